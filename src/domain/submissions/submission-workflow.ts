/**
 * D.3: the way of one organization's form in one cycle. Who may take a step is `policy`; whether it may be taken now is here.
 */
export const submissionStates = [
  'not_started', 'in_progress', 'submitted', 'returned', 'municipal_confirmed', 'regional_review', 'returned_by_region', 'accepted', 'locked', 'not_submitted', 'exempt',
] as const
export type SubmissionState = (typeof submissionStates)[number]

export const submissionSteps = [
  'start', 'submit', 'returnToOrganization', 'prepare', 'confirm', 'takeInSample', 'returnByRegion', 'accept', 'expire', 'extend', 'exempt', 'lock', 'reopenByAppeal',
] as const
export type SubmissionStep = (typeof submissionSteps)[number]

type Transition = { readonly from: ReadonlyArray<SubmissionState>; readonly to: SubmissionState | 'same' }

const transitions: Record<SubmissionStep, Transition> = {
  start: { from: ['not_started'], to: 'in_progress' },
  submit: { from: ['in_progress', 'returned'], to: 'submitted' },
  returnToOrganization: { from: ['submitted', 'returned_by_region'], to: 'returned' },
  prepare: { from: ['submitted', 'returned_by_region'], to: 'same' },
  confirm: { from: ['submitted', 'returned_by_region'], to: 'municipal_confirmed' },
  takeInSample: { from: ['municipal_confirmed'], to: 'regional_review' },
  returnByRegion: { from: ['regional_review'], to: 'returned_by_region' },
  accept: { from: ['municipal_confirmed', 'regional_review'], to: 'accepted' },
  expire: { from: ['not_started', 'in_progress', 'returned'], to: 'not_submitted' },
  extend: { from: ['not_submitted'], to: 'in_progress' },
  exempt: { from: ['not_started'], to: 'exempt' },
  lock: { from: ['accepted'], to: 'locked' },
  reopenByAppeal: { from: ['locked'], to: 'accepted' },
}

/**
 * What a step is judged by. `errors`, `unexplainedWarnings`: what the checks say of the form now, evidence apart. `missingEvidence`: fields by
 * their names that stand without the evidence their model demands, of the organization named. `unansweredReturns`: cells of the last
 * return that were neither changed nor answered. `openMunicipalReturns`, `openReturns`: returned cells whose checker has not closed them.
 */
export type StepFacts = {
  readonly status: SubmissionState
  readonly errors: number
  readonly missingEvidence: { readonly organization: string; readonly fields: ReadonlyArray<string> } | null
  readonly unexplainedWarnings: number
  readonly unansweredReturns: number
  readonly openMunicipalReturns: number
  readonly openReturns: number
  readonly isPrepared: boolean
  readonly hasReason: boolean
  readonly hasAppeal: boolean
}

/** Facts of a form about which nobody has asked anything. */
export const calmFacts = (status: SubmissionState): StepFacts => ({
  status, errors: 0, missingEvidence: null, unexplainedWarnings: 0, unansweredReturns: 0, openMunicipalReturns: 0, openReturns: 0, isPrepared: false, hasReason: false, hasAppeal: false,
})

export type SubmissionRefusal =
  | { readonly code: 'FORM_STEP_FORBIDDEN'; readonly step: SubmissionStep; readonly status: SubmissionState }
  | { readonly code: 'FORM_HAS_ERRORS'; readonly count: number }
  | { readonly code: 'FORM_EVIDENCE_MISSING'; readonly organization: string; readonly fields: ReadonlyArray<string> }
  | { readonly code: 'FORM_WARNINGS_UNEXPLAINED'; readonly count: number }
  | { readonly code: 'FORM_RETURNS_UNANSWERED'; readonly count: number }
  | { readonly code: 'FORM_RETURNS_OPEN'; readonly count: number }
  | { readonly code: 'FORM_NOT_PREPARED' }
  | { readonly code: 'FORM_REASON_MISSING' }
  | { readonly code: 'FORM_APPEAL_MISSING' }

type Guard = (facts: StepFacts) => SubmissionRefusal | undefined
const refuseOpen = (count: number): SubmissionRefusal | undefined => (count > 0 ? { code: 'FORM_RETURNS_OPEN', count } : undefined)
const askReason: Guard = ({ hasReason }) => (hasReason ? undefined : { code: 'FORM_REASON_MISSING' })

const guards: Partial<Record<SubmissionStep, Guard>> = {
  submit: ({ errors, missingEvidence, unexplainedWarnings, unansweredReturns }) => {
    if (errors > 0) return { code: 'FORM_HAS_ERRORS', count: errors }
    if (missingEvidence !== null) return { code: 'FORM_EVIDENCE_MISSING', ...missingEvidence }
    if (unexplainedWarnings > 0) return { code: 'FORM_WARNINGS_UNEXPLAINED', count: unexplainedWarnings }
    return unansweredReturns > 0 ? { code: 'FORM_RETURNS_UNANSWERED', count: unansweredReturns } : undefined
  },
  returnToOrganization: askReason,
  returnByRegion: askReason,
  extend: askReason,
  exempt: askReason,
  prepare: ({ openMunicipalReturns }) => refuseOpen(openMunicipalReturns),
  confirm: ({ isPrepared, openMunicipalReturns }) => (isPrepared ? refuseOpen(openMunicipalReturns) : { code: 'FORM_NOT_PREPARED' }),
  accept: ({ openReturns }) => refuseOpen(openReturns),
  reopenByAppeal: ({ hasAppeal }) => (hasAppeal ? undefined : { code: 'FORM_APPEAL_MISSING' }),
}

export const isStepOpen = (status: SubmissionState, step: SubmissionStep): boolean => transitions[step].from.includes(status)

/** Why the step may not be taken now, or undefined. */
export const refuseStep = (step: SubmissionStep, facts: StepFacts): SubmissionRefusal | undefined =>
  isStepOpen(facts.status, step) ? guards[step]?.(facts) : { code: 'FORM_STEP_FORBIDDEN', step, status: facts.status }

/** The state after a step that is open. */
export const stateAfter = (status: SubmissionState, step: SubmissionStep): SubmissionState => {
  const { to } = transitions[step]
  return to === 'same' ? status : to
}

/** The states a step may be taken from: for changes of many forms at once. */
export const statesBefore = (step: SubmissionStep): ReadonlyArray<SubmissionState> => transitions[step].from

/** Nobody waits for anything more from the organization: presented and checked, or excluded with a reason. */
export const isSettled = (status: SubmissionState): boolean => status === 'accepted' || status === 'locked' || status === 'exempt' || status === 'not_submitted'
