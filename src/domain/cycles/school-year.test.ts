import { describe, expect, it } from 'vitest'
import type { CalendarDate } from '../shared/calendar'
import { yearShare, yearsInPost } from './school-year'

const day = (text: string): CalendarDate => text as CalendarDate
const until = day('2026-08-31')

describe('time in post at the snapshot', () => {
  it.each([['2025-09-01', 0], ['2025-08-31', 1], ['2025-08-30', 1], ['2024-08-31', 2], ['2026-08-31', 0], ['2026-09-15', 0]])('started %s: %i full years', (startedOn, years) =>
    expect(yearsInPost({ startedOn: day(startedOn), endedOn: null }, until)).toBe(years))
  it('counts to the last day in the post where it ended before', () => {
    expect(yearsInPost({ startedOn: day('2024-03-01'), endedOn: day('2026-02-28') }, until)).toBe(1)
    expect(yearsInPost({ startedOn: day('2024-03-01'), endedOn: day('2026-03-01') }, until)).toBe(2)
    expect(yearsInPost({ startedOn: day('2024-03-01'), endedOn: day('2027-03-01') }, until)).toBe(2)
  })
  it('29 February is reached on 1 March of a common year', () => {
    expect(yearsInPost({ startedOn: day('2024-02-29'), endedOn: null }, day('2025-02-28'))).toBe(0)
    expect(yearsInPost({ startedOn: day('2024-02-29'), endedOn: null }, day('2025-03-01'))).toBe(1)
  })
  it('part of the year, and two directors of one organization who share it', () => {
    const year = { from: day('2025-09-01'), until }
    expect(yearShare({ startedOn: day('2020-01-01'), endedOn: null }, year)).toBe('1')
    expect(yearShare({ startedOn: day('2026-08-31'), endedOn: null }, year)).toBe('0.0027')
    expect(['2026-01-31', '2026-02-01'].map((date, at) => yearShare(at === 0 ? { startedOn: day('2020-01-01'), endedOn: day(date) } : { startedOn: day(date), endedOn: null }, year))).toEqual(['0.4192', '0.5808'])
  })
})
