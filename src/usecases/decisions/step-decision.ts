import { z } from 'zod'
import { listDecisionPersons } from '@/data/decisions/decision-part.store'
import { insertDecisionEvent, updateDecisionStatus, type Decision } from '@/data/decisions/decision.store'
import { requireRegion } from '@/data/tenancy/region.store'
import { decisionAfter, refuseDecisionStep, refuseEnd, type DecisionEnd, type DecisionStep } from '@/domain/decisions/decision-workflow'
import { dayIn } from '@/domain/shared/calendar'
import { err, ok } from '@/domain/shared/result'
import type { Operation } from '@/policy/operations'
import { defineCommand } from '../kernel/define-command'
import { isDocument, keepDocument } from '../kernel/keep-document'
import { notify } from '../kernel/notify'
import type { Context } from '../kernel/runtime'
import { calendarDateSchema, decisionIdSchema, textSchema } from '../kernel/schemas'
import { decisionFacts, lockSeenDecision, placeOfDecision } from './decision-access'

const plain = z.strictObject({ decisionId: decisionIdSchema })
const worded = plain.extend({ comment: textSchema(4000) })

type Taken = { readonly step: DecisionStep; readonly comment?: string; readonly end?: DecisionEnd }
const take = async (ctx: Context, decision: Decision, { step, comment, end }: Taken): Promise<void> => {
  const toStatus = decisionAfter(decision.status, step, end)
  await updateDecisionStatus(ctx.tx, decision.id, { status: toStatus })
  await insertDecisionEvent(ctx.tx, { id: ctx.newId(), decisionId: decision.id, step, fromStatus: decision.status, toStatus, comment: comment ?? null, actorId: ctx.actor.userId, at: ctx.now })
}

type StepSpec = { readonly name: string; readonly step: DecisionStep; readonly operation: Operation; readonly event: string; /** What people hear of it. */ readonly tell?: (ctx: Context, decision: Decision) => Promise<unknown> }

/** Persons of the decision who have an account; the others sign a paper. */
const tellPersons = async (ctx: Context, { id, title }: Decision): Promise<unknown> => {
  const persons = await listDecisionPersons(ctx.tx, id)
  return notify({ ...ctx, actorId: ctx.actor.userId }, 'decisionCommunicated', persons.flatMap(({ directorUserId }) => (directorUserId === null ? [] : [{ subjectId: id, title, to: { userId: directorUserId } }])))
}

const defineDecisionStep = ({ name, step, operation, event, tell }: StepSpec) => defineCommand({
  name, operation, input: plain, load: lockSeenDecision, scopeOf: placeOfDecision,
  run: async (ctx, _input, decision) => {
    const refusal = refuseDecisionStep(step, decisionFacts(ctx, decision))
    if (refusal !== undefined) return err(refusal)
    await take(ctx, decision, { step })
    await tell?.(ctx, decision)
    return ok({ out: {}, audit: { event, subjectKind: 'decision', subjectId: decision.id } })
  },
})

const defineWordedDecisionStep = ({ name, step, operation, event }: StepSpec) => defineCommand({
  name, operation, input: worded, load: lockSeenDecision, scopeOf: placeOfDecision,
  run: async (ctx, { comment }, decision) => {
    const refusal = refuseDecisionStep(step, decisionFacts(ctx, decision))
    if (refusal !== undefined) return err(refusal)
    await take(ctx, decision, { step, comment })
    return ok({ out: {}, audit: { event, subjectKind: 'decision', subjectId: decision.id } })
  },
})

export const agreeDecision = defineDecisionStep({ name: 'decisions.agree', step: 'agree', operation: 'decision.draft', event: 'decision.agreed' })
export const returnDecision = defineWordedDecisionStep({ name: 'decisions.return', step: 'returnToDraft', operation: 'decision.adopt', event: 'decision.returned' })
export const communicateDecision = defineDecisionStep({ name: 'decisions.communicate', step: 'communicate', operation: 'decision.execute', event: 'decision.communicated', tell: tellPersons })
export const startDecision = defineDecisionStep({ name: 'decisions.start', step: 'startExecution', operation: 'decision.execute', event: 'decision.started' })
export const startDecisionReview = defineDecisionStep({ name: 'decisions.startReview', step: 'startReview', operation: 'decision.execute', event: 'decision.reviewStarted' })
export const cancelDecision = defineWordedDecisionStep({ name: 'decisions.cancel', step: 'cancel', operation: 'decision.adopt', event: 'decision.cancelled' })

/** Says how far it was executed, in words too. */
export const finishDecision = defineCommand({
  name: 'decisions.finish',
  operation: 'decision.execute',
  input: worded.extend({ end: z.enum(['executed', 'partially_executed', 'not_executed']) }),
  load: lockSeenDecision,
  scopeOf: placeOfDecision,
  run: async (ctx, { comment, end }, decision) => {
    const facts = decisionFacts(ctx, decision)
    const refusal = refuseDecisionStep('finish', facts) ?? refuseEnd(end, facts)
    if (refusal !== undefined) return err(refusal)
    await take(ctx, decision, { step: 'finish', comment, end })
    return ok({ out: {}, audit: { event: 'decision.finished', subjectKind: 'decision', subjectId: decision.id, after: { end } } })
  },
})

const adoption = plain.extend({
  orderNumber: textSchema(100), orderDate: calendarDateSchema, signatory: textSchema(300), reviewOn: calendarDateSchema,
  /** The words of the confirmation: a person says that a person decides. */
  humanDecision: z.preprocess((value) => value === true || value === 'on', z.boolean()),
  fileName: textSchema(255), bytes: z.instanceof<typeof Uint8Array<ArrayBuffer>>(Uint8Array),
})

/** Adopted by a person, by order with its file, with the day of the effect review (D.10; 152-ФЗ, art. 16). */
export const adoptDecision = defineCommand({
  name: 'decisions.adopt',
  operation: 'decision.adopt',
  input: adoption,
  load: lockSeenDecision,
  scopeOf: placeOfDecision,
  run: async (ctx, { orderNumber, orderDate, signatory, reviewOn, humanDecision, fileName, bytes }, decision) => {
    const refusal = refuseDecisionStep('adopt', decisionFacts(ctx, decision))
    if (refusal !== undefined) return err(refusal)
    if (!humanDecision) return err({ code: 'DECISION_NOT_CONFIRMED' })
    const today = dayIn(ctx.now, (await requireRegion(ctx.tx)).timeZone)
    if (reviewOn <= orderDate || reviewOn <= today) return err({ code: 'DECISION_REVIEW_DAY' })
    if (!isDocument({ fileName, bytes })) return err({ code: 'DECISION_ORDER_FILE' })
    const orderFileId = await keepDocument(ctx, { fileName, bytes }, 'decisionOrder')
    const toStatus = decisionAfter(decision.status, 'adopt')
    await updateDecisionStatus(ctx.tx, decision.id, { status: toStatus, adoption: { orderNumber, orderDate, orderFileId, signatory, reviewOn, adoptedById: ctx.actor.userId, adoptedAt: ctx.now } })
    await insertDecisionEvent(ctx.tx, { id: ctx.newId(), decisionId: decision.id, step: 'adopt', fromStatus: decision.status, toStatus, comment: null, actorId: ctx.actor.userId, at: ctx.now })
    return ok({ out: {}, audit: { event: 'decision.adopted', subjectKind: 'decision', subjectId: decision.id, after: { orderNumber } } })
  },
})
