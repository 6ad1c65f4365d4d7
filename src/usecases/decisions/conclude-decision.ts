import { z } from 'zod'
import { listGroundRecommendations } from '@/data/decisions/decision-part.store'
import type { Decision } from '@/data/decisions/decision.store'
import { effectChanges, insertEffectReview } from '@/data/effects/effect-review.store'
import { listReleaseChoices } from '@/data/scoring/release-choice.store'
import { refuseDecisionStep } from '@/domain/decisions/decision-workflow'
import { err, ok } from '@/domain/shared/result'
import { defineCommand } from '../kernel/define-command'
import { readEffect, type Effect } from '../kernel/read-effect'
import type { Context } from '../kernel/runtime'
import { decisionIdSchema, optionalSchema, textSchema } from '../kernel/schemas'
import { decisionFacts, lockSeenDecision, placeOfDecision } from './decision-access'
import { operationOf, takeDecisionStep } from './take-step'

/** The indicator all its recommendations stand on, or the total where there are several or none. */
const indicatorOf = (codes: ReadonlyArray<string | null>): string | null => {
  const [first] = codes
  return first !== undefined && codes.every((code) => code === first) ? first : null
}

/** What a decision may have given: its persons and the addressees of its recommendations, from the last release of its cycle to the next cycle. */
export const readDecisionEffect = async (ctx: Context, decision: Decision): Promise<{ effect: Effect; releaseId: string | null }> => {
  const release = (await listReleaseChoices(ctx.tx)).find(({ cycleId }) => cycleId === decision.cycleId)
  if (release === undefined) return { effect: { kind: 'tooEarly' }, releaseId: null }
  const grounds = await listGroundRecommendations(ctx.tx, decision.id)
  return { releaseId: release.id, effect: await readEffect(ctx, { treatedBy: { kind: 'decision', id: decision.id }, releaseId: release.id, indicatorCode: indicatorOf(grounds.map(({ indicatorCode }) => indicatorCode)) }) }
}

/** effect_review → closed: before and after are kept with the conclusion; what follows becomes a change request for goals, model or measures. */
export const concludeDecision = defineCommand({
  name: 'decisions.conclude',
  operation: operationOf.conclude,
  input: z.strictObject({ decisionId: decisionIdSchema, end: z.enum(['closed_effective', 'closed_ineffective']), conclusion: textSchema(4000), change: z.enum(effectChanges), changeText: optionalSchema(textSchema(4000)) }),
  load: lockSeenDecision,
  scopeOf: placeOfDecision,
  run: async (ctx, { end, conclusion, change, changeText }, decision) => {
    const refusal = refuseDecisionStep('conclude', decisionFacts(ctx, decision))
    if (refusal !== undefined) return err(refusal)
    if (change !== 'none' && changeText === undefined) return err({ code: 'EFFECT_CHANGE_UNSAID' })
    const { effect, releaseId } = await readDecisionEffect(ctx, decision)
    // Without people measured twice (a change of an act, say) a person still concludes, in words.
    if (effect.kind === 'tooEarly') return err({ code: 'EFFECT_TOO_EARLY' })
    if (effect.kind === 'measured' && releaseId !== null) {
      await insertEffectReview(ctx.tx, {
        id: ctx.newId(), subjectKind: 'decision', subjectId: decision.id, releaseId: releaseId as typeof effect.after.id, afterReleaseId: effect.after.id, figures: effect.figures, outcome: end, conclusion, change, changeText: changeText ?? null,
        createdById: ctx.actor.userId, createdAt: ctx.now,
      })
    }
    await takeDecisionStep(ctx, decision, { step: 'conclude', end, comment: [conclusion, changeText].filter((text) => text !== undefined).join('\n') })
    return ok({ out: {}, audit: { event: 'decision.concluded', subjectKind: 'decision', subjectId: decision.id, after: { end } } })
  },
})
