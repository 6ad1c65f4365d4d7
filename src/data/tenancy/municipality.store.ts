import type { MunicipalityId } from '@/domain/shared/ids'
import type { TenantTx } from '../tenant'

/** Short names of all municipalities of the region, by id. */
export const listMunicipalityNames = async (tx: TenantTx): Promise<ReadonlyMap<MunicipalityId, string>> => {
  const rows = await tx.municipality.findMany({ where: { regionId: tx.regionId }, select: { id: true, shortName: true } })
  return new Map(rows.map((row) => [row.id as MunicipalityId, row.shortName]))
}
