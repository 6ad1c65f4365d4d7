import type { Indicator } from '@/domain/models/model-document'
import { Decimal } from '@/domain/shared/decimal'
import { fractionFromText, numberFromFraction } from '@/domain/shared/fraction'
import { percentileOf } from '@/domain/scoring/lines/percentile'
import type { SampledLine } from '@/domain/scoring/lines/sample-lines'
import type { DrawnRule } from '@/ui/charts/rule-shape'
import { drawnRule } from '@/ui/scoring/drawn-rule'

/** A rule being written as a line over its axis, with last year's values on the same axis; `rule` is null where a table says it better. */
export type DraftDrawing = { readonly axis: 'value' | 'change' | 'normalised'; readonly rule: DrawnRule | null; readonly values: ReadonlyArray<number> }

const MICRO = 1_000_000
const number = (text: string): number => new Decimal(text).toNumber()
const stepsOf = (list: ReadonlyArray<{ from: string; points: string }>): DrawnRule => ({ kind: 'steps', steps: list.map(({ from, points }) => ({ from: number(from), points: number(points) })) })
const references = (lines: ReadonlyArray<SampledLine>): ReadonlyArray<number> => lines.flatMap(({ reference }) => reference ?? [])
const middleOf = (values: ReadonlyArray<number>): number | null => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? null

/** Bars between the values of the sample; in a release each cluster has its own. */
const percentiles = (rule: Extract<Indicator['rule'], { kind: 'cluster_percentile' }>, values: ReadonlyArray<number>): DrawnRule | null => {
  if (values.length === 0) return null
  const sorted = Float64Array.from(values, (value) => Math.round(value * MICRO)).sort()
  const steps = rule.bands.map(({ percentile, points }) => ({ from: numberFromFraction(percentileOf(sorted, fractionFromText(percentile))), points: number(points) }))
  return { kind: 'steps', steps: [...steps, { from: Math.min(0, ...values), points: 0 }] }
}

/** Throws on amounts that are not numbers yet. @param lines what the sample gives under the rule */
export const drawDraft = (indicator: Indicator, lines: ReadonlyArray<SampledLine>): DraftDrawing => {
  const { rule, max, goodDirection } = indicator
  const values = lines.map(({ value }) => value)
  if (rule.kind === 'growth') return { axis: 'change', rule: stepsOf(rule.steps), values: references(lines) }
  if (rule.kind === 'normalised') {
    const { scale } = rule
    const drawn: DrawnRule = 'steps' in scale ? stepsOf(scale.steps) : { kind: 'linear', zeroAt: number(scale.zeroAt), fullAt: number(scale.fullAt), points: number(max) }
    return { axis: 'normalised', rule: drawn, values: references(lines) }
  }
  if (rule.kind === 'cluster_percentile') return { axis: 'value', rule: goodDirection === 'up' ? percentiles(rule, values) : null, values }
  const compared = rule.kind === 'best_is_100' ? (values.length === 0 ? null : Math.max(...values)) : (middleOf(references(lines)) ?? middleOf(values))
  return { axis: 'value', rule: drawnRule(indicator, compared === null ? null : compared * MICRO), values }
}
