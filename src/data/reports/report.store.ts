import { fromCalendarDate, toCalendarDate, type CalendarDate } from '@/domain/shared/calendar'
import type { DocumentId, MunicipalityId, ReportId, UserId } from '@/domain/shared/ids'
import type { DocumentKind } from '@/domain/documents/document-kind'
import type { ReportState, ReportStep } from '@/domain/reports/report-workflow'
import type { Report as Row } from '../generated/client'
import type { TenantTx } from '../tenant'

export type ReportHead = {
  readonly id: ReportId
  readonly period: string
  readonly kind: DocumentKind
  readonly title: string
  readonly municipalityId: MunicipalityId | null
  readonly dueOn: CalendarDate
  readonly status: ReportState
  readonly documentId: DocumentId | null
  readonly submittedById: UserId | null
  readonly submittedAt: Date | null
  readonly publishedAt: Date | null
}
const columns = { id: true, period: true, kind: true, title: true, municipalityId: true, dueOn: true, status: true, documentId: true, submittedById: true, submittedAt: true, publishedAt: true } as const
const toReport = ({ dueOn, ...row }: Pick<Row, keyof typeof columns>): ReportHead => ({ ...(row as Omit<ReportHead, 'dueOn'>), dueOn: toCalendarDate(dueOn) })

export type NewReport = Pick<ReportHead, 'id' | 'period' | 'kind' | 'title' | 'municipalityId' | 'dueOn'> & { readonly createdById: UserId; readonly createdAt: Date }

/** Those that are planned already stay as they are; returns how many were added. */
export const insertReports = async (tx: TenantTx, reports: ReadonlyArray<NewReport>): Promise<number> => {
  const { count } = await tx.report.createMany({ data: reports.map((made) => ({ ...made, regionId: tx.regionId, status: 'scheduled' as const, dueOn: fromCalendarDate(made.dueOn) })), skipDuplicates: true })
  return count
}

export const findReport = async (tx: TenantTx, id: ReportId): Promise<ReportHead | undefined> => {
  const row = await tx.report.findUnique({ where: { regionId_id: { regionId: tx.regionId, id } }, select: columns })
  return row === null ? undefined : toReport(row)
}

/** The row is held until the transaction ends: two people cannot pass the same check. */
export const lockReport = async (tx: TenantTx, id: ReportId): Promise<ReportHead | undefined> => {
  const locked = await tx.$queryRaw<unknown[]>`SELECT 1 FROM report WHERE region_id = ${tx.regionId}::uuid AND id = ${id}::uuid FOR UPDATE`
  return locked.length === 0 ? undefined : findReport(tx, id)
}

/** By term, the nearest last; `municipalityIds` null: everybody's. */
export const listReports = async (tx: TenantTx, municipalityIds: ReadonlyArray<MunicipalityId> | null, page: { skip: number; take: number }): Promise<{ readonly total: number; readonly items: ReadonlyArray<ReportHead> }> => {
  const where = { regionId: tx.regionId, ...(municipalityIds === null ? {} : { municipalityId: { in: [...municipalityIds] } }) }
  const total = await tx.report.count({ where })
  return { total, items: (await tx.report.findMany({ where, select: columns, orderBy: [{ dueOn: 'desc' }, { title: 'asc' }, { id: 'asc' }], ...page })).map(toReport) }
}

/** Not handed in though the term is over. */
export const countLateReports = async (tx: TenantTx, municipalityIds: ReadonlyArray<MunicipalityId> | null, today: CalendarDate): Promise<number> =>
  tx.report.count({ where: { regionId: tx.regionId, status: { in: ['scheduled', 'draft', 'returned'] }, dueOn: { lt: fromCalendarDate(today) }, ...(municipalityIds === null ? {} : { municipalityId: { in: [...municipalityIds] } }) } })

export type ReportChange = { readonly status: ReportState; readonly documentId?: DocumentId; readonly submittedById?: UserId; readonly submittedAt?: Date; readonly publishedAt?: Date }

export const updateReport = async (tx: TenantTx, id: ReportId, change: ReportChange): Promise<void> => {
  await tx.report.update({ where: { regionId_id: { regionId: tx.regionId, id } }, data: change })
}

export type KeptStep = { readonly id: string; readonly reportId: ReportId; readonly step: ReportStep; readonly from: ReportState; readonly to: ReportState; readonly documentId: DocumentId | null; readonly reason: string | null; readonly actorId: UserId; readonly at: Date }

export const insertReportStep = async (tx: TenantTx, step: KeptStep): Promise<void> => {
  await tx.reportStep.create({ data: { ...step, regionId: tx.regionId } })
}

export type ShownStep = { readonly step: string; readonly to: ReportState; readonly at: string; readonly by: string; readonly reason: string | null }

/** What was done with a report, oldest first. */
export const listReportSteps = async (tx: TenantTx, reportId: ReportId): Promise<ReadonlyArray<ShownStep>> => {
  const rows = await tx.$queryRaw<Array<Omit<ShownStep, 'at'> & { at: Date }>>`
    SELECT s.step, s."to"::text, s.at, coalesce(u.display_name, '') AS by, s.reason FROM report_step s LEFT JOIN app_user u ON u.id = s.actor_id
    WHERE s.region_id = ${tx.regionId}::uuid AND s.report_id = ${reportId}::uuid ORDER BY s.at, s.id`
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}

export type PublishedReport = { readonly id: ReportId; readonly documentId: DocumentId; readonly title: string; readonly kind: DocumentKind; readonly period: string; readonly publishedAt: string; readonly contentHash: string | null; readonly hasAppendix: boolean }

/** What everybody may read, newest first. Documents with names cannot be here. */
export const listPublishedReports = async (tx: TenantTx): Promise<ReadonlyArray<PublishedReport>> => {
  const rows = await tx.$queryRaw<Array<Omit<PublishedReport, 'publishedAt'> & { publishedAt: Date }>>`
    SELECT r.id::text, d.id::text AS "documentId", r.title, r.kind, r.period, r.published_at AS "publishedAt", d.content_hash AS "contentHash", d.xlsx_file_id IS NOT NULL AS "hasAppendix"
    FROM report r JOIN document d ON d.region_id = r.region_id AND d.id = r.document_id
    WHERE r.region_id = ${tx.regionId}::uuid AND r.status = 'published' AND NOT d.with_names AND d.status = 'ready' ORDER BY r.published_at DESC, r.id`
  return rows.map((row) => ({ ...row, publishedAt: row.publishedAt.toISOString() }))
}
