import { z } from 'zod'
import { findDocument } from '@/data/documents/document.store'
import type { DocumentId } from '@/domain/shared/ids'
import { defineCommand } from '../kernel/define-command'
import { textSchema } from '../kernel/schemas'
import { lockSeenReport, placeOfReport, reportIdSchema, takeReportStep } from './report-access'

const byReport = z.strictObject({ reportId: reportIdSchema })

/** «Приложить документ»: a document made from a release answers the report. */
export const attachReport = defineCommand({
  name: 'reports.attach',
  operation: 'report.draft',
  input: z.strictObject({ reportId: reportIdSchema, documentId: z.uuid().transform((id) => id as DocumentId) }),
  load: async (ctx, { reportId, documentId }) => {
    const report = await lockSeenReport(ctx, { reportId })
    const document = await findDocument(ctx.tx, documentId)
    // Another place's document is not there.
    return report !== undefined && document?.municipalityId === report.municipalityId ? report : undefined
  },
  scopeOf: placeOfReport,
  run: (ctx, { documentId }, report) => takeReportStep(ctx, report, { step: 'attach', documentId, change: { documentId } }),
})

export const submitReport = defineCommand({
  name: 'reports.submit',
  operation: 'report.submit',
  input: byReport,
  load: lockSeenReport,
  scopeOf: placeOfReport,
  run: (ctx, _input, report) => takeReportStep(ctx, report, { step: 'submit', change: { submittedById: ctx.actor.userId, submittedAt: ctx.now } }),
})

export const acceptReport = defineCommand({
  name: 'reports.accept',
  operation: 'report.accept',
  input: byReport,
  load: lockSeenReport,
  scopeOf: placeOfReport,
  run: (ctx, _input, report) => takeReportStep(ctx, report, { step: 'accept' }),
})

export const returnReport = defineCommand({
  name: 'reports.return',
  operation: 'report.accept',
  input: z.strictObject({ reportId: reportIdSchema, reason: textSchema(1000) }),
  load: lockSeenReport,
  scopeOf: placeOfReport,
  run: (ctx, { reason }, report) => takeReportStep(ctx, report, { step: 'return', reason }),
})

export const publishReport = defineCommand({
  name: 'reports.publish',
  operation: 'report.publish',
  input: byReport,
  load: lockSeenReport,
  scopeOf: placeOfReport,
  run: (ctx, _input, report) => takeReportStep(ctx, report, { step: 'publish', change: { publishedAt: ctx.now } }),
})
