import { z } from 'zod'
import type { StepWords } from '@/data/recommendations/recommendation.store'
import { requireRegion } from '@/data/tenancy/region.store'
import type { RecommendationStep } from '@/domain/recommendations/recommendation-workflow'
import { dayIn } from '@/domain/shared/calendar'
import { err, ok, type Result } from '@/domain/shared/result'
import { defineCommand, type Done } from '../kernel/define-command'
import type { Context } from '../kernel/runtime'
import { recommendationIdSchema, textSchema } from '../kernel/schemas'
import { lockHeld, refuseStepNow, type Held } from './recommendation-access'
import { operationOf, takeRecommendationStep } from './take-step'
import { tellMoved } from './tell-recommendation'

const WORDS = 4000
const plain = z.strictObject({ recommendationId: recommendationIdSchema })
const withWords = plain.extend({ comment: textSchema(WORDS) })

type StepSpec = { readonly name: string; readonly step: RecommendationStep; readonly event: string; /** Where the words of the person are kept beside the history. */ readonly keep?: (comment: string) => StepWords }
type Refusal = NonNullable<Awaited<ReturnType<typeof refuseStepNow>>>

const takeStep = async (ctx: Context, { one }: Held, made: StepSpec & { readonly comment?: string }): Promise<Result<Done<Record<never, never>>, Refusal>> => {
  const { step, event, comment, keep } = made
  const refusal = await refuseStepNow(ctx, one, { step, today: dayIn(ctx.now, (await requireRegion(ctx.tx)).timeZone) })
  if (refusal !== undefined) return err(refusal)
  await takeRecommendationStep(ctx, [one], { step, ...(comment === undefined ? {} : { comment, words: keep?.(comment) ?? {} }) })
  await tellMoved(ctx, one, step)
  return ok({ out: {}, audit: { event, subjectKind: 'recommendation', subjectId: one.id } })
}

/** A step of one recommendation without words. */
export const defineStep = (spec: StepSpec) => defineCommand({
  name: spec.name, operation: operationOf[spec.step], input: plain, load: lockHeld, scopeOf: ({ place }) => place,
  run: (ctx, _input, held) => takeStep(ctx, held, spec),
})

/** A step that always says why or what: an objection, a plan, a report, a refusal. */
export const defineWordedStep = (spec: StepSpec) => defineCommand({
  name: spec.name, operation: operationOf[spec.step], input: withWords, load: lockHeld, scopeOf: ({ place }) => place,
  run: (ctx, { comment }, held) => takeStep(ctx, held, { ...spec, comment }),
})
