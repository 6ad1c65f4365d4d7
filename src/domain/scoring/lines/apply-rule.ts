import { evaluateFormula, type Evaluated } from '../../models/evaluate-formula'
import { organizationTypes } from '../../models/model-document'
import { isAddedRule, type AddedRule } from '../../models/scoring-parts'
import { assertNever } from '../../shared/assert-never'
import { compare, divide, fraction, fractionFromMicro, multiply, roundToMicro, roundToUnits, subtract, ZERO_FRACTION, type Fraction } from '../../shared/fraction'
import { MICRO } from '../../shared/micro'
import { multiplyDivideRound, roundIfCertain, UNIT_ROUNDOFF } from '../../shared/near-half'
import { applyGrid, applyGrowth, applyTarget } from './apply-change'
import { applyNormalised } from './apply-normalised'
import { conditionIn, operandsOf, withinRange } from './line-columns'
import { lineStateByte } from './line-state'
import { clusterReferences } from './reference-values'
import { bandReached, earned, forScored, municipalityOf, NOTHING, typeOf, withdraw, write, type LinePoints, type RuleOf, type RuleRun } from './rule-run'

export type { LinePoints } from './rule-run'

type Run = RuleRun

const MEDIAN = fraction(50n)

/** Points in doubles; `factor` is their change per unit of value, `size` bounds every number met on the way. */
type Quick = { readonly points: (value: number) => number; readonly factor: number; readonly size: number }

/** Points of a rule over the value's full precision: doubles with a bound, fractions near a rounding boundary. */
const applyContinuous = (run: Run, quick: Quick, exact: (value: Fraction) => Fraction): void => {
  const { column, indicator, input, out } = run
  const maximum = fractionFromMicro(indicator.max)
  const exactly = (row: number): number => {
    const rolled = column.rolled.get(row)
    const found: Evaluated = rolled === undefined ? evaluateFormula(indicator.formula, operandsOf(input, row)) : { kind: 'value', value: rolled }
    if (found.kind === 'absent') return 0
    const points = exact(withinRange(found.value))
    if (compare(points, ZERO_FRACTION) <= 0) return 0
    return compare(points, maximum) >= 0 ? indicator.max : roundToMicro(points)
  }
  forScored(run, (row) => {
    const error = column.raw.error[row] ?? Infinity
    const points = quick.points(column.raw.value[row] ?? 0)
    const bound = (error * quick.factor + (Math.abs(points) + quick.size) * 16 * UNIT_ROUNDOFF) * 2
    const rounded = points + bound < 0 ? 0 : points - bound > indicator.max ? indicator.max : roundIfCertain(points, bound)
    const isUsable = Number.isFinite(error) && rounded >= 0 && rounded <= indicator.max
    write(out, row, earned(isUsable ? rounded : exactly(row)))
  })
}

const applyLinear = (run: Run, rule: RuleOf<'linear'>): void => {
  const span = subtract(rule.fullAt, rule.zeroAt)
  const zero = Number(rule.zeroAt.n) / Number(rule.zeroAt.d)
  const width = Number(span.n) / Number(span.d)
  const factor = Math.abs(run.indicator.max / width)
  // The subtraction loses digits when the goalposts are far from zero compared with their distance.
  const size = run.indicator.max * (1 + Math.abs(zero / width))
  applyContinuous(
    run,
    { points: (value) => ((value - zero) / width) * run.indicator.max, factor, size },
    (value) => multiply(divide(subtract(value, rule.zeroAt), span), fractionFromMicro(run.indicator.max)),
  )
}

const applyPenalty = (run: Run, rule: RuleOf<'count_penalty'>): void => {
  const each = (Number(rule.each.n) / Number(rule.each.d)) * MICRO
  const maximum = fractionFromMicro(run.indicator.max)
  applyContinuous(run, { points: (value) => run.indicator.max - each * value, factor: each, size: run.indicator.max }, (value) => subtract(maximum, multiply(rule.each, value)))
}

const applyMedian = (run: Run, rule: RuleOf<'cluster_median'>): void => {
  const { column, clusters, out, input } = run
  const { minimum } = input.model.document.cluster
  const references = clusterReferences(column, { clusters, minimum, sign: rule.sign, digits: input.model.compareDigits })
  forScored(run, (row) => {
    const median = references(clusters.of[row] ?? 0, MEDIAN, 0)
    out.reference[row] = median.micro
    write(out, row, bandReached(rule.bands, rule.sign * (column.rounded[row] ?? 0) - median.units))
  })
}

const applyPercentile = (run: Run, rule: RuleOf<'cluster_percentile'>): void => {
  const { column, clusters, out, input } = run
  const { minimum } = input.model.document.cluster
  const references = clusterReferences(column, { clusters, minimum, sign: rule.sign, digits: input.model.compareDigits })
  const reachedIn = (row: number, cluster: number): { points: number; reached: number; reference: number } => {
    const value = rule.sign * (column.rounded[row] ?? 0)
    const isPositive = (column.micro[row] ?? 0) > 0
    let reference = Number.NaN
    for (let position = 0; position < rule.bands.length; position += 1) {
      const band = rule.bands[position]
      if (band === undefined) continue
      const bar = references(cluster, band.percentile, position)
      reference = bar.micro
      if ((rule.aboveZero === undefined || isPositive) && value >= bar.units) return { points: band.points, reached: position, reference }
    }
    return rule.aboveZero !== undefined && isPositive ? { points: rule.aboveZero, reached: rule.bands.length, reference } : { ...NOTHING, reference }
  }
  forScored(run, (row) => {
    const found = reachedIn(row, clusters.of[row] ?? 0)
    out.reference[row] = found.reference
    write(out, row, found)
  })
}

/** Best of the region inside the organization type; what is at or below zero earns nothing (F11). */
const applyBest = (run: Run, rule: RuleOf<'best_is_100'>): void => {
  const { column, indicator, out } = run
  const best = new Float64Array(organizationTypes.length).fill(Number.NaN)
  forScored(run, (row) => {
    const type = typeOf(run, row)
    const value = column.micro[row] ?? 0
    const reached = best[type] ?? Number.NaN
    if (Number.isNaN(reached) || rule.sign * value > rule.sign * reached) best[type] = value
  })
  forScored(run, (row) => {
    const value = Math.max(0, column.micro[row] ?? 0)
    const top = Math.max(0, best[typeOf(run, row)] ?? 0)
    out.reference[row] = best[typeOf(run, row)] ?? Number.NaN
    const [part, whole] = rule.sign === 1 ? [value, top] : [top, value]
    const whenNothing = rule.sign === 1 ? 0 : indicator.max
    write(out, row, earned(whole === 0 ? whenNothing : multiplyDivideRound(part, indicator.max, whole)))
  })
}

/** The municipality's value is the mean of its organizations of the same type; the ratio is rounded as values are. */
const applyRatio = (run: Run, rule: RuleOf<'ratio_to_municipality'>): void => {
  const { column, input, out } = run
  const sums = new Map<number, { sum: bigint; count: bigint }>()
  const keyOf = (row: number): number => municipalityOf(run, row)
  forScored(run, (row) => {
    const known = sums.get(keyOf(row)) ?? { sum: 0n, count: 0n }
    sums.set(keyOf(row), { sum: known.sum + BigInt(column.micro[row] ?? 0), count: known.count + 1n })
  })
  forScored(run, (row) => {
    const { sum, count } = sums.get(keyOf(row)) ?? { sum: 0n, count: 1n }
    if (sum === 0n) { withdraw(run, row, 'divisionByZero'); return }
    out.reference[row] = roundToMicro(fraction(sum, count * BigInt(MICRO)))
    const ratio = fraction(BigInt(column.micro[row] ?? 0) * count, sum)
    write(out, row, bandReached(rule.steps, Number(roundToUnits(ratio, input.model.compareDigits))))
  })
}

const applyAdded = (run: Run, rule: RuleOf<AddedRule['kind']>): void => {
  switch (rule.kind) {
    case 'target_share': return applyTarget(run, rule)
    case 'growth': return applyGrowth(run, rule)
    case 'status_change': return applyGrid(run, rule)
    case 'normalised': return applyNormalised(run, rule)
    default: return assertNever(rule)
  }
}

const applyOwnRule = (run: Run): void => {
  const { indicator: { rule, max }, column, out } = run
  if (isAddedRule(rule)) return applyAdded(run, rule)
  switch (rule.kind) {
    case 'steps': return forScored(run, (row) => write(out, row, bandReached(rule.steps, column.rounded[row] ?? 0)))
    case 'boolean': return forScored(run, (row) => write(out, row, earned((column.micro[row] ?? 0) !== 0 ? max : 0)))
    case 'rubric':
      return forScored(run, (row) => {
        const position = rule.grades.findIndex((grade) => grade.micro === column.micro[row])
        write(out, row, { points: rule.grades[position]?.points ?? 0, reached: position })
      })
    case 'linear': return applyLinear(run, rule)
    case 'count_penalty': return applyPenalty(run, rule)
    case 'cluster_median': return applyMedian(run, rule)
    case 'cluster_percentile': return applyPercentile(run, rule)
    case 'best_is_100': return applyBest(run, rule)
    case 'ratio_to_municipality': return applyRatio(run, rule)
    default: return assertNever(rule)
  }
}

const alternativeStates: ReadonlyArray<number> = [lineStateByte.scored, lineStateByte.missing, lineStateByte.divisionByZero]

/** «или Δ ≥ +2 п.п. — 0,5»: a condition that certainly holds gives its points, also where there is no value. */
const applyAlternatives = ({ input, source, indicator, column, out }: Run): void => {
  indicator.alternatives.forEach((other, position) => {
    const holds = conditionIn(input, source, other.condition)
    for (let row = 0; row < column.state.length; row += 1) {
      if (!alternativeStates.includes(column.state[row] ?? 0) || other.points <= (out.points[row] ?? 0) || !holds(row)) continue
      column.state[row] = lineStateByte.scored
      write(out, row, { points: other.points, reached: -2 - position })
    }
  })
}

/** Points of one indicator for everybody. May turn a line's state into `divisionByZero` or, by an alternative, `scored`. */
export const applyRule = (run: Omit<Run, 'out'>): LinePoints => {
  const rows = run.column.state.length
  const out: LinePoints = { points: new Float64Array(rows), reached: new Int16Array(rows).fill(-1), reference: new Float64Array(rows).fill(Number.NaN) }
  applyOwnRule({ ...run, out })
  applyAlternatives({ ...run, out })
  return out
}
