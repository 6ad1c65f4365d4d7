import { add, ceilToUnits, divide, floorOf, fraction, fractionFromMicro, multiply, roundToMicro, subtract, type Fraction } from '../../shared/fraction'
import { MICRO } from '../../shared/micro'
import { pointsAt, unitMicro } from '../lines/points-at'
import type { RuleOf } from '../lines/rule-run'
import { comparesWithOthers, searchValues } from './search-values'
import type { ChangeOption, StandingLine } from './standing-types'

/** A continuous rule is walked in quarters of its maximum: people plan by steps, not by millionths. */
const QUARTERS = [1n, 2n, 3n, 4n] as const
const MOST_CASES = 12

const ceilAt = (value: Fraction, digits: number): number => Number(ceilToUnits(value, digits)) * unitMicro(digits)
const floorAt = (value: Fraction, digits: number): number => Number(floorOf(multiply(value, fraction(10n ** BigInt(digits))))) * unitMicro(digits)
const unitsAt = (units: number, digits: number): Fraction => fraction(BigInt(units), 10n ** BigInt(digits))

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

const linearTargets = (rule: RuleOf<'linear'>, digits: number): ReadonlyArray<number> => {
  const span = subtract(rule.fullAt, rule.zeroAt)
  return QUARTERS.map((quarter) => add(rule.zeroAt, multiply(span, fraction(quarter, 4n)))).map((value) => (span.n > 0n ? ceilAt(value, digits) : floorAt(value, digits)))
}

const shareTargets = (rule: RuleOf<'target_share'>, digits: number): ReadonlyArray<number> =>
  QUARTERS.map((quarter) => {
    const target = fractionFromMicro(rule.target)
    return rule.sign === 1 ? ceilAt(multiply(target, fraction(quarter, 4n)), digits) : floorAt(divide(target, fraction(quarter, 4n)), digits)
  })

const penaltyTargets = ({ value }: StandingLine): ReadonlyArray<number> => {
  const cases = value === null ? 0 : Math.max(0, Math.ceil(value / MICRO) - 1)
  return Array.from({ length: Math.min(cases, MOST_CASES) + 1 }, (_, fewer) => (fewer === MOST_CASES ? 0 : (cases - fewer) * MICRO)).filter((target) => target >= 0)
}

/** Values at which the change to the previous cycle reaches a cut, and the last ones before the cut above. */
const changeTargets = (line: StandingLine, kind: 'absolute' | 'relative', cuts: ReadonlyArray<number>): ReadonlyArray<number> => {
  const reference = line.reference.at(0)
  if (reference.kind !== 'previous') return []
  const { compareDigits: digits } = line
  const before = fractionFromMicro(reference.micro)
  const reached = (units: number): Fraction => {
    const change = unitsAt(units, digits)
    return add(before, kind === 'absolute' ? change : multiply(fractionFromMicro(Math.abs(reference.micro)), divide(change, fraction(100n))))
  }
  return cuts.flatMap((cut) => [ceilAt(reached(cut), digits), floorAt(reached(cut - 1), digits)])
}

const gridTargets = (line: StandingLine, rule: RuleOf<'status_change'>): ReadonlyArray<number> => {
  const unit = unitMicro(line.compareDigits)
  return [...rule.statuses.flatMap((from) => [from * unit, (from - 1) * unit]), ...changeTargets(line, rule.change, rule.changes)]
}

const targetsOf = (line: StandingLine): ReadonlyArray<number> => {
  const { indicator: { rule }, compareDigits } = line
  if (comparesWithOthers(rule)) return searchValues(line)
  switch (rule.kind) {
    case 'steps': return stepTargets(line, rule.steps.map((step) => step.from))
    case 'boolean': return [MICRO]
    case 'rubric': return rule.grades.map((grade) => grade.micro)
    case 'linear': return linearTargets(rule, compareDigits)
    case 'target_share': return shareTargets(rule, compareDigits)
    case 'count_penalty': return penaltyTargets(line)
    case 'growth': return changeTargets(line, rule.change, rule.steps.map((step) => step.from))
    case 'status_change': return gridTargets(line, rule)
  }
}

/** A count cannot be 4,99: the whole number on the better side. */
const wholly = (isWhole: boolean, figure: number, now: number | null): number => {
  if (!isWhole || figure % MICRO === 0) return figure
  return (now !== null && figure < now ? Math.floor(figure / MICRO) : Math.ceil(figure / MICRO)) * MICRO
}

/** The figure of this cycle that makes the wanted value, and the value it makes. */
const reachableOf = ({ rolling, value, isWhole, range }: StandingLine, target: number): { readonly figure: number; readonly made: Fraction } | undefined => {
  const years = rolling?.years ?? 1
  const earlier = rolling?.earlier ?? 0
  const figure = wholly(isWhole, target * years - earlier, value === null ? null : value * years - earlier)
  if (figure < range.low || figure > range.high || !Number.isSafeInteger(figure)) return undefined
  return { figure, made: fraction(BigInt(figure) + BigInt(earlier), BigInt(MICRO) * BigInt(years)) }
}

/** Every better outcome the rule has for this line, from the next one up; of values that earn the same the nearest stays. */
export const changeOptions = (line: StandingLine): ReadonlyArray<ChangeOption> => {
  const from = line.value ?? 0
  const nearest = new Map<number, ChangeOption>()
  for (const target of targetsOf(line)) {
    const found = reachableOf(line, target)
    const points = found === undefined ? undefined : pointsAt(line, found.made)
    if (found === undefined || points === undefined || points <= line.points) continue
    const value = roundToMicro(found.made)
    const known = nearest.get(points)
    if (known === undefined || Math.abs(value - from) < Math.abs(known.value - from)) nearest.set(points, { value: value + 0, points, figure: line.rolling === undefined ? null : found.figure })
  }
  return [...nearest.values()].sort((a, b) => a.points - b.points)
}
