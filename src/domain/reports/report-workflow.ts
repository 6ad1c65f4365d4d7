import { daysBetween, type CalendarDate } from '../shared/calendar'

/** D.12 `Report`: scheduled → draft → submitted → accepted or returned → published. */
export const reportStates = ['scheduled', 'draft', 'submitted', 'returned', 'accepted', 'published'] as const
export type ReportState = (typeof reportStates)[number]
export const reportSteps = ['attach', 'submit', 'accept', 'return', 'publish'] as const
export type ReportStep = (typeof reportSteps)[number]

const transitions: Record<ReportStep, { readonly from: ReadonlyArray<ReportState>; readonly to: ReportState }> = {
  attach: { from: ['scheduled', 'draft', 'returned'], to: 'draft' },
  submit: { from: ['draft'], to: 'submitted' },
  accept: { from: ['submitted'], to: 'accepted' },
  return: { from: ['submitted', 'accepted'], to: 'returned' },
  publish: { from: ['accepted'], to: 'published' },
}

/** What a step is judged by; `document` is the attached one, or the one to be attached. */
export type ReportFacts = {
  readonly status: ReportState
  readonly document: { readonly isReady: boolean; readonly isOfKind: boolean; readonly isOfPlace: boolean; readonly withNames: boolean } | null
  readonly isSubmitter: boolean
}
export type ReportRefusal =
  | { readonly code: 'REPORT_STEP_FORBIDDEN'; readonly step: ReportStep; readonly status: ReportState }
  | { readonly code: 'REPORT_DOCUMENT_MISSING' }
  | { readonly code: 'REPORT_DOCUMENT_OTHER' }
  | { readonly code: 'REPORT_DOCUMENT_NOT_READY' }
  | { readonly code: 'REPORT_OWN_ACCEPTANCE' }
  | { readonly code: 'REPORT_HAS_NAMES' }

const refuseDocument = ({ document }: ReportFacts): ReportRefusal | undefined => {
  if (document === null) return { code: 'REPORT_DOCUMENT_MISSING' }
  if (!document.isOfKind || !document.isOfPlace) return { code: 'REPORT_DOCUMENT_OTHER' }
  return document.isReady ? undefined : { code: 'REPORT_DOCUMENT_NOT_READY' }
}

const guards: Partial<Record<ReportStep, (facts: ReportFacts) => ReportRefusal | undefined>> = {
  attach: refuseDocument,
  submit: refuseDocument,
  // Whoever hands a report in does not accept it (domain/06, separation of duties).
  accept: ({ isSubmitter }) => (isSubmitter ? { code: 'REPORT_OWN_ACCEPTANCE' } : undefined),
  // Names of people are published only with their consent (152-ФЗ, ст. 10.1).
  publish: (facts) => refuseDocument(facts) ?? (facts.document?.withNames === true ? { code: 'REPORT_HAS_NAMES' } : undefined),
}

export const isReportStepOpen = (status: ReportState, step: ReportStep): boolean => transitions[step].from.includes(status)
export const reportStateAfter = (step: ReportStep): ReportState => transitions[step].to

/** Why the step may not be taken now, or undefined. Who may take it at all is `policy`. */
export const refuseReportStep = (step: ReportStep, facts: ReportFacts): ReportRefusal | undefined =>
  isReportStepOpen(facts.status, step) ? guards[step]?.(facts) : { code: 'REPORT_STEP_FORBIDDEN', step, status: facts.status }

/** Whole days a report is late on a day: not handed in though its term is over; 0 when it is in time. */
export const lateDays = ({ status, dueOn }: { readonly status: ReportState; readonly dueOn: CalendarDate }, today: CalendarDate): number => {
  if (status === 'submitted' || status === 'accepted' || status === 'published') return 0
  return Math.max(0, daysBetween(dueOn, today) - 1)
}
