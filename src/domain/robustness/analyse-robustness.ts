import { organizationTypes, type OrganizationType } from '../models/model-document'
import type { CellGrid } from '../scoring/lines/cells'
import type { CompiledModel } from '../scoring/compile/compile-model'
import type { CycleScores, Participant } from '../scoring/cards/cycle-scores'
import { correlationsOf, type CorrelatedPair } from './correlations'
import { placesUnder } from './draw-places'
import { factorsOf, reproducesTotals, totalsUnder } from './draw-totals'
import { driversOf, type Drivers } from './drivers'
import { doubleCounting, effectiveWeights, type DoubleCounting, type EffectiveWeight } from './effective-weights'
import { leaveOneOut, type LeaveOneOut } from './leave-one-out'
import { isClear, outrankCounts, placeGroups } from './place-groups'
import { intervalsOf, type RankIntervals } from './rank-intervals'
import { ratedCards, withInputs, type RatedCards } from './rated-cards'
import { hasRoundedInputs, placesUnderRounding } from './rounding'
import type { WeightSets } from './weight-sets'

export type RobustnessInput = { readonly model: CompiledModel; readonly participants: ReadonlyArray<Participant>; readonly cells: CellGrid; readonly scores: CycleScores; readonly sets: WeightSets; readonly roundingDraws: number }

/** Intervals by row of the scores; 0 where there is no place. `rounding` is null where no figure was rounded. */
export type CardIntervals = { readonly region: RankIntervals; readonly cluster: RankIntervals; readonly rounding: RankIntervals | null }

/** Places of a type that cannot be told apart; `firstAbove` and `lastAbove`: in how many draws the first stands above the last, and the other way. */
export type TypeGroup = { readonly from: number; readonly to: number; readonly size: number; readonly firstAbove: number; readonly lastAbove: number }
export type TypeReport = {
  readonly type: OrganizationType
  readonly n: number
  /** Median width of the interval in places, and the share of cards that keep their place in 90 % of the draws, whole percent. */
  readonly medianWidth: number
  readonly steadyPercent: number
  readonly groups: ReadonlyArray<TypeGroup>
  readonly drivers: Drivers | null
  readonly effective: ReadonlyArray<EffectiveWeight>
  readonly correlated: ReadonlyArray<CorrelatedPair>
}
export type RobustnessReport = {
  readonly types: ReadonlyArray<TypeReport>
  readonly leaveOneOut: LeaveOneOut
  readonly doubleCounting: ReadonlyArray<DoubleCounting>
}
export type Robustness = { readonly intervals: CardIntervals; readonly report: RobustnessReport }

const byRow = (scores: CycleScores, cards: RatedCards, found: RankIntervals): RankIntervals => {
  const out = { low: new Uint16Array(scores.n), high: new Uint16Array(scores.n) }
  cards.rows.forEach((row, card) => {
    out.low[row] = found.low[card] ?? 0
    out.high[row] = found.high[card] ?? 0
  })
  return out
}

type Drawn = { readonly cards: RatedCards; readonly totals: Int16Array; readonly region: RankIntervals }

const groupsOf = ({ scores, sets }: RobustnessInput, { cards, totals, region }: Drawn, members: Int32Array): ReadonlyArray<TypeGroup> => {
  const placed = Array.from(members, (card) => ({ place: scores.rankRegion[cards.rows[card] ?? 0] ?? 0, low: region.low[card] ?? 0, high: region.high[card] ?? 0 }))
  const countsOf = (first: number, second: number) => outrankCounts(totals, cards.n, { first: members[first] ?? 0, second: members[second] ?? 0 })
  return placeGroups(placed, (first, second) => isClear(countsOf(first, second).above, sets.count)).map((group) => {
    const counts = countsOf(group.members[0] ?? 0, group.members.at(-1) ?? 0)
    return { from: group.from, to: group.to, size: group.members.length, firstAbove: counts.above, lastAbove: counts.below }
  })
}

/** Direction of an indicator or, after them, of a bonus or penalty. */
const partDirection = ({ indicators, parts }: CompiledModel, part: number): number =>
  (indicators[part] ?? parts?.adjustments.find(({ position }) => position === part - indicators.length))?.direction ?? 0

const typeReport = (input: RobustnessInput, drawn: Drawn, { type, cards: members }: RatedCards['types'][number]): TypeReport => {
  const { model, scores } = input
  const rows = Array.from(members, (card) => drawn.cards.rows[card] ?? 0)
  const widths = Array.from(members, (card) => (drawn.region.high[card] ?? 0) - (drawn.region.low[card] ?? 0)).sort((a, b) => a - b)
  const steady = widths.filter((width) => width === 0).length
  return {
    type: organizationTypes[type] ?? 'secondary_school',
    n: rows.length,
    medianWidth: widths[widths.length >> 1] ?? 0,
    steadyPercent: Math.floor((steady * 100) / rows.length + 0.5),
    groups: groupsOf(input, drawn, members),
    drivers: driversOf(scores, rows, (part) => partDirection(model, part)),
    effective: effectiveWeights(model, scores, rows),
    correlated: correlationsOf(scores, rows).strong,
  }
}

const roundingIntervals = (input: RobustnessInput, cards: RatedCards): RankIntervals | null => {
  const { model, cells, roundingDraws: draws, sets: { seed } } = input
  if (draws === 0 || !hasRoundedInputs(model.document, cells)) return null
  const { region } = placesUnderRounding({ ...input, rows: cards.rows }, { draws, seed })
  return byRow(input.scores, cards, intervalsOf(region, draws))
}

/**
 * How firm the places of a cycle are: intervals of every place under other admissible weights and under the rounding of figures, what moves without an
 * indicator, what drives the order, where the method counts one thing twice. Undefined where the method's own weights do not give
 * the published totals back, so no weighing would speak of them.
 */
export const analyseRobustness = (input: RobustnessInput): Robustness | undefined => {
  const { model, scores, participants, sets } = input
  const cards = withInputs(ratedCards(model, scores, participants), model, input)
  if (!reproducesTotals(model, cards)) return undefined
  const totals = totalsUnder(model, cards, factorsOf(sets))
  const places = placesUnder(cards, totals, sets.count)
  const region = intervalsOf(places.region, sets.count)
  return {
    intervals: { region: byRow(scores, cards, region), cluster: byRow(scores, cards, intervalsOf(places.cluster, sets.count)), rounding: roundingIntervals(input, cards) },
    report: { types: cards.types.map((group) => typeReport(input, { cards, totals, region }, group)), leaveOneOut: leaveOneOut(model, cards), doubleCounting: doubleCounting(model) },
  }
}
