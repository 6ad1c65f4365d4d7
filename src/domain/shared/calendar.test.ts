import { describe, expect, it } from 'vitest'
import { dayIn, daysBetween, endOfDay, isCalendarDate, type CalendarDate } from './calendar'

const day = (text: string): CalendarDate => text as CalendarDate

describe('endOfDay', () => {
  it.each([
    ['Europe/Kaliningrad', '2026-03-31T22:00:00.000Z'],
    ['Europe/Moscow', '2026-03-31T21:00:00.000Z'],
    ['Asia/Yekaterinburg', '2026-03-31T19:00:00.000Z'],
    ['Asia/Yakutsk', '2026-03-31T15:00:00.000Z'],
    ['Asia/Kamchatka', '2026-03-31T12:00:00.000Z'],
  ])('ends the day in %s', (zone, instant) => expect(endOfDay(day('2026-03-31'), zone).toISOString()).toBe(instant))
  it('crosses a change of clocks', () => expect(endOfDay(day('2026-03-29'), 'Europe/Berlin').toISOString()).toBe('2026-03-29T22:00:00.000Z'))
})
describe('days', () => {
  it('counts both ends', () => expect(daysBetween(day('2025-09-01'), day('2026-08-31'))).toBe(365))
  it('is zero for an empty range', () => expect(daysBetween(day('2026-01-02'), day('2026-01-01'))).toBe(0))
  it('knows what is no date', () => expect(['2026-02-29', '2026-13-01', '26-01-01', ''].map(isCalendarDate)).toEqual([false, false, false, false]))
  it('tells the day where the person is', () => expect(dayIn(new Date('2026-03-31T20:00:00Z'), 'Asia/Yakutsk')).toBe('2026-04-01'))
})
