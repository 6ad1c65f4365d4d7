import { z } from 'zod'
import { findCycle, type Cycle } from '@/data/cycles/cycle.store'
import { listFormDeadlines, type FormDeadlineRow } from '@/data/cycles/form-deadline.store'
import { listMailOf } from '@/data/notifications/notification.store'
import { enqueueLetters } from '@/data/outbox/mail.store'
import { requireRegion } from '@/data/tenancy/region.store'
import { refuseClosedCycle } from '@/domain/cycles/cycle-workflow'
import { currentDeadline } from '@/domain/cycles/form-deadline'
import { dayIn } from '@/domain/shared/calendar'
import type { CycleId, OrganizationId } from '@/domain/shared/ids'
import { err, ok } from '@/domain/shared/result'
import type { SubmissionState } from '@/domain/submissions/submission-workflow'
import { defineCommand } from '../kernel/define-command'
import { notify } from '../kernel/notify'
import type { Context } from '../kernel/runtime'
import { cycleIdSchema, organizationIdSchema } from '../kernel/schemas'

/** States in which a form waits for its organization. */
export const remindable: ReadonlyArray<SubmissionState> = ['not_started', 'in_progress', 'returned', 'not_submitted']

const MAX_FORMS = 2_000
type Batch = { readonly cycle: Cycle; readonly forms: ReadonlyArray<FormDeadlineRow> }
const organizationIds = z.preprocess((value) => (typeof value === 'string' ? value.split(' ') : value), z.array(organizationIdSchema).min(1).max(MAX_FORMS))

const loadBatch = async ({ tx }: Context, asked: { cycleId: CycleId; organizationIds: ReadonlyArray<OrganizationId> }): Promise<Batch | undefined> => {
  const cycle = await findCycle(tx, asked.cycleId)
  if (cycle === undefined) return undefined
  const ids = new Set(asked.organizationIds)
  const forms = (await listFormDeadlines(tx, cycle.id, remindable)).filter(({ organizationId }) => ids.has(organizationId))
  return forms.length === 0 ? undefined : { cycle, forms }
}

/** Forms of one municipality are its own affair; of several, the region's. */
const placeOfBatch = ({ forms }: Batch) => {
  const [first] = forms
  return first !== undefined && forms.every(({ municipalityId }) => municipalityId === first.municipalityId) ? { municipalityId: first.municipalityId } : {}
}

/** Reminds the people of forms that are not sent, in the cabinet and by mail; of one form not more than once a day. */
export const remindForms = defineCommand({
  name: 'submissions.remind',
  operation: 'submission.remind',
  input: z.strictObject({ cycleId: cycleIdSchema, organizationIds }),
  load: loadBatch,
  scopeOf: placeOfBatch,
  run: async (ctx, _input, { cycle, forms }) => {
    const closed = refuseClosedCycle(cycle)
    if (closed !== undefined) return err(closed)
    const { name, timeZone } = await requireRegion(ctx.tx)
    const today = dayIn(ctx.now, timeZone)
    const told = await notify({ ...ctx, actorId: ctx.actor.userId }, 'reminder', forms.map((form) => ({
      subjectId: form.organizationId, parentId: cycle.id, title: cycle.title, detail: currentDeadline(cycle.deadline, form), onceKey: `reminder ${cycle.id} ${form.organizationId} ${today}`,
      to: { roles: ['director', 'organization_delegate'], organizationId: form.organizationId, municipalityId: form.municipalityId },
    })))
    if (told.length === 0) return err({ code: 'FORMS_REMINDED_TODAY' })
    const deadlines = new Map(forms.map((form) => [form.organizationId as string, currentDeadline(cycle.deadline, form)]))
    const emails = await listMailOf(ctx.tx, told.map(({ userId }) => userId), 'reminder')
    const letters = told.flatMap(({ userId, subjectId }) => {
      const recipient = emails.get(userId)
      return recipient === undefined ? [] : [{ id: ctx.newId(), recipient, letter: { kind: 'formReminder' as const, regionName: name, cycleId: cycle.id, cycleTitle: cycle.title, deadline: deadlines.get(subjectId) ?? cycle.deadline } }]
    })
    await enqueueLetters(ctx.tx, { letters, newId: ctx.newId, cause: ctx.newId(), at: ctx.now })
    const reminded = new Set(told.map(({ subjectId }) => subjectId)).size
    return ok({ out: { forms: reminded, people: told.length }, audit: { event: 'submission.reminded', subjectKind: 'cycle', subjectId: cycle.id, after: { forms: String(reminded) } } })
  },
})
