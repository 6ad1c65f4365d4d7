import { listDirectorCards } from '@/data/scoring/score-card.store'
import { withTenant } from '@/data/tenant'
import type { CycleScores } from '@/domain/scoring/cards/cycle-scores'
import { scoreCycleByReference } from '@/domain/scoring/exact/score-card-reference'
import type { ReleaseId } from '@/domain/shared/ids'
import { toParticipants } from '@/usecases/kernel/scoring-input'
import { withClient } from '../db/roles.mjs'
import type { BenchRegion } from './region'

const SAMPLE_STEP = 75
const definitions = new WeakMap<BenchRegion, CycleScores>()

/** The scores by the exact definition, in fractions: takes seconds, so it is calculated once. */
const definitionOf = (region: BenchRegion): CycleScores => {
  const known = definitions.get(region) ?? scoreCycleByReference(region.document, toParticipants(region.participants), region.expected)
  definitions.set(region, known)
  return known
}

const refuse = (what: string): never => { throw new Error(`Wrong result: ${what}`) }
const isSame = (left: ArrayLike<number>, right: ArrayLike<number>): boolean => left.length === right.length && Array.from(left).every((value, index) => Object.is(value, right[index]))

/** Stored cards of every 75th participant, whole: lines, directions, total, level and places. */
const checkSample = async (region: BenchRegion, releaseId: ReleaseId): Promise<void> => {
  const scores = definitionOf(region)
  for (let row = 0; row < region.participants.length; row += SAMPLE_STEP) {
    const participant = region.participants[row] ?? refuse(`no participant ${row}`)
    const cards = await withTenant(region.world.regionId, (tx) => listDirectorCards(tx, releaseId, participant.directorId))
    const card = cards.find((candidate) => candidate.organizationId === participant.organizationId && candidate.total === scores.total[row]) ?? refuse(`total of participant ${row}`)
    const lines = [row * scores.m, (row + 1) * scores.m] as const
    const directions = [row * scores.d, (row + 1) * scores.d] as const
    const isRight =
      isSame(card.lineStates, scores.lineState.subarray(...lines)) && isSame(card.lineValues, scores.lineValue.subarray(...lines)) && isSame(card.linePoints, scores.linePoints.subarray(...lines)) &&
      isSame(card.lineReferences, scores.lineReference.subarray(...lines)) && isSame(card.lineContributions, scores.lineContribution.subarray(...lines)) &&
      isSame(card.directionScores, scores.directionScore.subarray(...directions)) && card.level === scores.level[row] && card.rankRegion === scores.rankRegion[row]
    if (!isRight) refuse(`card of participant ${row} differs from the exact definition`)
  }
}

// Points of the lines make the total again, and places are recounted with window functions over the stored totals.
const RECOUNT = `
  WITH card AS (
    SELECT c.total, c.level, c.rank_region, p.organization_type, (SELECT sum(part) FROM unnest(c.line_contributions) AS part) AS recounted
    FROM score_card c JOIN cycle_participant p ON p.region_id = c.region_id AND p.id = c.participant_id
    WHERE c.region_id = $1 AND c.release_id = $2
  ), placed AS (
    SELECT *, CASE WHEN level < 0 THEN 0 ELSE rank() OVER (PARTITION BY level >= 0, organization_type ORDER BY total DESC) END AS place FROM card
  )
  SELECT count(*)::int AS cards, (count(*) FILTER (WHERE recounted <> total))::int AS "wrongTotals", (count(*) FILTER (WHERE place <> rank_region))::int AS "wrongPlaces", sum(total)::int AS "sumOfTotals" FROM placed`

type Recount = { cards: number; wrongTotals: number; wrongPlaces: number; sumOfTotals: number }

/** Throws when a stored release is not what the model defines: a sample of cards against exact fractions, all totals and places against SQL. */
export const checkRelease = async (region: BenchRegion, releaseId: ReleaseId, adminUrl: string): Promise<void> => {
  const [found] = await withClient(adminUrl, async (client) => (await client.query<Recount>(RECOUNT, [region.world.regionId, releaseId])).rows)
  const expectedSum = definitionOf(region).total.reduce((sum, total) => sum + total, 0)
  if (found?.cards !== region.participants.length || found.wrongTotals > 0 || found.wrongPlaces > 0 || found.sumOfTotals !== expectedSum) refuse(`SQL recount ${JSON.stringify(found)}, expected sum ${expectedSum}`)
  await checkSample(region, releaseId)
}
