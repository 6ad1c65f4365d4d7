import type { SubmissionState } from '@/domain/submissions/submission-workflow'
import { fromCalendarDate, toCalendarDate, type CalendarDate } from '@/domain/shared/calendar'
import type { CycleId, MunicipalityId, OrganizationId, SubmissionId, UserId } from '@/domain/shared/ids'
import type { TenantTx } from '../tenant'

export type FormDeadlineRow = {
  readonly submissionId: SubmissionId
  readonly organizationId: OrganizationId
  readonly organizationName: string
  readonly municipalityId: MunicipalityId
  readonly municipalityName: string
  readonly status: SubmissionState
  readonly missedDeadline: boolean
  /** Of the municipality, else of the region. */
  readonly timeZone: string
  readonly extendedTo: CalendarDate | null
  readonly extensionReason: string | null
  /** The last day of a return; null unless returned. */
  readonly returnDueOn: CalendarDate | null
}

type Row = Omit<FormDeadlineRow, 'extendedTo' | 'returnDueOn'> & { extendedTo: Date | null; returnDueOn: Date | null }
const dayOf = (date: Date | null): CalendarDate | null => (date === null ? null : toCalendarDate(date))
const toRow = (row: Row): FormDeadlineRow => ({ ...row, extendedTo: dayOf(row.extendedTo), returnDueOn: dayOf(row.returnDueOn) })

/** Forms of a cycle in some states, each with the clock and the extension it lives by; by municipality and organization. */
export const listFormDeadlines = async (tx: TenantTx, cycleId: CycleId, statuses: ReadonlyArray<SubmissionState>): Promise<ReadonlyArray<FormDeadlineRow>> => {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT s.id::text AS "submissionId", s.organization_id::text AS "organizationId", o.short_name AS "organizationName", s.municipality_id::text AS "municipalityId", m.short_name AS "municipalityName",
      s.status::text, s.missed_deadline AS "missedDeadline", s.return_due_on AS "returnDueOn", coalesce(m.time_zone, r.time_zone) AS "timeZone", e.deadline AS "extendedTo", e.reason AS "extensionReason"
    FROM submission s
    JOIN organization o ON o.region_id = s.region_id AND o.id = s.organization_id
    JOIN municipality m ON m.region_id = s.region_id AND m.id = s.municipality_id
    JOIN region r ON r.id = s.region_id
    LEFT JOIN LATERAL (
      SELECT x.deadline, x.reason FROM deadline_extension x WHERE x.region_id = s.region_id AND x.cycle_id = s.cycle_id AND x.organization_id = s.organization_id ORDER BY x.at DESC, x.id DESC LIMIT 1
    ) e ON true
    WHERE s.region_id = ${tx.regionId}::uuid AND s.cycle_id = ${cycleId}::uuid AND s.status = ANY(${[...statuses]}::submission_status[])
    ORDER BY m.short_name, o.short_name, o.id`
  return rows.map(toRow)
}

/** Own clocks of the municipalities whose organizations take part. */
export const listParticipatingZones = async (tx: TenantTx, cycleId: CycleId): Promise<ReadonlyArray<string>> => {
  const rows = await tx.$queryRaw<Array<{ zone: string }>>`
    SELECT DISTINCT coalesce(m.time_zone, r.time_zone) AS zone FROM submission s
    JOIN municipality m ON m.region_id = s.region_id AND m.id = s.municipality_id JOIN region r ON r.id = s.region_id
    WHERE s.region_id = ${tx.regionId}::uuid AND s.cycle_id = ${cycleId}::uuid`
  return rows.map(({ zone }) => zone)
}

export const insertExtension = async (tx: TenantTx, made: { id: string; cycleId: CycleId; organizationId: OrganizationId; deadline: CalendarDate; reason: string; actorId: UserId; at: Date }): Promise<void> => {
  await tx.deadlineExtension.create({ data: { ...made, regionId: tx.regionId, deadline: fromCalendarDate(made.deadline) } })
}

/** Last days given to organizations of a place in a cycle, with the clock of each: whoever enters for several may work until the last of them. */
export const listExtensionsAt = async (tx: TenantTx, cycleId: CycleId, places: { municipalityIds: ReadonlyArray<MunicipalityId>; organizationIds: ReadonlyArray<OrganizationId> }): Promise<ReadonlyArray<{ deadline: CalendarDate; timeZone: string }>> => {
  const rows = await tx.$queryRaw<Array<{ deadline: Date; timeZone: string }>>`
    SELECT max(x.deadline) AS deadline, coalesce(m.time_zone, r.time_zone) AS "timeZone" FROM deadline_extension x
    JOIN organization o ON o.region_id = x.region_id AND o.id = x.organization_id JOIN municipality m ON m.region_id = o.region_id AND m.id = o.municipality_id JOIN region r ON r.id = x.region_id
    WHERE x.region_id = ${tx.regionId}::uuid AND x.cycle_id = ${cycleId}::uuid
      AND (o.municipality_id = ANY(${[...places.municipalityIds]}::uuid[]) OR o.id = ANY(${[...places.organizationIds]}::uuid[]))
    GROUP BY 2`
  return rows.map((row) => ({ ...row, deadline: toCalendarDate(row.deadline) }))
}
