import type { CalendarDate } from '../shared/calendar'

/** D.10: kinds of managerial decisions. A disciplinary one is taken elsewhere; here it is only referred to. */
export const decisionKinds = [
  'methodical_help', 'training', 'internship', 'extraordinary_attestation', 'incentive', 'disciplinary', 'resources', 'normative_change', 'staff', 'practice_spread', 'model_or_goals',
] as const
export type DecisionKind = (typeof decisionKinds)[number]

/** Whose decision it is: the ministry's, the institute's (AMU-21), the municipality's, or the director's for the own organization (AMU-38). */
export const decisionLevels = ['region', 'institute', 'municipality', 'organization'] as const
export type DecisionLevel = (typeof decisionLevels)[number]

export const decisionStates = [
  'draft', 'agreed', 'adopted', 'communicated', 'executing', 'executed', 'partially_executed', 'not_executed', 'effect_review', 'closed_effective', 'closed_ineffective', 'cancelled', 'amended',
] as const
export type DecisionState = (typeof decisionStates)[number]

export const decisionSteps = ['edit', 'agree', 'returnToDraft', 'adopt', 'communicate', 'startExecution', 'finish', 'startReview', 'conclude', 'cancel', 'amend'] as const
export type DecisionStep = (typeof decisionSteps)[number]

/** Where a step leads; `finish` and `conclude` are told which end. */
export type DecisionEnd = 'executed' | 'partially_executed' | 'not_executed' | 'closed_effective' | 'closed_ineffective'
type Transition = { readonly from: ReadonlyArray<DecisionState>; readonly to: DecisionState | 'same' | ReadonlyArray<DecisionEnd> }

const transitions: Record<DecisionStep, Transition> = {
  edit: { from: ['draft'], to: 'same' },
  agree: { from: ['draft'], to: 'agreed' },
  returnToDraft: { from: ['agreed'], to: 'draft' },
  adopt: { from: ['agreed'], to: 'adopted' },
  communicate: { from: ['adopted'], to: 'communicated' },
  startExecution: { from: ['communicated'], to: 'executing' },
  finish: { from: ['executing'], to: ['executed', 'partially_executed', 'not_executed'] },
  startReview: { from: ['executed', 'partially_executed', 'not_executed'], to: 'effect_review' },
  conclude: { from: ['effect_review'], to: ['closed_effective', 'closed_ineffective'] },
  cancel: { from: ['draft', 'agreed', 'adopted', 'communicated', 'executing'], to: 'cancelled' },
  amend: { from: ['adopted', 'communicated', 'executing'], to: 'amended' },
}

/**
 * What a step is judged by. `persons`: how many people it is about; `isDrafter`: the person made or changed the text; `adoptsLevel`:
 * the person adopts decisions of this level; `unacquainted`: people it is about who have not been told.
 */
export type DecisionFacts = {
  readonly status: DecisionState
  readonly persons: number
  readonly recommendations: number
  readonly hasReason: boolean
  readonly points: number
  readonly openPoints: number
  readonly unacquainted: number
  readonly openObjections: number
  readonly isDrafter: boolean
  readonly adoptsLevel: boolean
}

export type DecisionRefusal =
  | { readonly code: 'DECISION_STEP_FORBIDDEN'; readonly step: DecisionStep; readonly status: DecisionState }
  | { readonly code: 'DECISION_WITHOUT_GROUND' }
  | { readonly code: 'DECISION_PERSON_WITHOUT_REASON' }
  | { readonly code: 'DECISION_WITHOUT_POINTS' }
  | { readonly code: 'DECISION_OTHER_LEVEL' }
  | { readonly code: 'DECISION_OWN_DRAFT' }
  | { readonly code: 'DECISION_UNACQUAINTED'; readonly count: number }
  | { readonly code: 'DECISION_OBJECTIONS_OPEN'; readonly count: number }
  | { readonly code: 'DECISION_POINTS_OPEN'; readonly count: number }

type Guard = (facts: DecisionFacts) => DecisionRefusal | undefined

/** A decision stands on recommendations, or says why it is taken without one; about a person it always says why (152-ФЗ, art. 16). */
const grounded: Guard = (facts) => {
  if (facts.persons > 0 && !facts.hasReason) return { code: 'DECISION_PERSON_WITHOUT_REASON' }
  if (facts.recommendations === 0 && !facts.hasReason) return { code: 'DECISION_WITHOUT_GROUND' }
  return facts.points === 0 ? { code: 'DECISION_WITHOUT_POINTS' } : undefined
}
const byItsOwnLevel: Guard = ({ adoptsLevel }) => (adoptsLevel ? undefined : { code: 'DECISION_OTHER_LEVEL' })

const guards: Partial<Record<DecisionStep, Guard>> = {
  agree: grounded,
  /** Nobody both writes and adopts a decision about persons. */
  adopt: (facts) => byItsOwnLevel(facts) ?? (facts.persons > 0 && facts.isDrafter ? { code: 'DECISION_OWN_DRAFT' } : undefined),
  startExecution: ({ unacquainted, openObjections }) => {
    if (unacquainted > 0) return { code: 'DECISION_UNACQUAINTED', count: unacquainted }
    return openObjections > 0 ? { code: 'DECISION_OBJECTIONS_OPEN', count: openObjections } : undefined
  },
  cancel: (facts) => (facts.status === 'draft' ? undefined : byItsOwnLevel(facts)),
  amend: byItsOwnLevel,
}

export const isDecisionStepOpen = (status: DecisionState, step: DecisionStep): boolean => transitions[step].from.includes(status)

export const refuseDecisionStep = (step: DecisionStep, facts: DecisionFacts): DecisionRefusal | undefined =>
  isDecisionStepOpen(facts.status, step) ? guards[step]?.(facts) : { code: 'DECISION_STEP_FORBIDDEN', step, status: facts.status }

/** The state after an open step. Of several ends the asked one; executed in full only when every point is done. */
export const decisionAfter = (status: DecisionState, step: DecisionStep, end?: DecisionEnd): DecisionState => {
  const { to } = transitions[step]
  if (typeof to === 'string') return to === 'same' ? status : to
  const chosen = to.find((one) => one === end)
  if (chosen === undefined) throw new Error(`${step} leads to one of ${to.join(', ')}`)
  return chosen
}

/** «Исполнено» cannot be said over an open point. */
export const refuseEnd = (end: DecisionEnd, { openPoints }: Pick<DecisionFacts, 'openPoints'>): DecisionRefusal | undefined =>
  end === 'executed' && openPoints > 0 ? { code: 'DECISION_POINTS_OPEN', count: openPoints } : undefined

/** Adopted and neither closed nor taken back: its effect is still to be reviewed. */
export const inForceStates: ReadonlyArray<DecisionState> = ['adopted', 'communicated', 'executing', 'executed', 'partially_executed', 'not_executed', 'effect_review']
export const isInForce = (status: DecisionState): boolean => inForceStates.includes(status)

/** Adopted and not executed: told to whoever begins the review of the effect. */
export const unexecutedStates: ReadonlyArray<DecisionState> = ['adopted', 'communicated', 'executing']

/** The planned review is due: the decision is in force and its day has come. */
export const isReviewDue = ({ status, reviewOn }: { status: DecisionState; reviewOn: CalendarDate | null }, today: CalendarDate): boolean => isInForce(status) && reviewOn !== null && reviewOn <= today
