import { compare, divide, fraction, fractionFromMicro, multiply, roundToMicro, roundToUnits, subtract, ZERO_FRACTION, type Fraction } from '../../shared/fraction'
import { MICRO } from '../../shared/micro'
import { normalisedPoints } from './apply-normalised'
import type { CompiledIndicator } from '../compile/compile-model'
import type { OwnReference, ReferenceOf } from './own-references'
import { bandReached, type RuleOf } from './rule-run'

/** What points are told by: the value of the card and the values of others as they stood. */
export type OwnRule = { readonly indicator: CompiledIndicator; readonly reference: ReferenceOf; readonly compareDigits: number }
type Judged = { readonly indicator: CompiledIndicator; readonly compareDigits: number; readonly value: Fraction; readonly micro: number; readonly rounded: number; readonly reference: OwnReference }

const clamped = (points: Fraction, max: number): number => {
  if (compare(points, ZERO_FRACTION) <= 0) return 0
  return compare(points, fractionFromMicro(max)) >= 0 ? max : roundToMicro(points)
}
const shareOf = (part: number, whole: number, max: number): number => clamped(divide(multiply(fractionFromMicro(part), fractionFromMicro(max)), fractionFromMicro(whole)), max)

const percentilePoints = (rule: RuleOf<'cluster_percentile'>, { micro, rounded }: Judged, bars: ReadonlyArray<number>): number => {
  const isPositive = micro > 0
  const band = rule.aboveZero !== undefined && !isPositive ? undefined : rule.bands.find((_, position) => rule.sign * rounded >= (bars[position] ?? Infinity))
  return band?.points ?? (rule.aboveZero !== undefined && isPositive ? rule.aboveZero : 0)
}

const bestPoints = (rule: RuleOf<'best_is_100'>, { micro, indicator: { max } }: Judged, best: number): number => {
  const [own, top] = [Math.max(0, micro), Math.max(0, best)]
  const [part, whole] = rule.sign === 1 ? [own, top] : [top, own]
  if (whole === 0) return rule.sign === 1 ? 0 : max
  return shareOf(part, whole, max)
}

/** In units of 10^−digits; undefined where the change is not defined. */
const changeFrom = (kind: 'absolute' | 'relative', { micro, compareDigits }: Judged, before: number): number | undefined => {
  const difference = BigInt(micro) - BigInt(before)
  if (kind === 'absolute') return Number(roundToUnits(fraction(difference, BigInt(MICRO)), compareDigits))
  return before === 0 ? undefined : Number(roundToUnits(fraction(difference * 100n, BigInt(Math.abs(before))), compareDigits))
}

const changedPoints = (rule: RuleOf<'growth'> | RuleOf<'status_change'>, judged: Judged): number | undefined => {
  if (judged.reference.kind !== 'previous') return undefined
  const change = changeFrom(rule.change, judged, judged.reference.micro)
  if (change === undefined) return undefined
  if (rule.kind === 'growth') return bandReached(rule.steps, change).points
  return rule.points[rule.statuses.findIndex((from) => judged.rounded >= from)]?.[rule.changes.findIndex((from) => change >= from)] ?? 0
}

const targetPoints = (rule: RuleOf<'target_share'>, { micro, indicator: { max } }: Judged): number => {
  const value = Math.max(0, micro)
  const [part, whole] = rule.sign === 1 ? [value, rule.target] : [rule.target, value]
  return part >= whole ? max : shareOf(part, whole, max)
}

const comparedPoints = (judged: Judged): number | undefined => {
  const { indicator: { rule, max }, reference, compareDigits: digits, rounded, value } = judged
  if (rule.kind === 'cluster_median') return reference.kind === 'median' ? bandReached(rule.bands, rule.sign * rounded - reference.units).points : undefined
  if (rule.kind === 'cluster_percentile') return reference.kind === 'percentile' ? percentilePoints(rule, judged, reference.bars) : undefined
  if (rule.kind === 'best_is_100') return reference.kind === 'best' ? bestPoints(rule, judged, reference.micro) : undefined
  if (rule.kind === 'normalised') return reference.kind === 'peers' ? normalisedPoints(rule, { peers: reference.peers, value: rule.sign * judged.micro, max, digits }) : undefined
  if (rule.kind !== 'ratio_to_municipality' || reference.kind !== 'municipality') return undefined
  return bandReached(rule.steps, Number(roundToUnits(divide(fractionFromMicro(roundToMicro(value)), reference.mean), digits))).points
}

/** Points in micro-units that a value earns by the rule of the indicator, others as they stood; undefined where the rule gives none (no spread, nothing to compare with). */
export const pointsAt = ({ indicator, reference, compareDigits }: OwnRule, value: Fraction): number | undefined => {
  const { rule, max } = indicator
  const micro = roundToMicro(value)
  const rounded = Number(roundToUnits(value, compareDigits))
  const judged: Judged = { indicator, compareDigits, value, micro, rounded, reference: reference.at(micro) }
  switch (rule.kind) {
    case 'steps': return bandReached(rule.steps, rounded).points
    case 'boolean': return micro === 0 ? 0 : max
    case 'rubric': return rule.grades.find((grade) => grade.micro === micro)?.points ?? 0
    case 'linear': return clamped(multiply(divide(subtract(value, rule.zeroAt), subtract(rule.fullAt, rule.zeroAt)), fractionFromMicro(max)), max)
    case 'count_penalty': return clamped(subtract(fractionFromMicro(max), multiply(rule.each, value)), max)
    case 'target_share': return targetPoints(rule, judged)
    case 'growth': case 'status_change': return changedPoints(rule, judged)
    default: return comparedPoints(judged)
  }
}

/** One unit of 10^−digits in micro-units. */
export const unitMicro = (digits: number): number => Number(roundToUnits(fraction(1n, 10n ** BigInt(digits)), 6))
