import { describe, expect, it } from 'vitest'
import type { CalendarDate } from '../shared/calendar'
import { decisionAfter, decisionStates, decisionSteps, isDecisionStepOpen, isReviewDue, refuseDecisionStep, refuseEnd, type DecisionFacts, type DecisionState, type DecisionStep } from './decision-workflow'

const facts = (over: Partial<DecisionFacts> = {}): DecisionFacts =>
  ({ status: 'draft', persons: 1, recommendations: 1, hasReason: true, points: 1, openPoints: 0, unacquainted: 0, openObjections: 0, isDrafter: false, adoptsLevel: true, ...over })

/** D.10, row by row; whatever is not named here is forbidden. */
const open: Record<DecisionState, Partial<Record<DecisionStep, DecisionState>>> = {
  draft: { edit: 'draft', agree: 'agreed', cancel: 'cancelled' },
  agreed: { returnToDraft: 'draft', adopt: 'adopted', cancel: 'cancelled' },
  adopted: { communicate: 'communicated', cancel: 'cancelled', amend: 'amended' },
  communicated: { startExecution: 'executing', cancel: 'cancelled', amend: 'amended' },
  executing: { finish: 'executed', cancel: 'cancelled', amend: 'amended' },
  executed: { startReview: 'effect_review' },
  partially_executed: { startReview: 'effect_review' },
  not_executed: { startReview: 'effect_review' },
  effect_review: { conclude: 'closed_effective' },
  closed_effective: {},
  closed_ineffective: {},
  cancelled: {},
  amended: {},
}
const everyPair = decisionStates.flatMap((status) => decisionSteps.map((step) => ({ status, step })))
const endOf = (step: DecisionStep) => (step === 'finish' ? 'executed' : step === 'conclude' ? 'closed_effective' : undefined)

describe('D.10 way of a managerial decision', () => {
  it.each(everyPair)('$step from $status', ({ status, step }) => {
    const after = open[status][step]
    expect(isDecisionStepOpen(status, step)).toBe(after !== undefined)
    if (after === undefined) expect(refuseDecisionStep(step, facts({ status }))).toEqual({ code: 'DECISION_STEP_FORBIDDEN', step, status })
    else expect([refuseDecisionStep(step, facts({ status })), decisionAfter(status, step, endOf(step))]).toEqual([undefined, after])
  })

  it('AMU-38: needs a recommendation or a reason, and about a person always a reason', () => {
    expect(refuseDecisionStep('agree', facts({ persons: 0, recommendations: 0, hasReason: true }))).toBeUndefined()
    expect(refuseDecisionStep('agree', facts({ persons: 0, recommendations: 0, hasReason: false }))).toEqual({ code: 'DECISION_WITHOUT_GROUND' })
    expect(refuseDecisionStep('agree', facts({ hasReason: false }))).toEqual({ code: 'DECISION_PERSON_WITHOUT_REASON' })
    expect(refuseDecisionStep('agree', facts({ points: 0 }))).toEqual({ code: 'DECISION_WITHOUT_POINTS' })
  })

  it('ZEL-58: a decision about a person is adopted by another person than wrote it, of its own level', () => {
    expect(refuseDecisionStep('adopt', facts({ status: 'agreed', isDrafter: true }))).toEqual({ code: 'DECISION_OWN_DRAFT' })
    expect(refuseDecisionStep('adopt', facts({ status: 'agreed', isDrafter: true, persons: 0 }))).toBeUndefined()
    expect(refuseDecisionStep('adopt', facts({ status: 'agreed', adoptsLevel: false }))).toEqual({ code: 'DECISION_OTHER_LEVEL' })
    expect(refuseDecisionStep('cancel', facts({ status: 'adopted', adoptsLevel: false }))).toEqual({ code: 'DECISION_OTHER_LEVEL' })
  })

  it('is executed only when everybody concerned was told and heard', () => {
    expect(refuseDecisionStep('startExecution', facts({ status: 'communicated', unacquainted: 2 }))).toEqual({ code: 'DECISION_UNACQUAINTED', count: 2 })
    expect(refuseDecisionStep('startExecution', facts({ status: 'communicated', openObjections: 1 }))).toEqual({ code: 'DECISION_OBJECTIONS_OPEN', count: 1 })
  })

  it('is not called executed over an open point', () => {
    expect(refuseEnd('executed', { openPoints: 1 })).toEqual({ code: 'DECISION_POINTS_OPEN', count: 1 })
    expect(refuseEnd('partially_executed', { openPoints: 1 })).toBeUndefined()
    expect(() => decisionAfter('executing', 'finish')).toThrow(/one of/)
  })

  it.each([['2026-11-21', false], ['2026-11-22', true], ['2026-11-23', true]])('is due for review on its day: %s %s', (today, due) => {
    expect(isReviewDue({ status: 'executing', reviewOn: '2026-11-22' as CalendarDate }, today as CalendarDate)).toBe(due)
    expect(isReviewDue({ status: 'closed_effective', reviewOn: '2026-11-22' as CalendarDate }, today as CalendarDate)).toBe(false)
  })
})
