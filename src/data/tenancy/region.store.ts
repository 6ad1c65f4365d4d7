import type { MunicipalityId, OrganizationId, RegionId } from '@/domain/shared/ids'
import { prisma } from '../client'
import type { TenantTx } from '../tenant'

export type RegionRow = { readonly id: RegionId; readonly slug: string; readonly name: string; readonly timeZone: string; readonly kind: 'ministry' | 'municipality' | 'operator'; readonly isDemo: boolean; readonly vocabulary: unknown; readonly smallestGroup: number }

const columns = { id: true, slug: true, name: true, timeZone: true, kind: true, isDemo: true, vocabulary: true, smallestGroup: true } as const
const toRegion = (row: Omit<RegionRow, 'id'> & { id: string }): RegionRow => ({ ...row, id: row.id as RegionId })

export const findRegion = async (tx: TenantTx): Promise<RegionRow | undefined> => {
  const row = await tx.region.findUnique({ where: { id: tx.regionId }, select: columns })
  return row === null ? undefined : toRegion(row)
}

/** The region of the transaction. A tenant without its row is a fault and no reason to guess its time zone. */
export const requireRegion = async (tx: TenantTx): Promise<RegionRow> => {
  const region = await findRegion(tx)
  if (region === undefined) throw new Error(`No region ${tx.regionId}`)
  return region
}

/** The row is held until the transaction ends. */
export const lockRegion = async (tx: TenantTx): Promise<RegionRow> => {
  await tx.$queryRaw`SELECT 1 FROM region WHERE id = ${tx.regionId}::uuid FOR UPDATE`
  return requireRegion(tx)
}

export const updateSmallestGroup = async (tx: TenantTx, smallestGroup: number): Promise<void> => {
  await tx.region.update({ where: { id: tx.regionId }, data: { smallestGroup } })
}

/** Own time zones of municipalities and of those that organizations lie in; null where the region's holds. */
export const listTimeZones = async (tx: TenantTx, places: { municipalityIds: ReadonlyArray<MunicipalityId>; organizationIds: ReadonlyArray<OrganizationId> }): Promise<ReadonlyArray<string | null>> => {
  const rows = await tx.municipality.findMany({
    where: { regionId: tx.regionId, OR: [{ id: { in: [...places.municipalityIds] } }, { organizations: { some: { id: { in: [...places.organizationIds] } } } }] },
    select: { timeZone: true },
  })
  return rows.map((row) => row.timeZone)
}

/** Regions are known to everybody: their public pages hang on this. */
export const findRegionBySlug = async (slug: string): Promise<RegionRow | undefined> => {
  const row = await prisma().region.findUnique({ where: { slug }, select: columns })
  return row === null ? undefined : toRegion(row)
}

export const listRegions = async (): Promise<ReadonlyArray<RegionRow>> => (await prisma().region.findMany({ select: columns, orderBy: { name: 'asc' } })).map(toRegion)
