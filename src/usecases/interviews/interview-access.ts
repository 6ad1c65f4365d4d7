import { findInterview, lockInterview, type Interview } from '@/data/interviews/interview.store'
import type { InterviewFacts, InterviewStep } from '@/domain/interviews/interview-workflow'
import type { CalendarDate } from '@/domain/shared/calendar'
import type { InterviewId } from '@/domain/shared/ids'
import { can, type Actor } from '@/policy/can'
import type { Operation } from '@/policy/operations'
import { seesOnlyOwnPerson } from '@/policy/own-person'
import type { PlaceInRegion } from '../kernel/judge-subject'
import type { Context } from '../kernel/runtime'

/** The right each step is judged by: whoever plans keeps the minutes, the director answers for themselves. */
export const operationOf: Record<InterviewStep, Operation> = {
  reschedule: 'interview.manage', hold: 'interview.manage', revise: 'interview.manage', agreeOnPaper: 'interview.manage', cancel: 'interview.manage', agree: 'interview.answer',
}

export const isOwnInterview = (actor: Actor, { directorUserId }: Pick<Interview, 'directorUserId'>): boolean => directorUserId !== null && directorUserId === actor.userId

/** The post it was about; a director who has moved since is found where they lead now. */
export const placeOfInterview = (actor: Actor, interview: Interview): PlaceInRegion => {
  const own = isOwnInterview(actor, interview) ? actor.grants.find(({ role }) => role === 'director')?.scope : undefined
  const { municipalityId, organizationId } = own ?? interview
  return { ...(municipalityId === undefined ? {} : { municipalityId }), ...(organizationId === undefined ? {} : { organizationId }) }
}

/** Its person, and those who hold or watch interviews there; a successor in the post sees nothing. */
export const maySeeInterview = (actor: Actor, interview: Interview): boolean => {
  const at = { regionId: actor.regionId, municipalityId: interview.municipalityId, organizationId: interview.organizationId }
  return isOwnInterview(actor, interview) || (can(actor, 'interview.read', at) && !seesOnlyOwnPerson(actor, 'interview.read', at))
}

type Asked = { readonly interviewId: InterviewId }
export type HeldInterview = { readonly interview: Interview; readonly place: PlaceInRegion; readonly isOwn: boolean }
const seen = (ctx: Context, interview: Interview | undefined): HeldInterview | undefined => (interview !== undefined && maySeeInterview(ctx.actor, interview) ? { interview, place: placeOfInterview(ctx.actor, interview), isOwn: isOwnInterview(ctx.actor, interview) } : undefined)
export const findSeenInterview = async (ctx: Context, { interviewId }: Asked): Promise<HeldInterview | undefined> => seen(ctx, await findInterview(ctx.tx, interviewId))
export const lockSeenInterview = async (ctx: Context, { interviewId }: Asked): Promise<HeldInterview | undefined> => seen(ctx, await lockInterview(ctx.tx, interviewId))

export const factsOfInterview = (ctx: Context, interview: Interview, today: CalendarDate): InterviewFacts => ({ status: interview.status, isPerson: isOwnInterview(ctx.actor, interview), isAhead: interview.plannedOn > today })
