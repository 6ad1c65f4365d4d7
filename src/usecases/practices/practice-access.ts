import { findPractice, lockPractice, type Practice, type PracticePart } from '@/data/practices/practice.store'
import type { PracticeStep } from '@/domain/practices/practice-workflow'
import type { PracticeId } from '@/domain/shared/ids'
import { can, canSomewhere, reachOf, type Actor } from '@/policy/can'
import type { Operation } from '@/policy/operations'
import type { PlaceInRegion } from '../kernel/judge-subject'
import type { Context } from '../kernel/runtime'

/** The right each step is judged by: the commands and the page that offers them ask the same table. */
export const operationOf: Record<PracticeStep, Operation> = {
  edit: 'practice.propose', submit: 'practice.propose', withdraw: 'practice.propose', publish: 'practice.moderate', return: 'practice.moderate', archive: 'practice.moderate',
}

export const placeOfPractice = ({ municipalityId, organizationId }: Pick<Practice, 'municipalityId' | 'organizationId'>): PlaceInRegion => ({ municipalityId, ...(organizationId === null ? {} : { organizationId }) })

const isInOwnPart = (actor: Actor, practice: Practice): boolean => {
  const at = { ...placeOfPractice(practice), regionId: actor.regionId }
  return can(actor, 'practice.propose', at) || can(actor, 'practice.moderate', at)
}
/** What is published is for everybody, and so is what was: recommendations name it. The rest is between the proposer and the moderator. */
export const maySeePractice = (actor: Actor, practice: Practice): boolean => practice.status === 'published' || practice.status === 'archived' || isInOwnPart(actor, practice)
export const maySeeHistory = isInOwnPart

/** The part of the region where the person sees what is not published. */
export const unpublishedPart = (actor: Actor): PracticePart => (canSomewhere(actor, 'practice.moderate') ? reachOf(actor, 'practice.moderate') : reachOf(actor, 'practice.propose'))

type Asked = { readonly practiceId: PracticeId }
const seen = (ctx: Context, practice: Practice | undefined): Practice | undefined => (practice !== undefined && maySeePractice(ctx.actor, practice) ? practice : undefined)
export const findSeenPractice = async (ctx: Context, { practiceId }: Asked): Promise<Practice | undefined> => seen(ctx, await findPractice(ctx.tx, practiceId))
export const lockSeenPractice = async (ctx: Context, { practiceId }: Asked): Promise<Practice | undefined> => seen(ctx, await lockPractice(ctx.tx, practiceId))
