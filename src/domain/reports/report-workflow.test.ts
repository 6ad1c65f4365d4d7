import { describe, expect, it } from 'vitest'
import type { CalendarDate } from '../shared/calendar'
import { reportTerms, termDay } from './report-calendar'
import { isReportStepOpen, lateDays, refuseReportStep, reportStateAfter, reportStates, reportSteps, type ReportFacts, type ReportState, type ReportStep } from './report-workflow'

const document = { isReady: true, isOfKind: true, isOfPlace: true, withNames: false }
const facts = (over: Partial<ReportFacts> = {}): ReportFacts => ({ status: 'scheduled', document, isSubmitter: false, ...over })

/** D.12 `Report`, written down by hand; what is not named is forbidden. */
const open: Record<ReportState, Partial<Record<ReportStep, ReportState>>> = {
  scheduled: { attach: 'draft' },
  draft: { attach: 'draft', submit: 'submitted' },
  submitted: { accept: 'accepted', return: 'returned' },
  returned: { attach: 'draft' },
  accepted: { publish: 'published', return: 'returned' },
  published: {},
}

describe('D.12 way of a report', () => {
  it.each(reportStates.flatMap((status) => reportSteps.map((step) => ({ status, step }))))('$step from $status', ({ status, step }) => {
    const after = open[status][step]
    expect(isReportStepOpen(status, step)).toBe(after !== undefined)
    if (after === undefined) expect(refuseReportStep(step, facts({ status }))).toEqual({ code: 'REPORT_STEP_FORBIDDEN', step, status })
    else expect([refuseReportStep(step, facts({ status })), reportStateAfter(step)]).toEqual([undefined, after])
  })

  it('PRM-15 needs a ready document of its own place and kind', () => {
    expect(refuseReportStep('attach', facts({ document: null }))).toEqual({ code: 'REPORT_DOCUMENT_MISSING' })
    expect(refuseReportStep('attach', facts({ document: { ...document, isOfPlace: false } }))).toEqual({ code: 'REPORT_DOCUMENT_OTHER' })
    expect(refuseReportStep('submit', facts({ status: 'draft', document: { ...document, isReady: false } }))).toEqual({ code: 'REPORT_DOCUMENT_NOT_READY' })
  })

  it('is accepted by another person, and published without names', () => {
    expect(refuseReportStep('accept', facts({ status: 'submitted', isSubmitter: true }))).toEqual({ code: 'REPORT_OWN_ACCEPTANCE' })
    expect(refuseReportStep('publish', facts({ status: 'accepted', document: { ...document, withNames: true } }))).toEqual({ code: 'REPORT_HAS_NAMES' })
  })

  it('PRM-14 PRM-15 is late from the day after its term until it is handed in', () => {
    const dueOn = '2026-08-31' as CalendarDate
    const late = (status: ReportState, today: string) => lateDays({ status, dueOn }, today as CalendarDate)
    expect([late('scheduled', '2026-08-31'), late('scheduled', '2026-09-01'), late('returned', '2026-09-10'), late('submitted', '2026-12-01')]).toEqual([0, 1, 10, 0])
    expect(reportTerms.map((term) => termDay(term, '2025/26'))).toEqual(['2026-08-31', '2025-12-25', '2026-09-30'])
  })
})
