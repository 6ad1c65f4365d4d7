import { z } from 'zod'
import { listDecisionPersons } from '@/data/decisions/decision-part.store'
import type { Decision } from '@/data/decisions/decision.store'
import { requireRegion } from '@/data/tenancy/region.store'
import { refuseDecisionStep, refuseEnd, type DecisionRefusal, type DecisionStep } from '@/domain/decisions/decision-workflow'
import { dayIn } from '@/domain/shared/calendar'
import { err, ok, type Result } from '@/domain/shared/result'
import { defineCommand, type Done } from '../kernel/define-command'
import { defineFileCommand } from '../kernel/define-file-command'
import { prepareDocument } from '../kernel/judge-document'
import { notify } from '../kernel/notify'
import type { Context } from '../kernel/runtime'
import { calendarDateSchema, decisionIdSchema, textSchema } from '../kernel/schemas'
import { decisionFacts, lockSeenDecision, placeOfDecision } from './decision-access'
import { operationOf, takeDecisionStep } from './take-step'

const plain = z.strictObject({ decisionId: decisionIdSchema })
const worded = plain.extend({ comment: textSchema(4000) })

type StepSpec = { readonly name: string; readonly step: DecisionStep; readonly event: string; /** What people hear of it. */ readonly tell?: (ctx: Context, decision: Decision) => Promise<unknown> }

/** Persons of the decision who have an account; the others sign a paper. */
const tellPersons = async (ctx: Context, { id, title }: Decision): Promise<unknown> => {
  const persons = await listDecisionPersons(ctx.tx, id)
  return notify({ ...ctx, actorId: ctx.actor.userId }, 'decisionCommunicated', persons.flatMap(({ directorUserId }) => (directorUserId === null ? [] : [{ subjectId: id, title, to: { userId: directorUserId } }])))
}

const takeStep = async (ctx: Context, decision: Decision, { step, event, tell, comment }: StepSpec & { readonly comment?: string }): Promise<Result<Done<Record<never, never>>, DecisionRefusal>> => {
  const refusal = refuseDecisionStep(step, decisionFacts(ctx, decision))
  if (refusal !== undefined) return err(refusal)
  await takeDecisionStep(ctx, decision, { step, ...(comment === undefined ? {} : { comment }) })
  await tell?.(ctx, decision)
  return ok({ out: {}, audit: { event, subjectKind: 'decision', subjectId: decision.id } })
}

const defineDecisionStep = (spec: StepSpec) => defineCommand({
  name: spec.name, operation: operationOf[spec.step], input: plain, load: lockSeenDecision, scopeOf: placeOfDecision,
  run: (ctx, _input, decision) => takeStep(ctx, decision, spec),
})

const defineWordedDecisionStep = (spec: StepSpec) => defineCommand({
  name: spec.name, operation: operationOf[spec.step], input: worded, load: lockSeenDecision, scopeOf: placeOfDecision,
  run: (ctx, { comment }, decision) => takeStep(ctx, decision, { ...spec, comment }),
})

export const agreeDecision = defineDecisionStep({ name: 'decisions.agree', step: 'agree', event: 'decision.agreed' })
export const returnDecision = defineWordedDecisionStep({ name: 'decisions.return', step: 'returnToDraft', event: 'decision.returned' })
export const communicateDecision = defineDecisionStep({ name: 'decisions.communicate', step: 'communicate', event: 'decision.communicated', tell: tellPersons })
export const startDecision = defineDecisionStep({ name: 'decisions.start', step: 'startExecution', event: 'decision.started' })
export const startDecisionReview = defineDecisionStep({ name: 'decisions.startReview', step: 'startReview', event: 'decision.reviewStarted' })
export const cancelDecision = defineWordedDecisionStep({ name: 'decisions.cancel', step: 'cancel', event: 'decision.cancelled' })

/** Says how far it was executed, in words too. */
export const finishDecision = defineCommand({
  name: 'decisions.finish',
  operation: operationOf.finish,
  input: worded.extend({ end: z.enum(['executed', 'partially_executed', 'not_executed']) }),
  load: lockSeenDecision,
  scopeOf: placeOfDecision,
  run: async (ctx, { comment, end }, decision) => {
    const facts = decisionFacts(ctx, decision)
    const refusal = refuseDecisionStep('finish', facts) ?? refuseEnd(end, facts)
    if (refusal !== undefined) return err(refusal)
    await takeDecisionStep(ctx, decision, { step: 'finish', comment, end })
    return ok({ out: {}, audit: { event: 'decision.finished', subjectKind: 'decision', subjectId: decision.id, after: { end } } })
  },
})

const adoption = plain.extend({
  orderNumber: textSchema(100), orderDate: calendarDateSchema, signatory: textSchema(300), reviewOn: calendarDateSchema,
  /** The words of the confirmation: a person says that a person decides. */
  humanDecision: z.preprocess((value) => value === true || value === 'on', z.boolean()),
  fileName: textSchema(255), bytes: z.instanceof<typeof Uint8Array<ArrayBuffer>>(Uint8Array),
})

/** Judged before the bytes are put away and again with the decision held: a step that is refused keeps no file. */
const refuseAdoption = async (ctx: Context, { humanDecision, reviewOn, orderDate }: z.output<typeof adoption>, decision: Decision) => {
  const refusal = refuseDecisionStep('adopt', decisionFacts(ctx, decision))
  if (refusal !== undefined) return refusal
  if (!humanDecision) return { code: 'DECISION_NOT_CONFIRMED' } as const
  const today = dayIn(ctx.now, (await requireRegion(ctx.tx)).timeZone)
  return reviewOn <= orderDate || reviewOn <= today ? ({ code: 'DECISION_REVIEW_DAY' } as const) : undefined
}

/** Adopted by a person, by order with its file, with the day of the effect review (D.10; 152-ФЗ, art. 16). */
export const adoptDecision = defineFileCommand({
  name: 'decisions.adopt',
  operation: operationOf.adopt,
  input: adoption,
  load: lockSeenDecision,
  scopeOf: placeOfDecision,
  prepare: async (ctx, asked, decision) => {
    const refusal = await refuseAdoption(ctx, asked, decision)
    return refusal === undefined ? prepareDocument(asked, { purpose: 'decisionOrder', missing: 'DECISION_ORDER_FILE' }) : err(refusal)
  },
  run: async (ctx, asked, { subject: decision, files }) => {
    const refusal = await refuseAdoption(ctx, asked, decision)
    if (refusal !== undefined) return err(refusal)
    const { orderNumber, orderDate, signatory, reviewOn } = asked
    await takeDecisionStep(ctx, decision, { step: 'adopt', adoption: { orderNumber, orderDate, orderFileId: files.document, signatory, reviewOn, adoptedById: ctx.actor.userId, adoptedAt: ctx.now } })
    return ok({ out: {}, audit: { event: 'decision.adopted', subjectKind: 'decision', subjectId: decision.id, after: { orderNumber } } })
  },
})
