import { describe, expect, it } from 'vitest'
import { isCapacity, isSupporterStepOpen, refuseSupporterStep, statusAfterSupporterStep, supporterStates, supporterSteps, type SupporterState, type SupporterStep } from './supporter-workflow'

/** Row by row; whatever is not named here is forbidden. */
const open: Record<SupporterState, Partial<Record<SupporterStep, SupporterState>>> = {
  proposed: { confirm: 'confirmed', decline: 'declined' },
  confirmed: { setCapacity: 'confirmed', end: 'ended' },
  declined: {},
  ended: {},
}
const fine = { isServing: true, isConfirmedAlready: false }

describe('the way of a base site and of a mentor', () => {
  it.each(supporterStates.flatMap((status) => supporterSteps.map((step) => ({ status, step }))))('ZEL-44: $step from $status', ({ status, step }) => {
    const after = open[status][step]
    expect(isSupporterStepOpen(status, step)).toBe(after !== undefined)
    if (after === undefined) expect(refuseSupporterStep(step, { status, ...fine })).toEqual({ code: 'SUPPORTER_STEP_FORBIDDEN', step, status })
    else expect([refuseSupporterStep(step, { status, ...fine }), statusAfterSupporterStep(step)]).toEqual([undefined, after])
  })

  it('is confirmed only while the head serves and nobody of the kind is in force; declining asks neither', () => {
    expect(refuseSupporterStep('confirm', { status: 'proposed', isServing: false, isConfirmedAlready: false })).toEqual({ code: 'SUPPORTER_NOT_SERVING' })
    expect(refuseSupporterStep('confirm', { status: 'proposed', isServing: true, isConfirmedAlready: true })).toEqual({ code: 'SUPPORTER_CONFIRMED_ALREADY' })
    expect(refuseSupporterStep('decline', { status: 'proposed', isServing: false, isConfirmedAlready: true })).toBeUndefined()
  })

  it.each([[0, false], [1, true], [10, true], [11, false], [1.5, false]])('a capacity of %d', (capacity, expected) => expect(isCapacity(capacity)).toBe(expected))
})
