import { fromCalendarDate, type CalendarDate } from '@/domain/shared/calendar'
import type { DirectorId, OrganizationId, UserId } from '@/domain/shared/ids'
import type { TenantTx } from '../tenant'

export type DirectorLink = { readonly linked: boolean; readonly directorId: DirectorId | null }

const listCurrentDirectors = (tx: TenantTx, organizationId: OrganizationId, day: CalendarDate) => {
  const on = fromCalendarDate(day)
  return tx.director.findMany({
    where: { regionId: tx.regionId, appointments: { some: { regionId: tx.regionId, organizationId, startedOn: { lte: on }, OR: [{ endedOn: null }, { endedOn: { gte: on } }] } } }, select: { id: true, userId: true },
  })
}

/**
 * Ties the account to the organization's director of that day when exactly one of them has no account yet; somebody who is
 * one of them already stays so. `directorId` is whom the account is now tied to there, `linked` whether it was tied just now.
 */
export const updateDirectorAccount = async (tx: TenantTx, { organizationId, userId, day }: { organizationId: OrganizationId; userId: UserId; day: CalendarDate }): Promise<DirectorLink> => {
  const current = await listCurrentDirectors(tx, organizationId, day)
  const own = current.find((director) => director.userId === userId)
  if (own !== undefined) return { linked: false, directorId: own.id as DirectorId }
  const [only, ...others] = current.filter((director) => director.userId === null)
  if (only === undefined || others.length > 0) return { linked: false, directorId: null }
  const { count } = await tx.director.updateMany({ where: { regionId: tx.regionId, id: only.id, userId: null }, data: { userId } })
  return count === 1 ? { linked: true, directorId: only.id as DirectorId } : { linked: false, directorId: null }
}

/** Names under which the account stands in the region's register of directors. */
export const listDirectorNamesOf = async (tx: TenantTx, userId: UserId): Promise<ReadonlyArray<string>> =>
  (await tx.director.findMany({ where: { regionId: tx.regionId, userId }, select: { lastName: true, firstName: true, patronymic: true }, orderBy: [{ lastName: 'asc' }, { id: 'asc' }] }))
    .map(({ lastName, firstName, patronymic }) => [lastName, firstName, patronymic].filter((part) => part !== '').join(' '))
