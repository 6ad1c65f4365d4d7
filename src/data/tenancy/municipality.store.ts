import type { TilePlace } from '@/domain/desks/tile-layout'
import type { Square } from '@/domain/desks/tile-square'
import type { MunicipalityId } from '@/domain/shared/ids'
import type { TenantTx } from '../tenant'

/** Short names of all municipalities of the region, by id. */
export const listMunicipalityNames = async (tx: TenantTx): Promise<ReadonlyMap<MunicipalityId, string>> => {
  const rows = await tx.municipality.findMany({ where: { regionId: tx.regionId }, select: { id: true, shortName: true } })
  return new Map(rows.map((row) => [row.id as MunicipalityId, row.shortName]))
}

export type MunicipalityRow = { readonly id: MunicipalityId; readonly code: string; readonly name: string; readonly shortName: string; readonly isUrban: boolean }

export const findMunicipality = async (tx: TenantTx, id: MunicipalityId): Promise<MunicipalityRow | undefined> => {
  const row = await tx.municipality.findUnique({ where: { regionId_id: { regionId: tx.regionId, id } }, select: { id: true, code: true, name: true, shortName: true, isUrban: true } })
  return row === null ? undefined : { ...row, id: row.id as MunicipalityId }
}

/** The clock of a municipality: its own, else the region's. */
export const findMunicipalityZone = async (tx: TenantTx, id: MunicipalityId): Promise<string> => {
  const row = await tx.municipality.findUniqueOrThrow({ where: { regionId_id: { regionId: tx.regionId, id } }, select: { timeZone: true, region: { select: { timeZone: true } } } })
  return row.timeZone ?? row.region.timeZone
}

/** Where the region has put some of its municipalities on the schematic map. */
export const listTilePlaces = async (tx: TenantTx, ids: ReadonlyArray<MunicipalityId>): Promise<ReadonlyArray<TilePlace>> => {
  const rows = await tx.municipality.findMany({ where: { regionId: tx.regionId, id: { in: [...new Set(ids)] } }, select: { id: true, shortName: true, tileColumn: true, tileRow: true } })
  return rows.map(({ id, shortName, tileColumn, tileRow }) => ({ id, name: shortName, column: tileColumn, row: tileRow }))
}

export type MunicipalityZone = { readonly id: MunicipalityId; readonly name: string; readonly timeZone: string | null }

/** Municipalities by name with their own clocks; null where the region's holds. */
export const listMunicipalityZones = async (tx: TenantTx): Promise<ReadonlyArray<MunicipalityZone>> => {
  const rows = await tx.municipality.findMany({ where: { regionId: tx.regionId }, select: { id: true, name: true, timeZone: true }, orderBy: [{ name: 'asc' }, { id: 'asc' }] })
  return rows.map((row) => ({ ...row, id: row.id as MunicipalityId }))
}

export const updateMunicipalityZone = async (tx: TenantTx, id: MunicipalityId, timeZone: string | null): Promise<void> => {
  await tx.municipality.update({ where: { regionId_id: { regionId: tx.regionId, id } }, data: { timeZone } })
}

export type MunicipalityTile = { readonly id: MunicipalityId; readonly name: string; /** null: the region has not put it on the map. */ readonly square: Square | null }

/** Municipalities by name with their squares of the schematic map. */
export const listMunicipalityTiles = async (tx: TenantTx): Promise<ReadonlyArray<MunicipalityTile>> => {
  const rows = await tx.municipality.findMany({ where: { regionId: tx.regionId }, select: { id: true, shortName: true, tileColumn: true, tileRow: true }, orderBy: [{ shortName: 'asc' }, { id: 'asc' }] })
  return rows.map(({ id, shortName, tileColumn, tileRow }) => ({ id: id as MunicipalityId, name: shortName, square: tileColumn === null || tileRow === null ? null : { column: tileColumn, row: tileRow } }))
}

export const updateMunicipalityTile = async (tx: TenantTx, id: MunicipalityId, square: Square | null): Promise<void> => {
  await tx.municipality.update({ where: { regionId_id: { regionId: tx.regionId, id } }, data: { tileColumn: square?.column ?? null, tileRow: square?.row ?? null } })
}
