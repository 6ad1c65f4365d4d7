import { describe, expect, it } from 'vitest'
import { canCalculate, canTakeValues, cycleStatusAfter, cycleStatuses, cycleSteps, isCycleStepOpen, refuseCycleStep, type CycleFacts, type CycleStatus, type CycleStep } from './cycle-workflow'

const facts = (over: Partial<CycleFacts> = {}): CycleFacts => ({ status: 'planned', hasSchedule: true, hasInstruction: true, hasProposal: true, openForms: 0, formErrors: 0, hasRelease: true, openAppeals: 0, isAppealWindowOpen: false, unreviewedDecisions: 0, ...over })
const stop = { suspend: 'suspended', cancel: 'cancelled' } as const

/** D.2, row by row; whatever is not named here is forbidden. */
const open: Record<CycleStatus, Partial<Record<CycleStep, CycleStatus>>> = {
  planned: { approveSchedule: 'schedule_approved', ...stop },
  schedule_approved: { correctSchedule: 'schedule_approved', openCollection: 'collecting', ...stop },
  collecting: { closeCollection: 'verifying', ...stop },
  verifying: { calculate: 'calculated', ...stop },
  calculated: { returnToVerifying: 'verifying', openPreliminary: 'preliminary', ...stop },
  preliminary: { startAppeals: 'appeals', ...stop },
  appeals: { recalculate: 'calculated', approveResults: 'approved', ...stop },
  approved: { attachAnalysis: 'analysed' },
  analysed: { startRecommending: 'recommending' },
  recommending: { startDeciding: 'deciding' },
  deciding: { startExecuting: 'executing' },
  executing: { startEffectReview: 'effect_review' },
  effect_review: { close: 'closed' },
  closed: { correct: 'closed' },
  suspended: { resume: 'verifying', cancel: 'cancelled' },
  cancelled: {},
}
const everyPair = cycleStatuses.flatMap((status) => cycleSteps.map((step) => ({ status, step })))

describe('D.2 way of a cycle', () => {
  it.each(everyPair)('PRM-07 $step from $status', ({ status, step }) => {
    const after = open[status][step]
    expect(isCycleStepOpen(status, step)).toBe(after !== undefined)
    if (after === undefined) expect(refuseCycleStep(step, facts({ status }))).toEqual({ code: 'CYCLE_STEP_FORBIDDEN', step, status })
    else expect([refuseCycleStep(step, facts({ status })), cycleStatusAfter(status, step, 'verifying')]).toEqual([undefined, after])
  })

  it.each<[CycleStep, Partial<CycleFacts>, string]>([
    ['approveSchedule', { hasSchedule: false }, 'CYCLE_WITHOUT_SCHEDULE'],
    ['approveSchedule', { hasInstruction: false }, 'CYCLE_WITHOUT_INSTRUCTION'],
    ['correctSchedule', { status: 'schedule_approved', hasProposal: false }, 'CYCLE_WITHOUT_PROPOSAL'],
    ['calculate', { status: 'verifying', openForms: 1 }, 'CYCLE_FORMS_NOT_ACCEPTED'],
    ['calculate', { status: 'verifying', formErrors: 1 }, 'CYCLE_FORMS_HAVE_ERRORS'],
    ['calculate', { status: 'verifying', hasRelease: false }, 'CYCLE_WITHOUT_RELEASE'],
    ['approveResults', { status: 'appeals', isAppealWindowOpen: true }, 'CYCLE_APPEAL_WINDOW_OPEN'],
    ['approveResults', { status: 'appeals', openAppeals: 2 }, 'CYCLE_APPEALS_OPEN'],
    ['close', { status: 'effect_review', unreviewedDecisions: 3 }, 'CYCLE_DECISIONS_UNREVIEWED'],
  ])('%s is stopped by its guard', (step, over, code) => expect(refuseCycleStep(step, facts(over))?.code).toBe(code))

  it('takes values while they are gathered and checked, and calculates until the results are approved', () => {
    expect(cycleStatuses.filter(canTakeValues)).toEqual(['collecting', 'verifying'])
    expect(cycleStatuses.filter((status) => canCalculate(status))).toEqual(['collecting', 'verifying', 'calculated', 'preliminary', 'appeals'])
    expect(cycleStatuses.filter((status) => canCalculate(status, true))).toEqual(['collecting', 'verifying', 'calculated', 'preliminary', 'appeals', 'closed'])
  })
})
