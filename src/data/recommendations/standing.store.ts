import type { Post } from '@/domain/recommendations/addressee-standing'
import { fromCalendarDate, type CalendarDate } from '@/domain/shared/calendar'
import type { DirectorId } from '@/domain/shared/ids'
import type { TenantTx } from '../tenant'

/** Posts a director holds on a day, by name of the organization. */
export const listPostsOn = async (tx: TenantTx, directorId: DirectorId, day: CalendarDate): Promise<ReadonlyArray<Post>> => {
  const on = fromCalendarDate(day)
  const rows = await tx.appointment.findMany({
    where: { regionId: tx.regionId, directorId, startedOn: { lte: on }, OR: [{ endedOn: null }, { endedOn: { gte: on } }] },
    select: { organizationId: true, organization: { select: { shortName: true } } }, orderBy: [{ organization: { shortName: 'asc' } }, { id: 'asc' }],
  })
  return rows.map(({ organizationId, organization }) => ({ organizationId, organization: organization.shortName }))
}
