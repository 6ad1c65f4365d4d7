import type { DocumentKind } from '@/domain/documents/document-kind'
import type { ReportState, ReportStep } from '@/domain/reports/report-workflow'
import { documentKindNames } from './documents-words'
import { formatCount, formatCountOf, formatDate } from './format'
import { plural } from './plural'

export const reportStateNames: Record<ReportState, string> = { scheduled: 'ожидается', draft: 'черновик', submitted: 'сдан', returned: 'возвращён', accepted: 'принят', published: 'опубликован' }
export const reportStepNames: Record<ReportStep, string> = { attach: 'Приложить документ', submit: 'Сдать отчёт', accept: 'Принять', return: 'Вернуть', publish: 'Опубликовать' }
const doneNames: Record<ReportStep, string> = { attach: 'Приложен документ', submit: 'Сдан', accept: 'Принят', return: 'Возвращён', publish: 'Опубликован' }
const days = { one: 'день', few: 'дня', many: 'дней' }

export const reportTexts = {
  title: 'Отчёты',
  finding: (late: number): string => (late === 0 ? 'Отчёты сдаются в срок' : `${formatCount(late)} ${plural(late, { one: 'отчёт просрочен', few: 'отчёта просрочено', many: 'отчётов просрочено' })}`),
  subtitle: 'Календарь отчётов: кто и когда сдаёт, что принято и опубликовано',
  caption: 'Отчёты, поздние сроки сверху',
  columns: { title: 'Чей', kind: 'Отчёт', period: 'Учебный год', dueOn: 'Срок', status: 'Состояние', late: 'Опоздание' },
  kinds: documentKindNames,
  date: formatDate,
  late: (count: number): string => (count === 0 ? '' : `на ${formatCountOf(count, days)}`),
  emptyTitle: 'Отчёты не назначены',
  emptyWhy: 'Назначьте их по календарю региона: муниципальные доклады, региональный отчёт.',
  emptyWhyReader: 'Они появятся, когда их назначит министерство.',
  plan: { title: 'Назначить отчёты', kind: 'Отчёт', period: 'Учебный год', dueOn: 'Срок сдачи', submit: 'Назначить', help: 'Доклад назначается каждому муниципалитету, остальные региону. Назначенные раньше не изменятся.', suggested: 'Сроки из дорожных карт:' },
  term: (at: { kind: DocumentKind; dueOn: string }): string => `${documentKindNames[at.kind]}, до ${formatDate(at.dueOn)}`,
  crumb: (kind: DocumentKind, period: string): string => `${documentKindNames[kind]}, ${period}`,
  openDocument: 'Открыть документ',
  attach: { label: 'Документ', none: 'Подходящих документов нет: подготовьте его на странице документов, и он появится здесь.', toDocuments: 'К документам', option: (number: number, year: number, withNames: boolean): string => `№ ${formatCount(number)}/${year}${withNames ? ', с именами' : ''}` },
  reason: 'Что исправить',
  publishConsequence: 'Документ станет виден всем на открытой странице региона.',
  namesWarning: 'В документе есть имена людей: опубликовать его нельзя. Подготовьте такой же без поимённых списков.',
  superseded: (number: number): string => `Пока отчёт готовился, вышел выпуск результатов № ${formatCount(number)}. Приложенный документ верен прежнему выпуску. Чтобы отчитаться по новому, подготовьте документ заново и приложите его; сданный отчёт для этого нужно вернуть.`,
  history: 'Что сделано',
  historyColumns: { at: 'Когда', who: 'Кто', what: 'Что' },
  done: (step: string, reason: string | null): string => `${Object.entries(doneNames).find(([name]) => name === step)?.[1] ?? step}${reason === null ? '' : `: ${reason}`}`,
  nothing: 'Пока ничего.',

  publicTitle: 'Опубликованные отчёты',
  publicLead: 'Отчёты и доклады о мониторинге эффективности руководителей. Личных результатов в них нет.',
  publicEmpty: 'Опубликованных отчётов пока нет.',
  publicColumns: { report: 'Отчёт', period: 'Учебный год', publishedAt: 'Опубликован', files: 'Файлы' },
  publicLink: 'Опубликованные отчёты',
} as const

export const reportRefusals = {
  REPORT_STEP_FORBIDDEN: ({ step, status }: { step: ReportStep; status: ReportState }) => `«${reportStepNames[step]}»: отчёт уже в состоянии «${reportStateNames[status]}». Обновите страницу.`,
  REPORT_DOCUMENT_MISSING: () => 'К отчёту не приложен документ.',
  REPORT_DOCUMENT_OTHER: () => 'Этот документ другого вида или другого муниципалитета.',
  REPORT_DOCUMENT_NOT_READY: () => 'Документ ещё готовится: подождите и повторите.',
  REPORT_OWN_ACCEPTANCE: () => 'Отчёт сдали вы: принять его должен другой человек.',
  REPORT_HAS_NAMES: () => 'В документе есть имена людей: такой документ не публикуется.',
  REPORTS_PLANNED_ALREADY: () => 'Такие отчёты за этот год уже назначены.',
}

export const sheetTexts = {
  title: 'Ознакомление и подписи',
  purposes: { acquaintance: 'Лист ознакомления', signature: 'Подписи' },
  columns: { position: 'Порядок', person: 'Кто', post: 'Должность', mark: 'Отметка', date: 'Дата' },
  marks: { acquainted: 'ознакомлен', signed: 'подписал', refused: 'отказался' },
  actions: { acquainted: 'Ознакомлен', signed: 'Подписать', refused: 'Отказаться' },
  waiting: 'ожидается',
  refusedBecause: (reason: string): string => `отказался: ${reason}`,
  open: { title: 'Открыть лист', purpose: 'Что собрать', people: 'Кто ещё', help: 'По одному человеку в строке, через точку с запятой должность. Руководитель, о котором документ, всегда первый.', submit: 'Открыть лист' },
  mark: 'Отметить с бумаги',
  markedOn: 'Дата на бумаге',
  reason: 'Причина отказа',
  kind: 'Отметка',
  submit: 'Отметить',
} as const

export const sheetRefusals = {
  DOCUMENT_NOT_READY: () => 'Документ ещё готовится: подождите и повторите.',
  SHEET_OPEN_ALREADY: () => 'Такой лист к документу уже открыт.',
  SHEET_EMPTY: () => 'Назовите хотя бы одного человека.',
  SHEET_LINE_MARKED: () => 'Эта строка уже отмечена, изменить её нельзя.',
  SHEET_OUT_OF_ORDER: ({ waitingFor }: { waitingFor: string }) => `Сначала должен отметиться: ${waitingFor}.`,
  SHEET_MARK_OTHER: () => 'На этом листе такой отметки не бывает.',
  SHEET_REASON_MISSING: () => 'Укажите причину отказа.',
  SHEET_DATE_OUTSIDE: () => 'Дата отметки не может быть раньше документа или позже сегодняшнего дня.',
}
