import { z } from 'zod'
import { listDecisionPersons, listDecisionPoints, updateDecisionPerson, updatePointDone, type DecisionPerson, type PersonMark } from '@/data/decisions/decision-part.store'
import { insertDecisionEvent, type Decision } from '@/data/decisions/decision.store'
import { requireRegion } from '@/data/tenancy/region.store'
import { isInForce } from '@/domain/decisions/decision-workflow'
import { dayIn } from '@/domain/shared/calendar'
import type { DecisionId } from '@/domain/shared/ids'
import { err, ok } from '@/domain/shared/result'
import type { Actor } from '@/policy/can'
import { defineCommand } from '../kernel/define-command'
import type { Context } from '../kernel/runtime'
import { decisionIdSchema, textSchema } from '../kernel/schemas'
import { lockSeenDecision, placeOfDecision } from './decision-access'

const WORDS = 4000

/** A point of a decision in force is done, with what proves it. */
export const reportDecisionPoint = defineCommand({
  name: 'decisions.reportPoint',
  operation: 'decision.execute',
  input: z.strictObject({ decisionId: decisionIdSchema, pointId: z.uuid(), result: textSchema(WORDS) }),
  load: lockSeenDecision,
  scopeOf: placeOfDecision,
  run: async (ctx, { pointId, result }, decision) => {
    const point = (await listDecisionPoints(ctx.tx, decision.id)).find(({ id }) => id === pointId)
    if (point === undefined) return err({ code: 'NOT_FOUND' })
    if (!isInForce(decision.status)) return err({ code: 'DECISION_NOT_IN_FORCE' })
    await updatePointDone(ctx.tx, pointId, { doneOn: dayIn(ctx.now, (await requireRegion(ctx.tx)).timeZone), result })
    return ok({ out: {}, audit: { event: 'decision.pointDone', subjectKind: 'decision', subjectId: decision.id, after: { position: String(point.position) } } })
  },
})

type Concerned = { readonly decision: Decision; readonly person: DecisionPerson; readonly isSelf: boolean }

const loadPerson = async (ctx: Context, { decisionId, personId }: { decisionId: DecisionId; personId: string }): Promise<Concerned | undefined> => {
  const decision = await lockSeenDecision(ctx, { decisionId })
  const person = decision === undefined ? undefined : (await listDecisionPersons(ctx.tx, decisionId)).find(({ id }) => id === personId)
  return decision === undefined || person === undefined ? undefined : { decision, person, isSelf: person.directorUserId === ctx.actor.userId }
}

/** The own person answers wherever they work now; others are judged at the place of the post. */
const placeOfPerson = (actor: Actor, { person, isSelf }: Concerned) => {
  const own = isSelf ? actor.grants.find(({ role }) => role === 'director')?.scope : undefined
  return { municipalityId: own?.municipalityId ?? person.municipalityId, organizationId: own?.organizationId ?? person.organizationId }
}

const mark = async (ctx: Context, { decision, person }: Concerned, made: { step: string; mark: PersonMark; comment: string | null }): Promise<void> => {
  await updateDecisionPerson(ctx.tx, person.id, made.mark)
  await insertDecisionEvent(ctx.tx, { id: ctx.newId(), decisionId: decision.id, step: made.step, fromStatus: decision.status, toStatus: decision.status, comment: made.comment, actorId: ctx.actor.userId, at: ctx.now })
}

const aboutPerson = { decisionId: decisionIdSchema, personId: z.uuid() }
type Loaded = Concerned & { readonly actor: Actor }
const load = async (ctx: Context, asked: { decisionId: DecisionId; personId: string }): Promise<Loaded | undefined> => {
  const found = await loadPerson(ctx, asked)
  return found === undefined ? undefined : { ...found, actor: ctx.actor }
}
const scopeOf = ({ actor, ...concerned }: Loaded) => placeOfPerson(actor, concerned)

/** «Ознакомлен»: by the person it is about. */
export const acquaintWithDecision = defineCommand({
  name: 'decisions.acquaint', operation: 'decision.answer', input: z.strictObject(aboutPerson), load, scopeOf,
  run: async (ctx, _input, concerned) => {
    if (!concerned.isSelf) return err({ code: 'DECISION_NOT_THE_PERSON' })
    if (concerned.decision.status !== 'communicated' || concerned.person.acquaintedAt !== null) return err({ code: 'DECISION_NOT_TO_ACQUAINT' })
    await mark(ctx, concerned, { step: 'acquaint', mark: { acquaintedAt: ctx.now, acquaintance: 'own' }, comment: null })
    return ok({ out: {}, audit: { event: 'decision.acquainted', subjectKind: 'decision', subjectId: concerned.decision.id } })
  },
})

/** Acquaintance by signature on paper, or a refusal to sign, with who was there. */
export const acquaintOnPaper = defineCommand({
  name: 'decisions.acquaintOnPaper', operation: 'decision.execute', input: z.strictObject({ ...aboutPerson, acquaintance: z.enum(['paper', 'refused']), comment: textSchema(WORDS) }), load, scopeOf: ({ decision }) => placeOfDecision(decision),
  run: async (ctx, { acquaintance, comment }, concerned) => {
    if (concerned.decision.status !== 'communicated' || concerned.person.acquaintedAt !== null) return err({ code: 'DECISION_NOT_TO_ACQUAINT' })
    await mark(ctx, concerned, { step: 'acquaintOnPaper', mark: { acquaintedAt: ctx.now, acquaintance }, comment })
    return ok({ out: {}, audit: { event: 'decision.acquainted', subjectKind: 'decision', subjectId: concerned.decision.id, after: { acquaintance } } })
  },
})

/** The way to object that everybody has whom a decision is about. */
export const objectToDecision = defineCommand({
  name: 'decisions.object', operation: 'decision.answer', input: z.strictObject({ ...aboutPerson, objection: textSchema(WORDS) }), load, scopeOf,
  run: async (ctx, { objection }, concerned) => {
    if (!concerned.isSelf) return err({ code: 'DECISION_NOT_THE_PERSON' })
    if (concerned.decision.status !== 'communicated' || concerned.person.objection !== null) return err({ code: 'DECISION_NOT_TO_OBJECT' })
    const acquaintance = concerned.person.acquaintedAt === null ? { acquaintedAt: ctx.now, acquaintance: 'own' as const } : {}
    await mark(ctx, concerned, { step: 'object', mark: { objection, objectedAt: ctx.now, ...acquaintance }, comment: objection })
    return ok({ out: {}, audit: { event: 'decision.objected', subjectKind: 'decision', subjectId: concerned.decision.id } })
  },
})

/** Every objection is answered with a reason before anything is executed. */
export const answerDecisionObjection = defineCommand({
  name: 'decisions.answerObjection', operation: 'decision.adopt', input: z.strictObject({ ...aboutPerson, answer: textSchema(WORDS) }), load, scopeOf: ({ decision }) => placeOfDecision(decision),
  run: async (ctx, { answer }, concerned) => {
    if (concerned.person.objection === null || concerned.person.answer !== null) return err({ code: 'DECISION_NOT_TO_ANSWER' })
    await mark(ctx, concerned, { step: 'answerObjection', mark: { answer, answeredById: ctx.actor.userId }, comment: answer })
    return ok({ out: {}, audit: { event: 'decision.objectionAnswered', subjectKind: 'decision', subjectId: concerned.decision.id } })
  },
})
