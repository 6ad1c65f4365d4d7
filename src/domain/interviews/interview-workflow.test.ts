import { describe, expect, it } from 'vitest'
import { interviewStates, interviewSteps, isInterviewStepOpen, refuseInterviewStep, statusAfterInterviewStep, type InterviewState, type InterviewStep } from './interview-workflow'

/** Row by row; whatever is not named here is forbidden. */
const open: Record<InterviewState, Partial<Record<InterviewStep, InterviewState>>> = {
  planned: { reschedule: 'planned', hold: 'held', cancel: 'cancelled' },
  held: { revise: 'held', agree: 'agreed', agreeOnPaper: 'agreed' },
  agreed: {},
  cancelled: {},
}
const fine = { isPerson: true, isAhead: false }

describe('the way of an interview', () => {
  it.each(interviewStates.flatMap((status) => interviewSteps.map((step) => ({ status, step }))))('ZEL-59: $step from $status', ({ status, step }) => {
    const after = open[status][step]
    expect(isInterviewStepOpen(status, step)).toBe(after !== undefined)
    if (after === undefined) expect(refuseInterviewStep(step, { status, ...fine })).toEqual({ code: 'INTERVIEW_STEP_FORBIDDEN', step, status })
    else expect([refuseInterviewStep(step, { status, ...fine }), statusAfterInterviewStep(step)]).toEqual([undefined, after])
  })

  it('is agreed by the person alone and held not before its day', () => {
    expect(refuseInterviewStep('agree', { status: 'held', isPerson: false, isAhead: false })).toEqual({ code: 'INTERVIEW_NOT_THE_PERSON' })
    expect(refuseInterviewStep('agreeOnPaper', { status: 'held', isPerson: false, isAhead: false })).toBeUndefined()
    expect(refuseInterviewStep('hold', { status: 'planned', isPerson: false, isAhead: true })).toEqual({ code: 'INTERVIEW_AHEAD' })
  })
})
