/**
 * D.12 `PracticeTransferPair` (North Ossetia 7 and 8): rules propose, people confirm, both directors agree, a педсовет is held,
 * its results are looked at later. Refusing to take part ends the pair.
 */
export const pairStates = ['proposed', 'confirmed', 'scheduled', 'held', 'followed_up', 'closed', 'cancelled'] as const
export type PairState = (typeof pairStates)[number]

export const pairSteps = ['confirm', 'agree', 'agreeOnPaper', 'decline', 'schedule', 'hold', 'followUp', 'close', 'cancel'] as const
export type PairStep = (typeof pairSteps)[number]

type Transition = { readonly from: ReadonlyArray<PairState>; readonly to: PairState | 'same' }
const transitions: Record<PairStep, Transition> = {
  confirm: { from: ['proposed'], to: 'confirmed' },
  agree: { from: ['confirmed'], to: 'same' },
  agreeOnPaper: { from: ['confirmed'], to: 'same' },
  decline: { from: ['confirmed'], to: 'cancelled' },
  schedule: { from: ['confirmed', 'scheduled'], to: 'scheduled' },
  hold: { from: ['scheduled'], to: 'held' },
  followUp: { from: ['held'], to: 'followed_up' },
  close: { from: ['followed_up'], to: 'closed' },
  cancel: { from: ['proposed', 'confirmed', 'scheduled'], to: 'cancelled' },
}

/** Who shares and who learns. */
export const pairSides = ['giver', 'taker'] as const
export type PairSide = (typeof pairSides)[number]
/** A head shares with no more than this many organizations at a time. */
export const GIVER_LOAD = 2

/** `side`: whose agreement the step gives, the person's own one or the one named on paper; null for outsiders. `giverLoad`: other confirmed pairs of the giver not over yet. */
export type PairFacts = {
  readonly status: PairState
  readonly side: PairSide | null
  readonly agreed: Readonly<Record<PairSide, boolean>>
  readonly giverLoad: number
  readonly isMeetingAhead: boolean
}
export type PairRefusal =
  | { readonly code: 'PAIR_STEP_FORBIDDEN'; readonly step: PairStep; readonly status: PairState }
  | { readonly code: 'PAIR_NOT_SIDE' }
  | { readonly code: 'PAIR_AGREED_BEFORE' }
  | { readonly code: 'PAIR_NOT_AGREED' }
  | { readonly code: 'PAIR_GIVER_BUSY' }
  | { readonly code: 'PAIR_MEETING_AHEAD' }

export const isPairStepOpen = (status: PairState, step: PairStep): boolean => transitions[step].from.includes(status)

const refuseAnswer = (step: PairStep, { side, agreed }: PairFacts): PairRefusal | undefined => {
  if (side === null) return { code: 'PAIR_NOT_SIDE' }
  return step !== 'decline' && agreed[side] ? { code: 'PAIR_AGREED_BEFORE' } : undefined
}

/** What else each step asks of the pair; the others ask nothing. */
const guards: Partial<Record<PairStep, (facts: PairFacts) => PairRefusal | undefined>> = {
  agree: (facts) => refuseAnswer('agree', facts),
  agreeOnPaper: (facts) => refuseAnswer('agreeOnPaper', facts),
  decline: (facts) => refuseAnswer('decline', facts),
  confirm: ({ giverLoad }) => (giverLoad >= GIVER_LOAD ? { code: 'PAIR_GIVER_BUSY' } : undefined),
  schedule: ({ agreed }) => (agreed.giver && agreed.taker ? undefined : { code: 'PAIR_NOT_AGREED' }),
  hold: ({ isMeetingAhead }) => (isMeetingAhead ? { code: 'PAIR_MEETING_AHEAD' } : undefined),
}

/** Undefined where the step may be taken. */
export const refusePairStep = (step: PairStep, facts: PairFacts): PairRefusal | undefined =>
  isPairStepOpen(facts.status, step) ? guards[step]?.(facts) : { code: 'PAIR_STEP_FORBIDDEN', step, status: facts.status }

export const statusAfterPairStep = (status: PairState, step: PairStep): PairState => {
  const { to } = transitions[step]
  return to === 'same' ? status : to
}
