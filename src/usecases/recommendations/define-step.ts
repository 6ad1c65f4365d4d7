import { z } from 'zod'
import { insertRecommendationEvents, updateRecommendationStatus, type StepWords } from '@/data/recommendations/recommendation.store'
import { requireRegion } from '@/data/tenancy/region.store'
import { stateAfterStep, type RecommendationStep } from '@/domain/recommendations/recommendation-workflow'
import { dayIn } from '@/domain/shared/calendar'
import { err, ok } from '@/domain/shared/result'
import type { Operation } from '@/policy/operations'
import { defineCommand } from '../kernel/define-command'
import { recommendationIdSchema, textSchema } from '../kernel/schemas'
import { lockHeld, refuseStepNow } from './recommendation-access'

const WORDS = 4000
const plain = z.strictObject({ recommendationId: recommendationIdSchema })
const withWords = plain.extend({ comment: textSchema(WORDS) })

type StepSpec = { readonly name: string; readonly step: RecommendationStep; readonly operation: Operation; readonly event: string; /** Where the words of the person are kept beside the history. */ readonly keep?: (comment: string) => StepWords }

/** A step of one recommendation without words. */
export const defineStep = ({ name, step, operation, event }: StepSpec) => defineCommand({
  name, operation, input: plain, load: lockHeld, scopeOf: ({ place }) => place,
  run: async (ctx, _input, { one }) => {
    const refusal = await refuseStepNow(ctx, one, { step, today: dayIn(ctx.now, (await requireRegion(ctx.tx)).timeZone) })
    if (refusal !== undefined) return err(refusal)
    const toStatus = stateAfterStep(one.status, step)
    await updateRecommendationStatus(ctx.tx, [one.id], { status: toStatus })
    await insertRecommendationEvents(ctx.tx, [{ id: ctx.newId(), recommendationId: one.id, step, fromStatus: one.status, toStatus, comment: null, actorId: ctx.actor.userId, at: ctx.now }])
    return ok({ out: {}, audit: { event, subjectKind: 'recommendation', subjectId: one.id } })
  },
})

/** A step that always says why or what: an objection, a plan, a report, a refusal. */
export const defineWordedStep = ({ name, step, operation, event, keep }: StepSpec) => defineCommand({
  name, operation, input: withWords, load: lockHeld, scopeOf: ({ place }) => place,
  run: async (ctx, { comment }, { one }) => {
    const refusal = await refuseStepNow(ctx, one, { step, today: dayIn(ctx.now, (await requireRegion(ctx.tx)).timeZone) })
    if (refusal !== undefined) return err(refusal)
    const toStatus = stateAfterStep(one.status, step)
    await updateRecommendationStatus(ctx.tx, [one.id], { status: toStatus, ...keep?.(comment) })
    await insertRecommendationEvents(ctx.tx, [{ id: ctx.newId(), recommendationId: one.id, step, fromStatus: one.status, toStatus, comment, actorId: ctx.actor.userId, at: ctx.now }])
    return ok({ out: {}, audit: { event, subjectKind: 'recommendation', subjectId: one.id } })
  },
})
