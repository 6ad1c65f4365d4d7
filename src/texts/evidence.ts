import type { LockReason } from '@/domain/entry/lock-reason'
import type { EvidenceLevel } from '@/domain/evidence/evidence-access'
import { lockTexts } from './entry'
import { formatBytes, formatCountOf, formatDateTime } from './format'

const cells = { one: 'ячейка', few: 'ячейки', many: 'ячеек' }
const ofCells = { one: 'ячейке', few: 'ячейкам', many: 'ячейкам' }
const chosen = { one: 'выделенной ячейке', few: 'выделенным ячейкам', many: 'выделенным ячейкам' }
const versions = { one: 'версия', few: 'версии', many: 'версий' }

export const evidenceRefusals = {
  EVIDENCE_FILE_EMPTY: () => 'Файл пуст. Выберите другой файл.',
  EVIDENCE_FILE_LARGE: () => 'Файл больше 10 МБ. Уменьшите его или приложите ссылку.',
  EVIDENCE_FILE_KIND: () => 'Такой файл приложить нельзя. Подойдут PDF, картинки, DOCX и XLSX. Вид файла определяется по содержимому, а не по названию.',
  EVIDENCE_FILE_BROKEN: () => 'Файл повреждён или не дочитан. Откройте его у себя, сохраните заново и приложите снова.',
  EVIDENCE_FILE_ACTIVE: () => 'В файле есть макросы, сценарии, вложения или внешние связи. Сохраните его как обычный PDF или картинку и приложите снова.',
  EVIDENCE_FILE_LOCKED: () => 'Файл защищён паролем. Сохраните его без защиты и приложите снова.',
  EVIDENCE_DAY_FULL: ({ limit }: { limit: number }) => `За сутки можно приложить не больше ${limit} файлов. Остальные приложите завтра или ссылкой.`,
  EVIDENCE_TOO_MANY: ({ limit }: { limit: number }) => `У формы уже ${limit} подтверждений, больше нельзя. Приложите имеющееся к нескольким ячейкам или отзовите лишнее.`,
  EVIDENCE_REPORT_FULL: ({ limit }: { limit: number }) => `Приложено уже ${limit} подтверждений, больше нельзя. Отзовите лишнее.`,
  EVIDENCE_FORM_FULL: ({ megabytes }: { megabytes: number }) => `Файлы формы заняли ${megabytes} МБ, больше нельзя. Приложите ссылку или файл поменьше.`,
  EVIDENCE_TOO_MANY_VERSIONS: ({ limit }: { limit: number }) => `У подтверждения уже ${limit} версий. Приложите новое подтверждение.`,
  EVIDENCE_LINK_WRONG: () => 'Это не адрес страницы. Скопируйте его из строки браузера целиком, от первого знака до последнего.',
  EVIDENCE_NOTHING: () => 'Выберите файл или впишите ссылку: что-то одно.',
  EVIDENCE_UPLOAD_GONE: () => 'Загруженный файл уже недоступен. Приложите его ещё раз.',
  EVIDENCE_LOCKED: ({ reason }: { reason: LockReason }) => `Подтверждения сейчас не меняются. ${lockTexts[reason]}`,
  EVIDENCE_OF_ANOTHER: () => 'Это подтверждение приложили не вы: меняет и отзывает его тот, кто приложил.',
  EVIDENCE_WITHDRAWN: () => 'Это подтверждение уже отозвано. Обновите страницу.',
  EVIDENCE_LAST_CELL: () => 'Это последняя ячейка подтверждения. Отзовите его целиком.',
}

export const evidenceLevelNames: Readonly<Record<EvidenceLevel, string>> = { organization: 'организация', municipality: 'муниципалитет', region: 'регион' }

export const evidenceTexts = {
  title: 'Подтверждения', column: 'Подтверждения', talk: 'Обсуждение',
  loading: 'Загружаем подтверждения…', failed: 'Подтверждения не загрузились. Выберите ячейку ещё раз.',
  none: 'К этой ячейке ничего не приложено.', noneOfForm: 'К форме ничего не приложено', noneOfFormWhy: 'Файлы и ссылки прикладывают к ячейкам в таблице ввода.',
  demand: (code: string, name: string): string => `Показатель ${code} «${name}» засчитывается только с подтверждением: приложите его к любому из полей показателя.`,
  others: (count: number): string => `Другие подтверждения формы: ${count}`, attachHere: 'Приложить и сюда', detachHere: 'Убрать отсюда', withdraw: 'Отозвать', withdrawHelp: 'Отозванное подтверждение больше не считается, но остаётся в истории формы.',
  fields: (count: number): string => `Относится к ${formatCountOf(count, ofCells)}`, fieldList: 'К каким полям', isNew: 'новое', withdrawn: 'отозвано',
  version: (number: number): string => `Версия ${number}`, versionBy: (author: string, at: string, zone: string): string => `${author}, ${formatDateTime(at, zone)}`, earlier: (count: number): string => `Прежние версии: ${formatCountOf(count, versions)}`,
  by: (level: EvidenceLevel): string => `приложил: ${evidenceLevelNames[level]}`,
  open: 'Посмотреть', openTitle: (title: string): string => `Посмотреть: ${title}`, download: 'Скачать', downloadTitle: (title: string, size: number | null): string => `Скачать: ${title}${size === null ? '' : `, ${formatBytes(size)}`}`,
  follow: 'Открыть ссылку', followTitle: (title: string): string => `Открыть ссылку: ${title} (в новом окне)`, size: formatBytes, picture: (title: string): string => `Изображение подтверждения «${title}»`,
  previewFallback: 'Если просмотр не открылся, скачайте файл.',
  add: 'Приложить', addTo: (count: number): string => (count > 1 ? `Приложить к ${formatCountOf(count, chosen)}` : 'Приложить к ячейке'), replace: 'Заменить новой версией',
  file: 'Файл', fileHelp: 'PDF, картинка, DOCX или XLSX, до 10 МБ. Без макросов и пароля.', link: 'Ссылка', linkHelp: 'Адрес страницы или документа в открытом доступе',
  name: 'Название', nameHelp: 'Например: «Приказ о присвоении категории». Без названия останется имя файла.', upload: 'Приложить файл', attachLink: 'Приложить ссылку', uploading: 'Загружаем…', sendFailed: 'Файл не дошёл до сервера. Проверьте связь и приложите снова.',
  addProof: 'Приложить файл или ссылку', ofReport: 'Подтверждения отчёта', noneOfReport: 'К отчёту ничего не приложено.', beforeReport: 'Приложите документы или ссылки, которыми подтверждается исполнение, затем представьте отчёт.', reportUnproved: 'Отчёт представлен без подтверждений: проверьте его по словам или верните с просьбой приложить документы.',
  ofPoint: 'Подтверждения', noneOfPoint: 'Ничего не приложено.',
  asFile: 'Файлом', asLink: 'Ссылкой', selected: (count: number): string => `Выделено: ${formatCountOf(count, cells)}`, more: 'Действия',
} as const
