import type { Finding, FindingCode } from '@/domain/imports/findings'
import { NO_DATA_MARK, NOT_APPLICABLE_MARK, WITHHELD_MARK } from '@/domain/imports/template-marks'
import type { TemplateWords } from '@/domain/imports/template-sheets'
import type { Field, OrganizationType } from '@/domain/models/model-document'
import type { FileRefusal, FileRefusalCode } from '@/domain/shared/file-refusal'
import { columnLetters } from '@/domain/shared/workbook'
import { plural } from './plural'
import { checkTexts } from './submissions'

/** What a person reads about one fault: «что не так», «как исправить». */
export type Wording = { readonly problem: string; readonly remedy: string }

const AGAIN = 'Скачайте шаблон этого цикла на странице импорта и перенесите в него значения.'
const rowForms = { one: 'строка', few: 'строки', many: 'строк' }
const cellForms = { one: 'ячейка', few: 'ячейки', many: 'ячеек' }

const fileTexts = {
  FILE_EMPTY: { problem: 'Файл пуст.', remedy: 'Проверьте, что файл сохранён, и выберите его ещё раз.' },
  FILE_TOO_LARGE: { problem: 'Файл больше 10 МБ.', remedy: 'Удалите из книги рисунки и лишние листы или заполните новый шаблон.' },
  FILE_NOT_XLSX: { problem: 'Это не книга Эксель нового формата: содержимое файла не соответствует расширению.', remedy: 'Откройте файл в табличном редакторе и сохраните как «Книга Эксель» (не «с поддержкой макросов», не «двоичная»).' },
  FILE_OLD_FORMAT: { problem: 'Это документ старого формата (до 2007 года).', remedy: 'Откройте файл в табличном редакторе и сохраните его как «Книга Эксель» нового формата.' },
  FILE_ENCRYPTED: { problem: 'Файл защищён паролем.', remedy: 'Снимите пароль на открытие файла и сохраните его ещё раз.' },
  FILE_BROKEN: { problem: 'Файл повреждён: его содержимое не читается.', remedy: 'Откройте файл в табличном редакторе, сохраните под новым именем и загрузите снова.' },
  FILE_TOO_MANY_PARTS: { problem: 'Внутри файла больше 500 частей.', remedy: AGAIN },
  FILE_UNPACKS_TOO_LARGE: { problem: 'Содержимое файла в распакованном виде больше 64 МБ.', remedy: AGAIN },
  FILE_COMPRESSED_TOO_MUCH: { problem: 'Содержимое файла сжато подозрительно сильно: так устроены файлы, выводящие сервер из строя.', remedy: AGAIN },
  FILE_HAS_ARCHIVE: { problem: 'Внутри книги лежит другой файл или архив.', remedy: 'Удалите из книги вложенные документы и сохраните её ещё раз.' },
  FILE_HAS_MACROS: { problem: 'В книге есть макросы.', remedy: 'Сохраните файл как обычную «Книгу Эксель», без поддержки макросов.' },
  FILE_HAS_EXTERNAL_LINKS: { problem: 'Книга ссылается на другие файлы.', remedy: 'Разорвите связи с другими книгами («Данные» → «Изменить связи») и сохраните файл.' },
  FILE_HAS_DOCTYPE: { problem: 'В файле есть описание типа документа, которого в книгах не бывает.', remedy: AGAIN },
  FILE_WRONG_ENCODING: { problem: 'Содержимое файла записано в непринятой кодировке.', remedy: 'Откройте файл в табличном редакторе и сохраните его ещё раз.' },
  FILE_TOO_MANY_CELLS: { problem: 'В книге больше 500 000 заполненных ячеек.', remedy: 'Удалите лишние листы и строки или заполните новый шаблон.' },
  FILE_READ_TOO_LONG: { problem: 'Файл читается дольше 30 секунд; чтение остановлено.', remedy: AGAIN },
  FILE_READ_OUT_OF_MEMORY: { problem: 'Для чтения файла не хватило отведённой памяти.', remedy: AGAIN },
  FILE_READ_FAILED: { problem: 'Файл не удалось прочитать.', remedy: AGAIN },
} satisfies Record<FileRefusalCode, Wording>

/** Why the file was not read at all. */
export const fileRefusalWording = (refusal: FileRefusal): Wording => fileTexts[refusal.code]

const say = (text: string | undefined): string => (text === undefined || text === '' ? '' : ` «${text}»`)
const amount = (text: string | undefined): string => (text ?? '').replace('.', ',').replace('-', '−')
const field = ({ facts }: Finding): string => say(facts.field)

type Writer = (finding: Finding) => Wording

const placeTexts = {
  STAMP_MISSING: () => ({ problem: 'Это не шаблон системы: в книге нет служебного листа с отметкой о версии.', remedy: AGAIN }),
  OTHER_REGION: () => ({ problem: 'Шаблон другого региона.', remedy: AGAIN }),
  OTHER_CYCLE: () => ({ problem: 'Шаблон другого цикла мониторинга.', remedy: AGAIN }),
  OTHER_TEMPLATE_VERSION: () => ({ problem: 'Шаблон устарел: модель показателей с тех пор изменилась.', remedy: AGAIN }),
  SHEET_MISSING: ({ facts }) => ({ problem: `Нет листа${say(facts.expected)}.`, remedy: 'Верните лист из шаблона, даже если на нём нечего менять.' }),
  SHEET_RENAMED: ({ facts }) => ({ problem: `Лист${say(facts.expected)} переименован в${say(facts.actual)}.`, remedy: `Верните листу имя${say(facts.expected)}.` }),
  SHEET_DOUBLED: ({ sheet }) => ({ problem: `Лист${say(sheet)} встречается дважды.`, remedy: 'Оставьте один лист с этим именем.' }),
  SHEET_HIDDEN: ({ sheet }) => ({ problem: `Лист${say(sheet)} скрыт.`, remedy: 'Покажите лист или удалите его: скрытые листы не принимаются.' }),
  SHEET_UNKNOWN: ({ sheet }) => ({ problem: `Лист${say(sheet)} не из шаблона; он не читается.`, remedy: 'Если на нём есть нужные значения, перенесите их на листы шаблона.' }),
  COLUMN_MISSING: ({ facts }) => ({ problem: `Нет столбца${say(facts.field)}.`, remedy: 'Верните столбец вместе со скрытой первой строкой: скопируйте его из шаблона.' }),
  COLUMN_DOUBLED: ({ text }) => ({ problem: `Столбец${say(text)} встречается дважды.`, remedy: 'Оставьте один из столбцов.' }),
  COLUMN_UNKNOWN: ({ text }) => ({ problem: `Столбец с ключом${say(text)} в шаблоне не значится.`, remedy: 'Удалите столбец или верните ключ в скрытой первой строке.' }),
  COLUMN_IGNORED: () => ({ problem: 'Столбец добавлен вне шаблона; он не читается.', remedy: 'Если в нём есть нужные значения, перенесите их в столбцы шаблона.' }),
  HEADER_CHANGED: ({ text, facts }) => ({ problem: `Заголовок столбца изменён:${say(text) || ' пусто'} вместо${say(facts.expected)}.`, remedy: 'Верните заголовок и проверьте, что значения стоят в своём столбце.' }),
  MERGED_CELLS: ({ facts }) => ({ problem: `Ячейки ${facts.actual ?? ''} объединены: неясно, к какой строке относится значение.`, remedy: 'Отмените объединение и впишите значение в каждую ячейку.' }),
  ROW_WITHOUT_ID: () => ({ problem: 'В строке есть значения, но нет кода руководителя.', remedy: 'Впишите значения в строку руководителя из шаблона; добавлять строки нельзя.' }),
  ROW_UNKNOWN: ({ facts }) => ({ problem: `Код организации и руководителя неизвестен${facts.organization ? `: «${facts.organization}»` : ''}.`, remedy: 'Удалите строку. Если организация должна участвовать, обратитесь к оператору мониторинга.' }),
  ROW_DOUBLED: ({ facts }) => ({ problem: `Строка повторяет строку ${facts.firstRow ?? 0}${facts.organization ? ` («${facts.organization}»)` : ''}.`, remedy: 'Оставьте одну из строк.' }),
  ROW_NAMES_CHANGED: ({ facts }) => ({ problem: `Код строки принадлежит другому:${say(facts.expected)}, а в строке записано${say(facts.actual)}.`, remedy: 'Похоже, строки отсортированы без скрытых столбцов. Перенесите значения в новый шаблон.' }),
  ROWS_DISAGREE: (found) => ({ problem: `Строки ${found.facts.firstRow ?? 0} и ${found.row ?? 0} — одна организация${say(found.facts.organization)}, а в столбце${field(found)} у них разное:${say(found.facts.actual)} и${say(found.text)}.`, remedy: `Значение у организации одно. Впишите верное в строку ${found.facts.firstRow ?? 0}, а ячейку строки ${found.row ?? 0} очистите.` }),
  ROWS_HIDDEN: ({ facts }) => ({ problem: `На листе скрыто: ${facts.count ?? 0} ${plural(facts.count ?? 0, rowForms)}. Значения в них тоже читаются.`, remedy: 'Снимите фильтр и проверьте эти строки.' }),
  ROWS_MISSING: ({ facts }) => ({ problem: `На листе нет части руководителей: ${facts.count ?? 0} ${plural(facts.count ?? 0, rowForms)}. Их значения не изменятся.`, remedy: 'Ничего делать не нужно, если файл заполнен лишь для части организаций.' }),
} satisfies Partial<Record<FindingCode, Writer>>

const valueTexts = {
  NOT_A_NUMBER: (found) => ({ problem: `Вместо числа записано${say(found.text)}.`, remedy: `Впишите число, например 12,5. Нет данных — «${NO_DATA_MARK}».` }),
  TOO_PRECISE: (found) => ({ problem: `В числе${say(found.text)} больше шести знаков после запятой.`, remedy: 'Округлите число.' }),
  OUT_OF_RANGE: (found) => ({ problem: `Число${say(found.text)} слишком велико.`, remedy: 'Проверьте единицу измерения и лишние нули.' }),
  BELOW_MINIMUM: (found) => ({ problem: `Значение${say(found.text)} меньше допустимого: ${amount(found.facts.limit)}.`, remedy: `Исправьте значение в столбце${field(found)}.` }),
  ABOVE_MAXIMUM: (found) => ({ problem: `Значение${say(found.text)} больше допустимого: ${amount(found.facts.limit)}.`, remedy: `Исправьте значение в столбце${field(found)}.` }),
  NOT_WHOLE: (found) => ({ problem: `Значение${say(found.text)} не целое.`, remedy: `В столбце${field(found)} принимаются только целые числа.` }),
  NOT_A_CHOICE: (found) => ({ problem: `Значения${say(found.text)} нет в списке.`, remedy: `Выберите одно из: ${(found.facts.allowed ?? []).map((word) => `«${word}»`).join(', ')}.` }),
  FORMULA: (found) => ({ problem: `В ячейке формула${say(found.text)}.`, remedy: 'Замените формулу значением: скопируйте ячейку и вставьте как «Значения».' }),
  ERROR_VALUE: (found) => ({ problem: `В ячейке ошибка${say(found.text)}.`, remedy: 'Впишите значение или очистите ячейку.' }),
  DATE_VALUE: (found) => ({ problem: `Вместо числа дата${say(found.facts.actual)}: вероятно, число набрано с точкой.`, remedy: 'Верните ячейке формат «Общий» и впишите число с запятой.' }),
  PERCENT_NOT_EXPECTED: (found) => ({ problem: `Ячейка в формате процентов${say(found.text)}, а единица показателя — не проценты.`, remedy: 'Верните ячейке формат «Общий» и впишите число.' }),
  BOOLEAN_NOT_EXPECTED: (found) => ({ problem: `Вместо числа записано логическое значение${say(found.text)}.`, remedy: 'Впишите число.' }),
  FORM_CLOSED: (found) => ({ problem: `Форма организации${say(found.facts.organization)} сейчас закрыта для этой правки: её состояние не позволяет менять поле${field(found)}.`, remedy: 'Посмотрите состояние формы на странице цикла. Если форма возвращена, меняются только названные в возврате ячейки.' }),
  CHECK_SAYS: ({ facts }) => ({ problem: `${facts.check === undefined ? 'Проверка формы требует внимания.' : checkTexts[facts.check]({ value: facts.actual ?? '', other: facts.expected ?? '', source: 'другой источник', message: facts.field ?? '' })} Организация${say(facts.organization)}, поле${say(facts.field)}.`, remedy: 'Проверьте значения. Загрузить файл можно, но перед отправкой формы их придётся исправить или пояснить.' }),
  VALUE_NOT_APPLICABLE: (found) => ({ problem: `Значение${say(found.text)} там, где поле${field(found)} к этому типу организаций не применимо.`, remedy: `Очистите ячейку или оставьте «${NOT_APPLICABLE_MARK}».` }),
  MARK_NOT_ALLOWED: (found) => ({ problem: `Записано «${NOT_APPLICABLE_MARK}» в столбце${field(found)} у организации${say(found.facts.organization)}: по модели показателей это поле применимо всегда.`, remedy: `Впишите 0 или значение, по которому видно пустую базу. Если данных нет — «${NO_DATA_MARK}».` }),
  VERIFIED_STAYS: (found) => ({ problem: `Поле${field(found)} организации${say(found.facts.organization)} уже проверено министерством и там записано другое: проверенное значение не изменится.`, remedy: 'Ваше значение сохранится рядом. Если проверенное неверно, обратитесь к аналитику министерства.' }),
  BLANK_KEEPS_VALUE: (found) => ({ problem: `Пусто там, где значение уже есть: ${found.facts.count ?? 0} ${plural(found.facts.count ?? 0, cellForms)}. Прежние значения останутся.`, remedy: `Чтобы убрать значение, впишите «${NO_DATA_MARK}».` }),
  VALUE_ROUNDED: (found) => ({ problem: `Число${say(found.text)} округлено до шести знаков после запятой.`, remedy: 'Ничего делать не нужно, если такая точность достаточна.' }),
  PERCENT_READ: (found) => ({ problem: `Ячейка в формате процентов прочитана как${say(found.text)}.`, remedy: 'Проверьте, что имелось в виду именно столько процентов.' }),
} satisfies Partial<Record<FindingCode, Writer>>

const findingTexts: Record<FindingCode, Writer> = { ...placeTexts, ...valueTexts }

/** «Что не так» and «как исправить» of one finding. */
export const findingWording = (finding: Finding): Wording => findingTexts[finding.code](finding)

/** «лист «1. Кадры», строка 7, столбец G»: letters of columns are those the spreadsheet shows. */
export const findingPlace = ({ sheet, row, column }: Finding): string =>
  [...(sheet === undefined ? [] : [`лист «${sheet}»`]), ...(row === undefined ? [] : [`строка ${row}`]), ...(column === undefined ? [] : [`столбец ${columnLetters(column)}`])].join(', ')

export const severityNames = { error: 'Ошибка', warning: 'Предупреждение' } as const

const limitsOf = ({ min, max }: Field): string => {
  if (min !== undefined && max !== undefined) return `от ${amount(min)} до ${amount(max)}`
  if (min !== undefined) return `не меньше ${amount(min)}`
  return max === undefined ? '' : `не больше ${amount(max)}`
}

const kindWords = (of: Field): string => {
  switch (of.kind) {
    case 'boolean': return 'да или нет'
    case 'choice': return 'выбор из списка'
    case 'integer': return ['целое число', limitsOf(of)].filter(Boolean).join(', ')
    case 'decimal': return ['число', limitsOf(of)].filter(Boolean).join(', ')
  }
}

/** Wording of a template workbook. Names of organization types are short («СОШ»), given by the caller. */
export const templateWords = (shortTypeNames: Readonly<Record<OrganizationType, string>>): TemplateWords => ({
  columns: { appointment_id: 'Код руководителя', organization_id: 'Код организации', municipality: 'Муниципалитет', organization: 'Организация', organization_type: 'Тип', director: 'Руководитель' },
  organizationTypes: shortTypeNames,
  unitLine: (of) => [of.kind === 'boolean' || of.kind === 'choice' ? '' : of.unit, kindWords(of)].filter(Boolean).join('; '),
  checkTitle: 'Значение не подходит',
  checkMessage: (of, mayBeNotApplicable) => `Ожидается: ${kindWords(of)}. Нет данных — «${NO_DATA_MARK}»${mayBeNotApplicable ? `, не применимо — «${NOT_APPLICABLE_MARK}»` : ''}.`,
  help: [
    'Как заполнить этот шаблон',
    'На каждом листе — показатели одного направления. Строка — руководитель образовательной организации, столбец — исходное данное.',
    'Заполняйте только белые ячейки. Серые ячейки и заголовки защищены: по ним система узнаёт, чьё это значение.',
    'Числа вводите с запятой: 12,5. Проценты — числом от 0 до 100, без знака процента. Пробелы между тысячами допустимы: 1\u00a0234,5.',
    `Если данных нет, впишите «${NO_DATA_MARK}». «${NOT_APPLICABLE_MARK}» принимается только там, где по модели основание показателя может быть пустым (например, нет девятых классов). Ноль — это значение, а не отсутствие данных.`,
    `Значение, которое нельзя раскрывать, отметьте словом «${WITHHELD_MARK}»: это не ноль и не отсутствие данных.`,
    'Пустая ячейка ничего не меняет: остаётся то, что уже сохранено.',
    'Если у организации в этом цикле два руководителя, её показатели заполняются в первой из двух строк; во второй эти ячейки защищены.',
    'Не добавляйте, не удаляйте и не переименовывайте листы, столбцы и строки. Не объединяйте ячейки. Формулы замените значениями.',
    'Если вы подаёте данные не по всем организациям, остальные строки оставьте как есть.',
    'После загрузки система покажет, что нового, что изменится и что не так. До вашего подтверждения ничего не записывается.',
  ],
})
