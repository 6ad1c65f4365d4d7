import { describe, expect, it } from 'vitest'
import { isStepOpen, mayBeginCycle, modelSteps, modelVersionStates, refuseStep, stateAfter, wasApproved, type ModelStep, type ModelVersionState, type StepFacts } from './model-workflow'

const facts = (over: Partial<StepFacts> = {}): StepFacts => ({ status: 'draft', openComments: 0, errors: 0, unexplainedWarnings: 0, isAuthor: false, cyclesInProgress: 0, ...over })

/** D.1, row by row; whatever is not named here is forbidden. */
const open: Record<ModelVersionState, Partial<Record<ModelStep, ModelVersionState | 'new'>>> = {
  draft: { edit: 'draft', openDiscussion: 'discussion', submitForReview: 'review' },
  discussion: { comment: 'discussion', resolveComment: 'discussion', closeDiscussion: 'draft', submitForReview: 'review' },
  review: { returnToDraft: 'draft', approve: 'approved' },
  approved: { activate: 'active', withdraw: 'withdrawn', createVersion: 'new' },
  active: { supersede: 'superseded', withdraw: 'withdrawn', createVersion: 'new' },
  superseded: { archive: 'archived', createVersion: 'new' },
  archived: { createVersion: 'new' },
  withdrawn: { createVersion: 'new' },
}
const everyPair = modelVersionStates.flatMap((status) => modelSteps.map((step) => ({ status, step })))

describe('D.1 way of a model version', () => {
  it.each(everyPair)('$step from $status', ({ status, step }) => {
    const after = open[status][step]
    expect(isStepOpen(status, step)).toBe(after !== undefined)
    if (after === undefined) expect(refuseStep(step, facts({ status }))).toEqual({ code: 'MODEL_STEP_FORBIDDEN', step, status })
    else expect([refuseStep(step, facts({ status })), stateAfter(status, step)]).toEqual([undefined, after])
  })

  it('AMU-31 ends a discussion only when every comment is answered', () => {
    expect(refuseStep('closeDiscussion', facts({ status: 'discussion', openComments: 1 }))).toEqual({ code: 'MODEL_COMMENTS_OPEN', count: 1 })
    expect(refuseStep('submitForReview', facts({ status: 'discussion', openComments: 2 }))).toEqual({ code: 'MODEL_COMMENTS_OPEN', count: 2 })
  })

  it('stops at an error of the checker and asks for a reason for each warning', () => {
    expect(refuseStep('submitForReview', facts({ errors: 1 }))).toEqual({ code: 'MODEL_NOT_SOUND' })
    expect(refuseStep('submitForReview', facts({ unexplainedWarnings: 3 }))).toEqual({ code: 'MODEL_WARNINGS_UNEXPLAINED', count: 3 })
    expect(refuseStep('approve', facts({ status: 'review', errors: 1 }))).toEqual({ code: 'MODEL_NOT_SOUND' })
    expect(refuseStep('openDiscussion', facts({ errors: 5 }))).toBeUndefined()
  })

  it('puts at most one version in force for an owner and a period', () => {
    expect(refuseStep('activate', facts({ status: 'approved', slotTakenBy: 'Модель руководителей' }))).toEqual({ code: 'MODEL_SLOT_TAKEN', by: 'Модель руководителей' })
    expect(modelVersionStates.filter(mayBeginCycle)).toEqual(['approved', 'active'])
    expect(modelVersionStates.filter((status) => !wasApproved(status))).toEqual(['draft', 'discussion', 'review'])
  })

  it('does not let an author approve, nor anybody withdraw what a running cycle uses', () => {
    expect(refuseStep('approve', facts({ status: 'review', isAuthor: true }))).toEqual({ code: 'MODEL_AUTHOR_MAY_NOT_APPROVE' })
    expect(refuseStep('withdraw', facts({ status: 'approved', cyclesInProgress: 1 }))).toEqual({ code: 'MODEL_IN_USE', count: 1 })
  })
})
