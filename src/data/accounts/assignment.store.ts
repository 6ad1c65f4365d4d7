import { fromCalendarDate } from '@/domain/shared/calendar'
import type { OrganizationId } from '@/domain/shared/ids'
import type { TenantTx } from '../tenant'
import { toAssignment, type AssignmentRow } from './assignment.mapper'

export type NewAssignment = Omit<AssignmentRow, 'regionId' | 'revokedAt' | 'delegatedFromId'> & { readonly createdAt: Date }

export const insertAssignment = async (tx: TenantTx, { validFrom, validTo, ...rest }: NewAssignment): Promise<void> => {
  await tx.roleAssignment.create({ data: { regionId: tx.regionId, ...rest, validFrom: fromCalendarDate(validFrom), validTo: validTo === null ? null : fromCalendarDate(validTo) } })
}

export const findAssignment = async (tx: TenantTx, id: string): Promise<AssignmentRow | undefined> => {
  const row = await tx.roleAssignment.findUnique({ where: { regionId_id: { regionId: tx.regionId, id } } })
  return row === null ? undefined : toAssignment(row)
}

/** Assignments by their ids: those that delegations were made from. */
export const listAssignments = async (tx: TenantTx, ids: ReadonlyArray<string>): Promise<ReadonlyArray<AssignmentRow>> =>
  (await tx.roleAssignment.findMany({ where: { regionId: tx.regionId, id: { in: [...ids] } } })).map(toAssignment)

/** Assignments of the region's administrators who are not blocked, past and future ones too, locked: two of them cannot revoke each other at once. */
export const lockAdministrators = async (tx: TenantTx): Promise<ReadonlyArray<AssignmentRow>> => {
  await tx.$queryRaw`SELECT 1 FROM role_assignment WHERE region_id = ${tx.regionId}::uuid AND role = 'region_administrator' AND revoked_at IS NULL ORDER BY id FOR UPDATE`
  return (await tx.roleAssignment.findMany({ where: { regionId: tx.regionId, role: 'region_administrator', revokedAt: null, user: { blockedAt: null } }, orderBy: { id: 'asc' } })).map(toAssignment)
}

/** Ends an assignment and every delegation made from it; the number of ended ones. */
export const updateRevokedAssignment = async (tx: TenantTx, id: string, now: Date): Promise<number> =>
  (await tx.roleAssignment.updateMany({ where: { regionId: tx.regionId, OR: [{ id }, { delegatedFromId: id }], revokedAt: null }, data: { revokedAt: now } })).count

export type DelegateRow = { readonly assignmentId: string; readonly organizationId: OrganizationId; readonly displayName: string; readonly email: string }

/** Delegates of these organizations whose right has not been taken, by name. */
export const listDelegates = async (tx: TenantTx, organizationIds: ReadonlyArray<OrganizationId>): Promise<ReadonlyArray<DelegateRow>> => {
  const rows = await tx.roleAssignment.findMany({
    where: { regionId: tx.regionId, role: 'organization_delegate', revokedAt: null, organizationId: { in: [...organizationIds] } },
    select: { id: true, organizationId: true, user: { select: { displayName: true, email: true } } }, orderBy: [{ user: { displayName: 'asc' } }, { id: 'asc' }],
  })
  return rows.map(({ id, organizationId, user }) => ({ assignmentId: id, organizationId: organizationId as OrganizationId, displayName: user.displayName, email: user.email }))
}
