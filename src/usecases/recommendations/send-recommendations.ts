import { z } from 'zod'
import { lockRecommendations, type Recommendation } from '@/data/recommendations/recommendation.store'
import { requireRegion } from '@/data/tenancy/region.store'
import { largestSameText, SAME_TEXT_LIMIT } from '@/domain/recommendations/propose-recommendations'
import { refuseRecommendationStep, type RecommendationStep } from '@/domain/recommendations/recommendation-workflow'
import { dayIn } from '@/domain/shared/calendar'
import { err, ok } from '@/domain/shared/result'
import { can } from '@/policy/can'
import type { Operation } from '@/policy/operations'
import { answersFor } from '@/policy/addressee'
import { defineCommand } from '../kernel/define-command'
import { notify } from '../kernel/notify'
import type { Context } from '../kernel/runtime'
import { recommendationIdSchema } from '../kernel/schemas'
import { orderLetters } from './order-letters'
import { factsOf, maySee, placeOfRecommendation } from './recommendation-access'
import { operationOf, takeRecommendationStep } from './take-step'
import { newsToAddressee } from './tell-recommendation'

const MOST = 2000
/** A form sends one id as itself and several as a list. */
const ids = z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(recommendationIdSchema).min(1, 'REQUIRED').max(MOST, 'TOO_LONG'))

const checkbox = z.preprocess((value) => value === true || value === 'on', z.boolean())

const lockAll = async (ctx: Context, recommendationIds: ReadonlyArray<Recommendation['id']>): Promise<ReadonlyArray<Recommendation> | undefined> => {
  const found = await lockRecommendations(ctx.tx, recommendationIds)
  return found.length === new Set(recommendationIds).size && found.every((one) => maySee(ctx.actor, one)) ? found : undefined
}

/** All must lie where the person may: judged at the first that does not, else at the first. */
const hardestPlace = (ctx: Context, operation: Operation, all: ReadonlyArray<Recommendation>) => {
  const judged = all.find((one) => !can(ctx.actor, operation, { ...placeOfRecommendation(ctx.actor, one), regionId: ctx.actor.regionId })) ?? all[0]
  return judged === undefined ? {} : placeOfRecommendation(ctx.actor, judged)
}

/** All or none: the first that cannot take the step refuses the whole batch and names itself. */
const refuseAny = async (ctx: Context, all: ReadonlyArray<Recommendation>, step: RecommendationStep) => {
  const today = dayIn(ctx.now, (await requireRegion(ctx.tx)).timeZone)
  for (const one of all) {
    const refusal = refuseRecommendationStep(step, factsOf(ctx.actor, one, { today, objectedBefore: false, hasNextResult: false }))
    if (refusal !== undefined) return { ...refusal, title: one.title }
  }
  return undefined
}

type Batch = { ctx: Context; all: ReadonlyArray<Recommendation> }
const loadBatch = async (ctx: Context, { recommendationId }: { recommendationId: ReadonlyArray<Recommendation['id']> }): Promise<Batch | undefined> => {
  const all = await lockAll(ctx, recommendationId)
  return all === undefined ? undefined : { ctx, all }
}

/** draft → on_approval, one or many at once. */
export const submitRecommendations = defineCommand({
  name: 'recommendations.submit',
  operation: operationOf.submit,
  input: z.strictObject({ recommendationId: ids }),
  load: loadBatch,
  scopeOf: ({ ctx, all }) => hardestPlace(ctx, operationOf.submit, all),
  run: async (ctx, _input, { all }) => {
    const refusal = await refuseAny(ctx, all, 'submit')
    if (refusal !== undefined) return err(refusal)
    await takeRecommendationStep(ctx, all, { step: 'submit' })
    return ok({ out: { count: all.length }, audit: { event: 'recommendation.submitted', subjectKind: 'recommendation', subjectId: all[0]?.id ?? '', after: { count: String(all.length) } } })
  },
})

/**
 * on_approval → issued, one or many at once. When one text goes to more than `SAME_TEXT_LIMIT` addressees the issuer must say that
 * they mean it: «всем усилить…» is the typical defect of recommendations (domain/03, 6.1). With `letters` one letter per addressee is
 * ordered in the same transaction: a job makes the files, each letter exactly once.
 */
export const issueRecommendations = defineCommand({
  name: 'recommendations.issue',
  operation: operationOf.issue,
  input: z.strictObject({ recommendationId: ids, sameTextMeant: checkbox, letters: checkbox }),
  load: loadBatch,
  scopeOf: ({ ctx, all }) => hardestPlace(ctx, operationOf.issue, all),
  timeoutMs: 60_000,
  run: async (ctx, { sameTextMeant, letters: withLetters }, { all }) => {
    const refusal = await refuseAny(ctx, all, 'issue')
    if (refusal !== undefined) return err(refusal)
    if (all.some((one) => answersFor(ctx.actor, one))) return err({ code: 'RECOMMENDATION_TO_SELF' })
    const alike = largestSameText(all.map(({ text }) => text))
    if (alike > SAME_TEXT_LIMIT && !sameTextMeant) return err({ code: 'RECOMMENDATION_SAME_TEXT', count: alike })
    // Before the step: what is issued never changes again.
    const letters = withLetters ? await orderLetters(ctx, all) : 0
    await takeRecommendationStep(ctx, all, { step: 'issue', words: { issuedById: ctx.actor.userId, issuedAt: ctx.now } })
    await notify({ ...ctx, actorId: ctx.actor.userId }, 'recommendationIssued', all.flatMap(newsToAddressee))
    return ok({ out: { count: all.length, letters }, audit: { event: 'recommendation.issued', subjectKind: 'recommendation', subjectId: all[0]?.id ?? '', after: { count: String(all.length), letters: String(letters) } } })
  },
})
