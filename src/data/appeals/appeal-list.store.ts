import type { AppealStatus } from '@/domain/appeals/appeal-workflow'
import type { AppealId, CycleId, MunicipalityId, OrganizationId, SubmissionId, UserId } from '@/domain/shared/ids'
import { fromCalendarDate, toCalendarDate, type CalendarDate } from '@/domain/shared/calendar'
import type { FileId } from '@/domain/shared/ids'
import { numberArrayText } from '../raw-arrays'
import type { TenantTx } from '../tenant'

export type AppealListRow = {
  readonly id: AppealId; readonly number: number; readonly cycleId: CycleId; readonly period: string; readonly status: AppealStatus; readonly organizationId: OrganizationId; readonly organizationName: string
  readonly municipalityId: MunicipalityId; readonly municipalityName: string; readonly createdById: UserId; readonly filedAt: Date | null; readonly items: number; readonly timeZone: string
}

/** Appeals of the region, the newest first; of one cycle when asked. */
export const listAppeals = async (tx: TenantTx, cycleId: CycleId | null): Promise<ReadonlyArray<AppealListRow>> =>
  tx.$queryRaw<AppealListRow[]>`
    SELECT a.id::text, a.number, a.cycle_id::text AS "cycleId", c.period, a.status::text, a.organization_id::text AS "organizationId", o.short_name AS "organizationName", a.municipality_id::text AS "municipalityId",
      m.short_name AS "municipalityName", a.created_by_id::text AS "createdById", a.filed_at AS "filedAt", coalesce(m.time_zone, r.time_zone) AS "timeZone",
      (SELECT count(*)::int FROM appeal_item i WHERE i.region_id = a.region_id AND i.appeal_id = a.id) AS items
    FROM appeal a
    JOIN cycle c ON c.region_id = a.region_id AND c.id = a.cycle_id
    JOIN organization o ON o.region_id = a.region_id AND o.id = a.organization_id
    JOIN municipality m ON m.region_id = a.region_id AND m.id = a.municipality_id
    JOIN region r ON r.id = a.region_id
    WHERE a.region_id = ${tx.regionId}::uuid AND (${cycleId}::uuid IS NULL OR a.cycle_id = ${cycleId}::uuid)
    ORDER BY a.created_at DESC, a.id DESC`

/** Appeals that somebody still has to act upon: the results wait for them. */
export const countOpenAppeals = (tx: TenantTx, cycleId: CycleId): Promise<number> =>
  tx.appeal.count({ where: { regionId: tx.regionId, cycleId, status: { in: ['filed', 'registered', 'under_review', 'hearing', 'upheld', 'partially_upheld', 'executed'] } } })

/** Appeals the system may close: rejected ones, and corrected ones since when a release was made. */
export const listClosable = async (tx: TenantTx): Promise<ReadonlyArray<AppealId>> => {
  const rows = await tx.$queryRaw<Array<{ id: AppealId }>>`
    SELECT a.id::text FROM appeal a WHERE a.region_id = ${tx.regionId}::uuid AND (a.status = 'rejected'
      OR (a.status = 'executed' AND EXISTS (SELECT 1 FROM release r WHERE r.region_id = a.region_id AND r.cycle_id = a.cycle_id AND r.created_at > a.executed_at))) ORDER BY a.created_at, a.id`
  return rows.map(({ id }) => id)
}

/** The first release made after a correction; null while there is none. */
export const findReleaseAfter = async (tx: TenantTx, cycleId: CycleId, at: Date): Promise<{ id: string; number: number } | null> =>
  tx.release.findFirst({ where: { regionId: tx.regionId, cycleId, createdAt: { gt: at } }, orderBy: { number: 'asc' }, select: { id: true, number: true } })

/** People who verified one of the contested values, or accepted the form they stand in: none of them reports on the appeal. */
export const listVerifiers = async (tx: TenantTx, submissionId: SubmissionId, slots: ReadonlyArray<number>): Promise<ReadonlySet<UserId>> => {
  const rows = await tx.$queryRaw<Array<{ id: UserId }>>`
    SELECT h.actor_id::text AS id FROM value_history h
    WHERE h.region_id = ${tx.regionId}::uuid AND h.submission_id = ${submissionId}::uuid AND h.layer = 'verified' AND h.actor_id IS NOT NULL AND (cardinality(h.slots) = 0 OR h.slots && ${numberArrayText(slots)}::smallint[])
    UNION SELECT s.actor_id::text FROM submission_step s
    WHERE s.region_id = ${tx.regionId}::uuid AND s.submission_id = ${submissionId}::uuid AND s.step IN ('accept', 'returnByRegion') AND s.actor_id IS NOT NULL`
  return new Set(rows.map(({ id }) => id))
}

export type Commission = { readonly memberIds: ReadonlyArray<UserId>; readonly chairId: UserId; readonly orderNumber: string; readonly orderDate: CalendarDate; readonly fileId: FileId; readonly appointedAt: Date }

/** The commission that acts now. */
export const findCommission = async (tx: TenantTx): Promise<Commission | undefined> => {
  const row = await tx.appealCommission.findFirst({ where: { regionId: tx.regionId }, orderBy: [{ appointedAt: 'desc' }, { id: 'desc' }] })
  return row === null ? undefined : {
    memberIds: row.memberIds as UserId[], chairId: row.chairId as UserId, orderNumber: row.orderNumber, orderDate: toCalendarDate(row.orderDate), fileId: row.fileId as FileId, appointedAt: row.appointedAt,
  }
}

export const insertCommission = async (tx: TenantTx, made: Commission & { readonly id: string; readonly appointedById: UserId }): Promise<void> => {
  await tx.appealCommission.create({ data: { ...made, memberIds: [...made.memberIds], regionId: tx.regionId, orderDate: fromCalendarDate(made.orderDate) } })
}
