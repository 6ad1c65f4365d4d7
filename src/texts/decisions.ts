import type { EffectFigures, EffectVerdict } from '@/domain/effects/measure-effect'
import type { DecisionEnd, DecisionKind, DecisionLevel, DecisionState, DecisionStep } from '@/domain/decisions/decision-workflow'
import { formatAmount, formatCountOf, formatDelta, NBSP } from './format'

export const decisionKindNames: Record<DecisionKind, string> = {
  methodical_help: 'Методическая помощь', training: 'Повышение квалификации', internship: 'Стажировка, наставничество', extraordinary_attestation: 'Внеочередная аттестация', incentive: 'Стимулирование',
  disciplinary: 'Дисциплинарное (ссылка)', resources: 'Ресурсы, включение в программу', normative_change: 'Изменение нормативного акта', staff: 'Кадровая перестановка, резерв', practice_spread: 'Распространение практики', model_or_goals: 'Изменение модели или целей',
}
export const decisionLevelNames: Record<DecisionLevel, string> = { region: 'Регион', institute: 'Институт', municipality: 'Муниципалитет', organization: 'Организация' }
export const decisionStatusNames: Record<DecisionState, string> = {
  draft: 'Проект', agreed: 'Согласовано', adopted: 'Принято', communicated: 'Доведено', executing: 'Исполняется', executed: 'Исполнено', partially_executed: 'Исполнено частично', not_executed: 'Не исполнено',
  effect_review: 'Анализ эффекта', closed_effective: 'Закрыто, дало эффект', closed_ineffective: 'Закрыто, без эффекта', cancelled: 'Отменено', amended: 'Заменено новой редакцией',
}
export const decisionStepNames: Record<DecisionStep, string> = {
  edit: 'Изменить проект', agree: 'Согласовать', returnToDraft: 'Вернуть на доработку', adopt: 'Принять приказом', communicate: 'Довести до сведения', startExecution: 'Начать исполнение', finish: 'Отметить исполнение',
  startReview: 'Начать анализ эффекта', conclude: 'Сделать вывод и закрыть', cancel: 'Отменить', amend: 'Новая редакция',
}
export const decisionEndNames: Record<DecisionEnd, string> = {
  executed: 'исполнено полностью', partially_executed: 'исполнено частично', not_executed: 'не исполнено', closed_effective: 'дало эффект', closed_ineffective: 'эффекта нет',
}
export const changeRequestTexts = {
  title: 'Что просят изменить по итогам анализа эффективности', of: (change: string): string => `${change.charAt(0).toUpperCase()}${change.slice(1)}: `, noText: 'без пояснения',
  conclusion: (text: string): string => `Вывод: ${text}`, from: (period: string, day: string): string => `${period}, ${day}, по мере `,
}
export const effectChangeNames = { none: 'ничего не меняем', goals: 'цели', model: 'модель показателей', measures: 'меры' } as const
export const effectVerdictNames: Record<EffectVerdict, string> = { reached: 'достигнут', partly: 'частично', none: 'не достигнут' }
export const acquaintanceNames: Readonly<Record<string, string>> = { own: 'ознакомлен в системе', paper: 'ознакомлен под подпись', refused: 'от подписи отказался' }

const points = { one: 'пункт', few: 'пункта', many: 'пунктов' }
const people = { one: 'человек', few: 'человека', many: 'человек' }
const decisions = { one: 'решение', few: 'решения', many: 'решений' }
const pp = (value: number): string => `${formatDelta(String(value), 1)}${NBSP}п.${NBSP}п.`
const percent = (value: number): string => `${formatAmount(String(value), 1)}${NBSP}%`

/** The effect in words: before, after, against others, and how sure; never a cause. */
export const effectSentences = ({ treated, before, after, change, compared }: EffectFigures): ReadonlyArray<string> => [
  `До меры: ${percent(before)} от максимума, в следующем цикле: ${percent(after)}. Изменение ${pp(change)}, учтено ${formatCountOf(treated, people)}.`,
  compared === null
    ? 'Сравнить не с кем: похожих руководителей без такой меры меньше пяти. Изменение могло произойти и без неё.'
    : `У похожих руководителей без такой меры (${formatCountOf(compared.count, people)}) изменение ${pp(compared.change)}. Разница ${pp(compared.difference)}, с учётом случайности от ${pp(compared.low)} до ${pp(compared.high)}.`,
  'Это связь, а не доказательство причины: на результат влияет и многое другое.',
]

export const decisionTexts = {
  title: 'Управленческие решения',
  subtitle: 'Что решено по итогам мониторинга, кто и до какого дня исполняет, и дало ли это эффект',
  count: (count: number) => formatCountOf(count, decisions),
  caption: 'Решения, новые сверху',
  columns: { title: 'Решение', kind: 'Вид', level: 'Чьё', status: 'Состояние', order: 'Приказ', points: 'Исполнено пунктов', review: 'Анализ эффекта' },
  filters: { status: 'Состояние', kind: 'Вид', any: 'все', apply: 'Показать' },
  emptyTitle: 'Решений нет',
  emptyWhy: 'Решение принимает человек: на основании рекомендаций, справки или рейтинга. Начните с проекта.',
  add: 'Составить решение',
  newTitle: 'Новое решение',
  editTitle: 'Проект решения',
  reviewDue: 'пора',
  order: (number: string, date: string) => `№${NBSP}${number} от ${date}`,
  ofPoints: (done: number, all: number) => `${done} из ${all}`,
  fields: {
    cycleId: 'По итогам цикла', level: 'Чьё решение', kind: 'Вид решения', title: 'Кратко', text: 'Что решено', reason: 'Почему принимается', basis: 'Документ-основание', controllerName: 'Контроль', pointText: 'Что сделать', pointExecutor: 'Исполнитель', pointDueOn: 'Срок',
  },
  help: {
    reason: 'Обязательно, если решение касается людей или принимается без рекомендации.',
    kind: 'Дисциплинарные меры принимаются вне системы: здесь только ссылка на них.',
    persons: 'Решение касается этих людей: каждый будет ознакомлен и сможет возразить.',
    adopt: 'Решение принимает человек. После приказа текст больше не меняется; в названный день нужно будет оценить эффект.',
    human: 'Подтверждаю: решение принимаю я, а не система, материалы мной изучены',
    cancel: 'Решение останется в истории с вашей причиной.',
    amend: 'Действующее решение получит отметку «заменено», вы перейдёте к проекту новой редакции.',
    startReview: 'Эффект сравнивается с похожими руководителями, у которых такой меры не было.',
  },
  pointsTitle: 'Пункты',
  point: (number: number) => `Пункт ${number}`,
  addPoint: 'Добавить пункт',
  pointsCount: (count: number) => formatCountOf(count, points),
  pointColumns: { number: '№', text: 'Что сделать', executor: 'Исполнитель', dueOn: 'Срок', result: 'Исполнение' },
  notDone: 'не исполнен',
  doneOn: (date: string, result: string) => `${date}. ${result}`,
  reportPoint: 'Пункт исполнен',
  pointResult: 'Что сделано и чем подтверждается',
  persons: 'Кого касается',
  personColumns: { name: 'Руководитель', acquaintance: 'Ознакомление', objection: 'Возражение и ответ' },
  notAcquainted: 'не ознакомлен',
  acquaint: 'Ознакомлен',
  acquaintOnPaper: 'Отметить ознакомление',
  onPaper: 'Как ознакомлен',
  paperWords: 'Кто и когда ознакомил, кто присутствовал',
  object: 'Возразить',
  objectWords: 'С чем вы не согласны и почему',
  answer: 'Ответить на возражение',
  answerWords: 'Ответ с обоснованием',
  objection: (text: string) => `Возражение: ${text}`,
  answered: (text: string) => `Ответ: ${text}`,
  grounds: 'Рекомендации-основания',
  noGrounds: 'Принимается без рекомендации',
  orderFile: 'Файл приказа',
  orderFields: { orderNumber: 'Номер приказа', orderDate: 'Дата приказа', signatory: 'Кто подписал', reviewOn: 'Когда оценить эффект' },
  comment: { returnToDraft: 'Что доработать', finish: 'Что сделано по решению', cancel: 'Почему отменяется' },
  end: 'Итог',
  conclusion: 'Вывод',
  change: 'Что меняем дальше',
  changeText: 'Что именно изменить',
  steps: 'Что можно сделать',
  nothingToDo: 'Сейчас от вас ничего не требуется.',
  history: 'Что происходило',
  effect: 'Эффект',
  effectTooEarly: 'Выпуска следующего цикла ещё нет: сравнивать не с чем.',
  effectIncomparable: 'Модель изменилась, и результаты двух циклов несопоставимы. Вывод делается словами.',
  effectNobody: 'Ни у кого из тех, кого это касается, нет результата в обоих циклах. Вывод делается словами.',
  suggested: (verdict: string) => `По расчёту эффект ${verdict}. Вывод делает человек.`,
  review: (verdict: string, author: string) => `Вывод: ${verdict}. ${author}`,
  working: 'Записываем…',
  save: 'Сохранить проект',
  amends: 'Новая редакция прежнего решения',
  openCard: 'Результаты руководителя',
  stepEvents: { acquaint: 'Ознакомление', acquaintOnPaper: 'Ознакомление', object: 'Возражение', answerObjection: 'Ответ на возражение' } as Readonly<Record<string, string>>,
}

type Step = { readonly step: DecisionStep; readonly status: DecisionState }
export const decisionRefusals = {
  DECISION_STEP_FORBIDDEN: ({ step, status }: Step) => `Действие «${decisionStepNames[step]}» невозможно: решение в состоянии «${decisionStatusNames[status]}».`,
  DECISION_WITHOUT_GROUND: () => 'У решения нет основания: выберите рекомендацию или объясните, почему оно принимается без неё.',
  DECISION_PERSON_WITHOUT_REASON: () => 'Решение касается людей: объясните, почему оно принимается.',
  DECISION_WITHOUT_POINTS: () => 'Добавьте хотя бы один пункт: что сделать, кто исполняет, до какого дня.',
  DECISION_OTHER_LEVEL: () => 'Решение другого уровня: его принимает тот, чьё оно.',
  DECISION_OWN_DRAFT: () => 'Решение о людях принимает не тот, кто его составил.',
  DECISION_UNACQUAINTED: ({ count }: { count: number }) => `Ещё не все ознакомлены: ${formatCountOf(count, people)}. Отметьте ознакомление каждого.`,
  DECISION_OBJECTIONS_OPEN: ({ count }: { count: number }) => `Есть возражения без ответа: ${count}. Сначала ответьте на каждое.`,
  DECISION_POINTS_OPEN: ({ count }: { count: number }) => `Не исполнено: ${formatCountOf(count, points)}. Отметьте их или выберите «исполнено частично».`,
  DECISION_POINT_HALF: ({ number }: { number: number }) => `Пункт ${number} заполнен не до конца: нужны дело, исполнитель и срок.`,
  DECISION_PERSON_ELSEWHERE: () => 'Среди людей есть тот, кто вне вашего места решения.',
  DECISION_RECOMMENDATION_UNKNOWN: () => 'Одной из рекомендаций нет или она вам не видна.',
  DECISION_CHANGED_MEANWHILE: () => 'Проект только что изменил другой человек. Откройте его заново и внесите правку ещё раз.',
  DECISION_NOT_CONFIRMED: () => 'Подтвердите, что решение принимаете вы.',
  DECISION_REVIEW_DAY: () => 'День анализа эффекта должен быть позже приказа и позже сегодняшнего дня.',
  DECISION_ORDER_FILE: () => 'Приложите файл приказа: документ, скан или снимок.',
  DECISION_NOT_IN_FORCE: () => 'Решение не действует: исполнение не отмечается.',
  DECISION_NOT_THE_PERSON: () => 'Это может сделать только тот, кого касается решение.',
  DECISION_NOT_TO_ACQUAINT: () => 'Ознакомление уже отмечено или решение ещё не доведено.',
  DECISION_NOT_TO_OBJECT: () => 'Возразить можно один раз, пока решение не исполняется.',
  DECISION_NOT_TO_ANSWER: () => 'Возражения нет или на него уже отвечено.',
  EFFECT_CHANGE_UNSAID: () => 'Вы выбрали, что менять. Напишите, что именно.',
  EFFECT_TOO_EARLY: () => 'Выпуска следующего цикла ещё нет: вывод об эффекте делать рано.',
}

/** The sheet of scores for payroll. */
export const incentiveTexts = {
  title: 'Баллы для начисления выплат',
  why: 'Баллы людей из этого решения по последнему опубликованному выпуску его цикла. В каждой строке — приказ и выпуск.',
  csv: 'Скачать таблицу (текст)',
  xlsx: 'Скачать таблицу (книга)',
  sheet: 'Баллы для выплат',
  fileName: (region: string, period: string, number: number): string => `Баллы для выплат ${region} ${period.replace('/', '-')} выпуск ${number}`,
  order: (number: string, date: string): string => `№\u00A0${number} от ${date}`,
  columns: { director: 'Руководитель', organization: 'Организация', total: 'Балл', level: 'Уровень', order: 'Приказ', region: 'Регион', cycle: 'Цикл', release: 'Выпуск', mark: 'Пометка' },
}
