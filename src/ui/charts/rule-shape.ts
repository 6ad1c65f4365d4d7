import type { Domain } from './scale'

export type DrawnRule =
  | { kind: 'steps'; steps: ReadonlyArray<{ from: number; points: number }> }
  | { kind: 'linear'; zeroAt: number; fullAt: number; points: number }

export type Corner = { value: number; points: number }

/** The most points the rule gives. */
export const rulePeak = (rule: DrawnRule): number => (rule.kind === 'linear' ? rule.points : Math.max(0, ...rule.steps.map((step) => step.points)))

const stepCorners = (steps: ReadonlyArray<{ from: number; points: number }>, [low, high]: Domain): ReadonlyArray<Corner> => {
  const rising = steps.filter((step) => step.from <= high).sort((a, b) => a.from - b.from)
  const before = rising.filter((step) => step.from <= low).at(-1)?.points ?? 0
  const corners: Corner[] = [{ value: low, points: before }]
  for (const step of rising.filter(({ from }) => from > low)) {
    corners.push({ value: step.from, points: corners.at(-1)?.points ?? 0 }, { value: step.from, points: step.points })
  }
  return [...corners, { value: high, points: corners.at(-1)?.points ?? 0 }]
}

/** Points of a value on the line between `zeroAt` and `fullAt`, whichever is the greater. */
const linearAt = (rule: Extract<DrawnRule, { kind: 'linear' }>, value: number): number =>
  Math.min(1, Math.max(0, (value - rule.zeroAt) / (rule.fullAt - rule.zeroAt || 1))) * rule.points

/** The rule as a broken line over the axis of the value, from the left edge to the right one. For the drawing only: points are awarded elsewhere. */
export const ruleCorners = (rule: DrawnRule, domain: Domain): ReadonlyArray<Corner> => {
  if (rule.kind === 'steps') return stepCorners(rule.steps, domain)
  const bends = [rule.zeroAt, rule.fullAt].filter((value) => value > domain[0] && value < domain[1]).sort((a, b) => a - b)
  return [domain[0], ...bends, domain[1]].map((value) => ({ value, points: linearAt(rule, value) }))
}

/** Values that the axis must show: where the rule bends. */
export const ruleAnchors = (rule: DrawnRule): ReadonlyArray<number> => (rule.kind === 'steps' ? rule.steps.map((step) => step.from) : [rule.zeroAt, rule.fullAt])
