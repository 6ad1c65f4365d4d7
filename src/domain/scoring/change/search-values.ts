import { fractionFromMicro } from '../../shared/fraction'
import type { CompiledRule } from '../compile/compile-rule'
import { pointsAt, unitMicro } from '../lines/points-at'
import type { RuleOf } from '../lines/rule-run'
import type { StandingLine } from './standing-types'

/** Rules that compare with others have no fixed thresholds: the own value moves the bar. Values are probed, then the nearest that still earns the points is found by halving. */

type ComparingRule = RuleOf<'cluster_median' | 'cluster_percentile' | 'ratio_to_municipality' | 'best_is_100' | 'normalised'>
const comparing: ReadonlyArray<string> = ['cluster_median', 'cluster_percentile', 'ratio_to_municipality', 'best_is_100', 'normalised'] satisfies ReadonlyArray<ComparingRule['kind']>
export const comparesWithOthers = (rule: CompiledRule): rule is ComparingRule => comparing.includes(rule.kind)

const PROBES = 40
const QUARTERS = [1, 2, 3, 4] as const

/** Outcomes worth aiming at: points of bands, or quarters of the maximum. */
const levelsOf = ({ indicator: { rule, max } }: StandingLine): ReadonlyArray<number> => {
  switch (rule.kind) {
    case 'cluster_median': return rule.bands.map(({ points }) => points)
    case 'cluster_percentile': return [...rule.bands.map(({ points }) => points), ...(rule.aboveZero === undefined ? [] : [rule.aboveZero])]
    case 'ratio_to_municipality': return rule.steps.map(({ points }) => points)
    case 'normalised': return 'steps' in rule.scale ? rule.scale.steps.map(({ points }) => points) : QUARTERS.map((quarter) => Math.ceil((max * quarter) / 4))
    default: return QUARTERS.map((quarter) => Math.ceil((max * quarter) / 4))
  }
}

/** Offsets that bands name: around the values of others they are where the points change. */
const nearby = ({ indicator: { rule }, compareDigits }: StandingLine): ReadonlyArray<number> => {
  const unit = unitMicro(compareDigits)
  return rule.kind === 'cluster_median' ? [0, ...rule.bands.map(({ from }) => rule.sign * from * unit)] : [0]
}

const fixedEnds = ({ indicator: { rule } }: StandingLine): ReadonlyArray<number> =>
  (rule.kind === 'normalised' && 'low' in rule.by ? [rule.by.low, rule.by.high] : rule.kind === 'normalised' && 'target' in rule.by ? [rule.by.target] : []).map((end) => Math.round(Number(end) * 1e6))

const sampled = (values: ReadonlyArray<number>): ReadonlyArray<number> => {
  const step = Math.max(1, Math.floor(values.length / PROBES))
  return values.filter((_, at) => at % step === 0 || at >= values.length - 2 || at < 2)
}

const probesOf = (line: StandingLine): ReadonlyArray<number> => {
  const unit = unitMicro(line.compareDigits)
  const others = sampled(line.reference.others)
  const ends = [...others, ...fixedEnds(line), ...(line.value === null ? [] : [line.value])]
  const [low, high] = [Math.min(...ends), Math.max(...ends)]
  const even = Array.from({ length: PROBES + 1 }, (_, at) => low + ((high - low) * at) / PROBES)
  const found = [...even, ...ends].flatMap((value) => nearby(line).flatMap((offset) => [value + offset - unit, value + offset, value + offset + unit]))
  return [...new Set(found.map((value) => Math.round(value / unit) * unit + 0))].filter(Number.isSafeInteger)
}

/** The value nearest to `from` between a good one and it: points are a staircase on that stretch, or the first good value found is kept. */
const nearestGood = (good: number, from: number, { unit, isGood }: { unit: number; isGood: (value: number) => boolean }): number => {
  let [far, near] = [good, from]
  while (Math.abs(far - near) > unit) {
    const middle = Math.round((far + near) / 2 / unit) * unit
    if (middle === far || middle === near) break
    if (isGood(middle)) far = middle
    else near = middle
  }
  return far + 0
}

/** Values for every better outcome of a rule that compares with others, nearest first; empty where there is nobody to compare with. */
export const searchValues = (line: StandingLine): ReadonlyArray<number> => {
  const isFixed = fixedEnds(line).length > 1
  if (line.reference.others.length === 0 && line.value === null && !isFixed) return []
  const known = new Map<number, number>()
  const earned = (value: number): number => {
    const points = known.get(value) ?? pointsAt(line, fractionFromMicro(value)) ?? -1
    known.set(value, points)
    return points
  }
  const unit = unitMicro(line.compareDigits)
  const from = Math.round((line.value ?? 0) / unit) * unit
  const probes = [...probesOf(line)].sort((a, b) => Math.abs(a - from) - Math.abs(b - from))
  const wanted = [...new Set(levelsOf(line))].filter((points) => points > line.points)
  return wanted.flatMap((points) => {
    const good = probes.find((value) => earned(value) >= points)
    return good === undefined ? [] : [nearestGood(good, from, { unit, isGood: (value) => earned(value) >= points })]
  })
}
