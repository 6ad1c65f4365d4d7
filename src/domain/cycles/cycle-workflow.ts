/**
 * D.2: the way of a monitoring cycle. `suspended` keeps the state it was taken from and goes back to it. A correction of a closed
 * cycle leaves the state and lets one more release be made; the earlier ones stay.
 */
export const cycleStatuses = [
  'planned', 'schedule_approved', 'collecting', 'verifying', 'calculated', 'preliminary', 'appeals', 'approved',
  'analysed', 'recommending', 'deciding', 'executing', 'effect_review', 'closed', 'suspended', 'cancelled',
] as const
export type CycleStatus = (typeof cycleStatuses)[number]

export const cycleSteps = [
  'approveSchedule', 'correctSchedule', 'openCollection', 'closeCollection', 'calculate', 'returnToVerifying', 'openPreliminary', 'startAppeals', 'recalculate', 'approveResults',
  'attachAnalysis', 'startRecommending', 'startDeciding', 'startExecuting', 'startEffectReview', 'close', 'suspend', 'resume', 'cancel', 'correct',
] as const
export type CycleStep = (typeof cycleSteps)[number]

type Transition = { readonly from: ReadonlyArray<CycleStatus>; readonly to: CycleStatus | 'same' | 'held' }

const beforeApproved = ['planned', 'schedule_approved', 'collecting', 'verifying', 'calculated', 'preliminary', 'appeals'] as const

const transitions: Record<CycleStep, Transition> = {
  approveSchedule: { from: ['planned'], to: 'schedule_approved' },
  correctSchedule: { from: ['schedule_approved'], to: 'same' },
  openCollection: { from: ['schedule_approved'], to: 'collecting' },
  closeCollection: { from: ['collecting'], to: 'verifying' },
  calculate: { from: ['verifying'], to: 'calculated' },
  returnToVerifying: { from: ['calculated'], to: 'verifying' },
  openPreliminary: { from: ['calculated'], to: 'preliminary' },
  startAppeals: { from: ['preliminary'], to: 'appeals' },
  recalculate: { from: ['appeals'], to: 'calculated' },
  approveResults: { from: ['appeals'], to: 'approved' },
  attachAnalysis: { from: ['approved'], to: 'analysed' },
  startRecommending: { from: ['analysed'], to: 'recommending' },
  startDeciding: { from: ['recommending'], to: 'deciding' },
  startExecuting: { from: ['deciding'], to: 'executing' },
  startEffectReview: { from: ['executing'], to: 'effect_review' },
  close: { from: ['effect_review'], to: 'closed' },
  suspend: { from: beforeApproved, to: 'suspended' },
  resume: { from: ['suspended'], to: 'held' },
  cancel: { from: [...beforeApproved, 'suspended'], to: 'cancelled' },
  correct: { from: ['closed'], to: 'same' },
}

/** Steps under an order: they are taken with its number, date and file, and with a reason. */
export const orderedSteps = ['approveSchedule', 'approveResults', 'suspend', 'resume', 'cancel', 'correct'] as const satisfies ReadonlyArray<CycleStep>
export type OrderedStep = (typeof orderedSteps)[number]
/** Steps of the analyst and of the operator that need nothing but the decision. */
export const analystSteps = ['closeCollection', 'openPreliminary', 'startRecommending', 'startDeciding', 'startExecuting'] as const satisfies ReadonlyArray<CycleStep>
export const operatorSteps = ['calculate', 'returnToVerifying', 'recalculate', 'startEffectReview'] as const satisfies ReadonlyArray<CycleStep>
/** Steps of the system: taken at their instant by a job, by nobody's hand. */
export const timedSteps = ['openCollection', 'closeCollection', 'startAppeals'] as const satisfies ReadonlyArray<CycleStep>

/** What a step is judged by. Counts are of this cycle. */
export type CycleFacts = {
  readonly status: CycleStatus
  /** The stages have their dates. */
  readonly hasSchedule: boolean
  /** The instruction of the monitoring is attached (AMU-33). */
  readonly hasInstruction: boolean
  /** An edition of the plan waits for the approver. */
  readonly hasProposal: boolean
  /** Forms neither accepted nor taken out of the cycle. */
  readonly openForms: number
  /** What the checks say against the forms a release counts; asked for once all of them are settled. */
  readonly formErrors: number
  readonly hasRelease: boolean
  readonly openAppeals: number
  readonly isAppealWindowOpen: boolean
  /** Adopted decisions whose effect nobody has reviewed. */
  readonly unreviewedDecisions: number
}

export type CycleStepRefusal =
  | { readonly code: 'CYCLE_STEP_FORBIDDEN'; readonly step: CycleStep; readonly status: CycleStatus }
  | { readonly code: 'CYCLE_WITHOUT_SCHEDULE' }
  | { readonly code: 'CYCLE_WITHOUT_INSTRUCTION' }
  | { readonly code: 'CYCLE_WITHOUT_PROPOSAL' }
  | { readonly code: 'CYCLE_FORMS_NOT_ACCEPTED'; readonly count: number }
  | { readonly code: 'CYCLE_FORMS_HAVE_ERRORS'; readonly count: number }
  | { readonly code: 'CYCLE_WITHOUT_RELEASE' }
  | { readonly code: 'CYCLE_APPEAL_WINDOW_OPEN' }
  | { readonly code: 'CYCLE_APPEALS_OPEN'; readonly count: number }
  | { readonly code: 'CYCLE_DECISIONS_UNREVIEWED'; readonly count: number }

type Guard = (facts: CycleFacts) => CycleStepRefusal | undefined

const formsAccepted: Guard = ({ openForms, formErrors, hasRelease }) => {
  if (openForms > 0) return { code: 'CYCLE_FORMS_NOT_ACCEPTED', count: openForms }
  if (formErrors > 0) return { code: 'CYCLE_FORMS_HAVE_ERRORS', count: formErrors }
  return hasRelease ? undefined : { code: 'CYCLE_WITHOUT_RELEASE' }
}
const appealsDecided: Guard = ({ isAppealWindowOpen, openAppeals }) => {
  if (isAppealWindowOpen) return { code: 'CYCLE_APPEAL_WINDOW_OPEN' }
  return openAppeals > 0 ? { code: 'CYCLE_APPEALS_OPEN', count: openAppeals } : undefined
}

const guards: Partial<Record<CycleStep, Guard>> = {
  approveSchedule: ({ hasSchedule, hasInstruction }) => {
    if (!hasSchedule) return { code: 'CYCLE_WITHOUT_SCHEDULE' }
    return hasInstruction ? undefined : { code: 'CYCLE_WITHOUT_INSTRUCTION' }
  },
  correctSchedule: ({ hasProposal }) => (hasProposal ? undefined : { code: 'CYCLE_WITHOUT_PROPOSAL' }),
  calculate: formsAccepted,
  approveResults: appealsDecided,
  close: ({ unreviewedDecisions }) => (unreviewedDecisions > 0 ? { code: 'CYCLE_DECISIONS_UNREVIEWED', count: unreviewedDecisions } : undefined),
}

export const isCycleStepOpen = (status: CycleStatus, step: CycleStep): boolean => transitions[step].from.includes(status)

/** Why the step may not be taken now, or undefined. Who may take it at all is `policy`. */
export const refuseCycleStep = (step: CycleStep, facts: CycleFacts): CycleStepRefusal | undefined =>
  isCycleStepOpen(facts.status, step) ? guards[step]?.(facts) : { code: 'CYCLE_STEP_FORBIDDEN', step, status: facts.status }

/** The state after an open step. @param held the state a suspended cycle was taken from */
export const cycleStatusAfter = (status: CycleStatus, step: CycleStep, held: CycleStatus | null): CycleStatus => {
  const { to } = transitions[step]
  if (to === 'held') return held ?? status
  return to === 'same' ? status : to
}

/** Values are written while data are gathered and checked; who may write which of them is the form's own state. */
export const canTakeValues = (status: CycleStatus): boolean => status === 'collecting' || status === 'verifying'
/** Why the cycle takes no values now. */
export const refuseClosedCycle = ({ status }: { readonly status: CycleStatus }) => (canTakeValues(status) ? undefined : ({ code: 'CYCLE_NOT_OPEN', status } as const))

const calculable: ReadonlyArray<CycleStatus> = ['collecting', 'verifying', 'calculated', 'preliminary', 'appeals']
/** Releases are made until the results are approved; afterwards only under an order to correct a technical error, one release an order. */
export const canCalculate = (status: CycleStatus, isCorrecting = false): boolean => calculable.includes(status) || (status === 'closed' && isCorrecting)

/** Whether people have begun to work in the cycle: its snapshot is taken. */
export const hasBegun = (status: CycleStatus): boolean => status !== 'planned' && status !== 'schedule_approved' && status !== 'cancelled'

/** The act on methods may be named until it has become a part of approved results (ZEL-56). */
export const areMethodsOpen = (status: CycleStatus): boolean => status === 'planned' || status === 'schedule_approved' || canCalculate(status)

/** Directors look at their results before they are approved: in the checking window. */
export const isResultShown = (status: CycleStatus): boolean => status === 'preliminary' || status === 'appeals'
