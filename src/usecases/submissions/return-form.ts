import { z } from 'zod'
import { takeStep } from '@/data/submissions/form-step.store'
import { insertThreads, type CheckLevel } from '@/data/submissions/thread.store'
import { refuseClosedCycle } from '@/domain/cycles/cycle-workflow'
import { err, ok, type Result } from '@/domain/shared/result'
import type { CalendarDate } from '@/domain/shared/calendar'
import { proposeReturnDue, refuseReturnDue } from '@/domain/submissions/return-due'
import { refuseStep, type SubmissionRefusal } from '@/domain/submissions/submission-workflow'
import { defineCommand } from '../kernel/define-command'
import { readSlots } from '../kernel/form-slots'
import type { Context } from '../kernel/runtime'
import { calendarDateSchema, optionalSchema, textSchema } from '../kernel/schemas'
import { checkFacts } from './form-facts'
import { formKey, lockFormSubject, placeOfForm, stepAudit, type FormSubject } from './form-subject'
import { readReturnFrame } from './return-frame'
import { tellForms } from './tell-forms'

/** Every returned cell is named, each with its reason. */
const cellsSchema = z.array(z.strictObject({ field: z.string().max(60), reason: textSchema(2_000) })).max(1_000)
type ReturnInput = { readonly cells: z.output<typeof cellsSchema>; readonly comment?: string | undefined; readonly dueOn?: CalendarDate | undefined }
type Returned = { readonly step: 'returnToOrganization' | 'returnByRegion'; readonly level: CheckLevel }
type ReturnRefusal = SubmissionRefusal | NonNullable<ReturnType<typeof refuseClosedCycle>> | { readonly code: 'FORM_CELLS_NOT_NAMED' } | NonNullable<ReturnType<typeof refuseReturnDue>>

/** The form goes back; only the named cells open, each with a conversation that begins with its reason, till the day given or three working days on. */
const giveBack = async (ctx: Context, subject: FormSubject, { cells, comment = '', step, level, dueOn: asked }: ReturnInput & Returned): Promise<Result<{ cells: number; dueOn: CalendarDate }, ReturnRefusal>> => {
  const { form, cycle } = subject
  const closed = refuseClosedCycle(cycle)
  if (closed !== undefined) return err(closed)
  const slotOf = await readSlots(ctx.tx, cycle)
  const named = [...new Map(cells.map(({ field, reason }) => [slotOf.get(field), reason]))]
  if (named.length === 0 || named.some(([slot]) => slot === undefined)) return err({ code: 'FORM_CELLS_NOT_NAMED' })
  const facts = (await checkFacts(ctx.tx, [form], named.map(([, reason]) => reason).join())).get(form.id)
  const refusal = facts === undefined ? undefined : refuseStep(step, facts)
  if (refusal !== undefined) return err(refusal)
  const frame = await readReturnFrame(ctx, form)
  const dueOn = asked ?? proposeReturnDue(frame)
  const wrongDay = refuseReturnDue(dueOn, frame)
  if (wrongDay !== undefined) return err(wrongDay)
  const slots = named.flatMap(([slot]) => slot ?? [])
  const [taken] = await takeStep(ctx.tx, [form.id], { step, comment: comment === '' ? null : comment, actorId: ctx.actor.userId, at: ctx.now, openSlots: slots, dueOn })
  await tellForms(ctx, cycle, { kind: 'formReturned', forms: [form], detail: dueOn, toMunicipality: level === 'region' })
  const threads = named.flatMap(([slot, text]) => (slot === undefined || taken === undefined ? [] : [{ submissionId: form.id, slot, kind: 'returned' as const, stepId: taken.stepId, text }]))
  await insertThreads(ctx.tx, threads, { authorId: ctx.actor.userId, level, at: ctx.now })
  return ok({ cells: slots.length, dueOn })
}

const input = z.strictObject({ ...formKey, cells: cellsSchema, comment: z.string().trim().max(2_000).optional(), dueOn: optionalSchema(calendarDateSchema) })

/** The municipality returns a form to its organization. */
export const returnForm = defineCommand({
  name: 'submissions.return',
  operation: 'submission.check',
  input,
  load: lockFormSubject,
  scopeOf: placeOfForm,
  run: async (ctx, given, subject) => {
    const done = await giveBack(ctx, subject, { ...given, step: 'returnToOrganization', level: 'municipality' })
    return done.ok ? ok({ out: done.value, audit: stepAudit('submission.returned', subject, done.value) }) : done
  },
})

/** The region returns a form to the municipality; its clock starts again. */
export const returnByRegion = defineCommand({
  name: 'submissions.returnByRegion',
  operation: 'submission.verify',
  input,
  load: lockFormSubject,
  scopeOf: placeOfForm,
  run: async (ctx, given, subject) => {
    const done = await giveBack(ctx, subject, { ...given, step: 'returnByRegion', level: 'region' })
    return done.ok ? ok({ out: done.value, audit: stepAudit('submission.returnedByRegion', subject, done.value) }) : done
  },
})
