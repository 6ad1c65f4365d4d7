import type { DirectorId, UserId } from '@/domain/shared/ids'
import type { TenantTx } from '../tenant'

/** Directors that are this person: one account may be linked to several rows after a merger of registers. */
export const listDirectorsOfAccount = async (tx: TenantTx, userId: UserId): Promise<ReadonlyArray<DirectorId>> =>
  (await tx.director.findMany({ where: { regionId: tx.regionId, userId }, select: { id: true } })).map((row) => row.id as DirectorId)
