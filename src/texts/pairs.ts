import type { PairRule } from '@/domain/pairs/match-pairs'
import type { PairSide, PairState, PairStep } from '@/domain/pairs/pair-workflow'
import type { CriterionKind } from '@/domain/scoring/places/standings'
import { formatCountOf, formatDate, NBSP } from './format'

export const pairStatusNames: Record<PairState, string> = {
  proposed: 'Предложена', confirmed: 'Подтверждена', scheduled: 'Педсовет назначен', held: 'Педсовет проведён', followed_up: 'Итог подведён', closed: 'Завершена', cancelled: 'Отменена',
}
export const pairStepNames: Record<PairStep, string> = {
  confirm: 'Подтвердить пару', agree: 'Согласиться участвовать', agreeOnPaper: 'Отметить согласие на бумаге', decline: 'Отказаться', schedule: 'Назначить педсовет', hold: 'Внести протокол педсовета', followUp: 'Внести, что изменилось', close: 'Завершить', cancel: 'Отменить пару',
}
export const pairRuleNames: Record<PairRule, string> = { stable: 'Стабильно высокие результаты', points: 'Баллы текущего цикла' }
export const criterionKindNames: Record<CriterionKind, string> = { indicator: 'По показателям', direction: 'По направлениям' }
export const pairSideNames: Record<PairSide, string> = { giver: 'Делится опытом', taker: 'Принимает опыт' }

const percent = (value: number): string => `${value}${NBSP}%`
type Reason = { readonly rule: PairRule; readonly isNear: boolean; readonly giver: number | null; readonly taker: number | null }
/** Why these two: only the figures the reader may see. */
export const pairReason = ({ rule, isNear, giver, taker }: Reason): string => [
  rule === 'stable' ? 'высокий результат два цикла подряд' : 'высокий результат в этом цикле',
  ...(giver === null ? [] : [`у того, кто делится, ${percent(giver)} от максимума`]),
  ...(taker === null ? [] : [`у того, кто принимает, ${percent(taker)}`]),
  'тип организаций одинаковый',
  isNear ? 'один муниципалитет' : 'в своём муниципалитете помощника нет, ближайший — в регионе',
].join('; ')

const pairs = { one: 'пара', few: 'пары', many: 'пар' }
export const pairTexts = {
  title: 'Передача опыта',
  subtitle: 'Руководители с высокими результатами проводят педсоветы там, где результаты по тому же критерию низкие',
  count: (count: number) => formatCountOf(count, pairs),
  caption: 'Пары организаций',
  columns: { taker: 'Принимает опыт', giver: 'Делится опытом', criterion: 'Критерий', status: 'Состояние', meetingOn: 'Педсовет' },
  emptyTitle: 'Пар пока нет',
  emptyWhy: 'Правила подбирают пары по результатам выпуска, люди их подтверждают, оба руководителя дают согласие.',
  status: 'Состояние', any: 'все', apply: 'Показать',
  propose: 'Подобрать пары',
  proposeHelp: 'Не больше двух организаций на одного руководителя, тип организаций одинаковый; сначала ищется помощник в том же муниципалитете. Ничего не рассылается: каждую пару подтверждает человек.',
  release: 'Выпуск результатов', rule: 'Кто делится опытом', criterion: 'По какому критерию',
  releaseName: (period: string, number: number) => `${period}, выпуск${NBSP}${number}`,
  why: 'Почему эта пара',
  result: 'Результат',
  agreed: 'согласие дано', notAgreed: 'согласия ещё нет', noAccount: 'нет учётной записи, согласие на бумаге',
  openCard: 'Карточка результата',
  ofMaximum: (value: number) => `${percent(value)} от максимума`,
  meeting: 'Педсовет',
  meetingAt: (day: string, place: string) => `${formatDate(day)}, ${place}`,
  protocol: 'Протокол', followUp: 'Что изменилось',
  steps: 'Что можно сделать', nothingToDo: 'Сейчас от вас ничего не требуется.', history: 'Что происходило',
  fields: { meetingOn: 'День педсовета', meetingPlace: 'Где и во сколько', side: 'Чьё согласие' },
  words: {
    agreeOnPaper: 'Когда и как дано согласие', decline: 'Почему вы отказываетесь', hold: 'Кто присутствовал, что показали, о чём договорились', followUp: 'Что внедрено и что это дало', cancel: 'Почему пара отменена',
  },
}

type Step = { readonly step: PairStep; readonly status: PairState }
export const pairRefusals = {
  PAIRS_ALREADY_REQUESTED: () => 'Пары по этому выпуску уже подбираются. Посмотрите «Задания».',
  PAIR_STEP_FORBIDDEN: ({ step, status }: Step) => `Действие «${pairStepNames[step]}» невозможно: пара в состоянии «${pairStatusNames[status]}».`,
  PAIR_NOT_SIDE: () => 'Ответить может только руководитель, который входит в пару.',
  PAIR_AGREED_BEFORE: () => 'Это согласие уже дано.',
  PAIR_NOT_AGREED: () => 'Педсовет назначают, когда согласны оба руководителя.',
  PAIR_GIVER_BUSY: () => 'Этот руководитель уже делится опытом с двумя организациями. Дождитесь завершения одной из пар или отмените эту.',
  PAIR_MEETING_AHEAD: () => 'День педсовета ещё не наступил: протокол вносят после него.',
  PAIR_MEETING_PAST: () => 'Этот день уже прошёл. Назначьте педсовет не раньше сегодняшнего дня.',
}
