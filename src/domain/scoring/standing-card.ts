import { aggregateCards } from './aggregate'
import type { CompiledModel } from './compile-model'
import { newScores, type Mutable } from './cycle-arrays'
import type { CycleScores } from './cycle-scores'
import { isApplicable, isMissing, lineStateByte } from './line-state'

/** One card of a release by its lines; points and values in micro-units. */
export type StandingCard = { readonly lineState: ArrayLike<number>; readonly lineValue: ArrayLike<number>; readonly linePoints: ArrayLike<number> }
export type Outcome = { readonly total: number; readonly level: number; readonly missingPercent: number; readonly cappedBy: number }
export type PointChange = { readonly position: number; readonly points: number }

/** The engine's own aggregation of the card with some points changed: the truth every proposal is held against. */
export const cardEvaluator = (model: CompiledModel, card: StandingCard): ((changes: ReadonlyArray<PointChange>) => Outcome) => {
  const scores: Mutable = newScores(1, model.indicators.length, model.directions.length)
  return (changes) => {
    scores.lineState.set(Array.from(card.lineState))
    scores.linePoints.set(Array.from(card.linePoints))
    for (const { position, points } of changes) {
      scores.lineState[position] = lineStateByte.scored
      scores.linePoints[position] = points
    }
    aggregateCards(model, scores)
    return { total: scores.total[0] ?? 0, level: scores.level[0] ?? -1, missingPercent: scores.missingPercent[0] ?? 0, cappedBy: scores.cappedBy[0] ?? -1 }
  }
}

/** Weighted sums of a card; `perPoint`: hundredths of the total that one weighted micro-unit of points of a direction gives. */
export type CardSums = {
  readonly points: Float64Array
  readonly applicable: Float64Array
  readonly perPoint: Float64Array
  readonly missing: number
  readonly maximum: number
  /** Before rounding, hundredths. */
  readonly total: number
}

export const sumCard = (model: CompiledModel, card: StandingCard): CardSums => {
  const d = model.directions.length
  const [points, applicable] = [new Float64Array(d), new Float64Array(d)]
  let missing = 0
  let maximum = 0
  model.indicators.forEach((indicator, position) => {
    const state = card.lineState[position] ?? 0
    if (!isApplicable(state)) return
    const weighted = indicator.max * indicator.weight
    applicable[indicator.direction] = (applicable[indicator.direction] ?? 0) + weighted
    points[indicator.direction] = (points[indicator.direction] ?? 0) + (card.linePoints[position] ?? 0) * indicator.weight
    maximum += weighted
    if (isMissing(state)) missing += weighted
  })
  const nominal = Float64Array.from(model.directions, (direction, at) => {
    const own = applicable[at] ?? 0
    return own === 0 ? 0 : own < direction.thinBelow ? own : direction.nominal
  })
  const whole = nominal.reduce((sum, max) => sum + max, 0)
  const perPoint = nominal.map((max, at) => ((applicable[at] ?? 0) === 0 || whole === 0 ? 0 : (max / (applicable[at] ?? 1) / whole) * 10_000))
  return { points, applicable, perPoint, missing, maximum, total: points.reduce((sum, earned, at) => sum + earned * (perPoint[at] ?? 0), 0) }
}

/** The card in `row` of a cycle's scores. */
export const standingCard = (scores: CycleScores, row: number): StandingCard => ({
  lineState: scores.lineState.subarray(row * scores.m, (row + 1) * scores.m),
  lineValue: scores.lineValue.subarray(row * scores.m, (row + 1) * scores.m),
  linePoints: scores.linePoints.subarray(row * scores.m, (row + 1) * scores.m),
})
