import { listDirectorsOfAccount } from '@/data/people/director-account.store'
import { hasObjected, lockRecommendations, type Recommendation, type Within } from '@/data/recommendations/recommendation.store'
import { isOverdue, refuseRecommendationStep, type RecommendationFacts, type RecommendationRefusal, type RecommendationStep } from '@/domain/recommendations/recommendation-workflow'
import type { CalendarDate } from '@/domain/shared/calendar'
import type { RecommendationId } from '@/domain/shared/ids'
import { answersFor, worksForAddressee } from '@/policy/addressee'
import { can, reachOf, type Actor } from '@/policy/can'
import { seesOnlyOwnPerson } from '@/policy/own-person'
import type { Operation } from '@/policy/operations'
import type { PlaceInRegion } from '../kernel/judge-subject'
import type { Context } from '../kernel/runtime'

/** The place of the addressee; a director who moved is found where they answer now. */
export const placeOfRecommendation = (actor: Actor, one: Pick<Recommendation, 'addresseeKind' | 'directorUserId' | 'municipalityId' | 'organizationId'>): PlaceInRegion => {
  const own = one.addresseeKind === 'director' && answersFor(actor, one) ? actor.grants.find(({ role }) => role === 'director')?.scope : undefined
  const { municipalityId, organizationId } = own ?? { municipalityId: one.municipalityId ?? undefined, organizationId: one.organizationId ?? undefined }
  return { ...(municipalityId === undefined ? {} : { municipalityId }), ...(organizationId === undefined ? {} : { organizationId }) }
}

const isDraft = ({ status }: Pick<Recommendation, 'status'>): boolean => status === 'draft' || status === 'on_approval'
const mayAt = (actor: Actor, operation: Operation, one: Recommendation): boolean => can(actor, operation, { ...placeOfRecommendation(actor, one), regionId: actor.regionId })

/** Drafts are seen by those who write and issue them; what concerns one person is not seen by the successor in the post. */
export const maySee = (actor: Actor, one: Recommendation): boolean => {
  if (isDraft(one)) return mayAt(actor, 'recommendation.draft', one) || mayAt(actor, 'recommendation.issue', one)
  if (answersFor(actor, one)) return true
  if (one.addresseeKind === 'institute') return reachOf(actor, 'recommendation.read').kind === 'region'
  const isPersonal = one.directorId !== null && seesOnlyOwnPerson(actor, 'recommendation.read', { ...placeOfRecommendation(actor, one), regionId: actor.regionId })
  return mayAt(actor, 'recommendation.read', one) && !isPersonal
}

/** The parts of the region whose recommendations the person sees: issued ones, and drafts. */
export const seenParts = async (ctx: Context): Promise<{ issued: Within; drafts: Within }> => {
  const directorIds = await listDirectorsOfAccount(ctx.tx, ctx.actor.userId)
  const widen = (operation: Operation): Within => {
    const reach = reachOf(ctx.actor, operation)
    return reach.kind === 'region' ? reach : { ...reach, directorIds: operation === 'recommendation.read' ? directorIds : [] }
  }
  const [drafting, issuing] = [widen('recommendation.draft'), widen('recommendation.issue')]
  const drafts: Within = drafting.kind === 'region' || issuing.kind === 'region'
    ? { kind: 'region' }
    : { kind: 'parts', municipalityIds: [...drafting.municipalityIds, ...issuing.municipalityIds], organizationIds: [...drafting.organizationIds, ...issuing.organizationIds], directorIds: [] }
  return { issued: widen('recommendation.read'), drafts }
}

/** One recommendation held for a step, with the place it is judged by; what the person may not see is not there. */
export type Held = { readonly one: Recommendation; readonly place: PlaceInRegion }
export const lockHeld = async (ctx: Context, { recommendationId }: { recommendationId: RecommendationId }): Promise<Held | undefined> => {
  const [one] = await lockRecommendations(ctx.tx, [recommendationId])
  return one !== undefined && maySee(ctx.actor, one) ? { one, place: placeOfRecommendation(ctx.actor, one) } : undefined
}

export type Outside = { readonly today: CalendarDate; readonly objectedBefore: boolean; readonly hasNextResult: boolean }
export const factsOf = (actor: Actor, one: Recommendation, outside: Outside): RecommendationFacts => ({
  status: one.status, isAddressee: answersFor(actor, one), isOfAddressee: worksForAddressee(actor, one), isDrafter: one.drafterIds.includes(actor.userId), isOverdue: isOverdue(one, outside.today), effect: one.effect,
  objectedBefore: outside.objectedBefore, hasNextResult: outside.hasNextResult,
})

/** Why the step may not be taken now, judged on the held row. */
export const refuseStepNow = async (ctx: Context, one: Recommendation, made: { step: RecommendationStep; today: CalendarDate; hasNextResult?: boolean }): Promise<RecommendationRefusal | undefined> =>
  refuseRecommendationStep(made.step, factsOf(ctx.actor, one, { today: made.today, objectedBefore: await hasObjected(ctx.tx, one.id), hasNextResult: made.hasNextResult ?? false }))
