import { findSupporter, hasConfirmed, lockSupporter, type Supporter, type SupporterPart } from '@/data/supporters/supporter.store'
import { requireRegion } from '@/data/tenancy/region.store'
import { dayIn, type CalendarDate } from '@/domain/shared/calendar'
import type { SupporterId } from '@/domain/shared/ids'
import type { SupporterFacts, SupporterStep } from '@/domain/supporters/supporter-workflow'
import { can, canSomewhere, reachOf, type Actor } from '@/policy/can'
import type { Operation } from '@/policy/operations'
import type { PlaceInRegion } from '../kernel/judge-subject'
import type { Context } from '../kernel/runtime'

/** Rules propose, whoever gives orders confirms: the head of the municipality for their own, the approver for the region. */
export const operationOf: Record<SupporterStep, Operation> = { confirm: 'supporter.confirm', decline: 'supporter.confirm', setCapacity: 'supporter.confirm', end: 'supporter.confirm' }

export const placeOfSupporter = ({ municipalityId, organizationId }: Pick<Supporter, 'municipalityId' | 'organizationId'>): PlaceInRegion => ({ municipalityId, organizationId })

/** In force, it is known to everybody; before and after, to those who propose and confirm. */
export const maySeeSupporter = (actor: Actor, supporter: Supporter): boolean => {
  const at = { ...placeOfSupporter(supporter), regionId: actor.regionId }
  return supporter.status === 'confirmed' || can(actor, 'supporter.propose', at) || can(actor, 'supporter.confirm', at)
}
/** The part of the region where the person sees what is not in force. */
export const inWorkPart = (actor: Actor): SupporterPart => (canSomewhere(actor, 'supporter.propose') ? reachOf(actor, 'supporter.propose') : reachOf(actor, 'supporter.confirm'))
/** Figures of a result are for those who may read it. */
export const seesResultOf = (actor: Actor, supporter: Supporter): boolean => supporter.directorUserId === actor.userId || can(actor, 'scoreCard.read', { municipalityId: supporter.municipalityId, regionId: actor.regionId })

export const todayOf = async (ctx: Context): Promise<CalendarDate> => dayIn(ctx.now, (await requireRegion(ctx.tx)).timeZone)

type Asked = { readonly supporterId: SupporterId }
const seen = (ctx: Context, supporter: Supporter | undefined): Supporter | undefined => (supporter !== undefined && maySeeSupporter(ctx.actor, supporter) ? supporter : undefined)
export const findSeenSupporter = async (ctx: Context, { supporterId }: Asked): Promise<Supporter | undefined> => seen(ctx, await findSupporter(ctx.tx, supporterId, await todayOf(ctx)))
export const lockSeenSupporter = async (ctx: Context, { supporterId }: Asked): Promise<Supporter | undefined> => seen(ctx, await lockSupporter(ctx.tx, supporterId, await todayOf(ctx)))

export const factsOfSupporter = async (ctx: Context, supporter: Supporter): Promise<SupporterFacts> => ({ status: supporter.status, isServing: supporter.isServing, isConfirmedAlready: await hasConfirmed(ctx.tx, supporter) })
