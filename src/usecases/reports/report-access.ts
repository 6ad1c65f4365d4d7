import { findDocument, type DocumentHead } from '@/data/documents/document.store'
import { lockReport, findReport, insertReportStep, updateReport, type ReportChange, type ReportHead } from '@/data/reports/report.store'
import { refuseReportStep, reportStateAfter, type ReportRefusal, type ReportStep } from '@/domain/reports/report-workflow'
import type { DocumentId, ReportId } from '@/domain/shared/ids'
import { err, ok, type Result } from '@/domain/shared/result'
import { isReached, reachOf } from '@/policy/can'
import { z } from 'zod'
import type { PlaceInRegion } from '../kernel/judge-subject'
import type { Context } from '../kernel/runtime'

export const reportIdSchema = z.uuid().transform((id) => id as ReportId)

/** Where a report stands: the region, or its municipality. */
export const placeOfReport = ({ municipalityId }: Pick<ReportHead, 'municipalityId'>): PlaceInRegion => (municipalityId === null ? {} : { municipalityId })

/** The region's people see every report, municipal ones those of their municipality. */
export const seesReport = ({ actor }: Context, { municipalityId }: Pick<ReportHead, 'municipalityId'>): boolean => {
  const reach = reachOf(actor, 'report.read')
  return reach.kind === 'region' || (municipalityId !== null && isReached(reach, { municipalityId }))
}

export const findSeenReport = async (ctx: Context, reportId: ReportId): Promise<ReportHead | undefined> => {
  const report = await findReport(ctx.tx, reportId)
  return report !== undefined && seesReport(ctx, report) ? report : undefined
}

export const lockSeenReport = async (ctx: Context, { reportId }: { reportId: ReportId }): Promise<ReportHead | undefined> => {
  const report = await lockReport(ctx.tx, reportId)
  return report !== undefined && seesReport(ctx, report) ? report : undefined
}

const documentFacts = (report: ReportHead, document: DocumentHead | undefined) =>
  document === undefined ? null : { isReady: document.status === 'ready', isOfKind: document.kind === report.kind, isOfPlace: document.municipalityId === report.municipalityId && document.directorId === null, withNames: document.withNames }

export const readReportFacts = async (ctx: Context, report: ReportHead, documentId: DocumentId | null = report.documentId) => ({
  status: report.status, document: documentFacts(report, documentId === null ? undefined : await findDocument(ctx.tx, documentId)), isSubmitter: report.submittedById === ctx.actor.userId,
})

type Taken = { readonly step: ReportStep; readonly documentId?: DocumentId; readonly reason?: string; readonly change?: Omit<ReportChange, 'status'> }

/** Judges and takes a step of a locked report, and keeps it. */
export const takeReportStep = async (ctx: Context, report: ReportHead, { step, documentId, reason, change = {} }: Taken) => {
  const refusal: ReportRefusal | undefined = refuseReportStep(step, await readReportFacts(ctx, report, documentId ?? report.documentId))
  if (refusal !== undefined) return err(refusal)
  const to = reportStateAfter(step)
  await updateReport(ctx.tx, report.id, { ...change, status: to })
  await insertReportStep(ctx.tx, { id: ctx.newId(), reportId: report.id, step, from: report.status, to, documentId: documentId ?? report.documentId, reason: reason ?? null, actorId: ctx.actor.userId, at: ctx.now })
  const done: Result<{ out: { reportId: ReportId }; audit: { event: string; subjectKind: string; subjectId: string; after: Record<string, string> } }, ReportRefusal> =
    ok({ out: { reportId: report.id }, audit: { event: `report.${step}`, subjectKind: 'report', subjectId: report.id, after: { title: report.title, ...(reason === undefined ? {} : { reason }) } } })
  return done
}
