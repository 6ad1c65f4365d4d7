import type { DirectorId, UserId } from '@/domain/shared/ids'
import type { TenantTx } from '../tenant'

/** The account a director signs in with; null where none is linked. */
export const findDirectorAccount = async (tx: TenantTx, id: DirectorId): Promise<UserId | null> => {
  const row = await tx.director.findUnique({ where: { regionId_id: { regionId: tx.regionId, id } }, select: { userId: true } })
  return (row?.userId ?? null) as UserId | null
}

/** Directors that are this person: one account may be linked to several rows after a merger of registers. */
export const listDirectorsOfAccount = async (tx: TenantTx, userId: UserId): Promise<ReadonlyArray<DirectorId>> =>
  (await tx.director.findMany({ where: { regionId: tx.regionId, userId }, select: { id: true } })).map((row) => row.id as DirectorId)
