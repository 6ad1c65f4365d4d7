import { aggregateCards } from '../cards/aggregate'
import { aggregateExtended } from '../cards/aggregate-extended'
import type { CellGrid } from '../lines/cells'
import type { CompiledModel } from '../compile/compile-model'
import { newScores, type Mutable } from '../cards/cycle-arrays'
import type { CycleScores, Participant } from '../cards/cycle-scores'
import { isApplicable, isMissing, lineStateByte } from '../lines/line-state'

/** One card of a release by its lines; points, values and what they were compared with in micro-units. */
export type StandingCard = { readonly lineState: ArrayLike<number>; readonly lineValue: ArrayLike<number>; readonly linePoints: ArrayLike<number>; readonly lineReference: ArrayLike<number> }
/** What circumstances, bonuses and penalties of the card are read from: one row of cells, with earlier cycles where they are known. */
export type OwnFacts = { readonly participant: Participant; readonly cells: CellGrid }
export type Outcome = { readonly total: number; readonly level: number; readonly missingPercent: number; readonly cappedBy: number }
/** A line that earns other points, a cell that has another figure, or both. */
export type PointChange = { readonly line?: { readonly position: number; readonly points: number }; readonly cell?: { readonly slot: number; readonly micro: number } }

const withCells = (cells: CellGrid, changes: ReadonlyArray<PointChange>): CellGrid => {
  const changed = { ...cells, values: cells.values.slice(), states: cells.states.slice() }
  for (const { cell } of changes) {
    if (cell === undefined) continue
    changed.values[cell.slot] = cell.micro
    changed.states[cell.slot] = 1
  }
  return changed
}

/** The engine's own aggregation of the card with some points and figures changed: the truth every proposal is held against. */
export const cardEvaluator = (model: CompiledModel, card: StandingCard, own: OwnFacts): ((changes: ReadonlyArray<PointChange>) => Outcome) => {
  const scores: Mutable = newScores(1, model.indicators.length, model.directions.length)
  return (changes) => {
    scores.lineState.set(Array.from(card.lineState))
    scores.linePoints.set(Array.from(card.linePoints))
    for (const { line } of changes) {
      if (line === undefined) continue
      scores.lineState[line.position] = lineStateByte.scored
      scores.linePoints[line.position] = line.points
    }
    if (model.parts === undefined) aggregateCards(model, scores)
    else aggregateExtended({ model, participants: [own.participant], cells: withCells(own.cells, changes) }, scores, 'quick')
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
export const standingCard = (scores: CycleScores, row: number): StandingCard => {
  const [from, to] = [row * scores.m, (row + 1) * scores.m]
  return {
    lineState: scores.lineState.subarray(from, to), lineValue: scores.lineValue.subarray(from, to),
    linePoints: scores.linePoints.subarray(from, to), lineReference: scores.lineReference.subarray(from, to),
  }
}

/** The row of a cycle's cells, with the same row of its earlier cycles. */
export const ownFacts = (participants: ReadonlyArray<Participant>, cells: CellGrid, row: number): OwnFacts => {
  const participant = participants[row]
  if (participant === undefined) throw new Error(`No participant in row ${row}`)
  const { slots } = cells
  const cut = ({ values, states }: { values: Float64Array; states: Uint8Array }) => ({ values: values.slice(row * slots, (row + 1) * slots), states: states.slice(row * slots, (row + 1) * slots) })
  const previous = cells.previous?.map((year) => ({ ...cut(year), isComparable: year.isComparable }))
  return { participant, cells: { rows: 1, slots, ...cut(cells), ...(previous === undefined ? {} : { previous }) } }
}
