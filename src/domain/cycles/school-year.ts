import { daysBetween, type CalendarDate } from '../shared/calendar'
import { Decimal } from '../shared/decimal'
import { err, ok, type Result } from '../shared/result'

/** A school year, '2025/26': from 1 September to 31 August. */
export type SchoolYear = { readonly label: string; readonly from: CalendarDate; readonly to: CalendarDate }

export const parseSchoolYear = (label: string): Result<SchoolYear, { code: 'PERIOD_NOT_A_SCHOOL_YEAR' }> => {
  const match = /^(\d{4})\/(\d{2})$/.exec(label)
  const start = Number(match?.[1])
  if (match === null || (start + 1) % 100 !== Number(match[2])) return err({ code: 'PERIOD_NOT_A_SCHOOL_YEAR' })
  return ok({ label, from: `${start}-09-01` as CalendarDate, to: `${start + 1}-08-31` as CalendarDate })
}

export const nextSchoolYear = (label: string): string => {
  const start = Number(label.slice(0, 4)) + 1
  return `${start}/${String((start + 1) % 100).padStart(2, '0')}`
}

const later = (a: CalendarDate, b: CalendarDate): CalendarDate => (a > b ? a : b)
const earlier = (a: CalendarDate, b: CalendarDate): CalendarDate => (a < b ? a : b)

/**
 * Share of the rated period in office, 0–1, four places half up. The period is the school year from 1 September to the last day of
 * collection (`until`): what lies after it nobody has seen yet, so it counts for nobody.
 */
export const yearShare = (
  appointment: { readonly startedOn: CalendarDate; readonly endedOn: CalendarDate | null },
  year: { readonly from: CalendarDate; readonly until: CalendarDate },
): string => {
  const from = later(appointment.startedOn, year.from)
  const to = earlier(appointment.endedOn ?? year.until, year.until)
  const whole = daysBetween(year.from, year.until)
  return whole === 0 ? '0' : new Decimal(daysBetween(from, to)).div(whole).toDecimalPlaces(4).toFixed()
}

/** Full years in the post on the last day of the rated period, or on the last day in the post where it ended before. */
export const yearsInPost = (appointment: { readonly startedOn: CalendarDate; readonly endedOn: CalendarDate | null }, until: CalendarDate): number => {
  const day = earlier(appointment.endedOn ?? until, until)
  const years = Number(day.slice(0, 4)) - Number(appointment.startedOn.slice(0, 4))
  return Math.max(0, day.slice(5) < appointment.startedOn.slice(5) ? years - 1 : years)
}
