import { cycleStatuses, type CycleStatus } from './cycle-workflow'
import type { CycleStageKey, StageDays } from './schedule'
import type { CalendarDate } from '../shared/calendar'

export type StageState = 'done' | 'current' | 'late' | 'waiting'

/** The state of the cycle from which a stage's exit condition is met. */
const doneFrom: Record<CycleStageKey, CycleStatus> = {
  goals: 'schedule_approved', indicators: 'schedule_approved', methods: 'schedule_approved', monitoring: 'approved', analysis: 'analysed', recommendations: 'deciding', decisions: 'executing',
  measures: 'effect_review', effectReview: 'closed',
}

/** How far a stage is: finished by its exit condition, never by its date alone. */
export const stageState = (row: StageDays, at: { readonly status: CycleStatus; readonly today: CalendarDate }): StageState => {
  if (at.status !== 'suspended' && at.status !== 'cancelled' && cycleStatuses.indexOf(at.status) >= cycleStatuses.indexOf(doneFrom[row.stage])) return 'done'
  if (row.endsOn < at.today) return 'late'
  return row.startsOn <= at.today ? 'current' : 'waiting'
}
