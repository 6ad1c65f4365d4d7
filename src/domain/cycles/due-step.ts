import { dayIn, type CalendarDate } from '../shared/calendar'
import type { CycleStatus, timedSteps } from './cycle-workflow'

export type TimedStep = (typeof timedSteps)[number]
type TimedCycle = { readonly status: CycleStatus; readonly collectionFrom: CalendarDate; readonly deadlineAt: Date | null }

/**
 * The step whose time has come: the collection opens with the first second of its first day in the region's zone and ends at the
 * instant of the deadline; appeals are taken as soon as the results are shown. Undefined when nothing is due.
 */
export const dueStep = (cycle: TimedCycle, at: { readonly now: Date; readonly timeZone: string }): TimedStep | undefined => {
  const { status, deadlineAt, collectionFrom } = cycle
  if (status === 'schedule_approved' && dayIn(at.now, at.timeZone) >= collectionFrom) return 'openCollection'
  if (status === 'collecting' && deadlineAt !== null && at.now.getTime() >= deadlineAt.getTime()) return 'closeCollection'
  return status === 'preliminary' ? 'startAppeals' : undefined
}
