import { describe, expect, it } from 'vitest'
import { isPracticeStepOpen, practiceStates, practiceSteps, refusePracticeStep, statusAfterPracticeStep, type PracticeState, type PracticeStep } from './practice-workflow'

/** Row by row; whatever is not named here is forbidden. */
const open: Record<PracticeState, Partial<Record<PracticeStep, PracticeState>>> = {
  draft: { edit: 'draft', submit: 'submitted' },
  submitted: { withdraw: 'draft', publish: 'published', return: 'returned' },
  returned: { edit: 'returned', submit: 'submitted' },
  published: { archive: 'archived' },
  archived: {},
}
const every = practiceStates.flatMap((status) => practiceSteps.map((step) => ({ status, step })))

describe('the way of a best practice', () => {
  it.each(every)('$step from $status', ({ status, step }) => {
    const after = open[status][step]
    expect(isPracticeStepOpen(status, step)).toBe(after !== undefined)
    if (after === undefined) expect(refusePracticeStep(step, { status, isAuthor: false })).toEqual({ code: 'PRACTICE_STEP_FORBIDDEN', step, status })
    else expect([refusePracticeStep(step, { status, isAuthor: false }), statusAfterPracticeStep(status, step)]).toEqual([undefined, after])
  })

  it.each(practiceSteps)('an author and %s', (step) => {
    const status = practiceStates.find((one) => open[one][step] !== undefined) ?? 'draft'
    expect(refusePracticeStep(step, { status, isAuthor: true })).toEqual(step === 'publish' || step === 'return' ? { code: 'PRACTICE_OWN' } : undefined)
  })
})
