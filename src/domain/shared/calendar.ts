/** A day of the calendar without a zone: 'YYYY-MM-DD'. */
declare const calendarDateMark: unique symbol
export type CalendarDate = string & { readonly [calendarDateMark]: true }

const pattern = /^\d{4}-\d{2}-\d{2}$/
const DAY_MS = 86_400_000

/** Days since 1970-01-01; throws on what is no date, since dates are checked at the edge. */
const dayNumber = (date: string): number => {
  const at = Date.parse(`${date}T00:00:00Z`)
  if (!pattern.test(date) || Number.isNaN(at)) throw new Error(`Not a calendar date: ${date}`)
  return at / DAY_MS
}

export const isCalendarDate = (text: string): text is CalendarDate => {
  if (!pattern.test(text)) return false
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === text
}

/** The day of a `@db.Date` column, which the driver gives as midnight UTC. */
export const toCalendarDate = (midnightUtc: Date): CalendarDate => midnightUtc.toISOString().slice(0, 10) as CalendarDate
export const fromCalendarDate = (date: CalendarDate): Date => new Date(`${date}T00:00:00Z`)

/** Whole days of [from; to], both included; 0 when empty. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => Math.max(0, dayNumber(to) - dayNumber(from) + 1)

// Making a format costs a hundred times more than using it; there are a few zones.
const clocks = new Map<string, Intl.DateTimeFormat>()
const clockOf = (zone: string): Intl.DateTimeFormat => {
  const made = clocks.get(zone) ?? new Intl.DateTimeFormat('en-GB', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' })
  clocks.set(zone, made)
  return made
}

const offsetAt = (instant: number, zone: string): number => {
  const parts = clockOf(zone).formatToParts(instant)
  const part = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((candidate) => candidate.type === type)?.value)
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) - Math.trunc(instant / 1000) * 1000
}

/** Saturday or Sunday. */
export const isWeekend = (date: CalendarDate): boolean => [0, 6].includes(new Date(dayNumber(date) * DAY_MS).getUTCDay())

/** The instant at which a calendar day ends in an IANA zone: the exclusive end of a deadline. */
export const endOfDay = (date: CalendarDate, zone: string): Date => {
  const wall = (dayNumber(date) + 1) * DAY_MS
  const guess = wall - offsetAt(wall, zone)
  return new Date(wall - offsetAt(guess, zone))
}

/** The calendar day of an instant in a zone. */
export const dayIn = (instant: Date, zone: string): CalendarDate => toCalendarDate(new Date(instant.getTime() + offsetAt(instant.getTime(), zone)))

/** The day so many days later (earlier where negative). */
export const addDays = (date: CalendarDate, days: number): CalendarDate => toCalendarDate(new Date((dayNumber(date) + days) * DAY_MS))
