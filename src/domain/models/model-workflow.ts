/**
 * D.1: the way of a model version. draft → discussion → review → approved → active → superseded → archived, or withdrawn; a new
 * version is made from any that was approved. An order stands under approval and withdrawal; the discussion ends only when every
 * comment is answered; at most one version is in force for a level, owner and period.
 */
export const modelVersionStates = ['draft', 'discussion', 'review', 'approved', 'active', 'superseded', 'archived', 'withdrawn'] as const
export type ModelVersionState = (typeof modelVersionStates)[number]

export const modelSteps = ['edit', 'openDiscussion', 'comment', 'resolveComment', 'closeDiscussion', 'submitForReview', 'returnToDraft', 'approve', 'activate', 'supersede', 'withdraw', 'archive', 'createVersion'] as const
export type ModelStep = (typeof modelSteps)[number]

type Transition = { readonly from: ReadonlyArray<ModelVersionState>; readonly to: ModelVersionState | 'same' | 'new' }

const transitions: Record<ModelStep, Transition> = {
  edit: { from: ['draft'], to: 'same' },
  openDiscussion: { from: ['draft'], to: 'discussion' },
  comment: { from: ['discussion'], to: 'same' },
  resolveComment: { from: ['discussion'], to: 'same' },
  closeDiscussion: { from: ['discussion'], to: 'draft' },
  submitForReview: { from: ['draft', 'discussion'], to: 'review' },
  returnToDraft: { from: ['review'], to: 'draft' },
  approve: { from: ['review'], to: 'approved' },
  activate: { from: ['approved'], to: 'active' },
  supersede: { from: ['active'], to: 'superseded' },
  withdraw: { from: ['approved', 'active'], to: 'withdrawn' },
  archive: { from: ['superseded'], to: 'archived' },
  createVersion: { from: ['approved', 'active', 'superseded', 'archived', 'withdrawn'], to: 'new' },
}

/** What a step is judged by. Counts are of this version; `isAuthor`: the person made or changed it; `cyclesInProgress`: not closed cycles on it; `slotTakenBy`: another model in force for the same owner and period. */
export type StepFacts = {
  readonly status: ModelVersionState
  readonly openComments: number
  readonly errors: number
  readonly unexplainedWarnings: number
  readonly isAuthor: boolean
  readonly cyclesInProgress: number
  readonly slotTakenBy?: string | undefined
}

export type StepRefusal =
  | { readonly code: 'MODEL_STEP_FORBIDDEN'; readonly step: ModelStep; readonly status: ModelVersionState }
  | { readonly code: 'MODEL_COMMENTS_OPEN'; readonly count: number }
  | { readonly code: 'MODEL_NOT_SOUND' }
  | { readonly code: 'MODEL_WARNINGS_UNEXPLAINED'; readonly count: number }
  | { readonly code: 'MODEL_AUTHOR_MAY_NOT_APPROVE' }
  | { readonly code: 'MODEL_IN_USE'; readonly count: number }
  | { readonly code: 'MODEL_SLOT_TAKEN'; readonly by: string }

const refuseUnsound = ({ errors, unexplainedWarnings }: StepFacts): StepRefusal | undefined => {
  if (errors > 0) return { code: 'MODEL_NOT_SOUND' }
  return unexplainedWarnings > 0 ? { code: 'MODEL_WARNINGS_UNEXPLAINED', count: unexplainedWarnings } : undefined
}

const refuseOpenComments = ({ openComments }: StepFacts): StepRefusal | undefined => (openComments > 0 ? { code: 'MODEL_COMMENTS_OPEN', count: openComments } : undefined)

const guards: Partial<Record<ModelStep, (facts: StepFacts) => StepRefusal | undefined>> = {
  closeDiscussion: refuseOpenComments,
  submitForReview: (facts) => refuseOpenComments(facts) ?? refuseUnsound(facts),
  approve: (facts) => (facts.isAuthor ? { code: 'MODEL_AUTHOR_MAY_NOT_APPROVE' } : refuseUnsound(facts)),
  activate: ({ slotTakenBy }) => (slotTakenBy === undefined ? undefined : { code: 'MODEL_SLOT_TAKEN', by: slotTakenBy }),
  withdraw: ({ cyclesInProgress }) => (cyclesInProgress > 0 ? { code: 'MODEL_IN_USE', count: cyclesInProgress } : undefined),
}

/** Approved once: its document is a public order that never changes again. */
export const wasApproved = (status: ModelVersionState): boolean => status === 'approved' || status === 'active' || status === 'superseded' || status === 'archived' || status === 'withdrawn'

/** New cycles run on a version that is approved or in force; running ones stay on theirs. */
export const mayBeginCycle = (status: ModelVersionState): boolean => status === 'approved' || status === 'active'

export const isStepOpen = (status: ModelVersionState, step: ModelStep): boolean => transitions[step].from.includes(status)

/** Why the step may not be taken now, or undefined. Who may take it at all is `policy`. */
export const refuseStep = (step: ModelStep, facts: StepFacts): StepRefusal | undefined =>
  isStepOpen(facts.status, step) ? guards[step]?.(facts) : { code: 'MODEL_STEP_FORBIDDEN', step, status: facts.status }

/** The state after a step that is open; `new` where another version appears. */
export const stateAfter = (status: ModelVersionState, step: ModelStep): ModelVersionState | 'new' => {
  const { to } = transitions[step]
  return to === 'same' ? status : to
}
