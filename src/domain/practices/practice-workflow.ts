/**
 * The way of a best practice: proposed by those whose result is strong, moderated by the institute, found by everybody. What was
 * returned is written anew; what was published stays in the archive when it is outdated, for recommendations name it.
 */
export const practiceStates = ['draft', 'submitted', 'published', 'returned', 'archived'] as const
export type PracticeState = (typeof practiceStates)[number]

export const practiceSteps = ['edit', 'submit', 'withdraw', 'publish', 'return', 'archive'] as const
export type PracticeStep = (typeof practiceSteps)[number]

export const practiceProposers = ['director', 'organization', 'municipality'] as const
export type PracticeProposer = (typeof practiceProposers)[number]

type Transition = { readonly from: ReadonlyArray<PracticeState>; readonly to: PracticeState | 'same' }
const transitions: Record<PracticeStep, Transition> = {
  edit: { from: ['draft', 'returned'], to: 'same' },
  submit: { from: ['draft', 'returned'], to: 'submitted' },
  withdraw: { from: ['submitted'], to: 'draft' },
  publish: { from: ['submitted'], to: 'published' },
  return: { from: ['submitted'], to: 'returned' },
  archive: { from: ['published'], to: 'archived' },
}

/** `isAuthor`: wrote or changed the text. */
export type PracticeFacts = { readonly status: PracticeState; readonly isAuthor: boolean }
export type PracticeRefusal =
  | { readonly code: 'PRACTICE_STEP_FORBIDDEN'; readonly step: PracticeStep; readonly status: PracticeState }
  | { readonly code: 'PRACTICE_OWN' }

const moderation: ReadonlySet<PracticeStep> = new Set(['publish', 'return'])

export const isPracticeStepOpen = (status: PracticeState, step: PracticeStep): boolean => transitions[step].from.includes(status)

/** Undefined where the step may be taken. */
export const refusePracticeStep = (step: PracticeStep, { status, isAuthor }: PracticeFacts): PracticeRefusal | undefined => {
  if (!isPracticeStepOpen(status, step)) return { code: 'PRACTICE_STEP_FORBIDDEN', step, status }
  return moderation.has(step) && isAuthor ? { code: 'PRACTICE_OWN' } : undefined
}

export const statusAfterPracticeStep = (status: PracticeState, step: PracticeStep): PracticeState => {
  const { to } = transitions[step]
  return to === 'same' ? status : to
}
