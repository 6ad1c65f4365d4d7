import type { Cycle } from '@/data/cycles/cycle.store'
import { listTimeZones, requireRegion } from '@/data/tenancy/region.store'
import { endOfDay } from '@/domain/shared/calendar'
import type { MunicipalityId, OrganizationId } from '@/domain/shared/ids'
import type { Context } from './runtime'

/** The instant at which an organization's form is due: the end of the last day of collection by the clock of its municipality. */
export const deadlineOfForm = async ({ tx }: Pick<Context, 'tx'>, cycle: Cycle, form: { municipalityId: MunicipalityId; organizationId: OrganizationId }): Promise<Date> => {
  const { timeZone } = await requireRegion(tx)
  const [own] = await listTimeZones(tx, { municipalityIds: [form.municipalityId], organizationIds: [] })
  return endOfDay(cycle.deadline, own ?? timeZone)
}
