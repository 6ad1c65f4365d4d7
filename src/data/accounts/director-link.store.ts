import { fromCalendarDate, type CalendarDate } from '@/domain/shared/calendar'
import type { OrganizationId, UserId } from '@/domain/shared/ids'
import type { TenantTx } from '../tenant'

/** Ties the account to the organization's director when there is exactly one today and nobody is tied yet; whether it did. */
export const updateDirectorAccount = async (tx: TenantTx, { organizationId, userId, today }: { organizationId: OrganizationId; userId: UserId; today: CalendarDate }): Promise<boolean> => {
  const { regionId } = tx
  const day = fromCalendarDate(today)
  const current = await tx.appointment.findMany({
    where: { regionId, organizationId, startedOn: { lte: day }, OR: [{ endedOn: null }, { endedOn: { gte: day } }] }, select: { directorId: true }, distinct: ['directorId'],
  })
  const [only] = current
  if (only === undefined || current.length > 1) return false
  return (await tx.director.updateMany({ where: { regionId, id: only.directorId, userId: null }, data: { userId } })).count === 1
}
