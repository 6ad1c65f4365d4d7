import { z } from 'zod'
import { insertInterviewEvents, listAgreedSteps, replaceAgreedSteps, updateInterview, updateStepAdvised, type Interview, type InterviewChange } from '@/data/interviews/interview.store'
import { insertRecommendations } from '@/data/recommendations/recommendation.store'
import { requireRegion } from '@/data/tenancy/region.store'
import { MOST_STEPS, refuseInterviewStep, statusAfterInterviewStep, type InterviewRefusal, type InterviewStep } from '@/domain/interviews/interview-workflow'
import { dayIn, type CalendarDate } from '@/domain/shared/calendar'
import type { RecommendationId } from '@/domain/shared/ids'
import { err, ok, type Result } from '@/domain/shared/result'
import { defineCommand, type Done } from '../kernel/define-command'
import { notify } from '../kernel/notify'
import type { Context } from '../kernel/runtime'
import { calendarDateSchema, interviewIdSchema, optionalSchema, textSchema } from '../kernel/schemas'
import { factsOfInterview, lockSeenInterview, operationOf } from './interview-access'

const plain = z.strictObject({ interviewId: interviewIdSchema })
const todayOf = async (ctx: Context): Promise<CalendarDate> => dayIn(ctx.now, (await requireRegion(ctx.tx)).timeZone)

type Made = { readonly step: InterviewStep; readonly comment: string | null; readonly change: InterviewChange }
const take = async (ctx: Context, interview: Interview, { step, comment, change }: Made): Promise<Result<Done<Record<never, never>>, InterviewRefusal>> => {
  const refusal = refuseInterviewStep(step, factsOfInterview(ctx, interview, await todayOf(ctx)))
  if (refusal !== undefined) return err(refusal)
  const toStatus = statusAfterInterviewStep(step)
  await updateInterview(ctx.tx, interview.id, { status: toStatus, ...change })
  await insertInterviewEvents(ctx.tx, [{ id: ctx.newId(), interviewId: interview.id, step, fromStatus: interview.status, toStatus, comment, actorId: ctx.actor.userId, at: ctx.now }])
  return ok({ out: {}, audit: { event: `interview.${step}`, subjectKind: 'interview', subjectId: interview.id } })
}
const tell = async (ctx: Context, kind: 'interviewPlanned' | 'interviewHeld', { id, directorUserId, interviewer, plannedOn }: Interview): Promise<unknown> =>
  notify({ ...ctx, actorId: ctx.actor.userId }, kind, directorUserId === null ? [] : [{ subjectId: id, title: interviewer, detail: plannedOn, to: { userId: directorUserId } }])

export const rescheduleInterview = defineCommand({
  name: 'interviews.reschedule', operation: operationOf.reschedule, input: plain.extend({ plannedOn: calendarDateSchema, place: textSchema(500), interviewer: textSchema(300) }),
  load: lockSeenInterview, scopeOf: ({ place }) => place,
  run: async (ctx, { interviewId: _id, ...change }, { interview }) => {
    if (change.plannedOn < (await todayOf(ctx))) return err({ code: 'INTERVIEW_DAY_PAST' })
    const taken = await take(ctx, interview, { step: 'reschedule', comment: `${change.plannedOn}, ${change.place}`, change })
    if (taken.ok) await tell(ctx, 'interviewPlanned', { ...interview, ...change })
    return taken
  },
})

const [stepText, stepDueOn] = [optionalSchema(textSchema(1000)), optionalSchema(calendarDateSchema)]
const stepFields = {
  stepText1: stepText, stepDueOn1: stepDueOn, stepText2: stepText, stepDueOn2: stepDueOn, stepText3: stepText, stepDueOn3: stepDueOn, stepText4: stepText, stepDueOn4: stepDueOn, stepText5: stepText, stepDueOn5: stepDueOn,
}
/** Minutes, and up to `MOST_STEPS` agreed steps, each with its term. */
const recordInput = plain.extend({ minutes: textSchema(8000), ...stepFields })

type Agreed = { readonly text: string; readonly dueOn: CalendarDate }
const readSteps = (input: Readonly<Record<string, unknown>>, today: CalendarDate): Result<ReadonlyArray<Agreed>, { code: 'INTERVIEW_STEP_HALF'; number: number } | { code: 'INTERVIEW_STEP_PAST'; number: number }> => {
  const steps: Agreed[] = []
  for (let number = 1; number <= MOST_STEPS; number += 1) {
    const [text, dueOn] = [input[`stepText${number}`], input[`stepDueOn${number}`]]
    if (text === undefined && dueOn === undefined) continue
    if (typeof text !== 'string' || typeof dueOn !== 'string') return err({ code: 'INTERVIEW_STEP_HALF', number })
    if (dueOn < today) return err({ code: 'INTERVIEW_STEP_PAST', number })
    steps.push({ text, dueOn: dueOn as CalendarDate })
  }
  return ok(steps)
}

const record = async (ctx: Context, interview: Interview, made: { step: 'hold' | 'revise'; input: z.output<typeof recordInput> }) => {
  const { step, input } = made
  const steps = readSteps(input, await todayOf(ctx))
  if (!steps.ok) return steps
  const taken = await take(ctx, interview, { step, comment: null, change: { minutes: input.minutes, ...(step === 'hold' ? { heldAt: ctx.now } : {}) } })
  if (!taken.ok) return taken
  await replaceAgreedSteps(ctx.tx, interview.id, steps.value.map((agreed) => ({ ...agreed, id: ctx.newId() })))
  await tell(ctx, 'interviewHeld', interview)
  return taken
}

/** The minutes of what was talked over, and what was agreed by what day. */
export const holdInterview = defineCommand({
  name: 'interviews.hold', operation: operationOf.hold, input: recordInput, load: lockSeenInterview, scopeOf: ({ place }) => place,
  run: (ctx, input, { interview }) => record(ctx, interview, { step: 'hold', input }),
})

/** Put right until the director is acquainted; two people cannot overwrite each other unseen. */
export const reviseInterview = defineCommand({
  name: 'interviews.revise', operation: operationOf.revise, input: recordInput.extend({ revision: z.coerce.number().int().min(0) }), load: lockSeenInterview, scopeOf: ({ place }) => place,
  run: async (ctx, { revision, ...input }, { interview }) => (interview.revision === revision ? record(ctx, interview, { step: 'revise', input }) : err({ code: 'INTERVIEW_CHANGED_MEANWHILE' })),
})

/** The director has read the minutes, and may add an opinion. */
export const agreeToInterview = defineCommand({
  name: 'interviews.agree', operation: operationOf.agree, input: plain.extend({ opinion: optionalSchema(textSchema(4000)) }), load: lockSeenInterview, scopeOf: ({ place }) => place,
  run: (ctx, { opinion }, { interview }) => take(ctx, interview, { step: 'agree', comment: null, change: { acquaintance: 'own', acquaintedAt: ctx.now, opinion: opinion ?? null } }),
})

/** Under a signature on paper, or a refusal to sign, noted by whoever keeps the minutes. */
export const agreeInterviewOnPaper = defineCommand({
  name: 'interviews.agreeOnPaper', operation: operationOf.agreeOnPaper, input: plain.extend({ acquaintance: z.enum(['paper', 'refused']), comment: textSchema(2000), opinion: optionalSchema(textSchema(4000)) }),
  load: lockSeenInterview, scopeOf: ({ place }) => place,
  run: (ctx, { acquaintance, comment, opinion }, { interview }) => take(ctx, interview, { step: 'agreeOnPaper', comment, change: { acquaintance, acquaintedAt: ctx.now, opinion: opinion ?? null } }),
})

export const cancelInterview = defineCommand({
  name: 'interviews.cancel', operation: operationOf.cancel, input: plain.extend({ comment: textSchema(2000) }), load: lockSeenInterview, scopeOf: ({ place }) => place,
  run: (ctx, { comment }, { interview }) => take(ctx, interview, { step: 'cancel', comment, change: {} }),
})

/** An agreed step goes on as the draft of a recommendation to the same person; people approve and issue it as any other (D.9). */
export const adviseFromStep = defineCommand({
  name: 'interviews.advise',
  operation: 'recommendation.draft',
  input: plain.extend({ stepId: z.uuid(), basis: textSchema(2000) }),
  load: async (ctx, { interviewId, stepId }) => {
    const held = await lockSeenInterview(ctx, { interviewId })
    const agreed = held === undefined ? undefined : (await listAgreedSteps(ctx.tx, interviewId)).find(({ id }) => id === stepId)
    return held === undefined || agreed === undefined ? undefined : { ...held, agreed }
  },
  scopeOf: ({ place }) => place,
  run: async (ctx, { basis }, { interview, agreed }) => {
    if (interview.status !== 'agreed') return err({ code: 'INTERVIEW_NOT_AGREED' })
    if (agreed.recommendationId !== null) return err({ code: 'INTERVIEW_STEP_ADVISED' })
    if (agreed.dueOn < (await todayOf(ctx))) return err({ code: 'RECOMMENDATION_TERM_PAST' })
    const recommendationId = ctx.newId() as RecommendationId
    const { releaseId, directorId, organizationId, municipalityId } = interview
    await insertRecommendations(ctx.tx, [{
      id: recommendationId, releaseId, addresseeKind: 'director', directorId, organizationId, municipalityId, title: agreed.text.slice(0, 300), text: agreed.text, basis, dueOn: agreed.dueOn,
      indicatorCode: null, deficit: null, measureId: null, practiceId: null, drafterIds: [ctx.actor.userId], createdById: ctx.actor.userId, createdAt: ctx.now,
    }])
    await updateStepAdvised(ctx.tx, agreed.id, recommendationId)
    return ok({ out: { recommendationId }, audit: { event: 'interview.advised', subjectKind: 'interview', subjectId: interview.id, after: { title: agreed.text.slice(0, 300) } } })
  },
})
