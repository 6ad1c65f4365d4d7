import { endOfDay, type CalendarDate } from '../shared/calendar'

/** The last day of one organization's form: the cycle's, or a later one given to it. */
export const formDeadline = (cycleDeadline: CalendarDate, extendedTo: CalendarDate | null): CalendarDate => (extendedTo !== null && extendedTo > cycleDeadline ? extendedTo : cycleDeadline)

/** The instant at which the form is late: the end of its last day by the clock of its municipality. */
export const formDeadlineAt = (form: { readonly deadline: CalendarDate; readonly timeZone: string }): Date => endOfDay(form.deadline, form.timeZone)

/** The instant at which the last clock of a cycle has passed its deadline. */
export const cycleDeadlineAt = (deadline: CalendarDate, zones: ReadonlyArray<string>): Date =>
  new Date(Math.max(...zones.map((zone) => endOfDay(deadline, zone).getTime())))
