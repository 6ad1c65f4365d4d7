import type { ReleaseId } from '@/domain/shared/ids'
import type { TenantTx } from '../tenant'

/** Published totals of a release, hundredths, in the order of the snapshot: without names. */
export const listAnonymousTotals = async (tx: TenantTx, releaseId: ReleaseId): Promise<ReadonlyArray<number>> => {
  const rows = await tx.$queryRaw<Array<{ total: number }>>`
    SELECT total FROM score_card WHERE region_id = ${tx.regionId}::uuid AND release_id = ${releaseId}::uuid ORDER BY position`
  return rows.map(({ total }) => total)
}
