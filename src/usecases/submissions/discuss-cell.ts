import { z } from 'zod'
import { findCycle } from '@/data/cycles/cycle.store'
import { lockForms } from '@/data/submissions/form-state.store'
import { insertMessage, insertThreads, listMentionable, lockThread, mentionRoles, updateThreadResolved, type CheckLevel, type Mentionable, type MentionRole, type ThreadHead } from '@/data/submissions/thread.store'
import { err, ok } from '@/domain/shared/result'
import { can } from '@/policy/can'
import { defineCommand } from '../kernel/define-command'
import { readSlots } from '../kernel/form-slots'
import type { Context } from '../kernel/runtime'
import { textSchema } from '../kernel/schemas'
import { formKey, lockFormSubject, placeOfForm, stepAudit, type FormSubject } from './form-subject'

const mentionsSchema = z.array(z.enum(mentionRoles)).max(mentionRoles.length).optional()

/** In whose name a person speaks about a form: the region verifies, the municipality checks, the organization answers. */
export const levelAt = ({ actor }: Pick<Context, 'actor'>, subject: FormSubject): CheckLevel => {
  const place = { ...placeOfForm(subject), regionId: actor.regionId }
  if (can(actor, 'submission.verify', place)) return 'region'
  return can(actor, 'submission.check', place) || can(actor, 'submission.confirm', place) ? 'municipality' : 'organization'
}

/** Everybody who holds a called role over this form. */
const findMentioned = async (ctx: Context, { form }: FormSubject, called: ReadonlyArray<MentionRole> = []): Promise<ReadonlyArray<Mentionable>> =>
  called.length === 0 ? [] : (await listMentionable(ctx.tx, { ...form, today: ctx.now })).filter(({ role, userId }) => called.includes(role) && userId !== ctx.actor.userId)

/** Begins a conversation about a cell. */
export const askAboutCell = defineCommand({
  name: 'submissions.askAboutCell',
  operation: 'submission.discuss',
  input: z.strictObject({ ...formKey, field: z.string().max(60), text: textSchema(4_000), mentions: mentionsSchema }),
  load: lockFormSubject,
  scopeOf: placeOfForm,
  run: async (ctx, { field, text, mentions }, subject) => {
    const slot = (await readSlots(ctx.tx, subject.cycle)).get(field)
    if (slot === undefined) return err({ code: 'FORM_CELLS_NOT_NAMED' })
    const [threadId = ''] = await insertThreads(ctx.tx, [{ submissionId: subject.form.id, slot, kind: 'question', stepId: null, text }], { authorId: ctx.actor.userId, level: levelAt(ctx, subject), mentions: await findMentioned(ctx, subject, mentions), at: ctx.now })
    return ok({ out: { threadId }, audit: stepAudit('submission.cellDiscussed', subject, { field }) })
  },
})

type ThreadSubject = FormSubject & { readonly thread: ThreadHead }

const lockThreadSubject = async ({ tx }: Context, { threadId }: { threadId: string }): Promise<ThreadSubject | undefined> => {
  const thread = await lockThread(tx, threadId)
  const [form] = thread === undefined ? [] : await lockForms(tx, [thread.submissionId])
  const cycle = form === undefined ? undefined : await findCycle(tx, form.cycleId)
  return thread === undefined || form === undefined || cycle === undefined ? undefined : { thread, form, cycle }
}

/** Answers in a conversation about a cell. */
export const answerThread = defineCommand({
  name: 'submissions.answerThread',
  operation: 'submission.discuss',
  input: z.strictObject({ threadId: z.uuid(), text: textSchema(4_000), mentions: mentionsSchema }),
  load: lockThreadSubject,
  scopeOf: placeOfForm,
  run: async (ctx, { text, mentions }, subject) => {
    if (subject.thread.resolvedAt !== null) return err({ code: 'THREAD_RESOLVED' })
    await insertMessage(ctx.tx, { id: ctx.newId(), threadId: subject.thread.id, authorId: ctx.actor.userId, level: levelAt(ctx, subject), text, mentions: await findMentioned(ctx, subject, mentions), at: ctx.now })
    return ok({ out: {}, audit: stepAudit('submission.cellDiscussed', subject) })
  },
})

/** Closes one conversation: a return by the level that returned the cell, a question by any who may see it. */
export const resolveThread = defineCommand({
  name: 'submissions.resolveThread',
  operation: 'submission.discuss',
  input: z.strictObject({ threadId: z.uuid() }),
  load: lockThreadSubject,
  scopeOf: placeOfForm,
  run: async (ctx, _input, subject) => {
    const { thread } = subject
    if (thread.resolvedAt !== null) return err({ code: 'THREAD_RESOLVED' })
    if (thread.kind === 'returned' && thread.level !== levelAt(ctx, subject)) return err({ code: 'THREAD_NOT_YOURS' })
    await updateThreadResolved(ctx.tx, thread.id, { resolvedById: ctx.actor.userId, resolvedAt: ctx.now })
    return ok({ out: {}, audit: stepAudit('submission.threadResolved', subject) })
  },
})
