import type { CycleCalendar, StageDay } from '../reference/regions'

export type CycleDays = { readonly period: string; readonly collectionFrom: string; readonly deadline: string; readonly results: string; readonly publication: string }

const FIRST_YEAR = 2024
/** Cycles of the demo: two past, the last one open. */
export const cycleCount = 3
/** An open cycle leaves at least this long to whoever tries the program. */
const LEAST_DAYS_LEFT = 14
const DAY_MS = 86_400_000

export const addDays = (day: string, count: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10)
const dateOf = (year: number, { month, day, yearOffset }: StageDay): string => `${year + yearOffset}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
const endOfNextMonth = (today: string): string => new Date(Date.UTC(Number(today.slice(0, 4)), Number(today.slice(5, 7)) + 1, 0)).toISOString().slice(0, 10)

/** The region's calendar (domain/01 A.6) in the years of the cycle; the open cycle has begun and is prolonged when its deadline is near or past. */
export const cycleDays = (calendar: CycleCalendar, index: number, today: string): CycleDays => {
  const year = FIRST_YEAR + index
  const days = {
    period: `${year}/${String((year + 1) % 100).padStart(2, '0')}`,
    collectionFrom: dateOf(year, calendar.collectionFrom), deadline: dateOf(year, calendar.deadline), results: dateOf(year, calendar.results), publication: dateOf(year, calendar.publication),
  }
  if (index < cycleCount - 1) return days
  const soon = addDays(today, LEAST_DAYS_LEFT)
  // Where the procedure is in summer, figures of the running year are gathered from October on.
  const collectionFrom = days.collectionFrom > today ? `${year}-10-01` : days.collectionFrom
  return { ...days, collectionFrom, deadline: days.deadline < soon ? endOfNextMonth(today) : days.deadline }
}
