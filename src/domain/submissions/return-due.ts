import type { CalendarDate } from '../shared/calendar'
import { addWorkingDays } from '../shared/production-calendar'

/** Working days a returned form is given where nobody names another day. */
export const RETURN_DAYS = 3

/** `today` by the clock of the municipality; `verifyUntil`: the last day of verification of the plan in force. */
export type ReturnFrame = { readonly today: CalendarDate; readonly verifyUntil: CalendarDate | undefined }

/** The last day of verification while it lies ahead: no returned form outlives it. */
const bound = ({ today, verifyUntil }: ReturnFrame): CalendarDate | undefined => (verifyUntil !== undefined && verifyUntil >= today ? verifyUntil : undefined)

/** Three working days by the production calendar, not after the last day of verification. */
export const proposeReturnDue = (frame: ReturnFrame): CalendarDate => {
  const [day, last] = [addWorkingDays(frame.today, RETURN_DAYS), bound(frame)]
  return last !== undefined && last < day ? last : day
}

/** Why a form may not be returned till that day; undefined where it may. */
export const refuseReturnDue = (dueOn: CalendarDate, frame: ReturnFrame): { readonly code: 'RETURN_DUE_PAST' } | { readonly code: 'RETURN_DUE_LATE'; readonly verifyUntil: CalendarDate } | undefined => {
  if (dueOn < frame.today) return { code: 'RETURN_DUE_PAST' }
  const last = bound(frame)
  return last !== undefined && dueOn > last ? { code: 'RETURN_DUE_LATE', verifyUntil: last } : undefined
}
