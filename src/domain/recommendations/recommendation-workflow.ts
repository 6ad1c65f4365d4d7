import type { EffectVerdict } from '../effects/measure-effect'
import type { CalendarDate } from '../shared/calendar'

/**
 * D.9: the way of an addressed recommendation. `overdue` is a flag by the term, not a state. An objection is answered: it is
 * either accepted (revoked) or declined with a reason, and then the addressee takes the recommendation up.
 */
export const recommendationStates = [
  'draft', 'on_approval', 'issued', 'acknowledged', 'accepted', 'objected', 'in_progress', 'reported', 'confirmed', 'rejected_report', 'effect_assessed', 'closed', 'revoked', 'escalated',
] as const
export type RecommendationState = (typeof recommendationStates)[number]

export const recommendationSteps = [
  'edit', 'submit', 'returnToDraft', 'issue', 'acknowledge', 'acknowledgeOnPaper', 'accept', 'object', 'declineObjection', 'start', 'report', 'confirm', 'rejectReport', 'assessEffect', 'close', 'revoke', 'escalate',
] as const
export type RecommendationStep = (typeof recommendationSteps)[number]

type Transition = { readonly from: ReadonlyArray<RecommendationState>; readonly to: RecommendationState | 'same' }

const transitions: Record<RecommendationStep, Transition> = {
  edit: { from: ['draft'], to: 'same' },
  submit: { from: ['draft'], to: 'on_approval' },
  returnToDraft: { from: ['on_approval'], to: 'draft' },
  issue: { from: ['on_approval'], to: 'issued' },
  acknowledge: { from: ['issued'], to: 'acknowledged' },
  acknowledgeOnPaper: { from: ['issued'], to: 'acknowledged' },
  accept: { from: ['acknowledged'], to: 'accepted' },
  object: { from: ['acknowledged'], to: 'objected' },
  declineObjection: { from: ['objected'], to: 'acknowledged' },
  start: { from: ['accepted'], to: 'in_progress' },
  report: { from: ['in_progress', 'rejected_report'], to: 'reported' },
  confirm: { from: ['reported'], to: 'confirmed' },
  rejectReport: { from: ['reported'], to: 'rejected_report' },
  assessEffect: { from: ['confirmed'], to: 'effect_assessed' },
  close: { from: ['effect_assessed'], to: 'closed' },
  revoke: { from: ['on_approval', 'issued', 'acknowledged', 'objected', 'accepted', 'in_progress', 'rejected_report'], to: 'revoked' },
  escalate: { from: ['issued', 'acknowledged', 'accepted', 'in_progress', 'rejected_report', 'effect_assessed'], to: 'escalated' },
}

/**
 * What a step is judged by. `isAddressee`: the person answers for the addressee; `isOfAddressee`: works in the municipality it is
 * addressed to; `isDrafter`: made or changed the text; `objectedBefore`: an objection was declined already; `hasNextResult`: a comparable later release is there.
 */
export type RecommendationFacts = {
  readonly status: RecommendationState
  readonly isAddressee: boolean
  readonly isOfAddressee: boolean
  readonly isDrafter: boolean
  readonly isOverdue: boolean
  readonly effect: EffectVerdict | null
  readonly objectedBefore: boolean
  readonly hasNextResult: boolean
}

export type RecommendationRefusal =
  | { readonly code: 'RECOMMENDATION_STEP_FORBIDDEN'; readonly step: RecommendationStep; readonly status: RecommendationState }
  | { readonly code: 'RECOMMENDATION_NOT_ADDRESSEE' }
  | { readonly code: 'RECOMMENDATION_OWN_DRAFT' }
  | { readonly code: 'RECOMMENDATION_OWN_REVIEW' }
  | { readonly code: 'RECOMMENDATION_NOT_OVERDUE' }
  | { readonly code: 'RECOMMENDATION_OBJECTED_BEFORE' }
  | { readonly code: 'RECOMMENDATION_NO_NEXT_RESULT' }

const addresseeSteps: ReadonlySet<RecommendationStep> = new Set(['acknowledge', 'accept', 'object', 'start', 'report'])
/** A municipality reviews its schools; what is addressed to itself the region reviews. */
const reviewSteps: ReadonlySet<RecommendationStep> = new Set(['acknowledgeOnPaper', 'declineObjection', 'confirm', 'rejectReport', 'assessEffect', 'close', 'escalate'])

export const isRecommendationStepOpen = (status: RecommendationState, step: RecommendationStep): boolean => transitions[step].from.includes(status)

/** Undefined where the step may be taken. */
export const refuseRecommendationStep = (step: RecommendationStep, facts: RecommendationFacts): RecommendationRefusal | undefined => {
  const { status } = facts
  return isRecommendationStepOpen(status, step) ? (refuseByPerson(step, facts) ?? refuseByFacts(step, facts)) : { code: 'RECOMMENDATION_STEP_FORBIDDEN', step, status }
}

/** Who takes part on both sides does not judge the own side. */
const refuseByPerson = (step: RecommendationStep, { isAddressee, isOfAddressee, isDrafter }: RecommendationFacts): RecommendationRefusal | undefined => {
  if (addresseeSteps.has(step) && !isAddressee) return { code: 'RECOMMENDATION_NOT_ADDRESSEE' }
  if (reviewSteps.has(step) && isOfAddressee) return { code: 'RECOMMENDATION_OWN_REVIEW' }
  if (step === 'issue' && isDrafter) return { code: 'RECOMMENDATION_OWN_DRAFT' }
  return undefined
}

const refuseByFacts = (step: RecommendationStep, facts: RecommendationFacts): RecommendationRefusal | undefined => {
  if (step === 'object' && facts.objectedBefore) return { code: 'RECOMMENDATION_OBJECTED_BEFORE' }
  if (step === 'assessEffect' && !facts.hasNextResult) return { code: 'RECOMMENDATION_NO_NEXT_RESULT' }
  if (step === 'escalate' && !facts.isOverdue && facts.effect !== 'none') return { code: 'RECOMMENDATION_NOT_OVERDUE' }
  return undefined
}

export const stateAfterStep = (status: RecommendationState, step: RecommendationStep): RecommendationState => {
  const { to } = transitions[step]
  return to === 'same' ? status : to
}

/** Nothing has ended it yet. */
export const openStates: ReadonlyArray<RecommendationState> = ['draft', 'on_approval', 'issued', 'acknowledged', 'accepted', 'objected', 'in_progress', 'reported', 'rejected_report', 'confirmed']
/** States in which the addressee owes something. */
export const owedStates: ReadonlyArray<RecommendationState> = ['issued', 'acknowledged', 'accepted', 'in_progress', 'rejected_report']

/** The term is over and the addressee still owes something. @param today the day in the addressee's zone */
export const isOverdue = ({ status, dueOn }: { status: RecommendationState; dueOn: CalendarDate }, today: CalendarDate): boolean => owedStates.includes(status) && dueOn < today
