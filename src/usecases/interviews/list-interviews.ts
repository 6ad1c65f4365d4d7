import { z } from 'zod'
import { countInterviews, listInterviews, type Interview } from '@/data/interviews/interview.store'
import { listDirectorsOfAccount } from '@/data/people/director-account.store'
import { interviewStates } from '@/domain/interviews/interview-workflow'
import { canSomewhere, reachOf } from '@/policy/can'
import { defineQuery } from '../kernel/define-query'
import { directorIdSchema, optionalSchema, pageSchema } from '../kernel/schemas'

export const INTERVIEWS_ON_PAGE = 50

export const interviewItem = (one: Interview) => ({
  id: one.id, status: one.status, director: one.directorName, organization: one.organizationName, municipality: one.municipalityName, plannedOn: one.plannedOn, interviewer: one.interviewer, hasAccount: one.directorUserId !== null,
})
export type InterviewItem = ReturnType<typeof interviewItem>

/** Interviews in sight: the own ones of a director, those of the municipality, all for the region. */
export const listInterviewsQuery = defineQuery({
  name: 'interviews.list',
  operation: 'interview.read',
  input: z.strictObject({ status: optionalSchema(z.enum(interviewStates)), directorId: optionalSchema(directorIdSchema), page: pageSchema }),
  load: async () => ({}),
  scopeOf: () => ({}),
  run: async (ctx, { status, directorId, page = 1 }) => {
    const reach = reachOf(ctx.actor, 'interview.read')
    const within = reach.kind === 'region' ? null : { municipalityIds: reach.municipalityIds, directorIds: await listDirectorsOfAccount(ctx.tx, ctx.actor.userId) }
    const filter = { within, status, directorId }
    const total = await countInterviews(ctx.tx, filter)
    const rows = await listInterviews(ctx.tx, filter, { limit: INTERVIEWS_ON_PAGE, offset: (page - 1) * INTERVIEWS_ON_PAGE })
    return { items: rows.map(interviewItem), total, page, pageSize: INTERVIEWS_ON_PAGE, pageCount: Math.max(1, Math.ceil(total / INTERVIEWS_ON_PAGE)), mayPlan: canSomewhere(ctx.actor, 'interview.manage') }
  },
})
