import { cycleStages, type CycleStageKey, type ScheduleDays } from '@/domain/cycles/schedule'
import { fromCalendarDate, toCalendarDate, type CalendarDate } from '@/domain/shared/calendar'
import type { CycleId, UserId } from '@/domain/shared/ids'
import type { CycleSchedule as ScheduleRow, CycleStage as StageRow } from '../generated/client'
import type { TenantTx } from '../tenant'

export type PlannedStage = { readonly stage: CycleStageKey; readonly startsOn: CalendarDate; readonly endsOn: CalendarDate; readonly responsibleId: UserId | null; readonly executors: string }
/** An edition of the plan; `approvedAt` null: proposed and not yet confirmed. */
export type Schedule = ScheduleDays & {
  readonly id: string
  readonly number: number
  readonly reason: string | null
  readonly proposedById: UserId | null
  readonly proposedAt: Date
  readonly approvedById: UserId | null
  readonly approvedAt: Date | null
  readonly stages: ReadonlyArray<PlannedStage>
}

const toStage = ({ stage, startsOn, endsOn, responsibleId, executors }: StageRow): PlannedStage => ({
  stage: stage as CycleStageKey, startsOn: toCalendarDate(startsOn), endsOn: toCalendarDate(endsOn), responsibleId: responsibleId as UserId | null, executors,
})
const byStage = (a: PlannedStage, b: PlannedStage): number => cycleStages.indexOf(a.stage) - cycleStages.indexOf(b.stage)

const toSchedule = (row: ScheduleRow & { stages: ReadonlyArray<StageRow> }): Schedule => ({
  id: row.id, number: row.number, reason: row.reason, proposedById: row.proposedById as UserId | null, proposedAt: row.proposedAt, approvedById: row.approvedById as UserId | null, approvedAt: row.approvedAt,
  collectionFrom: toCalendarDate(row.collectionFrom), deadline: toCalendarDate(row.deadline), verifyUntil: toCalendarDate(row.verifyUntil), preliminaryOn: toCalendarDate(row.preliminaryOn), appealDays: row.appealDays,
  stages: row.stages.map(toStage).toSorted(byStage),
})

/** Every edition of a cycle's plan, the newest first. */
export const listSchedules = async (tx: TenantTx, cycleId: CycleId): Promise<ReadonlyArray<Schedule>> =>
  (await tx.cycleSchedule.findMany({ where: { regionId: tx.regionId, cycleId }, orderBy: { number: 'desc' }, include: { stages: true } })).map(toSchedule)

/** The edition in force, or undefined while none is approved. */
export const findSchedule = async (tx: TenantTx, cycleId: CycleId): Promise<Schedule | undefined> => {
  const row = await tx.cycleSchedule.findFirst({ where: { regionId: tx.regionId, cycleId, approvedAt: { not: null } }, orderBy: { number: 'desc' }, include: { stages: true } })
  return row === null ? undefined : toSchedule(row)
}

export type NewSchedule = Omit<Schedule, 'approvedAt' | 'approvedById'> & { readonly cycleId: CycleId; readonly newId: () => string }

export const insertSchedule = async (tx: TenantTx, { stages, newId, ...made }: NewSchedule): Promise<void> => {
  await tx.cycleSchedule.create({
    data: {
      ...made, regionId: tx.regionId, collectionFrom: fromCalendarDate(made.collectionFrom), deadline: fromCalendarDate(made.deadline), verifyUntil: fromCalendarDate(made.verifyUntil),
      preliminaryOn: fromCalendarDate(made.preliminaryOn),
    },
  })
  await tx.cycleStage.createMany({
    data: stages.map((row) => ({ ...row, regionId: tx.regionId, id: newId(), scheduleId: made.id, startsOn: fromCalendarDate(row.startsOn), endsOn: fromCalendarDate(row.endsOn) })),
  })
}

/** Puts an edition in force: its days of collection become the cycle's. */
export const approveSchedule = async (tx: TenantTx, edition: Pick<Schedule, 'id' | 'collectionFrom' | 'deadline'> & { readonly cycleId: CycleId }, by: { id: UserId | null; at: Date }): Promise<void> => {
  await tx.cycleSchedule.update({ where: { regionId_id: { regionId: tx.regionId, id: edition.id } }, data: { approvedAt: by.at, approvedById: by.id } })
  await tx.cycle.update({
    where: { regionId_id: { regionId: tx.regionId, id: edition.cycleId } }, data: { collectionFrom: fromCalendarDate(edition.collectionFrom), deadline: fromCalendarDate(edition.deadline) },
  })
}

export type Staff = { readonly id: UserId; readonly name: string; readonly role: string }

/** People who act for the whole region today: whom a stage may be given to. */
export const listStaff = async (tx: TenantTx, today: CalendarDate): Promise<ReadonlyArray<Staff>> => {
  const day = fromCalendarDate(today)
  const rows = await tx.roleAssignment.findMany({
    where: { regionId: tx.regionId, municipalityId: null, organizationId: null, revokedAt: null, validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gte: day } }], role: { in: ['ministry_analyst', 'ministry_approver', 'regional_operator'] } },
    select: { userId: true, role: true, user: { select: { displayName: true } } }, orderBy: [{ user: { displayName: 'asc' } }, { id: 'asc' }],
  })
  return [...new Map(rows.map(({ userId, role, user }) => [userId, { id: userId as UserId, name: user.displayName, role }])).values()]
}
