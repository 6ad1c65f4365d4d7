import { fromCalendarDate, toCalendarDate, type CalendarDate } from '@/domain/shared/calendar'
import type { CycleId, FileId, ImportId, OrganizationId, StatisticsFileId, StatisticsMappingId, UserId } from '@/domain/shared/ids'
import type { OrganizationCodes } from '@/domain/organizations/organization-codes'
import type { Match, MatchReason, RegisteredOrganization } from '@/domain/statistics/match-organization'
import type { ReadOrganization, StatisticsFault } from '@/domain/statistics/read-statistics'
import type { StatisticsForm } from '@/domain/statistics/statistics-form'
import type { InputJson } from '../client'
import { Prisma } from '../generated/client'
import { inParts } from '../in-parts'
import type { TenantTx } from '../tenant'
import { parseAmounts, parseFaults, parseRefusal, type StatisticsFileRefusal } from './statistics-line.codec'

export type StatisticsFileStatus = 'uploaded' | 'reading' | 'read' | 'refused' | 'failed' | 'compared'
export type StatisticsFileRow = {
  readonly id: StatisticsFileId
  readonly cycleId: CycleId
  readonly mappingId: StatisticsMappingId
  readonly form: StatisticsForm
  readonly edition: number
  readonly status: StatisticsFileStatus
  readonly refusal: ReturnType<typeof parseRefusal>
  readonly valueRows: number
  readonly fileDate: CalendarDate
  readonly importId: ImportId | null
  readonly createdById: UserId
  readonly createdAt: Date
  readonly fileKey: string
  readonly fileName: string
}

type Row = {
  id: string; cycle_id: string; mapping_id: string; form: StatisticsForm; edition: number; status: StatisticsFileStatus; refusal: unknown; value_rows: number; file_date: Date
  import_id: string | null; created_by_id: string; created_at: Date; key: string; name: string
}
const toFile = (row: Row): StatisticsFileRow => ({
  id: row.id as StatisticsFileId, cycleId: row.cycle_id as CycleId, mappingId: row.mapping_id as StatisticsMappingId, form: row.form, edition: row.edition, status: row.status, refusal: parseRefusal(row.refusal),
  valueRows: row.value_rows, fileDate: toCalendarDate(row.file_date), importId: row.import_id as ImportId | null, createdById: row.created_by_id as UserId, createdAt: row.created_at, fileKey: row.key, fileName: row.name,
})

const selectFiles = (tx: TenantTx, where: Prisma.Sql): Promise<Row[]> => tx.$queryRaw<Row[]>`
  SELECT s.id::text, s.cycle_id::text, s.mapping_id::text, m.form::text AS form, m.edition::int AS edition, s.status::text AS status, s.refusal, s.value_rows, s.file_date, s.import_id::text, s.created_by_id::text, s.created_at, f.key, f.name
  FROM statistics_file s JOIN statistics_mapping m ON m.region_id = s.region_id AND m.id = s.mapping_id JOIN stored_file f ON f.region_id = s.region_id AND f.id = s.file_id
  WHERE s.region_id = ${tx.regionId}::uuid AND ${where} ORDER BY s.created_at DESC, s.id DESC LIMIT 50`

export const findStatisticsFile = async (tx: TenantTx, id: StatisticsFileId): Promise<StatisticsFileRow | undefined> => {
  const [row] = await selectFiles(tx, Prisma.sql`s.id = ${id}::uuid`)
  return row === undefined ? undefined : toFile(row)
}

export const lockStatisticsFile = async (tx: TenantTx, id: StatisticsFileId): Promise<StatisticsFileRow | undefined> => {
  await tx.$queryRaw`SELECT 1 FROM statistics_file WHERE region_id = ${tx.regionId}::uuid AND id = ${id}::uuid FOR UPDATE`
  return findStatisticsFile(tx, id)
}

/** One person's files of a cycle, newest first, at most fifty. */
export const listStatisticsFiles = async (tx: TenantTx, filter: { cycleId: CycleId; ownerId: UserId }): Promise<ReadonlyArray<StatisticsFileRow>> =>
  (await selectFiles(tx, Prisma.sql`s.cycle_id = ${filter.cycleId}::uuid AND s.created_by_id = ${filter.ownerId}::uuid`)).map(toFile)

export const insertStatisticsFile = async (tx: TenantTx, made: { id: StatisticsFileId; cycleId: CycleId; mappingId: StatisticsMappingId; fileId: FileId; fileDate: CalendarDate; createdById: UserId; createdAt: Date }): Promise<void> => {
  await tx.statisticsFile.create({ data: { ...made, fileDate: fromCalendarDate(made.fileDate), regionId: tx.regionId, status: 'uploaded' } })
}

type FileChange = { readonly status: StatisticsFileStatus; readonly refusal?: StatisticsFileRefusal; readonly valueRows?: number; readonly fileDate?: CalendarDate; readonly importId?: ImportId }
export const updateStatisticsFile = async (tx: TenantTx, id: StatisticsFileId, { refusal, fileDate, ...change }: FileChange): Promise<void> => {
  await tx.statisticsFile.update({
    where: { regionId_id: { regionId: tx.regionId, id } },
    data: { ...change, ...(refusal === undefined ? {} : { refusal: refusal as InputJson }), ...(fileDate === undefined ? {} : { fileDate: fromCalendarDate(fileDate) }) },
  })
}

/** false: the reading had ended before. */
export const updateStatisticsFileFailed = async (tx: TenantTx, id: StatisticsFileId): Promise<boolean> =>
  (await tx.statisticsFile.updateMany({ where: { regionId: tx.regionId, id, status: { in: ['uploaded', 'reading'] } }, data: { status: 'failed' } })).count === 1

export type LineState = 'matched' | 'undecided' | 'assigned' | 'left_out'
export type StatisticsLineRow = {
  readonly id: string
  readonly position: number
  readonly sheet: string
  readonly row: number
  readonly name: string
  readonly codes: OrganizationCodes
  readonly isBranch: boolean | null
  readonly state: LineState
  readonly reason: MatchReason | null
  readonly organizationId: OrganizationId | null
  readonly candidates: ReadonlyArray<OrganizationId>
  readonly amounts: ReadonlyMap<string, number>
  readonly faults: ReadonlyArray<StatisticsFault>
}

type NewLine = { readonly id: string; readonly read: ReadOrganization; readonly match: Match }

const columnsOf = ({ id, read, match }: NewLine, position: number) => ({
  id, position, sheet: read.sheet, row: read.row, name: read.name, ...read.codes, isBranch: read.isBranch, state: match.kind,
  reason: match.kind === 'matched' ? null : match.reason, organizationId: match.kind === 'matched' ? match.id : null, candidates: match.kind === 'matched' ? [] : [...match.candidates],
  amounts: Object.fromEntries(read.amounts), faults: read.faults as ReadonlyArray<unknown> as InputJson,
})

/** Replaces the organizations of a file: read again, it has one set of them. */
export const insertStatisticsLines = async (tx: TenantTx, fileId: StatisticsFileId, lines: ReadonlyArray<NewLine>): Promise<void> => {
  await inParts(lines.map((line, position) => ({ ...columnsOf(line, position), regionId: tx.regionId, fileId })), (data) => tx.statisticsLine.createMany({ data, skipDuplicates: true }))
}

export const listStatisticsLines = async (tx: TenantTx, fileId: StatisticsFileId): Promise<ReadonlyArray<StatisticsLineRow>> => {
  const rows = await tx.statisticsLine.findMany({ where: { regionId: tx.regionId, fileId }, orderBy: { position: 'asc' } })
  return rows.map(({ inn, kpp, ogrn, okpo, ...row }) => ({
    id: row.id, position: row.position, sheet: row.sheet, row: row.row, name: row.name, codes: { inn, kpp, ogrn, okpo }, isBranch: row.isBranch, state: row.state as LineState, reason: row.reason as MatchReason | null,
    organizationId: row.organizationId as OrganizationId | null, candidates: row.candidates as OrganizationId[], amounts: parseAmounts(row.amounts), faults: parseFaults(row.faults),
  }))
}

/** What a person has decided: whose figures these are, or that they are left out. */
export const updateLineDecision = async (tx: TenantTx, fileId: StatisticsFileId, { lineId, organizationId }: { lineId: string; organizationId: OrganizationId | null }): Promise<boolean> =>
  (await tx.statisticsLine.updateMany({ where: { regionId: tx.regionId, fileId, id: lineId, state: { not: 'matched' } }, data: { state: organizationId === null ? 'left_out' : 'assigned', organizationId } })).count === 1

/** The codes of organizations, for matching. */
export const listRegisteredOrganizations = async (tx: TenantTx, ids: ReadonlyArray<OrganizationId>): Promise<ReadonlyArray<RegisteredOrganization & { readonly name: string }>> => {
  const rows = await tx.organization.findMany({ where: { regionId: tx.regionId, id: { in: [...ids] } }, select: { id: true, shortName: true, inn: true, kpp: true, ogrn: true, okpo: true, isBranch: true }, orderBy: [{ shortName: 'asc' }, { id: 'asc' }] })
  return rows.map(({ id, shortName, isBranch, ...codes }) => ({ id: id as OrganizationId, name: shortName, codes, isBranch }))
}
