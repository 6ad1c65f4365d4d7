import type { CalendarDate } from '../shared/calendar'

export type AssignmentDates = { readonly validFrom: CalendarDate; readonly validTo: CalendarDate | null; readonly revokedAt: Date | null }
export type AssignmentState = 'active' | 'future' | 'ended' | 'revoked'

/** Both dates belong to the assignment; the day is that of the region. */
export const assignmentState = (assignment: AssignmentDates, today: CalendarDate): AssignmentState => {
  if (assignment.revokedAt !== null) return 'revoked'
  if (assignment.validFrom > today) return 'future'
  return assignment.validTo !== null && assignment.validTo < today ? 'ended' : 'active'
}
