/** Base sites and mentors (ZEL-44; domain/04 D.8): rules propose, people confirm by order, and later end it with a reason. */
export const supporterKinds = ['base_site', 'mentor'] as const
export type SupporterKind = (typeof supporterKinds)[number]

export const supporterStates = ['proposed', 'confirmed', 'declined', 'ended'] as const
export type SupporterState = (typeof supporterStates)[number]

export const supporterSteps = ['confirm', 'decline', 'setCapacity', 'end'] as const
export type SupporterStep = (typeof supporterSteps)[number]

type Transition = { readonly from: SupporterState; readonly to: SupporterState }
const transitions: Record<SupporterStep, Transition> = {
  confirm: { from: 'proposed', to: 'confirmed' },
  decline: { from: 'proposed', to: 'declined' },
  setCapacity: { from: 'confirmed', to: 'confirmed' },
  end: { from: 'confirmed', to: 'ended' },
}

/** A mentor or a site with more than this helps nobody in earnest. */
export const MOST_CAPACITY = 10
export const isCapacity = (capacity: number): boolean => Number.isInteger(capacity) && capacity >= 1 && capacity <= MOST_CAPACITY

/** `isServing`: the head whose result it is leads the organization today. `isConfirmedAlready`: another one of the kind is in force for the same organization or person. */
export type SupporterFacts = { readonly status: SupporterState; readonly isServing: boolean; readonly isConfirmedAlready: boolean }
export type SupporterRefusal =
  | { readonly code: 'SUPPORTER_STEP_FORBIDDEN'; readonly step: SupporterStep; readonly status: SupporterState }
  | { readonly code: 'SUPPORTER_NOT_SERVING' }
  | { readonly code: 'SUPPORTER_CONFIRMED_ALREADY' }

export const isSupporterStepOpen = (status: SupporterState, step: SupporterStep): boolean => transitions[step].from === status

/** Undefined where the step may be taken. */
export const refuseSupporterStep = (step: SupporterStep, { status, isServing, isConfirmedAlready }: SupporterFacts): SupporterRefusal | undefined => {
  if (!isSupporterStepOpen(status, step)) return { code: 'SUPPORTER_STEP_FORBIDDEN', step, status }
  if (step !== 'confirm') return undefined
  if (!isServing) return { code: 'SUPPORTER_NOT_SERVING' }
  return isConfirmedAlready ? { code: 'SUPPORTER_CONFIRMED_ALREADY' } : undefined
}

export const statusAfterSupporterStep = (step: SupporterStep): SupporterState => transitions[step].to
