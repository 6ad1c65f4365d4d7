import type { Indicator } from '@/domain/models/model-document'
import { isAddedRule, type AddedRule } from '@/domain/models/scoring-parts'
import { Decimal } from '@/domain/shared/decimal'
import { MICRO } from '@/domain/shared/micro'
import type { DrawnRule } from '@/ui/charts/rule-shape'

const number = (text: string): number => new Decimal(text).toNumber()

const bands = (rule: Extract<Indicator['rule'], { kind: 'cluster_median' }>, median: number, isDown: boolean): DrawnRule => {
  if (!isDown) return { kind: 'steps', steps: rule.bands.map((band) => ({ from: median + number(band.offset), points: number(band.points) })) }
  const rising = [...rule.bands].sort((a, b) => number(b.offset) - number(a.offset))
  const ends = rising.map((band) => median - number(band.offset))
  // Less is better: the best band reaches up to the median, each next one a little further.
  return { kind: 'steps', steps: [...rising.map((band, index) => ({ from: index === 0 ? Math.min(0, ...ends) : (ends[index - 1] ?? 0), points: number(band.points) })), { from: ends.at(-1) ?? median, points: 0 }] }
}

const steps = (list: ReadonlyArray<{ from: string; points: string }>, scale: number): DrawnRule => ({ kind: 'steps', steps: list.map((step) => ({ from: number(step.from) * scale, points: number(step.points) })) })

/** Rules that mean nothing without what the value is compared with. */
const comparedRule = ({ rule, max, goodDirection }: Indicator, compared: number): DrawnRule | null => {
  if (rule.kind === 'cluster_median') return bands(rule, compared, goodDirection === 'down')
  if (rule.kind === 'ratio_to_municipality') return steps(rule.steps, compared)
  return rule.kind === 'best_is_100' && compared > 0 && goodDirection === 'up' ? { kind: 'linear', zeroAt: 0, fullAt: compared, points: number(max) } : null
}

/** Goalposts are the only normalisation that does not move with others' values. */
const goalposts = ({ by, scale }: Extract<Indicator['rule'], { kind: 'normalised' }>, isDown: boolean, points: number): DrawnRule | null => {
  if (by.method !== 'goalposts' || 'steps' in scale) return null
  const [low, width] = [number(by.low), number(by.high) - number(by.low)]
  const valueAt = (percent: string): number => low + (width * (isDown ? 100 - number(percent) : number(percent))) / 100
  return { kind: 'linear', zeroAt: valueAt(scale.zeroAt), fullAt: valueAt(scale.fullAt), points }
}

const addedRule = (rule: AddedRule, isDown: boolean, points: number): DrawnRule | null => {
  if (rule.kind === 'normalised') return goalposts(rule, isDown, points)
  return rule.kind === 'target_share' && !isDown ? { kind: 'linear', zeroAt: 0, fullAt: number(rule.target), points } : null
}

/**
 * The rule as a line over the axis of the value, for the drawing only; null where words say it better.
 * `reference` is what the value was compared with, micro-units.
 */
export const drawnRule = (indicator: Indicator, reference: number | null): DrawnRule | null => {
  const { rule } = indicator
  const max = number(indicator.max)
  if (isAddedRule(rule)) return addedRule(rule, indicator.goodDirection === 'down', max)
  switch (rule.kind) {
    case 'steps': return steps(rule.steps, 1)
    case 'linear': return { kind: 'linear', zeroAt: number(rule.zeroAt), fullAt: number(rule.fullAt), points: max }
    case 'count_penalty': return { kind: 'linear', zeroAt: new Decimal(indicator.max).div(rule.each).toNumber(), fullAt: 0, points: max }
    case 'cluster_median': case 'best_is_100': case 'ratio_to_municipality': return reference === null ? null : comparedRule(indicator, reference / MICRO)
    case 'boolean': case 'rubric': case 'cluster_percentile': return null
  }
}
