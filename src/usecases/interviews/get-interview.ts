import { z } from 'zod'
import { listAgreedSteps, listInterviewEvents } from '@/data/interviews/interview.store'
import { readRegionVocabulary } from '@/data/tenancy/region-vocabulary.codec'
import { requireRegion } from '@/data/tenancy/region.store'
import { interviewSteps, refuseInterviewStep } from '@/domain/interviews/interview-workflow'
import { dayIn } from '@/domain/shared/calendar'
import { can, canSomewhere } from '@/policy/can'
import { defineQuery } from '../kernel/define-query'
import { interviewIdSchema } from '../kernel/schemas'
import { factsOfInterview, findSeenInterview, operationOf } from './interview-access'
import { interviewItem } from './list-interviews'

/** One interview with its sheet, minutes and agreed steps: for its page, its printed sheet and its files. */
export const getInterview = defineQuery({
  name: 'interviews.get',
  operation: 'interview.read',
  input: z.strictObject({ interviewId: interviewIdSchema }),
  load: findSeenInterview,
  scopeOf: ({ place }) => place,
  isOwn: ({ isOwn }) => isOwn,
  personal: ({ interview }) => ({ subjectKind: 'director', subjectId: interview.directorId }),
  run: async (ctx, _input, { interview, place, isOwn }) => {
    const region = await requireRegion(ctx.tx)
    const at = { ...place, regionId: ctx.actor.regionId }
    const facts = factsOfInterview(ctx, interview, dayIn(ctx.now, region.timeZone))
    const { ownerName } = readRegionVocabulary(region.vocabulary)
    return {
      ...interviewItem(interview), place: interview.place, sheet: interview.sheet, ownQuestions: interview.ownQuestions, minutes: interview.minutes, opinion: interview.opinion, acquaintance: interview.acquaintance,
      acquaintedAt: interview.acquaintedAt?.toISOString() ?? null, heldAt: interview.heldAt?.toISOString() ?? null, createdAt: interview.createdAt.toISOString(), revision: interview.revision,
      directorId: interview.directorId, organizationId: interview.organizationId, release: { id: interview.releaseId, period: interview.period, number: interview.releaseNumber },
      issuer: { ownerName, isDemo: region.isDemo }, timeZone: region.timeZone, isOwn, agreed: await listAgreedSteps(ctx.tx, interview.id),
      steps: interviewSteps.filter((step) => can(ctx.actor, operationOf[step], at) && refuseInterviewStep(step, facts) === undefined),
      mayAdvise: interview.status === 'agreed' && can(ctx.actor, 'recommendation.draft', at), readsRecommendations: canSomewhere(ctx.actor, 'recommendation.read'),
      events: (await listInterviewEvents(ctx.tx, interview.id)).map((event) => ({ ...event, at: event.at.toISOString() })),
    }
  },
})
export type ShownInterview = (ReturnType<typeof getInterview.execute> extends Promise<infer R> ? Extract<R, { ok: true }> : never)['value']
