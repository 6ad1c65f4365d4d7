import { insertRecommendationEvents, updateRecommendationStatus, type Recommendation, type StepWords } from '@/data/recommendations/recommendation.store'
import { stateAfterStep, type RecommendationStep } from '@/domain/recommendations/recommendation-workflow'
import type { Operation } from '@/policy/operations'
import type { Context } from '../kernel/runtime'

/** The right each step of D.9 is judged by: the commands and the page that offers them ask the same table. */
export const operationOf: Record<RecommendationStep, Operation> = {
  edit: 'recommendation.draft', submit: 'recommendation.draft', returnToDraft: 'recommendation.issue', issue: 'recommendation.issue', revoke: 'recommendation.issue',
  acknowledge: 'recommendation.answer', accept: 'recommendation.answer', object: 'recommendation.answer', start: 'recommendation.answer', report: 'recommendation.answer',
  acknowledgeOnPaper: 'recommendation.review', declineObjection: 'recommendation.review', confirm: 'recommendation.review', rejectReport: 'recommendation.review',
  assessEffect: 'recommendation.review', close: 'recommendation.review', escalate: 'recommendation.review',
}

type Taken = { readonly step: RecommendationStep; readonly comment?: string; /** What is kept on the row beside the history. */ readonly words?: StepWords }

/** Writes a step of held rows that stand in one state: the state after it, and an event each. */
export const takeRecommendationStep = async (ctx: Context, all: ReadonlyArray<Recommendation>, { step, comment, words }: Taken): Promise<void> => {
  const [first] = all
  if (first === undefined) return
  const toStatus = stateAfterStep(first.status, step)
  await updateRecommendationStatus(ctx.tx, all.map(({ id }) => id), { status: toStatus, ...words })
  await insertRecommendationEvents(ctx.tx, all.map((one) => ({ id: ctx.newId(), recommendationId: one.id, step, fromStatus: one.status, toStatus, comment: comment ?? null, actorId: ctx.actor.userId, at: ctx.now })))
}
