import { z } from 'zod'
import { countPairs, findPair, listPairEvents, listPairs, type Pair } from '@/data/pairs/pair.store'
import { listDirectorsOfAccount } from '@/data/people/director-account.store'
import { listReleaseChoices } from '@/data/scoring/release-choice.store'
import { requireRegion } from '@/data/tenancy/region.store'
import { pairSteps, pairStates, refusePairStep, type PairSide, type PairStep } from '@/domain/pairs/pair-workflow'
import { dayIn } from '@/domain/shared/calendar'
import { can, canSomewhere, reachOf, type Actor } from '@/policy/can'
import type { Operation } from '@/policy/operations'
import { defineQuery } from '../kernel/define-query'
import { toReleaseLabel } from '../kernel/read-rated'
import { optionalSchema, pageSchema, pairIdSchema } from '../kernel/schemas'
import { factsOfPair, maySeePair, ownSide, placeOfPair, seesSide } from './pair-access'

export const PAIRS_ON_PAGE = 50
const operationOf: Record<PairStep, Operation> = {
  confirm: 'pair.manage', agree: 'pair.answer', agreeOnPaper: 'pair.manage', decline: 'pair.answer', schedule: 'pair.arrange', hold: 'pair.arrange', followUp: 'pair.manage', close: 'pair.manage', cancel: 'pair.manage',
}

const sideDto = (actor: Actor, pair: Pair, side: PairSide) => {
  const percent = seesSide(actor, pair, side) ? pair[`${side}Percent`] : null
  return {
    director: pair[`${side}Director`], organization: pair[`${side}Organization`], municipality: pair[`${side}Municipality`], hasAccount: pair[`${side}UserId`] !== null, hasAgreed: pair[`${side}AgreedAt`] !== null,
    /** Only of those whose result the reader may open. */
    percent,
    card: percent === null ? null : { directorId: pair[`${side}DirectorId`], organizationId: pair[`${side}OrganizationId`] },
  }
}
const pairDto = (actor: Actor, pair: Pair) => ({
  id: pair.id, status: pair.status, rule: pair.rule, criterion: { kind: pair.criterionKind, code: pair.criterionCode, name: pair.criterionName }, releaseId: pair.releaseId, period: pair.period, releaseNumber: pair.releaseNumber,
  giver: sideDto(actor, pair, 'giver'), taker: sideDto(actor, pair, 'taker'), isNear: pair.giverMunicipalityId === pair.takerMunicipalityId, ownSide: ownSide(actor, pair),
  meetingOn: pair.meetingOn, meetingPlace: pair.meetingPlace, protocol: pair.protocol, followUp: pair.followUp,
})
export type ShownPair = ReturnType<typeof pairDto>

/** Pairs in sight: own ones for a director, those with a side in the own municipality, all for the region. */
export const listPairsQuery = defineQuery({
  name: 'pairs.list',
  operation: 'pair.read',
  input: z.strictObject({ status: optionalSchema(z.enum(pairStates)), page: pageSchema }),
  load: async () => ({}),
  scopeOf: () => ({}),
  run: async (ctx, { status, page = 1 }) => {
    const reach = reachOf(ctx.actor, 'pair.read')
    const mayManage = canSomewhere(ctx.actor, 'pair.manage')
    const within = reach.kind === 'region' ? null : { municipalityIds: reach.municipalityIds, directorIds: await listDirectorsOfAccount(ctx.tx, ctx.actor.userId) }
    const filter = { within, withProposals: mayManage, status }
    const total = await countPairs(ctx.tx, filter)
    const pairs = await listPairs(ctx.tx, filter, { limit: PAIRS_ON_PAGE, offset: (page - 1) * PAIRS_ON_PAGE })
    const { timeZone } = await requireRegion(ctx.tx)
    return {
      items: pairs.map((pair) => pairDto(ctx.actor, pair)), total, page, pageSize: PAIRS_ON_PAGE, pageCount: Math.max(1, Math.ceil(total / PAIRS_ON_PAGE)),
      releases: mayManage ? (await listReleaseChoices(ctx.tx)).map((choice) => toReleaseLabel(choice, timeZone)) : [],
    }
  },
})

/** One pair with its reason, history and the steps open to the reader. */
export const getPair = defineQuery({
  name: 'pairs.get',
  operation: 'pair.read',
  input: z.strictObject({ pairId: pairIdSchema }),
  load: async (ctx, { pairId }) => {
    const pair = await findPair(ctx.tx, pairId)
    return pair !== undefined && maySeePair(ctx.actor, pair) ? { pair, place: placeOfPair(ctx.actor, pair) } : undefined
  },
  scopeOf: ({ place }) => place,
  personal: ({ pair }) => ({ subjectKind: 'pair', subjectId: pair.id }),
  run: async (ctx, _input, { pair, place }) => {
    const { timeZone } = await requireRegion(ctx.tx)
    const at = { ...place, regionId: ctx.actor.regionId }
    const absent = (['giver', 'taker'] as const).find((side) => pair[`${side}AgreedAt`] === null) ?? 'giver'
    const facts = await factsOfPair(ctx, pair, { side: ownSide(ctx.actor, pair), today: dayIn(ctx.now, timeZone) })
    const steps = pairSteps.filter((step) => can(ctx.actor, operationOf[step], at) && refusePairStep(step, step === 'agreeOnPaper' ? { ...facts, side: absent } : facts) === undefined)
    return { ...pairDto(ctx.actor, pair), steps, absent, timeZone, events: (await listPairEvents(ctx.tx, pair.id)).map((event) => ({ ...event, at: event.at.toISOString() })) }
  },
})
