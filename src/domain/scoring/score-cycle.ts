import { aggregateCards } from './cards/aggregate'
import { aggregateExtended } from './cards/aggregate-extended'
import { applyRule } from './lines/apply-rule'
import type { CellGrid } from './lines/cells'
import { assignClusters } from './clusters/clusters'
import type { CompiledModel } from './compile/compile-model'
import { newScores } from './cards/cycle-arrays'
import type { CycleScores, Participant } from './cards/cycle-scores'
import { columnSource, lineColumn, type ScoringInput } from './lines/line-columns'
import { lineStateByte } from './lines/line-state'
import { orderCards, rankCards } from './places/rank'
import { scoreCycleByReference } from './exact/score-card-reference'

const hasValue = (state: number): boolean => state === lineStateByte.scored || state === lineStateByte.voided

/**
 * Scores, levels, places and contributions of one cycle by the rules of docs/scoring.md. Pure; equal, array by array,
 * to `scoreCycleByReference`, which defines the result.
 * @param cells participant × field, in the order of `participants` and of the document's fields
 */
export const scoreCycle = (model: CompiledModel, participants: ReadonlyArray<Participant>, cells: CellGrid): CycleScores => {
  if (cells.rows !== participants.length || cells.slots !== model.document.fields.length) throw new Error('Cells do not match the participants and the model')
  if (!model.isSafe) return scoreCycleByReference(model.document, participants, cells)
  const input: ScoringInput = { model, participants, cells }
  const source = columnSource(input)
  const { by, minimum } = model.document.cluster
  const clusters = assignClusters(participants, by, minimum)
  const scores = newScores(participants.length, model.indicators.length, model.directions.length)
  scores.cluster.set(clusters.of)
  const lineSmallBase = model.indicators.some(({ smallBase }) => smallBase !== undefined) ? new Uint8Array(scores.lineState.length) : undefined
  model.indicators.forEach((indicator, position) => {
    const column = lineColumn(input, source, indicator)
    const found = applyRule({ input, source, clusters, indicator, column })
    for (let row = 0; row < participants.length; row += 1) {
      const line = row * scores.m + position
      const state = column.state[row] ?? 0
      scores.lineState[line] = state
      scores.lineValue[line] = hasValue(state) ? (column.micro[row] ?? Number.NaN) : Number.NaN
      scores.lineReached[line] = found.reached[row] ?? -1
      scores.lineReference[line] = found.reference[row] ?? Number.NaN
      scores.linePoints[line] = found.points[row] ?? 0
      if (lineSmallBase !== undefined) lineSmallBase[line] = hasValue(state) && !Number.isNaN(column.micro[row]) ? (column.years.get(row) ?? 0) : 0
    }
  })
  const extended = model.parts === undefined ? undefined : aggregateExtended(input, scores, 'quick')
  if (extended === undefined) aggregateCards(model, scores)
  rankCards(scores, participants, clusters)
  orderCards(model, scores, participants)
  return {
    ...scores, clusters: clusters.list.map(({ key, size, widened }) => ({ key, size, widened })),
    ...(lineSmallBase === undefined ? {} : { lineSmallBase }), ...(extended === undefined ? {} : { extended }),
  }
}
