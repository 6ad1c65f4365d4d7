import { z } from 'zod'
import { lockCycle, type Cycle } from '@/data/cycles/cycle.store'
import { insertExtension, listFormDeadlines } from '@/data/cycles/form-deadline.store'
import { findForm, lockForms, type FormState } from '@/data/submissions/form-state.store'
import { takeStep } from '@/data/submissions/form-step.store'
import { refuseClosedCycle } from '@/domain/cycles/cycle-workflow'
import { formDeadline } from '@/domain/cycles/form-deadline'
import { dayIn } from '@/domain/shared/calendar'
import type { CycleId, OrganizationId } from '@/domain/shared/ids'
import { err, ok } from '@/domain/shared/result'
import { isStepOpen, type SubmissionState } from '@/domain/submissions/submission-workflow'
import { defineCommand } from '../kernel/define-command'
import type { Context } from '../kernel/runtime'
import { calendarDateSchema, cycleIdSchema, organizationIdSchema, textSchema } from '../kernel/schemas'

type FormOfCycle = { readonly cycle: Cycle; readonly form: FormState }

const lockFormOf = async ({ tx }: Context, { cycleId, organizationId }: { cycleId: CycleId; organizationId: OrganizationId }): Promise<FormOfCycle | undefined> => {
  const cycle = await lockCycle(tx, cycleId)
  const found = cycle === undefined ? undefined : await findForm(tx, cycleId, organizationId)
  const [form] = found === undefined ? [] : await lockForms(tx, [found.id])
  return cycle === undefined || form === undefined ? undefined : { cycle, form }
}
const placeOf = ({ form }: FormOfCycle) => ({ municipalityId: form.municipalityId, organizationId: form.organizationId })
const unsent: ReadonlyArray<SubmissionState> = ['not_started', 'in_progress', 'returned', 'not_submitted']

/** Gives one organization a later last day, with a reason. A form that was already late is opened again and keeps its mark. */
export const extendForm = defineCommand({
  name: 'cycles.extendForm',
  operation: 'cycle.extend',
  input: z.strictObject({ cycleId: cycleIdSchema, organizationId: organizationIdSchema, deadline: calendarDateSchema, reason: textSchema(2000) }),
  load: lockFormOf,
  scopeOf: placeOf,
  run: async (ctx, { cycleId, organizationId, deadline, reason }, { cycle, form }) => {
    const closed = refuseClosedCycle(cycle)
    if (closed !== undefined) return err(closed)
    if (!unsent.includes(form.status)) return err({ code: 'FORM_NOT_EXTENDABLE' })
    const row = (await listFormDeadlines(ctx.tx, cycleId, [form.status])).find((candidate) => candidate.organizationId === organizationId)
    if (row === undefined || deadline <= formDeadline(cycle.deadline, row.extendedTo) || deadline < dayIn(ctx.now, row.timeZone)) return err({ code: 'EXTENSION_NOT_LATER' })
    await insertExtension(ctx.tx, { id: ctx.newId(), cycleId, organizationId, deadline, reason, actorId: ctx.actor.userId, at: ctx.now })
    await takeStep(ctx.tx, [form.id], { step: 'extend', comment: reason, actorId: ctx.actor.userId, at: ctx.now })
    return ok({ out: {}, audit: { event: 'cycle.formExtended', subjectKind: 'organization', subjectId: organizationId, after: { deadline, reason } } })
  },
})

/** Frees one organization from the cycle, with a reason: new, under repair, being closed, its head too short in office. */
export const exemptForm = defineCommand({
  name: 'cycles.exemptForm',
  operation: 'cycle.extend',
  input: z.strictObject({ cycleId: cycleIdSchema, organizationId: organizationIdSchema, reason: textSchema(2000) }),
  load: lockFormOf,
  scopeOf: placeOf,
  run: async (ctx, { organizationId, reason }, { cycle, form }) => {
    const closed = refuseClosedCycle(cycle)
    if (closed !== undefined) return err(closed)
    if (!isStepOpen(form.status, 'exempt')) return err({ code: 'FORM_NOT_EXEMPTABLE' })
    await takeStep(ctx.tx, [form.id], { step: 'exempt', comment: reason, actorId: ctx.actor.userId, at: ctx.now })
    return ok({ out: {}, audit: { event: 'cycle.formExempted', subjectKind: 'organization', subjectId: organizationId, after: { reason } } })
  },
})
