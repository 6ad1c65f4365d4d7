import type { Cycle } from '@/data/cycles/cycle.store'
import { listExtensionsAt } from '@/data/cycles/form-deadline.store'
import type { FormState } from '@/data/submissions/form-state.store'
import { listTimeZones, requireRegion } from '@/data/tenancy/region.store'
import { currentDeadline, formDeadlineAt } from '@/domain/cycles/form-deadline'
import type { Context } from './runtime'

type Waiting = Pick<FormState, 'municipalityId' | 'organizationId' | 'status' | 'returnDueOn'>

/** The instant at which an organization's form is due, exclusive, and the clock it is told by: the end of its last day, its own where it was prolonged or returned. */
export const deadlineOfForm = async ({ tx }: Pick<Context, 'tx'>, cycle: Cycle, form: Waiting): Promise<{ dueAt: Date; timeZone: string }> => {
  const { municipalityId, organizationId } = form
  const { timeZone } = await requireRegion(tx)
  const [own] = await listTimeZones(tx, { municipalityIds: [municipalityId], organizationIds: [] })
  const [extended] = await listExtensionsAt(tx, cycle.id, { municipalityIds: [], organizationIds: [organizationId] })
  const zone = own ?? timeZone
  return { dueAt: formDeadlineAt({ deadline: currentDeadline(cycle.deadline, { ...form, extendedTo: extended?.deadline ?? null }), timeZone: zone }), timeZone: zone }
}

export const isFormLate = async (ctx: Pick<Context, 'tx' | 'now'>, cycle: Cycle, form: Waiting): Promise<boolean> => ctx.now >= (await deadlineOfForm(ctx, cycle, form)).dueAt
