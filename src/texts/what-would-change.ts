import type { Aside, Goal } from '@/domain/scoring/change/what-would-change'
import { formatAmount, formatCount, formatCountOf, formatHundredths, formatMicro, formatPercent, NBSP, YES_OR_NO, yesOrNo } from './format'

const indicators = { one: 'показатель', few: 'показателя', many: 'показателей' }
type Levels = ReadonlyArray<{ readonly name: string }>

const goalText = (goal: Goal, levels: Levels, place: number | null): string =>
  goal.kind === 'level' ? `до уровня «${levels[goal.level]?.name ?? ''}»` : `до места ${formatCount(place ?? 0)} (нужно ${formatHundredths(goal.total)})`

const measured = (micro: number, unit: string): string => (unit === YES_OR_NO ? yesOrNo(micro !== 0) : `${formatMicro(micro)}${unit === '' || unit === 'уровень' ? '' : `${NBSP}${unit}`}`)

const asideReasons: Record<Aside['reason'], string> = {
  lowControl: 'почти не зависит от руководителя, показан для понимания',
  voided: 'баллы не засчитаны из-за признаков необъективности: нужно снять признаки, а не поднимать значение',
  divisionByZero: 'значение не определено: знаменатель равен нулю',
  noPrevious: 'правило смотрит на изменение к прошлому циклу, а прошлого значения нет',
  noBetterValue: 'правило не даёт большего балла',
}

export const changeTexts = {
  title: 'Что изменит уровень',
  open: 'Какие изменения приведут к следующему уровню',
  crumb: 'Карточка результата',
  lead: 'Наименьшие наборы изменений по правилам этой методики. Сначала показатели, которые сильно зависят от руководителя, затем те, что зависят отчасти.',
  frozen: 'Значения других организаций взяты такими, какими были в этом выпуске: к следующему году медианы и лучшие значения сдвинутся.',
  top: 'Это высший уровень методики: следующего нет.',
  noPlace: 'Столько мест в группе нет.',
  already: 'Эта цель уже достигнута.',
  finding: (goal: Goal, levels: Levels, facts: { place: number | null; count: number; variant: number; isSelf: boolean }): string =>
    facts.count === 0 ? `Изменениями, зависящими от руководителя, ${goalText(goal, levels, facts.place)} не дойти` : `${facts.isSelf ? 'Вам хватит' : 'Хватит'} изменить ${formatCountOf(facts.count, indicators)}${facts.variant > 1 ? ` (вариант ${facts.variant})` : ''}, чтобы дойти ${goalText(goal, levels, facts.place)}`,
  proposal: (number: number, count: number): string => `Вариант ${number}: ${formatCountOf(count, indicators)}`,
  medium: 'Часть показателей зависит от руководителя не полностью.',
  columns: { indicator: 'Показатель', from: 'Сейчас', to: 'Нужно', points: 'Баллы' },
  indicator: (code: string, name: string): string => `${code}. ${name}`,
  subject: { indicator: '', bonus: 'Прибавка', penalty: 'Вычет' },
  figure: (micro: number, unit: string): string => `среднее за несколько циклов; в этом цикле ${measured(micro, unit)}`,
  cappedByRule: (reason: string): string => `Уровень удерживает правило методики: ${reason}.`,
  value: (micro: number | null, unit: string): string => (micro === null ? 'нет данных' : measured(micro, unit)),
  /** As it is shown everywhere, with two digits; what is needed stays exact. */
  now: (micro: number | null, unit: string): string => (micro === null ? 'нет данных' : measured(Math.round(micro / 10_000) * 10_000, unit)),
  points: (from: number, to: number): string => `${formatMicro(from, 2)} → ${formatMicro(to, 2)}`,
  reach: (total: number, level: string | null): string => `Станет ${formatHundredths(total)}${level === null ? '' : `, уровень «${level}»`}.`,
  outOfReach: (total: number, level: string | null): string =>
    `Если довести до наибольшего все показатели, которые зависят от руководителя полностью или отчасти, будет ${formatHundredths(total)}${level === null ? ', уровень всё равно не устанавливается' : `, уровень «${level}»`}. Остальное от руководителя почти не зависит.`,
  capped: (direction: string, below: string): string => `Уровень удерживает направление «${direction}»: в нём меньше ${formatPercent(below, 0)} от наибольшего.`,
  tooMany: 'Короткого набора (до восьми показателей) нет: нужно менять больше.',
  notExhaustive: 'Вариантов очень много, просмотрены не все: возможно, есть набор ещё меньше.',
  aside: 'Что не предлагается и почему',
  asideLine: (name: string, reason: Aside['reason'], lost: number): string => `${name}: потеряно ${formatMicro(lost)}, ${asideReasons[reason]}.`,
  placeLabel: 'Место в регионе, до которого посчитать',
  placeHelp: 'Балл нынешнего обладателя места; остальные результаты считаются неизменными.',
  count: 'Посчитать',
  toLevel: 'Вернуться к следующему уровню',
  nowTotal: (total: number): string => `Сейчас ${formatHundredths(total)}`,
  threshold: (from: string): string => `от ${formatAmount(from)}`,
}
