/** D.4: the way of an appeal. The commission decides by vote; the value it finds right is written by the operator and calculated anew. */
export const appealStatuses = ['draft', 'filed', 'registered', 'under_review', 'hearing', 'upheld', 'partially_upheld', 'rejected', 'executed', 'closed', 'returned', 'withdrawn'] as const
export type AppealStatus = (typeof appealStatuses)[number]

export const appealSteps = ['attach', 'file', 'register', 'return', 'assign', 'schedule', 'vote', 'uphold', 'upholdPartly', 'reject', 'execute', 'close', 'withdraw'] as const
export type AppealStep = (typeof appealSteps)[number]

type Transition = { readonly from: ReadonlyArray<AppealStatus>; readonly to: AppealStatus | 'same' }
const transitions: Record<AppealStep, Transition> = {
  attach: { from: ['draft'], to: 'same' },
  file: { from: ['draft'], to: 'filed' },
  register: { from: ['filed'], to: 'registered' },
  return: { from: ['filed'], to: 'returned' },
  assign: { from: ['registered'], to: 'under_review' },
  schedule: { from: ['under_review'], to: 'hearing' },
  vote: { from: ['hearing'], to: 'same' },
  uphold: { from: ['hearing'], to: 'upheld' },
  upholdPartly: { from: ['hearing'], to: 'partially_upheld' },
  reject: { from: ['hearing'], to: 'rejected' },
  execute: { from: ['upheld', 'partially_upheld'], to: 'executed' },
  close: { from: ['executed', 'rejected'], to: 'closed' },
  withdraw: { from: ['draft', 'filed', 'registered'], to: 'withdrawn' },
}

/** What a step is judged by. `isRapporteurVerifier`: the one assigned has verified a contested value. `isRecalculated`: a release was made after the correction. */
export type AppealFacts = {
  readonly status: AppealStatus
  readonly items: number
  readonly evidence: number
  readonly isInWindow: boolean
  readonly wasFiledInWindow: boolean
  readonly isRapporteurMember: boolean
  readonly isRapporteurVerifier: boolean
  readonly isMember: boolean
  readonly hasVoted: boolean
  readonly votes: number
  readonly members: number
  readonly outcome: AppealOutcome | undefined
  readonly isRecalculated: boolean
}

export type AppealRefusal =
  | { readonly code: 'APPEAL_STEP_FORBIDDEN'; readonly step: AppealStep; readonly status: AppealStatus }
  | { readonly code: 'APPEAL_WINDOW_CLOSED' }
  | { readonly code: 'APPEAL_WITHOUT_SUBJECT' }
  | { readonly code: 'APPEAL_WITHOUT_EVIDENCE' }
  | { readonly code: 'APPEAL_FILED_LATE' }
  | { readonly code: 'APPEAL_RAPPORTEUR_NOT_MEMBER' }
  | { readonly code: 'APPEAL_RAPPORTEUR_VERIFIED' }
  | { readonly code: 'APPEAL_NOT_MEMBER' }
  | { readonly code: 'APPEAL_ALREADY_VOTED' }
  | { readonly code: 'APPEAL_NO_QUORUM'; readonly votes: number; readonly needed: number }
  | { readonly code: 'APPEAL_OTHER_OUTCOME'; readonly outcome: AppealOutcome }
  | { readonly code: 'APPEAL_NOT_RECALCULATED' }

export const appealVerdicts = ['upheld', 'partially_upheld', 'rejected'] as const
/** How a member votes, and what the commission decides. */
export type AppealOutcome = (typeof appealVerdicts)[number]

const QUORUM_PARTS = 3
const QUORUM_OF_PARTS = 2
/** Members who must vote: two thirds of the commission, rounded up (C: D.5). */
export const quorumOf = (members: number): number => Math.ceil((members * QUORUM_OF_PARTS) / QUORUM_PARTS)

/** Simple majority; a tie is in favour of the appellant. In favour, the whole appeal is upheld where no fewer say so than say «in part». */
export const outcomeOfVotes = (votes: ReadonlyArray<AppealOutcome>): AppealOutcome | undefined => {
  if (votes.length === 0) return undefined
  const count = (verdict: AppealOutcome): number => votes.filter((vote) => vote === verdict).length
  if (count('rejected') > votes.length / 2) return 'rejected'
  return count('upheld') >= count('partially_upheld') ? 'upheld' : 'partially_upheld'
}

type Guard = (facts: AppealFacts) => AppealRefusal | undefined

const askSubject: Guard = ({ items, evidence }) => {
  if (items === 0) return { code: 'APPEAL_WITHOUT_SUBJECT' }
  return evidence === 0 ? { code: 'APPEAL_WITHOUT_EVIDENCE' } : undefined
}
const askOutcome = (wanted: AppealOutcome): Guard => ({ votes, members, outcome }) => {
  const needed = quorumOf(members)
  if (members === 0 || votes < needed) return { code: 'APPEAL_NO_QUORUM', votes, needed }
  return outcome === undefined || outcome === wanted ? undefined : { code: 'APPEAL_OTHER_OUTCOME', outcome }
}

const guards: Partial<Record<AppealStep, Guard>> = {
  file: (facts) => (facts.isInWindow ? askSubject(facts) : { code: 'APPEAL_WINDOW_CLOSED' }),
  register: (facts) => (facts.wasFiledInWindow ? askSubject(facts) : { code: 'APPEAL_FILED_LATE' }),
  assign: ({ isRapporteurMember, isRapporteurVerifier }) => {
    if (!isRapporteurMember) return { code: 'APPEAL_RAPPORTEUR_NOT_MEMBER' }
    return isRapporteurVerifier ? { code: 'APPEAL_RAPPORTEUR_VERIFIED' } : undefined
  },
  vote: ({ isMember, hasVoted }) => {
    if (!isMember) return { code: 'APPEAL_NOT_MEMBER' }
    return hasVoted ? { code: 'APPEAL_ALREADY_VOTED' } : undefined
  },
  uphold: askOutcome('upheld'),
  upholdPartly: askOutcome('partially_upheld'),
  reject: askOutcome('rejected'),
  close: ({ status, isRecalculated }) => (status === 'executed' && !isRecalculated ? { code: 'APPEAL_NOT_RECALCULATED' } : undefined),
}

export const isAppealStepOpen = (status: AppealStatus, step: AppealStep): boolean => transitions[step].from.includes(status)

/** Why the step may not be taken now, or undefined. Who may take it at all is `policy`. */
export const refuseAppealStep = (step: AppealStep, facts: AppealFacts): AppealRefusal | undefined =>
  isAppealStepOpen(facts.status, step) ? guards[step]?.(facts) : { code: 'APPEAL_STEP_FORBIDDEN', step, status: facts.status }

export const appealStatusAfter = (status: AppealStatus, step: AppealStep): AppealStatus => {
  const { to } = transitions[step]
  return to === 'same' ? status : to
}

/** The step that writes down what the commission has decided. */
export const stepOfOutcome: Record<AppealOutcome, AppealStep> = { upheld: 'uphold', partially_upheld: 'upholdPartly', rejected: 'reject' }
