import { listOpenPairs, lockPair, type Pair } from '@/data/pairs/pair.store'
import type { PairFacts, PairSide } from '@/domain/pairs/pair-workflow'
import type { CalendarDate } from '@/domain/shared/calendar'
import type { PairId } from '@/domain/shared/ids'
import { canSomewhere, reachOf, type Actor } from '@/policy/can'
import type { PlaceInRegion } from '../kernel/judge-subject'
import type { Context } from '../kernel/runtime'

/** The side of the person themselves; null for others. */
export const ownSide = (actor: Actor, { giverUserId, takerUserId }: Pick<Pair, 'giverUserId' | 'takerUserId'>): PairSide | null =>
  giverUserId === actor.userId ? 'giver' : takerUserId === actor.userId ? 'taker' : null

/** By what place the person is judged: of the own post for a side, the own municipality for its people, else the region, for a pair may join two municipalities. */
export const placeOfPair = (actor: Actor, pair: Pair): PlaceInRegion => {
  const post = ownSide(actor, pair) === null ? undefined : actor.grants.find(({ role }) => role === 'director')?.scope
  if (post?.municipalityId !== undefined && post.organizationId !== undefined) return { municipalityId: post.municipalityId, organizationId: post.organizationId }
  const reach = reachOf(actor, 'pair.read')
  const town = reach.kind === 'region' ? undefined : reach.municipalityIds.find((id) => id === pair.giverMunicipalityId || id === pair.takerMunicipalityId)
  return town === undefined ? {} : { municipalityId: town }
}

/** Proposals are seen by those who confirm them; a confirmed pair by its sides, their municipalities and the region. */
export const maySeePair = (actor: Actor, pair: Pair): boolean => {
  if (pair.status === 'proposed') return canSomewhere(actor, 'pair.manage')
  const reach = reachOf(actor, 'pair.read')
  return reach.kind === 'region' || ownSide(actor, pair) !== null || reach.municipalityIds.some((id) => id === pair.giverMunicipalityId || id === pair.takerMunicipalityId)
}

/** Whose result the person may read here: a side reads the own one, a municipality those of its people. */
export const seesSide = (actor: Actor, pair: Pair, side: PairSide): boolean => {
  const reach = reachOf(actor, 'scoreCard.read')
  return reach.kind === 'region' || ownSide(actor, pair) === side || reach.municipalityIds.includes(side === 'giver' ? pair.giverMunicipalityId : pair.takerMunicipalityId)
}

export const lockHeldPair = async (ctx: Context, { pairId }: { pairId: PairId }): Promise<Pair | undefined> => {
  const pair = await lockPair(ctx.tx, pairId)
  return pair !== undefined && maySeePair(ctx.actor, pair) ? pair : undefined
}

export const lockPlacedPair = async (ctx: Context, asked: { pairId: PairId }): Promise<{ pair: Pair; place: PlaceInRegion } | undefined> => {
  const pair = await lockHeldPair(ctx, asked)
  return pair === undefined ? undefined : { pair, place: placeOfPair(ctx.actor, pair) }
}

export const factsOfPair = async (ctx: Context, pair: Pair, made: { side: PairSide | null; today: CalendarDate }): Promise<PairFacts> => ({
  status: pair.status, side: made.side, agreed: { giver: pair.giverAgreedAt !== null, taker: pair.takerAgreedAt !== null },
  giverLoad: (await listOpenPairs(ctx.tx, { withProposed: false })).filter(({ id, giverDirectorId }) => id !== pair.id && giverDirectorId === pair.giverDirectorId).length,
  isMeetingAhead: pair.meetingOn !== null && pair.meetingOn > made.today,
})
