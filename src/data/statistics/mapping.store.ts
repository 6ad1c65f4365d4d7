import type { ModelId, StatisticsMappingId, UserId } from '@/domain/shared/ids'
import type { MappingRow, StatisticsForm } from '@/domain/statistics/statistics-form'
import { inParts } from '../in-parts'
import type { TenantTx } from '../tenant'

export type MappingHead = { readonly id: StatisticsMappingId; readonly modelId: ModelId; readonly form: StatisticsForm; readonly edition: number; readonly updatedAt: Date }
export type MappingListItem = MappingHead & { readonly rows: number }

const head = { id: true, modelId: true, form: true, edition: true, updatedAt: true } as const
const toHead = (row: { id: string; modelId: string; form: StatisticsForm; edition: number; updatedAt: Date }): MappingHead => ({ ...row, id: row.id as StatisticsMappingId, modelId: row.modelId as ModelId })

/** By form, the newest edition first. */
export const listMappings = async (tx: TenantTx, filter: { modelId?: ModelId } = {}): Promise<ReadonlyArray<MappingListItem>> => {
  const rows = await tx.statisticsMapping.findMany({ where: { regionId: tx.regionId, ...filter }, select: { ...head, _count: { select: { rows: { where: { removedAt: null } } } } }, orderBy: [{ form: 'asc' }, { edition: 'desc' }, { id: 'asc' }] })
  return rows.map(({ _count, ...row }) => ({ ...toHead(row), rows: _count.rows }))
}

export const findMapping = async (tx: TenantTx, id: StatisticsMappingId): Promise<MappingHead | undefined> => {
  const row = await tx.statisticsMapping.findUnique({ where: { regionId_id: { regionId: tx.regionId, id } }, select: head })
  return row === null ? undefined : toHead(row)
}

/** The mapping is held until the transaction ends: its rows are changed one after the other. */
export const lockMapping = async (tx: TenantTx, id: StatisticsMappingId): Promise<MappingHead | undefined> => {
  const locked = await tx.$queryRaw<unknown[]>`SELECT 1 FROM statistics_mapping WHERE region_id = ${tx.regionId}::uuid AND id = ${id}::uuid FOR UPDATE`
  return locked.length === 0 ? undefined : findMapping(tx, id)
}

/** Rows of a mapping in the order of the form. */
export const listMappingRows = async (tx: TenantTx, mappingId: StatisticsMappingId): Promise<ReadonlyArray<MappingRow>> =>
  tx.statisticsMappingRow.findMany({ where: { regionId: tx.regionId, mappingId, removedAt: null }, select: { id: true, section: true, line: true, column: true, fieldKey: true, title: true, unit: true }, orderBy: [{ section: 'asc' }, { line: 'asc' }, { column: 'asc' }, { fieldKey: 'asc' }] })

type NewMapping = { readonly id: StatisticsMappingId; readonly modelId: ModelId; readonly form: StatisticsForm; readonly edition: number; readonly createdById: UserId | null; readonly at: Date }

/** false: there is one of this form and edition for the model. */
export const insertMapping = async (tx: TenantTx, { at, ...made }: NewMapping): Promise<boolean> =>
  (await tx.statisticsMapping.createMany({ data: [{ ...made, regionId: tx.regionId, createdAt: at, updatedAt: at }], skipDuplicates: true })).count === 1

export const insertMappingRows = async (tx: TenantTx, mappingId: StatisticsMappingId, rows: ReadonlyArray<MappingRow>): Promise<void> => {
  await inParts(rows.map((row) => ({ ...row, regionId: tx.regionId, mappingId })), (data) => tx.statisticsMappingRow.createMany({ data }))
}

export const updateMappingRow = async (tx: TenantTx, mappingId: StatisticsMappingId, { id, ...row }: MappingRow): Promise<boolean> =>
  (await tx.statisticsMappingRow.updateMany({ where: { regionId: tx.regionId, mappingId, id, removedAt: null }, data: row })).count === 1

/** Takes one row, or all of them, out of use. */
export const updateRowsRemoved = async (tx: TenantTx, mappingId: StatisticsMappingId, { rowId, at }: { rowId?: string; at: Date }): Promise<number> =>
  (await tx.statisticsMappingRow.updateMany({ where: { regionId: tx.regionId, mappingId, removedAt: null, ...(rowId === undefined ? {} : { id: rowId }) }, data: { removedAt: at } })).count

export const touchMapping = async (tx: TenantTx, id: StatisticsMappingId, at: Date): Promise<void> => {
  await tx.statisticsMapping.update({ where: { regionId_id: { regionId: tx.regionId, id } }, data: { updatedAt: at } })
}
