import { z } from 'zod'
import { findDocument, listDocuments } from '@/data/documents/document.store'
import { countLateReports, listReports, listReportSteps, type ReportHead } from '@/data/reports/report.store'
import { listReleaseChoices } from '@/data/scoring/release-choice.store'
import { requireRegion } from '@/data/tenancy/region.store'
import { listCycles } from '@/data/cycles/cycle.store'
import { lateDays, refuseReportStep, reportSteps, type ReportStep } from '@/domain/reports/report-workflow'
import { supersedingRelease } from '@/domain/scoring/releases/choose-release'
import { reportTerms, termDay } from '@/domain/reports/report-calendar'
import { dayIn, type CalendarDate } from '@/domain/shared/calendar'
import { can, canSomewhere, reachOf } from '@/policy/can'
import type { Operation } from '@/policy/operations'
import { defineQuery } from '../kernel/define-query'
import type { Context } from '../kernel/runtime'
import { pageSchema } from '../kernel/schemas'
import { findSeenReport, placeOfReport, readReportFacts, reportIdSchema } from './report-access'

const PAGE = 50
const reportDto = (report: ReportHead, today: CalendarDate) => ({
  id: report.id, period: report.period, kind: report.kind, title: report.title, dueOn: report.dueOn, status: report.status, documentId: report.documentId, lateDays: lateDays(report, today),
})

const operationOf: Record<ReportStep, Operation> = { attach: 'report.draft', submit: 'report.submit', accept: 'report.accept', return: 'report.accept', publish: 'report.publish' }

/** «Отчёты»: the calendar with who is late. */
export const listReportsPage = defineQuery({
  name: 'reports.list',
  operation: 'report.read',
  input: z.strictObject({ page: pageSchema }),
  load: async () => ({}),
  scopeOf: () => ({}),
  run: async (ctx, { page = 1 }) => {
    const { timeZone } = await requireRegion(ctx.tx)
    const today = dayIn(ctx.now, timeZone)
    const reach = reachOf(ctx.actor, 'report.read')
    const places = reach.kind === 'region' ? null : reach.municipalityIds
    const { total, items } = await listReports(ctx.tx, places, { skip: (page - 1) * PAGE, take: PAGE })
    const periods = [...new Set((await listCycles(ctx.tx)).map(({ period }) => period))]
    return {
      total, page, pageSize: PAGE, late: await countLateReports(ctx.tx, places, today), items: items.map((report) => reportDto(report, today)), mayPlan: canSomewhere(ctx.actor, 'report.plan'),
      terms: periods.slice(0, 1).flatMap((period) => reportTerms.map((term) => ({ code: term.code, kind: term.kind, period, dueOn: termDay(term, period) }))), periods,
    }
  },
})

/** The release that came after the one the attached document is made from; null where it still stands. */
const readNewer = async ({ tx }: Context, { documentId }: ReportHead): Promise<number | null> => {
  const document = documentId === null ? undefined : await findDocument(tx, documentId)
  return document === undefined ? null : (supersedingRelease(await listReleaseChoices(tx), document.releaseId)?.number ?? null)
}

/** One report: what was done with it and what may be done now. */
export const getReport = defineQuery({
  name: 'reports.get',
  operation: 'report.read',
  input: z.strictObject({ reportId: reportIdSchema }),
  load: (ctx, { reportId }) => findSeenReport(ctx, reportId),
  scopeOf: () => ({}),
  run: async (ctx, _input, report) => {
    const { timeZone } = await requireRegion(ctx.tx)
    const facts = await readReportFacts(ctx, report)
    const place = { ...placeOfReport(report), regionId: ctx.actor.regionId }
    const offered = await listDocuments(ctx.tx, { reach: report.municipalityId === null ? 'all' : { municipalityIds: [report.municipalityId], directorIds: [], organizationIds: [] }, kind: report.kind }, { skip: 0, take: 50 })
    const steps = reportSteps.filter((step) => can(ctx.actor, operationOf[step], place) && (step === 'attach' ? report.status !== 'submitted' && report.status !== 'accepted' && report.status !== 'published' : refuseReportStep(step, facts) === undefined))
    return {
      ...reportDto(report, dayIn(ctx.now, timeZone)), timeZone, steps, history: await listReportSteps(ctx.tx, report.id),
      withNames: facts.document?.withNames ?? false,
      newer: await readNewer(ctx, report),
      documents: offered.items.filter((document) => document.status === 'ready' && document.municipalityId === report.municipalityId).map(({ id, number, year, withNames }) => ({ id, number, year, withNames })),
    }
  },
})
