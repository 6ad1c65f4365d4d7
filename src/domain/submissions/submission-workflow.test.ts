import { describe, expect, it } from 'vitest'
import { calmFacts, isStepOpen, refuseStep, stateAfter, submissionStates, submissionSteps, type StepFacts, type SubmissionState, type SubmissionStep } from './submission-workflow'

const facts = (over: Partial<StepFacts> = {}): StepFacts => ({ ...calmFacts('in_progress'), isPrepared: true, hasReason: true, hasAppeal: true, ...over })

/** D.3, row by row; whatever is not named here is forbidden. */
const open: Record<SubmissionState, Partial<Record<SubmissionStep, SubmissionState>>> = {
  not_started: { start: 'in_progress', expire: 'not_submitted', exempt: 'exempt' },
  in_progress: { submit: 'submitted', expire: 'not_submitted' },
  submitted: { returnToOrganization: 'returned', prepare: 'submitted', confirm: 'municipal_confirmed' },
  returned: { submit: 'submitted', expire: 'not_submitted' },
  municipal_confirmed: { takeInSample: 'regional_review', accept: 'accepted' },
  regional_review: { returnByRegion: 'returned_by_region', accept: 'accepted' },
  returned_by_region: { returnToOrganization: 'returned', prepare: 'returned_by_region', confirm: 'municipal_confirmed' },
  accepted: { lock: 'locked' },
  locked: { reopenByAppeal: 'accepted' },
  not_submitted: { extend: 'in_progress' },
  exempt: {},
}
const everyPair = submissionStates.flatMap((status) => submissionSteps.map((step) => ({ status, step })))

describe('D.3 way of a form', () => {
  it.each(everyPair)('AMU-34 $step from $status', ({ status, step }) => {
    const after = open[status][step]
    expect(isStepOpen(status, step)).toBe(after !== undefined)
    if (after === undefined) expect(refuseStep(step, facts({ status }))).toEqual({ code: 'FORM_STEP_FORBIDDEN', step, status })
    else expect([refuseStep(step, facts({ status })), stateAfter(status, step)]).toEqual([undefined, after])
  })

  it('PRM-07 submits only without errors, with every warning explained and every returned cell answered', () => {
    expect(refuseStep('submit', facts({ errors: 1 }))).toEqual({ code: 'FORM_HAS_ERRORS', count: 1 })
    expect(refuseStep('submit', facts({ unexplainedWarnings: 2 }))).toEqual({ code: 'FORM_WARNINGS_UNEXPLAINED', count: 2 })
    expect(refuseStep('submit', facts({ status: 'returned', unansweredReturns: 3 }))).toEqual({ code: 'FORM_RETURNS_UNANSWERED', count: 3 })
    expect(refuseStep('submit', facts({ openReturns: 3, openMunicipalReturns: 3 }))).toBeUndefined()
  })

  it('ZEL-43 confirms only what the specialist has prepared and no return of the municipality is open in', () => {
    expect(refuseStep('confirm', facts({ status: 'submitted', isPrepared: false }))).toEqual({ code: 'FORM_NOT_PREPARED' })
    expect(refuseStep('confirm', facts({ status: 'submitted', openMunicipalReturns: 1 }))).toEqual({ code: 'FORM_RETURNS_OPEN', count: 1 })
    expect(refuseStep('confirm', facts({ status: 'returned_by_region', openReturns: 1 }))).toBeUndefined()
    expect(refuseStep('accept', facts({ status: 'regional_review', openReturns: 1 }))).toEqual({ code: 'FORM_RETURNS_OPEN', count: 1 })
  })

  it.each(['returnToOrganization', 'returnByRegion', 'extend', 'exempt'] as const)('asks for a reason to %s', (step) => {
    const [status = 'submitted'] = submissionStates.filter((state) => isStepOpen(state, step))
    expect(refuseStep(step, facts({ status, hasReason: false }))).toEqual({ code: 'FORM_REASON_MISSING' })
  })

  it('opens a locked form only by an appeal', () => {
    expect(refuseStep('reopenByAppeal', facts({ status: 'locked', hasAppeal: false }))).toEqual({ code: 'FORM_APPEAL_MISSING' })
  })
})
