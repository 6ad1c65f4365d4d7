import type { UserId } from '@/domain/shared/ids'
import type { Role } from '../generated/enums'
import type { TenantTx } from '../tenant'
import { toAssignment, type AssignmentRow } from './assignment.mapper'

export type RegionUserRow = { readonly id: UserId; readonly displayName: string; readonly email: string; readonly blockedAt: Date | null; readonly assignments: ReadonlyArray<AssignmentRow> }
export type RegionUserFilter = { readonly text: string; readonly role: Role | null; readonly skip: number; readonly take: number }

const whereOf = (tx: TenantTx, { text, role }: Pick<RegionUserFilter, 'text' | 'role'>) => ({
  assignments: { some: { regionId: tx.regionId, revokedAt: null, ...(role === null ? {} : { role }) } },
  ...(text === '' ? {} : { OR: [{ displayName: { contains: text, mode: 'insensitive' as const } }, { email: { contains: text, mode: 'insensitive' as const } }] }),
})

/** People who hold or held something in this region and were not revoked everywhere in it, by name. */
export const listRegionUsers = async (tx: TenantTx, filter: RegionUserFilter): Promise<{ rows: ReadonlyArray<RegionUserRow>; total: number }> => {
  const where = whereOf(tx, filter)
  const rows = await tx.user.findMany({
    where, orderBy: [{ displayName: 'asc' }, { id: 'asc' }], skip: filter.skip, take: filter.take,
    select: { id: true, displayName: true, email: true, blockedAt: true, assignments: { where: { regionId: tx.regionId, revokedAt: null }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] } },
  })
  return { rows: rows.map((row) => ({ ...row, id: row.id as UserId, assignments: row.assignments.map(toAssignment) })), total: await tx.user.count({ where }) }
}

/** A person of this region with every assignment here; undefined for one who never had any here. */
export const findRegionUser = async (tx: TenantTx, id: UserId): Promise<RegionUserRow | undefined> => {
  const row = await tx.user.findFirst({
    where: { id, assignments: { some: { regionId: tx.regionId } } },
    select: { id: true, displayName: true, email: true, blockedAt: true, assignments: { where: { regionId: tx.regionId }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] } },
  })
  return row === null ? undefined : { ...row, id: row.id as UserId, assignments: row.assignments.map(toAssignment) }
}

export const listUserNames = async (tx: TenantTx, ids: ReadonlyArray<UserId>): Promise<ReadonlyMap<string, string>> =>
  new Map((await tx.user.findMany({ where: { id: { in: [...ids] } }, select: { id: true, displayName: true } })).map(({ id, displayName }) => [id, displayName]))
