import { dayIn, endOfDay, type CalendarDate } from '../shared/calendar'
import { addWorkingDays } from '../shared/production-calendar'

export type AppealWindow = { readonly lastDay: CalendarDate; readonly endsAt: Date }

/**
 * Until when appeals are taken: so many working days after the day they began to be, to the last second of the last one by the clock of
 * the municipality.
 */
export const appealWindow = (began: { readonly from: Date; readonly days: number; readonly timeZone: string }): AppealWindow => {
  const lastDay = addWorkingDays(dayIn(began.from, began.timeZone), began.days)
  return { lastDay, endsAt: endOfDay(lastDay, began.timeZone) }
}

/** The last day on which an appeal is to be registered or returned: one working day after it was filed. */
export const registerBy = (filedAt: Date, timeZone: string): CalendarDate => addWorkingDays(dayIn(filedAt, timeZone), 1)
