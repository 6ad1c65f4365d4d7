import { z } from 'zod'
import { insertVote, type Appeal } from '@/data/appeals/appeal.store'
import { appealVerdicts } from '@/domain/appeals/appeal-workflow'
import type { UserId } from '@/domain/shared/ids'
import { err, ok } from '@/domain/shared/result'
import { defineCommand } from '../kernel/define-command'
import type { Context } from '../kernel/runtime'
import { appealIdSchema, optionalSchema, textSchema } from '../kernel/schemas'
import { lockSeenAppeal, placeOfAppeal, refuseAppeal, takeAppealStep } from './appeal-access'

const byAppeal = z.strictObject({ appealId: appealIdSchema })
const withReason = z.strictObject({ appealId: appealIdSchema, reason: textSchema(4000) })

type Taken = Parameters<typeof takeAppealStep>[2] & { readonly event: string; /** Told by the journal beside the number. */ readonly facts?: Readonly<Record<string, string>> }

/** A step that needs nothing but its place on the way: judged, written, told to the journal. */
const takeStep = async (ctx: Context, appeal: Appeal, { event, facts, ...taken }: Taken) => {
  const refusal = await refuseAppeal(ctx, appeal, taken.step)
  if (refusal !== undefined) return err(refusal)
  await takeAppealStep({ ...ctx, actorId: ctx.actor.userId }, appeal, taken)
  return ok({ out: {}, audit: { event, subjectKind: 'appeal', subjectId: appeal.id, after: { number: appeal.number, ...facts } } })
}

/** The director sends the appeal: inside the window, with what is contested and a document. */
export const fileAppeal = defineCommand({
  name: 'appeals.file',
  operation: 'appeal.file',
  input: byAppeal,
  load: lockSeenAppeal,
  scopeOf: placeOfAppeal,
  run: async (ctx, _input, appeal) => {
    if (appeal.createdById !== ctx.actor.userId) return err({ code: 'APPEAL_OF_ANOTHER' })
    return takeStep(ctx, appeal, { step: 'file', change: { filedAt: ctx.now }, event: 'appeal.filed' })
  },
})

export const withdrawAppeal = defineCommand({
  name: 'appeals.withdraw',
  operation: 'appeal.file',
  input: byAppeal,
  load: lockSeenAppeal,
  scopeOf: placeOfAppeal,
  run: async (ctx, _input, appeal) => {
    if (appeal.createdById !== ctx.actor.userId) return err({ code: 'APPEAL_OF_ANOTHER' })
    return takeStep(ctx, appeal, { step: 'withdraw', event: 'appeal.withdrawn' })
  },
})

/** The secretary takes the appeal in, within one working day. */
export const registerAppeal = defineCommand({
  name: 'appeals.register',
  operation: 'appeal.decide',
  input: byAppeal,
  load: lockSeenAppeal,
  scopeOf: placeOfAppeal,
  run: (ctx, _input, appeal) => takeStep(ctx, appeal, { step: 'register', event: 'appeal.registered' }),
})

/** Late or without a subject: not taken, with the reason. */
export const returnAppeal = defineCommand({
  name: 'appeals.return',
  operation: 'appeal.decide',
  input: withReason,
  load: lockSeenAppeal,
  scopeOf: placeOfAppeal,
  run: (ctx, { reason }, appeal) => takeStep(ctx, appeal, { step: 'return', comment: reason, event: 'appeal.returned', facts: { reason } }),
})

/** Gives the appeal to a member of the commission who has verified none of its values. */
export const assignRapporteur = defineCommand({
  name: 'appeals.assign',
  operation: 'appeal.decide',
  input: z.strictObject({ appealId: appealIdSchema, rapporteurId: z.uuid().transform((id) => id as UserId) }),
  load: lockSeenAppeal,
  scopeOf: placeOfAppeal,
  run: async (ctx, { rapporteurId }, appeal) => {
    const refusal = await refuseAppeal({ ...ctx, rapporteurId }, appeal, 'assign')
    if (refusal !== undefined) return err(refusal)
    await takeAppealStep({ ...ctx, actorId: ctx.actor.userId }, appeal, { step: 'assign', change: { rapporteurId } })
    return ok({ out: {}, audit: { event: 'appeal.assigned', subjectKind: 'appeal', subjectId: appeal.id, after: { number: appeal.number, rapporteurId } } })
  },
})

const linkSchema = optionalSchema(z.url({ protocol: /^https?$/ }).max(500))

/** Date, place and link of the sitting; the director is invited. `at`: an instant, ISO. */
export const scheduleHearing = defineCommand({
  name: 'appeals.schedule',
  operation: 'appeal.decide',
  input: z.strictObject({ appealId: appealIdSchema, at: z.iso.datetime(), place: textSchema(500), link: linkSchema }),
  load: lockSeenAppeal,
  scopeOf: placeOfAppeal,
  run: async (ctx, { at, place, link }, appeal) => {
    const refusal = await refuseAppeal(ctx, appeal, 'schedule')
    if (refusal !== undefined) return err(refusal)
    const hearingAt = new Date(at)
    if (hearingAt <= ctx.now) return err({ code: 'APPEAL_HEARING_PAST' })
    await takeAppealStep({ ...ctx, actorId: ctx.actor.userId }, appeal, { step: 'schedule', comment: place, change: { hearingAt, hearingPlace: place, hearingLink: link ?? null } })
    return ok({ out: {}, audit: { event: 'appeal.scheduled', subjectKind: 'appeal', subjectId: appeal.id, after: { number: appeal.number, at } } })
  },
})

/** One vote of one member, said once. */
export const voteOnAppeal = defineCommand({
  name: 'appeals.vote',
  operation: 'appeal.vote',
  input: z.strictObject({ appealId: appealIdSchema, verdict: z.enum(appealVerdicts), comment: z.string().trim().max(2000, 'TOO_LONG').default('') }),
  load: lockSeenAppeal,
  scopeOf: placeOfAppeal,
  run: async (ctx, { verdict, comment }, appeal) => {
    const refusal = await refuseAppeal(ctx, appeal, 'vote')
    if (refusal !== undefined) return err(refusal)
    await insertVote(ctx.tx, { id: ctx.newId(), appealId: appeal.id, memberId: ctx.actor.userId, verdict, comment, at: ctx.now })
    await takeAppealStep({ ...ctx, actorId: ctx.actor.userId }, appeal, { step: 'vote' })
    return ok({ out: {}, audit: { event: 'appeal.voted', subjectKind: 'appeal', subjectId: appeal.id, after: { number: appeal.number } } })
  },
})
