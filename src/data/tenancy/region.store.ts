import type { RegionId } from '@/domain/shared/ids'
import { prisma } from '../client'
import type { TenantTx } from '../tenant'

export type RegionRow = { readonly id: RegionId; readonly slug: string; readonly name: string; readonly timeZone: string; readonly kind: 'ministry' | 'municipality' | 'operator'; readonly isDemo: boolean; readonly vocabulary: unknown }

const columns = { id: true, slug: true, name: true, timeZone: true, kind: true, isDemo: true, vocabulary: true } as const
const toRegion = (row: Omit<RegionRow, 'id'> & { id: string }): RegionRow => ({ ...row, id: row.id as RegionId })

export const findRegion = async (tx: TenantTx): Promise<RegionRow | undefined> => {
  const row = await tx.region.findUnique({ where: { id: tx.regionId }, select: columns })
  return row === null ? undefined : toRegion(row)
}

/** Regions are known to everybody: their public pages hang on this. */
export const findRegionBySlug = async (slug: string): Promise<RegionRow | undefined> => {
  const row = await prisma().region.findUnique({ where: { slug }, select: columns })
  return row === null ? undefined : toRegion(row)
}

export const listRegions = async (): Promise<ReadonlyArray<RegionRow>> => (await prisma().region.findMany({ select: columns, orderBy: { name: 'asc' } })).map(toRegion)
