import type { DirectorId, UserId } from '@/domain/shared/ids'
import type { TenantTx } from '../tenant'

/** Directors that are this person: one account may be linked to several rows after a merger of registers. */
export const listDirectorsOfAccount = async (tx: TenantTx, userId: UserId): Promise<ReadonlyArray<DirectorId>> =>
  (await tx.director.findMany({ where: { regionId: tx.regionId, userId }, select: { id: true } })).map((row) => row.id as DirectorId)

/** Accounts of these people; those without one are left out. */
export const listAccountsOfDirectors = async (tx: TenantTx, ids: ReadonlyArray<DirectorId>): Promise<ReadonlyMap<DirectorId, UserId>> =>
  new Map((await tx.director.findMany({ where: { regionId: tx.regionId, id: { in: [...ids] }, userId: { not: null } }, select: { id: true, userId: true } })).flatMap(({ id, userId }) => (userId === null ? [] : [[id as DirectorId, userId as UserId] as const])))
