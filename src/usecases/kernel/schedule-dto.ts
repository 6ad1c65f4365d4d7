import { listUserNames } from '@/data/accounts/region-user.store'
import type { Cycle } from '@/data/cycles/cycle.store'
import type { Schedule } from '@/data/cycles/schedule.store'
import type { TenantTx } from '@/data/tenant'
import { stageState } from '@/domain/cycles/stage-state'
import { workingDaysSince } from '@/domain/shared/production-calendar'
import type { CalendarDate } from '@/domain/shared/calendar'

const dayKeys = ['collectionFrom', 'deadline', 'verifyUntil', 'preliminaryOn', 'appealDays'] as const
export type ScheduleChange = { readonly key: (typeof dayKeys)[number]; readonly before: string; readonly after: string }

/** Days that differ between two editions. */
export const changedDays = (before: Schedule, after: Schedule): ReadonlyArray<ScheduleChange> =>
  dayKeys.flatMap((key) => (before[key] === after[key] ? [] : [{ key, before: String(before[key]), after: String(after[key]) }]))

export const namesOf = (tx: TenantTx, editions: ReadonlyArray<Schedule>) =>
  listUserNames(tx, [...new Set(editions.flatMap(({ proposedById, stages }) => [proposedById, ...stages.map(({ responsibleId }) => responsibleId)].filter((id) => id !== null)))])

/** An edition as pages show it: names instead of ids, the state of each stage today. */
export const scheduleDto = (edition: Schedule, seen: { cycle: Pick<Cycle, 'status'>; today: CalendarDate; names: ReadonlyMap<string, string> }) => ({
  number: edition.number, reason: edition.reason, collectionFrom: edition.collectionFrom, deadline: edition.deadline, verifyUntil: edition.verifyUntil, preliminaryOn: edition.preliminaryOn, appealDays: edition.appealDays,
  proposedAt: edition.proposedAt.toISOString(), proposedBy: edition.proposedById === null ? null : (seen.names.get(edition.proposedById) ?? null), approvedAt: edition.approvedAt?.toISOString() ?? null,
  stages: edition.stages.map((row) => {
    const state = stageState(row, { status: seen.cycle.status, today: seen.today })
    return { ...row, responsible: row.responsibleId === null ? null : (seen.names.get(row.responsibleId) ?? null), state, /** Working days since its last day, while its exit condition is not met. */ daysLate: state === 'late' ? workingDaysSince(row.endsOn, seen.today) : 0 }
  }),
})
export type ScheduleDto = ReturnType<typeof scheduleDto>
