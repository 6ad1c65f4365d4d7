import type { CompiledModel } from '../scoring/compile/compile-model'
import type { CycleScores, Participant } from '../scoring/cards/cycle-scores'
import { cardInputOf } from '../scoring/cards/card-input'
import type { CellGrid } from '../scoring/lines/cells'
import { assignClusters } from '../scoring/clusters/clusters'
import type { CardInput } from '../scoring/cards/extended-card'
import { typeIndex } from '../scoring/compile/compile-model'
import { isApplicable } from '../scoring/lines/line-state'
import { organizationTypes } from '../models/model-document'
import { MICRO } from '../shared/micro'

/** Cards to which the same indicators apply: under any weights they share one row of coefficients. */
export type Pattern = { readonly applies: Uint8Array; readonly from: number; readonly to: number }
/** Cards that have a place, put together by pattern; `rows[r]` is the row of card r in the scores. */
export type RatedCards = {
  readonly n: number
  readonly m: number
  readonly rows: Int32Array
  readonly patterns: ReadonlyArray<Pattern>
  /** Points, card × indicator. */
  readonly points: Float64Array
  /** Published totals, hundredths. */
  readonly totals: Int32Array
  /** Cards of each organization type that has any; places in the region are inside it. */
  readonly types: ReadonlyArray<{ readonly type: number; readonly cards: Int32Array }>
  /** Clusters in which a card is counted, the own one first; a wider cluster also counts members of narrower ones. */
  readonly clustersOf: ReadonlyArray<Int32Array>
  readonly clusters: number
  /** Only where the model uses parts beyond sums of points: what each card is counted from. */
  readonly inputs?: ReadonlyArray<CardInput>
}

const patternKey = (scores: CycleScores, row: number): string => {
  let key = ''
  for (let position = 0; position < scores.m; position += 1) key += isApplicable(scores.lineState[row * scores.m + position] ?? 0) ? '1' : '0'
  return key
}

const byPattern = (scores: CycleScores): { rows: Int32Array; patterns: ReadonlyArray<Pattern> } => {
  const groups = new Map<string, number[]>()
  for (let row = 0; row < scores.n; row += 1) {
    if (scores.level[row] === -1) continue
    const key = patternKey(scores, row)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  let from = 0
  const patterns = [...groups].map(([key, rows]): Pattern => {
    const pattern = { applies: Uint8Array.from(key, Number), from, to: from + rows.length }
    from = pattern.to
    return pattern
  })
  return { rows: Int32Array.from([...groups.values()].flat()), patterns }
}

const pointsOf = (scores: CycleScores, rows: Int32Array): Float64Array => {
  const points = new Float64Array(rows.length * scores.m)
  rows.forEach((row, card) => {
    for (let position = 0; position < scores.m; position += 1) points[card * scores.m + position] = (scores.linePoints[row * scores.m + position] ?? 0) / MICRO
  })
  return points
}

/** Cards with a level, ready for thousands of weighings. */
export const ratedCards = (model: CompiledModel, scores: CycleScores, participants: ReadonlyArray<Participant>): RatedCards => {
  const { by, minimum } = model.document.cluster
  const clusters = assignClusters(participants, by, minimum)
  const { rows, patterns } = byPattern(scores)
  const counted: number[][] = Array.from(participants, (_, row) => [clusters.of[row] ?? 0])
  clusters.list.forEach(({ members }, cluster) => members.forEach((row) => { if (counted[row]?.[0] !== cluster) counted[row]?.push(cluster) }))
  const typeOf = (row: number): number => typeIndex(participants[row]?.organizationType ?? 'secondary_school')
  const cards = Array.from(rows.keys())
  return {
    n: rows.length, m: scores.m, rows, patterns, points: pointsOf(scores, rows),
    totals: Int32Array.from(rows, (row) => scores.total[row] ?? 0),
    types: organizationTypes.map((_, type) => ({ type, cards: Int32Array.from(cards.filter((card) => typeOf(rows[card] ?? 0) === type)) })).filter((group) => group.cards.length > 0),
    clustersOf: Array.from(rows, (row) => Int32Array.from(counted[row] ?? [])),
    clusters: clusters.list.length,
  }
}

/** Adds what the cards of a model with means, circumstances or bonuses are counted from; other models need nothing more than points. */
export const withInputs = (cards: RatedCards, model: CompiledModel, from: { participants: ReadonlyArray<Participant>; cells: CellGrid; scores: CycleScores }): RatedCards => {
  const { parts } = model
  if (parts === undefined) return cards
  const run = { input: { model, participants: from.participants, cells: from.cells }, parts, scores: from.scores }
  return { ...cards, inputs: Array.from(cards.rows, (row) => cardInputOf(run, row).card) }
}
