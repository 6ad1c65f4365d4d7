import type { Cycle } from '@/data/cycles/cycle.store'
import { listExtensionsAt } from '@/data/cycles/form-deadline.store'
import { listTimeZones, requireRegion } from '@/data/tenancy/region.store'
import { formDeadline, formDeadlineAt } from '@/domain/cycles/form-deadline'
import type { MunicipalityId, OrganizationId } from '@/domain/shared/ids'
import type { Context } from './runtime'

type Place = { readonly municipalityId: MunicipalityId; readonly organizationId: OrganizationId }

/** The instant at which an organization's form is due, exclusive: the end of its last day, its own where it was prolonged, by the clock of its municipality. */
export const deadlineOfForm = async ({ tx }: Pick<Context, 'tx'>, cycle: Cycle, { municipalityId, organizationId }: Place): Promise<Date> => {
  const { timeZone } = await requireRegion(tx)
  const [own] = await listTimeZones(tx, { municipalityIds: [municipalityId], organizationIds: [] })
  const [extended] = await listExtensionsAt(tx, cycle.id, { municipalityIds: [], organizationIds: [organizationId] })
  return formDeadlineAt({ deadline: formDeadline(cycle.deadline, extended?.deadline ?? null), timeZone: own ?? timeZone })
}

export const isFormLate = async (ctx: Pick<Context, 'tx' | 'now'>, cycle: Cycle, form: Place): Promise<boolean> => ctx.now >= (await deadlineOfForm(ctx, cycle, form))
