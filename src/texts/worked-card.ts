import type { ModelDocument } from '@/domain/models/model-document'
import type { Mean } from '@/domain/models/scoring-parts'
import type { WorkedCard, WorkedDirection } from '@/domain/scoring/cards/worked-card'
import { Decimal } from '@/domain/shared/decimal'
import { formatAmount, formatHundredths, MINUS, NBSP } from './format'

/** Words of the score worked by hand. */
const names: Record<Mean['kind'], string> = { arithmetic: 'среднее взвешенное', geometric: 'среднее геометрическое взвешенное', harmonic: 'среднее гармоническое взвешенное', power: 'степенное среднее взвешенное' }
const lift = (mean: Mean): string => (mean.lift === undefined || mean.lift === '0' ? '' : `; доли перед этим переводятся из 0–100${NBSP}% в ${formatAmount(mean.lift)}–100${NBSP}%, чтобы ноль не обнулял итог`)
const exponent = (mean: Mean): string => (mean.kind === 'power' ? ` с показателем степени ${formatAmount(mean.exponent)}` : '')
const meanOf = (mean: Mean): string => `${names[mean.kind]}${exponent(mean)}${lift(mean)}`

const share = (score: string, max: string): Decimal => (new Decimal(max).isZero() ? new Decimal(0) : new Decimal(score).div(max))
const shown = (amount: Decimal): string => formatAmount(amount.toDecimalPlaces(4).toFixed())
const scored = ({ directions }: WorkedCard): ReadonlyArray<WorkedDirection & { score: string }> => directions.flatMap((direction) => (direction.score === null ? [] : [{ ...direction, score: direction.score }]))

const plainTotal = (card: WorkedCard): string => {
  const list = scored(card)
  const [above, below] = [list.map(({ score }) => formatAmount(score)).join(' + '), list.map(({ nominal }) => formatAmount(nominal)).join(' + ')]
  return `(${above}) ÷ (${below}) × 100 = ${formatHundredths(card.total)}`
}

type Child = { readonly name: string; readonly weight: string; readonly part: Decimal }
const childrenOf = (document: ModelDocument, card: WorkedCard): ReadonlyArray<Child> => {
  if (document.aggregation?.group === undefined) return scored(card).map(({ code, score, nominal }) => ({ name: code, weight: nominal, part: share(score, nominal) }))
  return card.groups.filter(({ max }) => max !== '0').map(({ name, weight, score, max }) => ({ name, weight: weight ?? max, part: share(score, max) }))
}
const lifted = (part: Decimal, mean: Mean): Decimal => part.times(new Decimal(100).minus(mean.lift ?? '0')).plus(mean.lift ?? '0')

const meanTotal = (document: ModelDocument, card: WorkedCard, mean: Mean): string => {
  const children = childrenOf(document, card)
  const weights = children.map(({ weight }) => formatAmount(weight)).join(' + ')
  const total = formatHundredths(card.total)
  if (mean.kind === 'arithmetic') return `(${children.map(({ weight, part }) => `${formatAmount(weight)} × ${shown(lifted(part, mean))}`).join(' + ')}) ÷ (${weights}) = ${total}`
  if (mean.kind === 'geometric') return `корень степени (${weights}) из произведения ${children.map(({ weight, part }) => `${shown(lifted(part, mean))} в степени ${formatAmount(weight)}`).join(' × ')} = ${total}`
  return `${meanOf(mean)} от ${children.map(({ weight, part }) => `${shown(lifted(part, mean))} (вес ${formatAmount(weight)})`).join(', ')} = ${total}`
}

/** What a model adds to sums of points, one sentence each: means of the levels, weights of groups, limits of the level, what is not rated. */
export const additionsInWords = (document: ModelDocument): ReadonlyArray<string> => {
  const { aggregation, caps = [], notRated = [], adjustments = [] } = document
  const levelOf = (code: string): string => document.levels.find((level) => level.code === code)?.name ?? code
  return [
    ...(aggregation === undefined ? [] : [
      `Показатели в направлении: ${meanOf(aggregation.direction)}.`,
      ...(aggregation.group === undefined ? [] : [`Направления в группе: ${meanOf(aggregation.group)}; веса групп: ${document.groups.map(({ name, weight }) => `«${name}» — ${weight === undefined ? 'сумма максимумов' : formatAmount(weight)}`).join(', ')}.`]),
      `Итог: ${meanOf(aggregation.total)}.`,
    ]),
    ...caps.map(({ cap, reason }) => `Уровень не выше «${levelOf(cap)}», если ${reason}.`),
    ...notRated.map(({ reason }) => `Руководитель не оценивается: ${reason}.`),
    ...adjustments.map(({ name, kind, max }) => `${kind === 'bonus' ? 'Надбавка' : 'Вычет'} «${name}»: до ${formatAmount(max)} баллов отдельной строкой.`),
  ]
}

export const workedTexts = {
  meta: 'Расчёт на примере', title: 'Расчёт на примере', link: 'Расчёт на примере',
  subtitle: 'Вымышленная организация и девять других, с которыми она сравнивается. Измените любое значение: всё пересчитается по тем же правилам, по которым считается рейтинг.',
  type: 'Тип организации', rural: 'Организация сельская', reset: 'Вернуть исходные значения',
  inputs: 'Первичные данные', value: 'Значение', yes: 'да', no: 'нет', noData: 'нет данных',
  columns: { indicator: 'Показатель', how: 'Как получено', points: 'Балл', contribution: 'Вклад в итог' },
  others: (values: ReadonlyArray<string>): string => `Значения девяти других: ${values.map((value) => formatAmount(value, 2)).join('; ')}.`,
  weight: (weight: string): string => `Вес ${formatAmount(weight)}.`,
  direction: (code: string, name: string): string => `${code}. ${name}`,
  score: ({ points, applicable, nominal, score, isThin }: WorkedDirection): string =>
    score === null ? 'Направление не применяется к этой организации.' : `${formatAmount(points)} ÷ ${formatAmount(applicable)} × ${formatAmount(nominal)} = ${formatAmount(score, 4)}${isThin ? ' (малое направление: его максимум уменьшен до применимого)' : ''}`,
  meanScore: ({ nominal, score }: WorkedDirection): string => (score === null ? 'Направление не применяется к этой организации.' : `Доля направления ${shown(share(score, nominal).times(100))}${NBSP}%, в баллах ${formatAmount(score, 4)} из ${formatAmount(nominal)}`),
  group: (name: string, score: string, max: string): string => `${name}: ${formatAmount(score, 4)} из ${formatAmount(max)}, ${shown(share(score, max).times(100))}${NBSP}%`,
  totalTitle: 'Итог', total: (document: ModelDocument, card: WorkedCard): string => (document.aggregation === undefined ? plainTotal(card) : meanTotal(document, card, document.aggregation.total)),
  rounding: 'Доли показаны с четырьмя знаками, итог округляется один раз, половина — вверх.',
  level: (name: string | null): string => (name === null ? 'Уровень не присвоен: недостаточно данных' : `Уровень: ${name}`),
  contribution: (hundredths: number): string => (hundredths < 0 ? `${MINUS}${formatHundredths(-hundredths)}` : formatHundredths(hundredths)),
  changesLink: 'Что изменилось',
} as const
