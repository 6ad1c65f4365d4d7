import type { Indicator, Step } from '../../models/model-document'
import { isAddedRule, type AddedRule, type GrowthKind, type Normalisation } from '../../models/scoring-parts'
import { ceilToUnits, fractionFromText, roundToUnits, type Fraction } from '../../shared/fraction'

/** Thresholds are whole units of 10^−compareDigits, points are micro-units. */
export type CompiledBand = { readonly from: number; readonly points: number }
export type CompiledRule =
  | { readonly kind: 'steps'; readonly steps: ReadonlyArray<CompiledBand> }
  | { readonly kind: 'linear'; readonly zeroAt: Fraction; readonly fullAt: Fraction }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'cluster_median'; readonly sign: 1 | -1; readonly bands: ReadonlyArray<CompiledBand> }
  | { readonly kind: 'cluster_percentile'; readonly sign: 1 | -1; readonly bands: ReadonlyArray<{ readonly percentile: Fraction; readonly points: number }>; readonly aboveZero: number | undefined }
  | { readonly kind: 'count_penalty'; readonly each: Fraction }
  | { readonly kind: 'rubric'; readonly grades: ReadonlyArray<{ readonly micro: number; readonly points: number }> }
  | { readonly kind: 'best_is_100'; readonly sign: 1 | -1 }
  | { readonly kind: 'ratio_to_municipality'; readonly steps: ReadonlyArray<CompiledBand> }
  | { readonly kind: 'target_share'; readonly sign: 1 | -1; readonly target: number }
  | { readonly kind: 'growth'; readonly change: GrowthKind; readonly steps: ReadonlyArray<CompiledBand> }
  | { readonly kind: 'status_change'; readonly change: GrowthKind; readonly statuses: ReadonlyArray<number>; readonly changes: ReadonlyArray<number>; readonly points: ReadonlyArray<ReadonlyArray<number>> }
  | { readonly kind: 'normalised'; readonly sign: 1 | -1; readonly by: Normalisation; readonly scale: CompiledScale }

/** A straight line between two normalised values, or steps over them. */
export type CompiledScale = { readonly zeroAt: Fraction; readonly fullAt: Fraction } | { readonly steps: ReadonlyArray<CompiledBand> }

const micro = (text: string): number => Number(roundToUnits(fractionFromText(text), 6))
// A rounded value reaches `from` exactly when it reaches the next unit at or above it.
const threshold = (text: string, digits: number): number => Number(ceilToUnits(fractionFromText(text), digits))
const bands = (steps: ReadonlyArray<Step>, digits: number): ReadonlyArray<CompiledBand> =>
  steps.map((step) => ({ from: threshold(step.from, digits), points: micro(step.points) }))

const scaleOf = (scale: Extract<Indicator['rule'], { kind: 'normalised' }>['scale'], digits: number): CompiledScale =>
  'steps' in scale ? { steps: bands(scale.steps, digits) } : { zeroAt: fractionFromText(scale.zeroAt), fullAt: fractionFromText(scale.fullAt) }

const percentileBands = (rule: Extract<Indicator['rule'], { kind: 'cluster_percentile' }>) => ({
  aboveZero: rule.aboveZero === undefined ? undefined : micro(rule.aboveZero),
  bands: rule.bands.map((band) => ({ percentile: fractionFromText(band.percentile), points: micro(band.points) })),
})

type AddedCompiled = Extract<CompiledRule, { kind: AddedRule['kind'] }>

const compileAdded = (rule: AddedRule, sign: 1 | -1, digits: number): AddedCompiled => {
  switch (rule.kind) {
    case 'target_share': return { kind: 'target_share', sign, target: micro(rule.target) }
    case 'growth': return { kind: 'growth', change: rule.change, steps: bands(rule.steps, digits) }
    case 'status_change':
      return {
        kind: 'status_change', change: rule.change, statuses: rule.statuses.map(({ from }) => threshold(from, digits)),
        changes: rule.changes.map(({ from }) => threshold(from, digits)), points: rule.cells.map((row) => row.map((cell) => micro(cell.points))),
      }
    case 'normalised': return { kind: 'normalised', sign, by: rule.by, scale: scaleOf(rule.scale, digits) }
  }
}

/** Prepares the rule of one indicator; `digits` is the model's `compareDigits`. */
export const compileRule = (indicator: Indicator, digits: number): CompiledRule => {
  const { rule } = indicator
  const sign = indicator.goodDirection === 'down' ? -1 : 1
  if (isAddedRule(rule)) return compileAdded(rule, sign, digits)
  switch (rule.kind) {
    case 'steps': return { kind: 'steps', steps: bands(rule.steps, digits) }
    case 'linear': return { kind: 'linear', zeroAt: fractionFromText(rule.zeroAt), fullAt: fractionFromText(rule.fullAt) }
    case 'boolean': return { kind: 'boolean' }
    case 'cluster_median':
      return { kind: 'cluster_median', sign, bands: rule.bands.map((band) => ({ from: threshold(band.offset, digits), points: micro(band.points) })) }
    case 'cluster_percentile':
      return { kind: 'cluster_percentile', sign, ...percentileBands(rule) }
    case 'count_penalty': return { kind: 'count_penalty', each: fractionFromText(rule.each) }
    case 'rubric': return { kind: 'rubric', grades: rule.grades.map((grade) => ({ micro: micro(grade.value), points: micro(grade.points) })) }
    case 'best_is_100': return { kind: 'best_is_100', sign }
    case 'ratio_to_municipality': return { kind: 'ratio_to_municipality', steps: bands(rule.steps, digits) }
  }
}
