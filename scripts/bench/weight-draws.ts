import { placesUnder } from '@/domain/robustness/draw-places'
import { factorsOf, reproducesTotals, totalsUnder } from '@/domain/robustness/draw-totals'
import { intervalsOf } from '@/domain/robustness/rank-intervals'
import { ratedCards } from '@/domain/robustness/rated-cards'
import { makeWeightSets } from '@/domain/robustness/weight-sets'
import { compileModel } from '@/domain/scoring/compile/compile-model'
import { scoreCycle } from '@/domain/scoring/score-cycle'
import { toParticipants } from '@/usecases/kernel/scoring-input'
import type { BenchRegion } from './region'
import { interleave, timed, type Contender, type Timing } from './rounds'

const DRAWS = 1_000
/** The published measurement of the same work in R (COINr 1.1.14, performance study § 4). */
export const COINR_SECONDS = 203

/** P4: 1,000 sets of weights for a region: drawing, weighing, places in two groups, intervals. The places are checked before anything is timed. */
export const measureWeightDraws = async ({ document, participants, expected }: BenchRegion, plan: { postmaster: number; warmups: number; rounds: number }): Promise<ReadonlyArray<Timing>> => {
  const model = compileModel(document)
  const people = toParticipants(participants)
  const scores = scoreCycle(model, people, expected)
  const same = ratedCards(model, scores, people)
  const still = placesUnder(same, totalsUnder(model, same, factorsOf(makeWeightSets(model, { count: 1, seed: 1, spreadPercent: 0 }))), 1)
  if (!reproducesTotals(model, same) || same.rows.some((row, card) => still.region[card] !== scores.rankRegion[row] || still.cluster[card] !== scores.rankCluster[row])) throw new Error('Unchanged weights give other places')
  const run: Contender['run'] = async () => {
    const prepared = await timed(() => ({ cards: ratedCards(model, scores, people), sets: makeWeightSets(model, { count: DRAWS, seed: 4, spreadPercent: 25 }) }))
    const { cards, sets } = prepared.value
    const totals = await timed(() => totalsUnder(model, cards, factorsOf(sets)))
    const places = await timed(() => placesUnder(cards, totals.value, DRAWS))
    const intervals = await timed(() => [intervalsOf(places.value.region, DRAWS), intervalsOf(places.value.cluster, DRAWS)])
    return { prepare: prepared.ms, weigh: totals.ms, rank: places.ms, intervals: intervals.ms }
  }
  const points = Float64Array.from({ length: same.n * same.m }, (_, index) => index % 7)
  const weights = Float64Array.from({ length: same.m }, (_, index) => 1 + index / 100)
  const floor: Contender['run'] = async () => {
    let sum = 0
    for (let draw = 0; draw < DRAWS; draw += 1) for (let at = 0; at < points.length; at += 1) sum += (points[at] ?? 0) * (weights[at % same.m] ?? 0)
    if (Number.isNaN(sum)) throw new Error('unreachable')
    return Promise.resolve()
  }
  return interleave([{ name: 'product: 1,000 draws', run }, { name: 'multiplying alone, one by one', run: floor }], plan)
}
