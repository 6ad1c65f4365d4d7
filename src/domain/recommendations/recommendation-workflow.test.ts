import { describe, expect, it } from 'vitest'
import type { CalendarDate } from '../shared/calendar'
import {
  isOverdue, isRecommendationStepOpen, recommendationStates, recommendationSteps, refuseRecommendationStep, stateAfterStep,
  type RecommendationFacts, type RecommendationState, type RecommendationStep,
} from './recommendation-workflow'

const facts = (over: Partial<RecommendationFacts> = {}): RecommendationFacts =>
  ({ status: 'draft', isAddressee: true, isOfAddressee: false, isDrafter: false, isOverdue: true, effect: null, objectedBefore: false, hasNextResult: true, ...over })

/** D.9, row by row; whatever is not named here is forbidden. */
const open: Record<RecommendationState, Partial<Record<RecommendationStep, RecommendationState>>> = {
  draft: { edit: 'draft', submit: 'on_approval' },
  on_approval: { returnToDraft: 'draft', issue: 'issued', revoke: 'revoked' },
  issued: { acknowledge: 'acknowledged', acknowledgeOnPaper: 'acknowledged', revoke: 'revoked', escalate: 'escalated' },
  acknowledged: { accept: 'accepted', object: 'objected', revoke: 'revoked', escalate: 'escalated' },
  objected: { declineObjection: 'acknowledged', revoke: 'revoked' },
  accepted: { start: 'in_progress', revoke: 'revoked', escalate: 'escalated' },
  in_progress: { report: 'reported', revoke: 'revoked', escalate: 'escalated' },
  reported: { confirm: 'confirmed', rejectReport: 'rejected_report' },
  rejected_report: { report: 'reported', revoke: 'revoked', escalate: 'escalated' },
  confirmed: { assessEffect: 'effect_assessed' },
  effect_assessed: { close: 'closed', escalate: 'escalated' },
  closed: {},
  revoked: {},
  escalated: {},
}
const everyPair = recommendationStates.flatMap((status) => recommendationSteps.map((step) => ({ status, step })))

describe('D.9 way of a recommendation', () => {
  it.each(everyPair)('$step from $status', ({ status, step }) => {
    const after = open[status][step]
    expect(isRecommendationStepOpen(status, step)).toBe(after !== undefined)
    if (after === undefined) expect(refuseRecommendationStep(step, facts({ status }))).toEqual({ code: 'RECOMMENDATION_STEP_FORBIDDEN', step, status })
    else expect([refuseRecommendationStep(step, facts({ status })), stateAfterStep(status, step)]).toEqual([undefined, after])
  })

  it.each([['issued', 'acknowledgeOnPaper'], ['objected', 'declineObjection'], ['reported', 'confirm'], ['reported', 'rejectReport'], ['confirmed', 'assessEffect'], ['effect_assessed', 'close'], ['issued', 'escalate']] as const)('lets no municipality review what is addressed to itself: %s, %s', (status, step) => {
    expect(refuseRecommendationStep(step, facts({ status, isOfAddressee: true }))).toEqual({ code: 'RECOMMENDATION_OWN_REVIEW' })
  })

  it.each([['issued', 'acknowledge'], ['acknowledged', 'accept'], ['acknowledged', 'object'], ['accepted', 'start'], ['in_progress', 'report']] as const)('lets nobody but the addressee: %s, %s', (status, step) => {
    expect(refuseRecommendationStep(step, facts({ status, isAddressee: false }))).toEqual({ code: 'RECOMMENDATION_NOT_ADDRESSEE' })
  })

  it('is issued by somebody else than wrote it', () => {
    expect(refuseRecommendationStep('issue', facts({ status: 'on_approval', isDrafter: true }))).toEqual({ code: 'RECOMMENDATION_OWN_DRAFT' })
  })

  it('hears one objection, asks for a next result before an effect, and escalates only what is late or without effect', () => {
    expect(refuseRecommendationStep('object', facts({ status: 'acknowledged', objectedBefore: true }))).toEqual({ code: 'RECOMMENDATION_OBJECTED_BEFORE' })
    expect(refuseRecommendationStep('assessEffect', facts({ status: 'confirmed', hasNextResult: false }))).toEqual({ code: 'RECOMMENDATION_NO_NEXT_RESULT' })
    expect(refuseRecommendationStep('escalate', facts({ status: 'effect_assessed', isOverdue: false, effect: 'partly' }))).toEqual({ code: 'RECOMMENDATION_NOT_OVERDUE' })
    expect(refuseRecommendationStep('escalate', facts({ status: 'effect_assessed', isOverdue: false, effect: 'none' }))).toBeUndefined()
  })

  it.each([['2026-11-21', false], ['2026-11-22', false], ['2026-11-23', true]])('with the term of 22 November is overdue on %s: %s', (today, late) => {
    expect(isOverdue({ status: 'accepted', dueOn: '2026-11-22' as CalendarDate }, today as CalendarDate)).toBe(late)
    expect(isOverdue({ status: 'reported', dueOn: '2026-11-22' as CalendarDate }, today as CalendarDate)).toBe(false)
  })
})
