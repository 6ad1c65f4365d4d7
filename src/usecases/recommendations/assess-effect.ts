import { z } from 'zod'
import { effectChanges, insertEffectReview } from '@/data/effects/effect-review.store'
import { insertDecision } from '@/data/decisions/decision.store'
import { replaceDecisionPersons, replaceDecisionPoints, replaceGroundRecommendations } from '@/data/decisions/decision-part.store'
import { requireRegion } from '@/data/tenancy/region.store'
import { effectVerdicts } from '@/domain/effects/measure-effect'
import { addDays, dayIn } from '@/domain/shared/calendar'
import type { CycleId, DecisionId } from '@/domain/shared/ids'
import { err, ok } from '@/domain/shared/result'
import { defineCommand } from '../kernel/define-command'
import { readEffect } from '../kernel/read-effect'
import type { Context } from '../kernel/runtime'
import { optionalSchema, recommendationIdSchema, textSchema } from '../kernel/schemas'
import { lockHeld, refuseStepNow } from './recommendation-access'
import { operationOf, takeRecommendationStep } from './take-step'
import { tellMoved } from './tell-recommendation'

const WORDS = 4000
const POINT_DAYS = 30
const todayOf = async (ctx: Context) => dayIn(ctx.now, (await requireRegion(ctx.tx)).timeZone)

/** A person concludes on the figures of the next cycle; the figures of that moment are kept with the words. */
export const assessEffect = defineCommand({
  name: 'recommendations.assessEffect',
  operation: operationOf.assessEffect,
  input: z.strictObject({ recommendationId: recommendationIdSchema, outcome: z.enum(effectVerdicts), conclusion: textSchema(WORDS), change: z.enum(effectChanges), changeText: optionalSchema(textSchema(WORDS)) }),
  load: lockHeld,
  scopeOf: ({ place }) => place,
  run: async (ctx, { outcome, conclusion, change, changeText }, { one }) => {
    const effect = await readEffect(ctx, { treatedBy: { kind: 'recommendation', id: one.id }, releaseId: one.releaseId, indicatorCode: one.indicatorCode })
    const refusal = await refuseStepNow(ctx, one, { step: 'assessEffect', today: await todayOf(ctx), hasNextResult: effect.kind === 'measured' })
    if (refusal !== undefined) return err(refusal)
    if (effect.kind !== 'measured') return err({ code: 'RECOMMENDATION_NO_NEXT_RESULT' })
    if (change !== 'none' && changeText === undefined) return err({ code: 'EFFECT_CHANGE_UNSAID' })
    await insertEffectReview(ctx.tx, {
      id: ctx.newId(), subjectKind: 'recommendation', subjectId: one.id, releaseId: one.releaseId, afterReleaseId: effect.after.id, figures: effect.figures, outcome, conclusion, change, changeText: changeText ?? null,
      createdById: ctx.actor.userId, createdAt: ctx.now,
    })
    await takeRecommendationStep(ctx, [one], { step: 'assessEffect', comment: conclusion, words: { effect: outcome } })
    return ok({ out: {}, audit: { event: 'recommendation.effectAssessed', subjectKind: 'recommendation', subjectId: one.id, after: { outcome } } })
  },
})

/** Overdue or without effect: it goes on as the draft of a managerial decision, which a person then writes and adopts (D.10). */
export const escalateRecommendation = defineCommand({
  name: 'recommendations.escalate',
  operation: operationOf.escalate,
  input: z.strictObject({ recommendationId: recommendationIdSchema, comment: textSchema(WORDS) }),
  load: lockHeld,
  scopeOf: ({ place }) => place,
  run: async (ctx, { comment }, { one }) => {
    const today = await todayOf(ctx)
    const refusal = await refuseStepNow(ctx, one, { step: 'escalate', today })
    if (refusal !== undefined) return err(refusal)
    const id = ctx.newId() as DecisionId
    const { municipalityId, organizationId, directorId } = one
    await insertDecision(ctx.tx, {
      id, cycleId: one.cycleId as CycleId, level: municipalityId === null ? 'region' : 'municipality', municipalityId, organizationId: null, kind: 'methodical_help', title: one.title, text: one.text, reason: comment, basis: one.basis,
      controllerName: null, amendsId: null, by: ctx.actor.userId, at: ctx.now,
    })
    await replaceGroundRecommendations(ctx.tx, id, [{ id: ctx.newId(), recommendationId: one.id }])
    await replaceDecisionPoints(ctx.tx, id, [{ id: ctx.newId(), text: one.text.slice(0, 2000), executorName: one.directorName ?? one.organizationName ?? one.municipalityName ?? one.title, dueOn: addDays(today, POINT_DAYS) }])
    if (directorId !== null && organizationId !== null && municipalityId !== null) await replaceDecisionPersons(ctx.tx, id, [{ id: ctx.newId(), directorId, organizationId, municipalityId }])
    await takeRecommendationStep(ctx, [one], { step: 'escalate', comment })
    await tellMoved(ctx, one, 'escalate')
    return ok({ out: { decisionId: id }, audit: { event: 'recommendation.escalated', subjectKind: 'recommendation', subjectId: one.id } })
  },
})
