/**
 * An interview with a director on the results (Zelenchuk VIII): planned, held with minutes and agreed steps, then the director
 * is acquainted and may add an opinion. Minutes may be put right until then; what did not happen is cancelled with a reason.
 */
export const interviewStates = ['planned', 'held', 'agreed', 'cancelled'] as const
export type InterviewState = (typeof interviewStates)[number]

export const interviewSteps = ['reschedule', 'hold', 'revise', 'agree', 'agreeOnPaper', 'cancel'] as const
export type InterviewStep = (typeof interviewSteps)[number]

type Transition = { readonly from: InterviewState; readonly to: InterviewState }
const transitions: Record<InterviewStep, Transition> = {
  reschedule: { from: 'planned', to: 'planned' },
  hold: { from: 'planned', to: 'held' },
  revise: { from: 'held', to: 'held' },
  agree: { from: 'held', to: 'agreed' },
  agreeOnPaper: { from: 'held', to: 'agreed' },
  cancel: { from: 'planned', to: 'cancelled' },
}

/** `isPerson`: the director themselves. `isAhead`: its day has not come. */
export type InterviewFacts = { readonly status: InterviewState; readonly isPerson: boolean; readonly isAhead: boolean }
export type InterviewRefusal =
  | { readonly code: 'INTERVIEW_STEP_FORBIDDEN'; readonly step: InterviewStep; readonly status: InterviewState }
  | { readonly code: 'INTERVIEW_NOT_THE_PERSON' }
  | { readonly code: 'INTERVIEW_AHEAD' }

export const isInterviewStepOpen = (status: InterviewState, step: InterviewStep): boolean => transitions[step].from === status

/** Undefined where the step may be taken. */
export const refuseInterviewStep = (step: InterviewStep, { status, isPerson, isAhead }: InterviewFacts): InterviewRefusal | undefined => {
  if (!isInterviewStepOpen(status, step)) return { code: 'INTERVIEW_STEP_FORBIDDEN', step, status }
  if (step === 'agree' && !isPerson) return { code: 'INTERVIEW_NOT_THE_PERSON' }
  return step === 'hold' && isAhead ? { code: 'INTERVIEW_AHEAD' } : undefined
}

export const statusAfterInterviewStep = (step: InterviewStep): InterviewState => transitions[step].to

/** How the director was acquainted: in the cabinet, under a signature, or refused to sign. */
export const acquaintances = ['own', 'paper', 'refused'] as const
export type Acquaintance = (typeof acquaintances)[number]
/** Agreed steps of one interview: more is not remembered. */
export const MOST_STEPS = 5
