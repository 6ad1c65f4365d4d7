import type { AddresseeStanding } from '@/domain/recommendations/addressee-standing'
import type { DeficitKind } from '@/domain/recommendations/find-deficits'
import type { RecommendationState, RecommendationStep } from '@/domain/recommendations/recommendation-workflow'
import { formatCountOf, formatDate, NBSP } from './format'

export const recommendationStatusNames: Record<RecommendationState, string> = {
  draft: 'Проект', on_approval: 'На согласовании', issued: 'Направлена', acknowledged: 'Принята к сведению', accepted: 'Принята к исполнению', objected: 'Возражение', in_progress: 'Исполняется',
  reported: 'Отчёт представлен', confirmed: 'Исполнена', rejected_report: 'Отчёт возвращён', effect_assessed: 'Эффект оценён', closed: 'Закрыта', revoked: 'Отозвана', escalated: 'Передана на решение',
}
export const recommendationStepNames: Record<RecommendationStep, string> = {
  edit: 'Изменить проект', submit: 'На согласование', returnToDraft: 'Вернуть на доработку', issue: 'Направить', acknowledge: 'Принять к сведению', acknowledgeOnPaper: 'Отметить вручение под подпись',
  accept: 'Принять к исполнению', object: 'Возразить', declineObjection: 'Отклонить возражение', start: 'Начать исполнение', report: 'Представить отчёт', confirm: 'Подтвердить исполнение',
  rejectReport: 'Вернуть отчёт', assessEffect: 'Оценить эффект', close: 'Закрыть', revoke: 'Отозвать', escalate: 'Передать на решение',
}
export const addresseeKindNames = { director: 'Руководитель', organization: 'Организация', municipality: 'Муниципалитет', institute: 'Институт' } as const
export const deficitKindNames: Record<DeficitKind, string> = { level: 'Низкий уровень', drop: 'Снижение', gap: 'Отставание от группы' }
const percent = (value: number): string => `${value}${NBSP}%`

/** What a deficit says: how much of the maximum is reached and against what. */
export const deficitSentence = ({ kind, percent: reached, from }: { kind: DeficitKind; percent: number; from: number }): string => {
  if (kind === 'level') return `набрано ${percent(reached)} от максимума показателя`
  return kind === 'drop' ? `набрано ${percent(reached)} от максимума, было ${percent(from)}` : `набрано ${percent(reached)} от максимума, в группе сравнения в середине ${percent(from)}`
}

const recommendations = { one: 'рекомендация', few: 'рекомендации', many: 'рекомендаций' }
const measureForms = { one: 'мера', few: 'меры', many: 'мер' }
const letterForms = { one: 'письмо', few: 'письма', many: 'писем' }
const addressees = { one: 'адресат', few: 'адресата', many: 'адресатов' }

export const recommendationTexts = {
  title: 'Рекомендации',
  subtitle: 'Адресные рекомендации по результатам мониторинга: кому, на каком основании, до какого дня',
  count: (count: number) => formatCountOf(count, recommendations),
  caption: 'Рекомендации, ближайший срок сверху',
  columns: { pick: 'Отбор', title: 'Рекомендация', addressee: 'Кому', status: 'Состояние', dueOn: 'Срок' },
  filters: { status: 'Состояние', addressee: 'Кому', municipality: 'Муниципалитет', any: 'все', overdue: 'Только просроченные', apply: 'Показать' },
  overdue: 'просрочена',
  noAccount: 'нет учётной записи, вручите под подпись',
  emptyTitle: 'Рекомендаций нет',
  emptyWhy: 'Они появляются по результатам выпуска: правила предлагают проекты, человек их правит и направляет.',
  emptyFiltered: 'По этому отбору ничего не найдено. Измените отбор.',
  propose: 'Предложить по результатам',
  proposeHelp: 'По каждому руководителю правила найдут слабые показатели, на которые он может влиять, и подберут меры из библиотеки: не больше трёх на человека. Проекты увидите только вы и те, кто их согласует.',
  release: 'Выпуск результатов',
  add: 'Составить рекомендацию',
  measures: 'Библиотека мер',
  submitMany: 'Отправить отмеченные на согласование',
  issueMany: 'Направить отмеченные',
  sameTextMeant: 'Одинаковый текст многим адресатам направляю намеренно',
  pickOne: (title: string) => `Отметить: ${title}`,
  working: 'Записываем…',
  to: 'Кому',
  basis: 'Основание',
  indicator: 'Показатель',
  deficit: 'Дефицит',
  due: 'Срок исполнения',
  merged: (organization: string, successor: string): string => `${organization}: организация присоединена к «${successor}». Отвечает её руководитель.`,
  issuedOn: 'Направлена',
  letter: 'Письмо',
  openLetter: 'Открыть письмо с этой рекомендацией',
  letters: 'Подготовить каждому адресату письмо с его рекомендациями',
  issued: (count: number, letters: number): string => `Направлено: ${formatCountOf(count, recommendations)}.${letters === 0 ? '' : ` Готовится: ${formatCountOf(letters, letterForms)}; они появятся в документах и на страницах рекомендаций.`}`,
  text: 'Что рекомендовано',
  plan: 'Намеченные меры',
  report: 'Отчёт об исполнении',
  effect: 'Эффект',
  history: 'Что происходило',
  steps: 'Что можно сделать',
  openCard: 'Карточка результата',
  openPassport: 'Паспорт показателя',
  nothingToDo: 'Сейчас от вас ничего не требуется.',
  dueOnDay: (day: string) => `до ${formatDate(day)}`,
  release_: (period: string, number: number) => `${period}, выпуск${NBSP}${number}`,
  fields: {
    title: 'Кратко', text: 'Текст рекомендации', basis: 'Основание: показатель, справка или акт', dueOn: 'Исполнить до', indicator: 'Показатель (необязательно)', addresseeKind: 'Кому',
    comment: { returnToDraft: 'Что доработать', acknowledgeOnPaper: 'Кто и когда вручил', object: 'С чем вы не согласны', declineObjection: 'Почему возражение отклонено', start: 'Что и когда вы намерены сделать', report: 'Что сделано и чем это подтверждается', rejectReport: 'Чего не хватает', revoke: 'Почему рекомендация отозвана', escalate: 'Почему нужно управленческое решение' },
  },
  stepHelp: {
    acknowledge: 'Отметка означает, что вы прочитали рекомендацию. Дальше вы примете её к исполнению или возразите.',
    acknowledgeOnPaper: 'У адресата нет учётной записи: рекомендация вручается под подпись.',
    object: 'Возразить можно один раз. Ответ с обоснованием придёт сюда.',
    escalate: 'Появится проект решения с этим основанием. Писать и принимать его будет человек.',
    issue: 'Адресат увидит рекомендацию сразу после этого шага. Текст больше не изменится.',
    revoke: 'Отозванная рекомендация остаётся в истории с вашей причиной.',
  },
  decisions: 'Решения на этом основании',
  noDecisions: 'Решений пока нет.',
  decide: 'Составить решение',
  superseded: (number: number, reached: number | null) => `После этой рекомендации вышел выпуск${NBSP}${number}${reached === null ? '' : `: по показателю теперь ${percent(reached)} от максимума`}. Если основание отпало, рекомендацию можно отозвать.`,
  newTitle: 'Новая рекомендация',
  newFor: (name: string) => `Кому: ${name}`,
  save: 'Сохранить проект',
  measureTitle: 'Библиотека мер',
  measureSubtitle: 'Что советовать при дефиците по показателю или направлению; отсюда правила берут проекты рекомендаций',
  measureColumns: { title: 'Мера', where: 'Для чего', kinds: 'Дефицит', term: 'Срок, дней', uses: 'Рекомендаций', state: 'Состояние' },
  measureCount: (count: number): string => formatCountOf(count, measureForms),
  measureFilters: { indicator: 'Показатель', direction: 'Направление', kind: 'Вид дефицита', type: 'Тип организации', q: 'Слово в названии или тексте', any: 'все', apply: 'Показать' },
  measureKinds: (kinds: ReadonlyArray<DeficitKind>): string => (kinds.length === 0 ? 'любой дефицит' : kinds.map((kind) => deficitKindNames[kind].toLowerCase()).join(', ')),
  measureTypes: (names: ReadonlyArray<string>): string => (names.length === 0 ? 'все типы организаций' : names.join(', ')),
  measureFilteredWhy: 'По этому отбору мер нет. Измените отбор или добавьте меру.',
  measureEditing: (title: string): string => `Изменить: ${title}`,
  measureCaption: 'Меры по названию',
  measureEmptyTitle: 'Мер пока нет',
  measureEmptyWhy: 'Добавьте первую: без мер правилам нечего предлагать.',
  measureAdd: 'Добавить меру',
  measureEdit: 'Изменить меру',
  measureActive: 'Предлагать по правилам',
  measureOff: 'не предлагается',
  measureOn: 'предлагается',
  measureFields: {
    title: 'Название', text: 'Что рекомендовать', indicatorCodes: 'Коды показателей', directionCodes: 'Коды направлений', codesHelp: 'Через запятую, например: 1.1, 2.3', kinds: 'Виды дефицита (ни одного — любой)',
    types: 'Типы организаций (ни одного — любой)', termDays: 'Срок исполнения, дней',
  },
}

/** What a change of the addressee's post means for the recommendation. */
export const recommendationStanding = (standing: Exclude<AddresseeStanding, { kind: 'same' }>, organization: string): string => {
  switch (standing.kind) {
    case 'left': return 'Руководитель больше не занимает должность в организациях региона. Подтвердите то, что сделано, или отзовите рекомендацию с причиной; если нужно, направьте новую преемнику.'
    case 'moved': return `Руководитель теперь работает в другом месте: ${standing.organizations.join(', ')}. Рекомендация адресована человеку и остаётся за ним. Если она касается только прежней организации (${organization}), отзовите её с причиной.`
    case 'twoPosts': return `Руководитель занимает несколько должностей: ${standing.organizations.join(', ')}. Эта рекомендация относится к организации: ${organization}.`
  }
}

type Step = { readonly step: RecommendationStep; readonly status: RecommendationState }
export const recommendationRefusals = {
  MEASURES_NONE: () => 'В библиотеке нет ни одной действующей меры. Сначала добавьте меры.',
  MEASURE_TITLE_TAKEN: () => 'Мера с таким названием уже есть. Назовите иначе или измените ту.',
  MEASURE_WITHOUT_DEFICIT: () => 'Укажите хотя бы один показатель или направление, для которого эта мера.',
  MEASURE_CHANGED_MEANWHILE: () => 'Меру только что изменил другой человек. Откройте страницу заново и внесите правку ещё раз.',
  PROPOSALS_ALREADY_REQUESTED: () => 'Проекты по этому выпуску уже готовятся. Посмотрите «Задания».',
  RECOMMENDATION_TERM_PAST: () => 'Срок исполнения уже прошёл. Укажите день не раньше сегодняшнего.',
  RECOMMENDATION_INDICATOR_UNKNOWN: () => 'Такого показателя нет в модели этого выпуска.',
  RECOMMENDATION_CHANGED_MEANWHILE: () => 'Проект только что изменил другой человек. Откройте страницу заново и внесите правку ещё раз.',
  RECOMMENDATION_STEP_FORBIDDEN: ({ step, status }: Step) => `Действие «${recommendationStepNames[step]}» невозможно: рекомендация в состоянии «${recommendationStatusNames[status]}».`,
  RECOMMENDATION_NOT_ADDRESSEE: () => 'Ответить может только тот, кому рекомендация адресована.',
  RECOMMENDATION_OWN_DRAFT: () => 'Рекомендацию направляет не тот, кто её составил. Передайте её другому сотруднику.',
  RECOMMENDATION_NOT_OVERDUE: () => 'Срок ещё не вышел: передавать на решение рано.',
  RECOMMENDATION_OBJECTED_BEFORE: () => 'Возражение уже рассматривалось. Примите рекомендацию к исполнению или обратитесь к тому, кто её направил.',
  RECOMMENDATION_NO_NEXT_RESULT: () => 'Сопоставимого выпуска следующего цикла ещё нет: оценивать эффект не по чему.',
  RECOMMENDATION_OWN_REVIEW: () => 'Рекомендация адресована вашему муниципальному образованию: ход её исполнения проверяет регион.',
  RECOMMENDATION_TO_SELF: () => 'Среди отмеченных есть рекомендация, адресованная вам самим. Её направляет другой сотрудник.',
  RECOMMENDATION_SAME_TEXT: ({ count }: { count: number }) => `Один и тот же текст получат ${formatCountOf(count, addressees)}. Уточните тексты под адресатов или подтвердите, что так и задумано.`,
}
