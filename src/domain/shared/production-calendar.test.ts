import { describe, expect, it } from 'vitest'
import { addDays, type CalendarDate } from './calendar'
import { addWorkingDays, isWorkingDay, workingDaysSince } from './production-calendar'

const day = (text: string): CalendarDate => text as CalendarDate
const workingIn = (year: number): number => {
  let count = 0
  for (let date = day(`${year}-01-01`); date <= day(`${year}-12-31`); date = addDays(date, 1)) if (isWorkingDay(date)) count += 1
  return count
}

describe('production calendar', () => {
  // Published totals of the five-day week; 2027 is by the Labour Code alone, without moved days.
  it.each([[2024, 248], [2025, 247], [2026, 247], [2027, 249]])('%i has %i working days', (year, days) => expect(workingIn(year)).toBe(days))

  it('moves days off and works the Saturdays that paid for them', () => {
    expect([isWorkingDay(day('2024-04-27')), isWorkingDay(day('2024-04-29')), isWorkingDay(day('2025-11-01')), isWorkingDay(day('2025-11-03')), isWorkingDay(day('2026-01-09')), isWorkingDay(day('2026-12-31'))]).toEqual([true, false, true, false, false, false])
  })

  it('counts from the day after, over holidays and the end of the year', () => {
    expect(addWorkingDays(day('2026-12-30'), 1)).toBe('2027-01-11')
    expect(addWorkingDays(day('2026-11-20'), 10)).toBe('2026-12-04')
    expect(addWorkingDays(day('2026-05-08'), 1)).toBe('2026-05-12')
    expect([addWorkingDays(day('2026-05-09'), 0), addWorkingDays(day('2026-05-08'), 0)]).toEqual(['2026-05-12', '2026-05-08'])
    expect(workingDaysSince(day('2026-12-30'), day('2027-01-11'))).toBe(1)
  })
})
