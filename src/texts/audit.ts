import { cycleStepDone } from './cycle-steps'
import { formatCountOf } from './format'
import { roleNames } from './roles'

type Facts = Readonly<Record<string, string>>
type Told = { readonly subjectName: string | null; readonly subjectId: string; readonly before: Facts; readonly after: Facts }

const named = (name: string | null): string => (name === null ? '' : `: ${name}`)
const quoted = (name: string | null): string => (name === null ? '' : ` «${name}»`)
const role = (code: string | undefined): string => (code !== undefined && code in roleNames ? roleNames[code as keyof typeof roleNames].toLowerCase() : 'роль')
const cells = { one: 'ячейка', few: 'ячейки', many: 'ячеек' }
const sessions = { one: 'сеанс', few: 'сеанса', many: 'сеансов' }
const refusals: Readonly<Record<string, string>> = { FORBIDDEN: 'нет права', NOT_FOUND: 'нет или не видно' }

/** What each event of the journal says. A test walks the use-cases: an event without a sentence fails it. */
export const auditSentences = {
  'access.refused': ({ after }: Told) => `Отказано в доступе (${refusals[after['code'] ?? ''] ?? 'нет права'})`,
  'cycle.created': ({ subjectName }: Told) => `Создан цикл${quoted(subjectName)}`,
  'cycle.opened': ({ subjectName }: Told) => `Открыт сбор в цикле${quoted(subjectName)}`,
  'cycle.advanced': ({ subjectName, after }: Told) => `Цикл${quoted(subjectName)}: ${cycleStepDone(after['step'])}`,
  'cycle.ordered': ({ subjectName, after }: Told) => `Цикл${quoted(subjectName)}: ${cycleStepDone(after['step'])}, приказ №\u00A0${after['orderNumber'] ?? ''}`,
  'cycle.closed': ({ subjectName }: Told) => `Завершён цикл${quoted(subjectName)}`,
  'model.imported': () => 'Загружена версия модели показателей',
  'model.approved': ({ after }: Told) => `Утверждена версия модели показателей${after['orderNumber'] === undefined ? '' : `, приказ №\u00A0${after['orderNumber']}`}`,
  'model.edited': ({ after }: Told) => `Изменён черновик модели${after['piece'] === undefined || after['piece'] === '' ? '' : `: ${after['piece']}`}`,
  'model.warningExplained': () => 'Обосновано предупреждение проверки модели',
  'model.versionCreated': () => 'Создана новая редакция модели показателей',
  'model.discussionOpened': () => 'Открыто обсуждение модели показателей',
  'model.commented': ({ after }: Told) => `Оставлено замечание к модели, раздел «${after['section'] ?? ''}»`,
  'model.commentResolved': ({ after }: Told) => `${after['verdict'] === 'accepted' ? 'Принято' : 'Отклонено'} замечание к модели, раздел «${after['section'] ?? ''}»`,
  'model.discussionClosed': () => 'Завершено обсуждение модели показателей',
  'model.submitted': () => 'Модель показателей отправлена на утверждение',
  'model.returned': ({ after }: Told) => `Модель показателей возвращена на доработку: ${after['reason'] ?? ''}`,
  'model.withdrawn': ({ after }: Told) => `Отозвана версия модели показателей, приказ №\u00A0${after['orderNumber'] ?? ''}`,
  'values.saved': ({ after }: Told) => `Внесены значения: ${formatCountOf(Number.parseInt(after['cells'] ?? '0', 10), cells)}`,
  'import.uploaded': ({ after }: Told) => `Загружен файл с данными${quoted(after['fileName'] ?? null)}`,
  'import.checked': () => 'Файл с данными проверен',
  'import.committed': () => 'Данные из файла записаны',
  'release.requested': () => 'Запрошен расчёт',
  'import.checkBegun': () => 'Начата проверка файла с данными',
  'import.failed': () => 'Файл с данными не проверен: ошибка задания',
  'release.repeated': () => 'Повтор задания: выпуск уже был рассчитан',
  'release.created': () => 'Рассчитан новый выпуск результатов',
  'release.analysed': () => 'Проверена устойчивость мест выпуска',
  'release.published': () => 'Опубликован выпуск результатов',
  'user.invited': ({ after }: Told) => `Отправлено приглашение${named(after['displayName'] ?? null)}, ${role(after['role'])}`,
  'invitation.accepted': ({ subjectName, after }: Told) => `Принято приглашение${named(subjectName)}, ${role(after['role'])}`,
  'role.assigned': ({ subjectName, after }: Told) => `Назначена роль${named(subjectName)}, ${role(after['role'])}`,
  'role.revoked': ({ subjectName, before }: Told) => `Снята роль${named(subjectName)}, ${role(before['role'])}`,
  'sessions.closed': ({ subjectName, after }: Told) => `Завершены сеансы${named(subjectName)}, ${formatCountOf(Number.parseInt(after['sessions'] ?? '0', 10), sessions)}`,
  'models.try.read': () => 'Версия модели испробована на прошлом цикле',
  'scoring.getScoreCard.read': ({ subjectName }: Told) => `Открыта карточка результата${named(subjectName)}`,
  'scoring.compareCards.read': ({ subjectName }: Told) => `Сравнены результаты${named(subjectName)}`,
  'scoring.getWhatWouldChange.read': ({ subjectName }: Told) => `Открыт разбор «Что изменит уровень»${named(subjectName)}`,
  'scoring.getRating.read': () => 'Открыт рейтинг',
  'scoring.getRatingForExport.read': () => 'Выгружен рейтинг',
  'imports.exportWorkbook.read': ({ subjectName }: Told) => `Выгружена книга с данными цикла${quoted(subjectName)}`,
  'municipalities.get.read': ({ subjectName }: Told) => `Открыта страница муниципалитета${named(subjectName)}`,
  'organizations.get.read': ({ subjectName }: Told) => `Открыта страница организации${named(subjectName)}`,
} satisfies Readonly<Record<string, (told: Told) => string>>

/** Names of events for the filter. */
export const auditEventNames: { readonly [Event in keyof typeof auditSentences]: string } = {
  'access.refused': 'Отказ в доступе',
  'cycle.created': 'Цикл создан',
  'cycle.opened': 'Сбор открыт',
  'cycle.advanced': 'Переход цикла',
  'cycle.ordered': 'Переход цикла по приказу',
  'cycle.closed': 'Цикл завершён',
  'model.imported': 'Модель загружена',
  'model.approved': 'Модель утверждена',
  'model.edited': 'Черновик модели изменён',
  'model.warningExplained': 'Предупреждение обосновано',
  'model.versionCreated': 'Новая редакция модели',
  'model.discussionOpened': 'Обсуждение модели открыто',
  'model.commented': 'Замечание к модели',
  'model.commentResolved': 'Ответ на замечание к модели',
  'model.discussionClosed': 'Обсуждение модели завершено',
  'model.submitted': 'Модель на утверждении',
  'model.returned': 'Модель возвращена',
  'model.withdrawn': 'Модель отозвана',
  'values.saved': 'Внесены значения',
  'import.uploaded': 'Файл загружен',
  'import.checked': 'Файл проверен',
  'import.committed': 'Данные записаны',
  'release.requested': 'Расчёт запрошен',
  'import.checkBegun': 'Проверка файла начата',
  'import.failed': 'Файл не проверен',
  'release.repeated': 'Повтор расчёта',
  'release.created': 'Выпуск рассчитан',
  'release.analysed': 'Устойчивость проверена',
  'release.published': 'Выпуск опубликован',
  'user.invited': 'Приглашение отправлено',
  'invitation.accepted': 'Приглашение принято',
  'role.assigned': 'Роль назначена',
  'role.revoked': 'Роль снята',
  'sessions.closed': 'Сеансы завершены',
  'models.try.read': 'Проба модели',
  'scoring.getScoreCard.read': 'Просмотр карточки результата',
  'scoring.compareCards.read': 'Сравнение результатов',
  'scoring.getWhatWouldChange.read': 'Просмотр «Что изменит уровень»',
  'scoring.getRating.read': 'Просмотр рейтинга',
  'scoring.getRatingForExport.read': 'Выгрузка рейтинга',
  'imports.exportWorkbook.read': 'Выгрузка книги с данными',
  'municipalities.get.read': 'Просмотр муниципалитета',
  'organizations.get.read': 'Просмотр организации',
}

const isKnown = (event: string): event is keyof typeof auditSentences => event in auditSentences

export const auditSentence = (event: string, told: Told): string => (isKnown(event) ? auditSentences[event](told) : auditTexts.other)
export const auditEventName = (event: string): string => (isKnown(event) ? auditEventNames[event] : auditTexts.other)

export const auditTexts = {
  title: 'Журнал действий',
  lead: 'Кто, что и когда сделал в системе. Записи не изменяются и не удаляются.',
  filters: 'Отбор',
  from: 'С',
  to: 'По',
  person: 'Кто',
  event: 'Что',
  any: 'любое действие',
  apply: 'Показать',
  reset: 'Сбросить',
  when: 'Когда',
  who: 'Кто',
  what: 'Что сделано',
  number: 'Номер обращения',
  system: 'система',
  other: 'Другое действие',
  emptyTitle: 'Таких записей нет',
  emptyWhy: 'Измените период или сбросьте отбор.',
}
