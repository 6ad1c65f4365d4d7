import { z } from 'zod'
import { findCycle, type Cycle } from '@/data/cycles/cycle.store'
import { findForm, lockForms, type FormState } from '@/data/submissions/form-state.store'
import type { CycleId, OrganizationId } from '@/domain/shared/ids'
import type { Context } from '../kernel/runtime'
import { cycleIdSchema, organizationIdSchema } from '../kernel/schemas'

/** How a form is named: whose it is, and in which cycle. */
export const formKey = { cycleId: cycleIdSchema, organizationId: organizationIdSchema } as const
export const formKeySchema = z.strictObject(formKey)
export type FormKey = { readonly cycleId: CycleId; readonly organizationId: OrganizationId }

export type FormSubject = { readonly form: FormState; readonly cycle: Cycle }

export const placeOfForm = ({ form }: FormSubject) => ({ municipalityId: form.municipalityId, organizationId: form.organizationId })

export const findFormSubject = async ({ tx }: Context, { cycleId, organizationId }: FormKey): Promise<FormSubject | undefined> => {
  const cycle = await findCycle(tx, cycleId)
  const form = cycle === undefined ? undefined : await findForm(tx, cycleId, organizationId)
  return form === undefined || cycle === undefined ? undefined : { form, cycle }
}

/** The form is held until the transaction ends: it is judged and changed as it stands now. */
export const lockFormSubject = async (ctx: Context, key: FormKey): Promise<FormSubject | undefined> => {
  const found = await findFormSubject(ctx, key)
  const [form] = found === undefined ? [] : await lockForms(ctx.tx, [found.form.id])
  return form === undefined || found === undefined ? undefined : { ...found, form }
}

/** The record of a step in the journal. */
export const stepAudit = (event: string, { form }: FormSubject, after?: unknown) =>
  ({ event, subjectKind: 'organization', subjectId: form.organizationId, before: { status: form.status, cycleId: form.cycleId }, ...(after === undefined ? {} : { after }) })
