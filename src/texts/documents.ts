import type { DocumentKind } from '@/domain/documents/document-kind'
import { formatCount, formatCountOf, formatDate, NBSP } from './format'
import { documentKindNames } from './documents-words'

/** Words of the pages of documents. */
export const documentTexts = {
  title: 'Документы',
  subtitle: 'Справки, доклады, протоколы, письма и выписки из неизменяемых выпусков результатов: тот же выпуск даёт тот же текст через годы',
  caption: 'Документы, новые сверху',
  columns: { number: 'Номер', date: 'Дата', document: 'Документ', about: 'О ком', status: 'Состояние', files: 'Файлы' },
  number: (number: number, year: number): string => `${formatCount(number)}/${year}`,
  date: formatDate,
  statuses: { queued: 'готовится', ready: 'готов', failed: 'не удалось' },
  formats: { docx: 'DOCX', pdf: 'PDF', xlsx: 'XLSX' },
  download: (format: string, title: string): string => `${format}: ${title}`,
  downloadLong: { docx: 'Скачать DOCX', pdf: 'Скачать PDF', xlsx: 'Приложение с числами, XLSX' },
  emptyTitle: 'Документов пока нет',
  emptyWhy: 'Подготовьте первый: текст и таблицы составит система по выпуску результатов.',
  emptyWhyReader: 'Они появятся здесь, когда их подготовят.',
  make: 'Подготовить документ',
  makeBatch: 'Письма и выписки всем',
  kindFilter: 'Вид документа',
  anyKind: 'все виды',
  show: 'Показать',
  withNames: 'есть имена: не публикуется',
  kinds: documentKindNames,

  newTitle: 'Новый документ',
  newSubtitle: 'Цифры, выводы и таблицы берутся из выпуска. Вы задаёте, кто подписывает, и можете добавить свои выводы.',
  noReleases: { title: 'Документ составить не по чему', why: 'Сначала нужен рассчитанный выпуск результатов.' },
  fields: {
    kind: 'Вид документа', releaseId: 'Выпуск результатов', municipalityId: 'Муниципалитет', place: 'Место составления', signatoryPost: 'Должность подписывающего', signatoryName: 'Кто подписывает',
    executor: 'Исполнитель и его телефон', addressee: 'Адресат', text: 'Выводы и предложения', attendees: 'Присутствовали', withNames: 'Добавить поимённые списки',
  },
  textLabels: { minutes: 'Что решили', recommendation_letter: 'Рекомендации' } as Partial<Record<DocumentKind, string>>,
  help: {
    text: 'По одному пункту в строке: они станут нумерованным перечнем.', attendees: 'По одному человеку в строке.', withNames: 'Документ с именами нельзя опубликовать.',
    signatoryName: 'Инициалы и фамилия', addressee: 'Каждая строка станет строкой реквизита. Если не указать, письмо адресуется руководителю.',
  },
  wholeRegion: 'весь регион',
  release: (at: { period: string; number: number; date: string; cycleTitle: string }): string => `${at.period}, выпуск ${at.number} от ${formatDate(at.date)}: ${at.cycleTitle}`,
  submit: 'Подготовить',
  batchTitle: 'Письма и выписки всем руководителям',
  batchSubtitle: 'Каждый руководитель выпуска получит один документ. Задание можно прервать: готовое не повторится.',
  batchSubmit: 'Подготовить всем',

  preparing: 'Документ готовится',
  preparingWhy: 'Обычно это несколько секунд. Страница обновится сама.',
  progress: 'Готово документов',
  failed: 'Документ не подготовлен. Причина указана в задании.',
  openJob: 'Открыть задание',
  hash: 'Контрольная сумма текста',
  superseded: (number: number): string => `После этого документа вышел выпуск результатов № ${formatCount(number)}. Документ верен своему выпуску и не меняется; чтобы рассказать о новом, подготовьте документ заново.`,
  toldHere: 'Рекомендации этого письма',
  preview: 'Текст документа',
  extract: 'Выписка',
  count: (count: number): string => formatCountOf(count, { one: 'документ', few: 'документа', many: 'документов' }),
  crumb: (kind: DocumentKind, number: number, year: number): string => `${documentKindNames[kind]} №${NBSP}${formatCount(number)}/${year}`,
} as const

export const documentRefusals = {
  DOCUMENT_KIND_PLACE: ({ kind }: { kind: DocumentKind }) => `«${documentKindNames[kind]}» составляется не здесь: проверьте, выбран ли муниципалитет и тот ли это вид документа.`,
  DOCUMENTS_NOBODY: () => 'В выпуске нет руководителей этого муниципалитета: составлять нечего.',
}
