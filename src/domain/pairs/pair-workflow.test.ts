import { describe, expect, it } from 'vitest'
import { isPairStepOpen, pairStates, pairSteps, refusePairStep, statusAfterPairStep, type PairFacts, type PairState, type PairStep } from './pair-workflow'

const facts = (over: Partial<PairFacts> = {}): PairFacts => ({ status: 'proposed', side: 'giver', agreed: { giver: true, taker: true }, giverLoad: 0, isMeetingAhead: false, ...over })
/** D.12, row by row; whatever is not named here is forbidden. */
const open: Record<PairState, Partial<Record<PairStep, PairState>>> = {
  proposed: { confirm: 'confirmed', cancel: 'cancelled' },
  confirmed: { agree: 'confirmed', agreeOnPaper: 'confirmed', decline: 'cancelled', schedule: 'scheduled', cancel: 'cancelled' },
  scheduled: { schedule: 'scheduled', hold: 'held', cancel: 'cancelled' },
  held: { followUp: 'followed_up' },
  followed_up: { close: 'closed' },
  closed: {},
  cancelled: {},
}
const everyPair = pairStates.flatMap((status) => pairSteps.map((step) => ({ status, step })))

describe('D.12 way of a pair', () => {
  it.each(everyPair)('OSE-10: $step from $status', ({ status, step }) => {
    const after = open[status][step]
    const agreed = step === 'schedule' ? { giver: true, taker: true } : { giver: false, taker: false }
    expect(isPairStepOpen(status, step)).toBe(after !== undefined)
    if (after === undefined) expect(refusePairStep(step, facts({ status, agreed }))).toEqual({ code: 'PAIR_STEP_FORBIDDEN', step, status })
    else expect([refusePairStep(step, facts({ status, agreed })), statusAfterPairStep(status, step)]).toEqual([undefined, after])
  })

  it.each([[1, undefined], [2, { code: 'PAIR_GIVER_BUSY' }]])('OSE-09: a head with %i pairs confirmed', (giverLoad, refusal) => {
    expect(refusePairStep('confirm', facts({ giverLoad }))).toEqual(refusal)
  })

  it('is agreed by each side once and by nobody else, scheduled only by both, held not before its day', () => {
    expect(refusePairStep('agree', facts({ status: 'confirmed', side: null }))).toEqual({ code: 'PAIR_NOT_SIDE' })
    expect(refusePairStep('agree', facts({ status: 'confirmed' }))).toEqual({ code: 'PAIR_AGREED_BEFORE' })
    expect(refusePairStep('schedule', facts({ status: 'confirmed', agreed: { giver: true, taker: false } }))).toEqual({ code: 'PAIR_NOT_AGREED' })
    expect(refusePairStep('hold', facts({ status: 'scheduled', isMeetingAhead: true }))).toEqual({ code: 'PAIR_MEETING_AHEAD' })
  })
})
