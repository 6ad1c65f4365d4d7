import { cycleNotices, type CycleNotice } from '@/domain/cycles/cycle-notice'
import { isCalendarDate } from '@/domain/shared/calendar'
import type { NotificationCount, NotificationKind } from '@/domain/notifications/notification-kind'
import { cycleNoticeTexts } from './cycle-notices'
import { appealStepDone } from './appeals'
import { formatDate } from './format'

const isNotice = (text: string): text is CycleNotice => (cycleNotices as ReadonlyArray<string>).includes(text)
const until = (detail: string): string => (isCalendarDate(detail) ? `последний день — ${formatDate(detail)}` : 'срок близок')
const tillDay = (detail: string): string => (isCalendarDate(detail) ? `, ${until(detail)}` : '')

/** Kinds in the plural: for the settings and for letters. */
export const notificationKindNames: Record<NotificationKind, string> = {
  cycleNews: 'События циклов',
  deadlineNear: 'Близкие сроки форм',
  reminder: 'Напоминания о формах',
  formSubmitted: 'Отправленные формы',
  formReturned: 'Возвращённые формы',
  formConfirmed: 'Подтверждённые формы',
  formAccepted: 'Принятые формы',
  formExpired: 'Не представленные формы',
  recommendationIssued: 'Новые рекомендации',
  recommendationMoved: 'Ход рекомендаций',
  groundSuperseded: 'Новые выпуски вместо прежних',
  decisionCommunicated: 'Управленческие решения',
  appealFiled: 'Новые апелляции',
  appealMoved: 'Ход апелляций',
  appealAnswered: 'Ответы на апелляции',
  practiceSubmitted: 'Практики на рассмотрении',
  supporterConfirmed: 'Базовые площадки и наставничество',
  interviewPlanned: 'Назначенные собеседования',
  pairMoved: 'Обмен опытом в парах',
  interviewHeld: 'Протоколы собеседований',
  practiceAnswered: 'Ответы по предложенным практикам',
}

/** One line of a digest: what kind and how many; nothing about whom. */
export const digestLine = ({ kind, count }: NotificationCount): string => `— ${notificationKindNames[kind].toLowerCase()}: ${count}`

/** A detail says what stands on an earlier release, the number of the new one and how many there are. */
export const supersededOf = (detail: string): { what: string; number: string; count: number } => {
  const [what = '', number = '', count = '1'] = detail.split(' ')
  return { what, number, count: Number(count) }
}
const byGround: Readonly<Record<string, (title: string, count: number) => string>> = {
  recommendations: (title, count) => `цикл ${title}, на прежнем выпуске стоят ваши рекомендации: ${count}`,
  recommendation: (title) => `на прежнем стоит рекомендация «${title}»`,
  decision: (title) => `на прежнем стоит решение «${title}»`,
  report: (title) => `по прежнему составлен отчёт «${title}»`,
}
const superseded = ({ title, detail }: Told): string => {
  const { what, number, count } = supersededOf(detail)
  return `Рассчитан новый выпуск ${number}: ${byGround[what]?.(title, count) ?? title}. Проверьте, осталось ли основание`
}

const recommendationMoves: Readonly<Record<string, (title: string) => string>> = {
  returnToDraft: (title) => `Рекомендация «${title}» возвращена на доработку`,
  object: (title) => `На рекомендацию «${title}» возразили`,
  report: (title) => `По рекомендации «${title}» представлен отчёт`,
  declineObjection: (title) => `Возражение на рекомендацию «${title}» отклонено`,
  confirm: (title) => `Исполнение рекомендации «${title}» подтверждено`,
  rejectReport: (title) => `Отчёт по рекомендации «${title}» возвращён`,
  revoke: (title) => `Рекомендация «${title}» отозвана`,
  escalate: (title) => `Рекомендация «${title}» передана на управленческое решение`,
}
const pairMoves: Readonly<Record<string, string>> = {
  confirm: 'вам предложен обмен опытом, нужен ваш ответ', agree: 'получено согласие руководителя', decline: 'руководитель отказался', schedule: 'назначен педагогический совет',
  hold: 'педагогический совет проведён', followUp: 'отмечено, что изменилось', close: 'работа завершена', cancel: 'пара отменена',
}

type Told = { readonly title: string; readonly detail: string }
const sentences: Record<NotificationKind, (told: Told) => string> = {
  cycleNews: ({ title, detail }) => `${title}: ${isNotice(detail) ? cycleNoticeTexts[detail] : 'есть новости'}`,
  deadlineNear: ({ title, detail }) => `${title}: форма ещё не отправлена, ${until(detail)}`,
  reminder: ({ title, detail }) => `${title}: вам напоминают отправить форму, ${until(detail)}`,
  formSubmitted: ({ title }) => `${title}: форма отправлена на проверку`,
  formReturned: ({ title, detail }) => `${title}: форма возвращена, названные ячейки ждут исправления${tillDay(detail)}`,
  formConfirmed: ({ title }) => `${title}: форма подтверждена муниципалитетом`,
  formAccepted: ({ title }) => `${title}: форма принята`,
  formExpired: ({ title }) => `${title}: форма не представлена в срок`,
  recommendationIssued: ({ title }) => `Вам направлена рекомендация «${title}»`,
  recommendationMoved: ({ title, detail }) => recommendationMoves[detail]?.(title) ?? `Новое по рекомендации «${title}»`,
  groundSuperseded: superseded,
  pairMoved: ({ title, detail }) => `Пара по критерию «${title}»: ${pairMoves[detail] ?? 'есть новости'}`,
  decisionCommunicated: ({ title }) => `До вас доведено управленческое решение «${title}»`,
  appealFiled: ({ title }) => `Подана апелляция №\u00A0${title}`,
  appealMoved: ({ title, detail }) => `Апелляция №\u00A0${title}: ${appealStepDone(detail)}`,
  appealAnswered: ({ title }) => `Рассмотрение апелляции №\u00A0${title} завершено`,
  practiceSubmitted: ({ title }) => `Предложена практика «${title}»: она ждёт рассмотрения`,
  supporterConfirmed: ({ title, detail }) => (detail === 'mentor' ? `Вы подтверждены наставником: ${title}` : `${title}: организация подтверждена базовой площадкой`),
  interviewPlanned: ({ title, detail }) => `Вам назначено собеседование о результатах${isCalendarDate(detail) ? ` на ${formatDate(detail)}` : ''}: ${title}`,
  interviewHeld: ({ title }) => `Протокол собеседования ждёт вашего ознакомления: ${title}`,
  practiceAnswered: ({ title }) => `Практика «${title}» рассмотрена`,
}

/** What has happened, in a sentence with its object. */
export const notificationSentence = ({ kind, ...told }: Told & { kind: NotificationKind }): string => sentences[kind](told)

export const notificationTexts = {
  title: 'Уведомления',
  subtitle: 'Что произошло с тем, в чём вы участвуете',
  bell: (unread: number): string => (unread === 0 ? 'Уведомления: новых нет' : `Уведомления: непрочитанных ${unread}`),
  bellCount: (unread: number): string => (unread > 99 ? '99+' : String(unread)),
  filter: 'Какие уведомления показать',
  all: 'Все',
  unreadOnly: 'Непрочитанные',
  columns: { what: 'Что произошло', at: 'Когда', state: 'Состояние' },
  isNew: 'новое',
  isRead: 'прочитано',
  markOne: 'Прочитано',
  markAll: 'Отметить все прочитанными',
  emptyTitle: 'Уведомлений нет',
  emptyWhy: 'Здесь появятся события циклов, возвраты форм, рекомендации и решения, которые касаются вас.',
  emptyUnreadTitle: 'Всё прочитано',
  emptyUnreadWhy: 'Новых уведомлений нет.',
  toSettings: 'Настроить письма',
  settingsTitle: 'Настройка уведомлений',
  settingsSubtitle: 'Уведомления в системе приходят всегда. Здесь выбирают, о чём присылать письма: раз в день, утром, без имён и показателей.',
  settingsLegend: 'Присылать письма',
  save: 'Сохранить',
  saved: 'Сохранено',
} as const
