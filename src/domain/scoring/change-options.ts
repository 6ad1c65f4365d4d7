import { ceilToUnits, floorOf, fraction, multiply, add, subtract, type Fraction } from '../shared/fraction'
import { MICRO } from '../shared/micro'
import { pointsAt, unitMicro, type FrozenRule } from './points-at'

/** A value that earns more points than now. Micro-units. */
export type ChangeOption = { readonly value: number; readonly points: number }
/** The indicator as it stands on the card; `value` is null where no data were given. */
export type StandingLine = FrozenRule & { readonly value: number | null; readonly points: number; readonly isWhole: boolean }

/** A continuous rule is walked in quarters of its maximum: people plan by steps, not by millionths. */
const QUARTERS = [1n, 2n, 3n, 4n] as const
const MOST_CASES = 12

const ceilAt = (value: Fraction, digits: number): number => Number(ceilToUnits(value, digits)) * unitMicro(digits)
const floorAt = (value: Fraction, digits: number): number => Number(floorOf(multiply(value, fraction(10n ** BigInt(digits))))) * unitMicro(digits)

const stepTargets = ({ value, compareDigits, indicator }: StandingLine, from: ReadonlyArray<number>): ReadonlyArray<number> => {
  const unit = unitMicro(compareDigits)
  const wantsLess = indicator.source.goodDirection === 'down'
  return from.flatMap((bound, position) => {
    const above = from[position - 1]
    const low = bound * unit
    const high = above === undefined ? low : (above - 1) * unit
    if (value === null) return [wantsLess ? high : low]
    return value >= low ? [high] : [low]
  })
}

const continuousTargets = ({ indicator, reference, compareDigits }: StandingLine): ReadonlyArray<number> => {
  const { rule } = indicator
  if (rule.kind === 'linear') {
    const span = subtract(rule.fullAt, rule.zeroAt)
    const isUp = span.n > 0n
    return QUARTERS.map((quarter) => add(rule.zeroAt, multiply(span, fraction(quarter, 4n)))).map((value) => (isUp ? ceilAt(value, compareDigits) : floorAt(value, compareDigits)))
  }
  if (rule.kind !== 'best_is_100' || reference.kind !== 'best' || reference.micro <= 0) return []
  if (rule.sign === -1) return [reference.micro]
  return QUARTERS.map((quarter) => ceilAt(multiply(fraction(BigInt(reference.micro), 1_000_000n), fraction(quarter, 4n)), compareDigits))
}

const penaltyTargets = ({ value }: StandingLine): ReadonlyArray<number> => {
  const cases = value === null ? 0 : Math.max(0, Math.ceil(value / MICRO) - 1)
  return Array.from({ length: Math.min(cases, MOST_CASES) + 1 }, (_, fewer) => (fewer === MOST_CASES ? 0 : (cases - fewer) * MICRO)).filter((target) => target >= 0)
}

const relativeTargets = ({ indicator: { rule }, reference, compareDigits }: StandingLine): ReadonlyArray<number> => {
  const unit = unitMicro(compareDigits)
  if (rule.kind === 'cluster_median' && reference.kind === 'median') return rule.bands.map((band) => rule.sign * (band.from + reference.units) * unit)
  if (rule.kind === 'cluster_percentile' && reference.kind === 'percentile') return [...reference.bars.map((bar) => rule.sign * bar * unit), ...(rule.aboveZero === undefined ? [] : [unit])]
  if (rule.kind !== 'ratio_to_municipality' || reference.kind !== 'municipality') return []
  return rule.steps.map((step) => ceilAt(multiply(reference.mean, fraction(BigInt(step.from), 10n ** BigInt(compareDigits))), compareDigits))
}

const targetsOf = (line: StandingLine): ReadonlyArray<number> => {
  const { rule } = line.indicator
  switch (rule.kind) {
    case 'steps': return stepTargets(line, rule.steps.map((step) => step.from))
    case 'boolean': return [MICRO]
    case 'rubric': return rule.grades.map((grade) => grade.micro)
    case 'cluster_median': case 'cluster_percentile': case 'ratio_to_municipality': return relativeTargets(line)
    case 'linear': case 'best_is_100': return continuousTargets(line)
    case 'count_penalty': return penaltyTargets(line)
    default: return []
  }
}

/** A count cannot be 4,99: the whole number on the better side. */
const wholly = (line: StandingLine, target: number): number => {
  if (!line.isWhole || target % MICRO === 0) return target
  return (line.value !== null && target < line.value ? Math.floor(target / MICRO) : Math.ceil(target / MICRO)) * MICRO
}

/** Every better outcome the rule has for this line, from the next one up; of values that earn the same the nearest stays. */
export const changeOptions = (line: StandingLine): ReadonlyArray<ChangeOption> => {
  const from = line.value ?? 0
  const nearest = new Map<number, ChangeOption>()
  for (const target of targetsOf(line)) {
    const value = wholly(line, target)
    const points = pointsAt(line, value)
    const known = nearest.get(points)
    if (points > line.points && (known === undefined || Math.abs(value - from) < Math.abs(known.value - from))) nearest.set(points, { value: value + 0, points })
  }
  return [...nearest.values()].sort((a, b) => a.points - b.points)
}
