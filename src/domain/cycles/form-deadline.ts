import type { SubmissionState } from '../submissions/submission-workflow'
import { endOfDay, type CalendarDate } from '../shared/calendar'

/** The last day of one organization's form: the cycle's, or a later one given to it. */
export const formDeadline = (cycleDeadline: CalendarDate, extendedTo: CalendarDate | null): CalendarDate => (extendedTo !== null && extendedTo > cycleDeadline ? extendedTo : cycleDeadline)

type Waiting = { readonly status: SubmissionState; readonly extendedTo: CalendarDate | null; readonly returnDueOn: CalendarDate | null }
/** The last day a form lives by now: while it is returned, the day of the return, or a later one given to the organization. */
export const currentDeadline = (cycleDeadline: CalendarDate, { status, extendedTo, returnDueOn }: Waiting): CalendarDate =>
  (status === 'returned' || status === 'returned_by_region') && returnDueOn !== null ? formDeadline(returnDueOn, extendedTo) : formDeadline(cycleDeadline, extendedTo)

/** The instant at which the form is late: the end of its last day by the clock of its municipality. */
export const formDeadlineAt = (form: { readonly deadline: CalendarDate; readonly timeZone: string }): Date => endOfDay(form.deadline, form.timeZone)

/** The instant at which the last clock of a cycle has passed its deadline. */
export const cycleDeadlineAt = (deadline: CalendarDate, zones: ReadonlyArray<string>): Date =>
  new Date(Math.max(...zones.map((zone) => endOfDay(deadline, zone).getTime())))
