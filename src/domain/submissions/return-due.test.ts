import { describe, expect, it } from 'vitest'
import { currentDeadline } from '../cycles/form-deadline'
import type { CalendarDate } from '../shared/calendar'
import { proposeReturnDue, refuseReturnDue } from './return-due'

const day = (text: string): CalendarDate => text as CalendarDate
const frame = (today: string, verifyUntil?: string) => ({ today: day(today), verifyUntil: verifyUntil === undefined ? undefined : day(verifyUntil) })

describe('the day of a returned form', () => {
  it('D.3 is three working days by the production calendar: weekends and 4 November are no days', () =>
    expect([proposeReturnDue(frame('2026-10-28')), proposeReturnDue(frame('2026-10-30')), proposeReturnDue(frame('2026-11-03'))]).toEqual(['2026-11-02', '2026-11-05', '2026-11-09']))

  it('does not lie after the last day of verification while that lies ahead', () =>
    expect([proposeReturnDue(frame('2026-10-28', '2026-10-30')), proposeReturnDue(frame('2026-10-28', '2026-11-02')), proposeReturnDue(frame('2026-10-28', '2026-10-27'))]).toEqual(['2026-10-30', '2026-11-02', '2026-11-02']))

  it('is refused below today and above the last day of verification; both bounds are allowed', () =>
    expect(['2026-10-27', '2026-10-28', '2026-10-30', '2026-10-31'].map((dueOn) => refuseReturnDue(day(dueOn), frame('2026-10-28', '2026-10-30'))?.code)).toEqual(['RETURN_DUE_PAST', undefined, undefined, 'RETURN_DUE_LATE']))

  it('is what lateness is counted by while the form is returned, and only then', () => {
    const dueOf = (status: 'returned' | 'returned_by_region' | 'in_progress', extendedTo: string | null = null) => currentDeadline(day('2026-10-20'), { status, extendedTo: extendedTo === null ? null : day(extendedTo), returnDueOn: day('2026-11-02') })
    expect([dueOf('returned'), dueOf('returned_by_region'), dueOf('in_progress'), dueOf('in_progress', '2026-10-25'), dueOf('returned', '2026-11-10')]).toEqual(['2026-11-02', '2026-11-02', '2026-10-20', '2026-10-25', '2026-11-10'])
  })
})
