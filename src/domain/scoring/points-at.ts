import { compare, divide, fraction, fractionFromMicro, multiply, roundToMicro, roundToUnits, subtract, ZERO_FRACTION, type Fraction } from '../shared/fraction'
import type { CompiledIndicator } from './compile-model'
import type { CompiledBand } from './compile-rule'
import type { FrozenReference } from './frozen-references'

/** What points are told by: the value alone, others as they stood. */
export type FrozenRule = { readonly indicator: CompiledIndicator; readonly reference: FrozenReference; readonly compareDigits: number }

const bandPoints = (bands: ReadonlyArray<CompiledBand>, distance: number): number => bands.find((band) => distance >= band.from)?.points ?? 0

const clamped = (points: Fraction, max: number): number => {
  if (compare(points, ZERO_FRACTION) <= 0) return 0
  return compare(points, fractionFromMicro(max)) >= 0 ? max : roundToMicro(points)
}

const percentilePoints = ({ indicator: { rule }, reference }: FrozenRule, value: number, isPositive: boolean): number => {
  if (rule.kind !== 'cluster_percentile' || reference.kind !== 'percentile') return 0
  const band = rule.aboveZero !== undefined && !isPositive ? undefined : rule.bands.find((_, position) => value >= (reference.bars[position] ?? Infinity))
  return band?.points ?? (rule.aboveZero !== undefined && isPositive ? rule.aboveZero : 0)
}

const bestPoints = ({ indicator: { rule, max }, reference }: FrozenRule, value: number): number => {
  if (rule.kind !== 'best_is_100' || reference.kind !== 'best') return 0
  const [own, top] = [Math.max(0, value), Math.max(0, reference.micro)]
  const [part, whole] = rule.sign === 1 ? [own, top] : [top, own]
  if (whole === 0) return rule.sign === 1 ? 0 : max
  return clamped(divide(multiply(fractionFromMicro(part), fractionFromMicro(max)), fractionFromMicro(whole)), max)
}

const continuousPoints = ({ indicator: { rule, max } }: FrozenRule, value: Fraction): number => {
  if (rule.kind === 'linear') return clamped(multiply(divide(subtract(value, rule.zeroAt), subtract(rule.fullAt, rule.zeroAt)), fractionFromMicro(max)), max)
  return rule.kind === 'count_penalty' ? clamped(subtract(fractionFromMicro(max), multiply(rule.each, value)), max) : 0
}

const relativePoints = ({ indicator: { rule }, reference, compareDigits }: FrozenRule, value: Fraction): number => {
  if (rule.kind === 'cluster_median' && reference.kind === 'median') return bandPoints(rule.bands, rule.sign * Number(roundToUnits(value, compareDigits)) - reference.units)
  if (rule.kind !== 'ratio_to_municipality' || reference.kind !== 'municipality') return 0
  return bandPoints(rule.steps, Number(roundToUnits(divide(value, reference.mean), compareDigits)))
}

/** Points in micro-units that a value (micro-units) earns by the rule of the indicator, with the bars of the release. */
export const pointsAt = (frozen: FrozenRule, micro: number): number => {
  const { indicator: { rule, max }, compareDigits } = frozen
  const value = fractionFromMicro(micro)
  const rounded = Number(roundToUnits(value, compareDigits))
  switch (rule.kind) {
    case 'steps': return bandPoints(rule.steps, rounded)
    case 'boolean': return micro === 0 ? 0 : max
    case 'rubric': return rule.grades.find((grade) => grade.micro === micro)?.points ?? 0
    case 'cluster_median': case 'ratio_to_municipality': return relativePoints(frozen, value)
    case 'cluster_percentile': return percentilePoints(frozen, rule.sign * rounded, micro > 0)
    case 'best_is_100': return bestPoints(frozen, micro)
    default: return continuousPoints(frozen, value)
  }
}

/** One unit of 10^−digits in micro-units. */
export const unitMicro = (digits: number): number => Number(roundToUnits(fraction(1n, 10n ** BigInt(digits)), 6))
