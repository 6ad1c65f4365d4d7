import type { Appointee, Conditions, SnapshotRow } from '@/domain/cycles/snapshot'
import type { OrganizationType } from '@/domain/models/model-document'
import type { ContextFacts } from '@/domain/scoring/clusters/context-facts'
import { fromCalendarDate, toCalendarDate, type CalendarDate } from '@/domain/shared/calendar'
import type { AppointmentId, CycleId, DirectorId, MunicipalityId, OrganizationId } from '@/domain/shared/ids'
import { inParts } from '../in-parts'
import type { TenantTx } from '../tenant'

type AppointeeRow = Omit<Conditions, 'isRemote'> & { is_remote: boolean } & {
  appointment_id: string; director_id: string; organization_id: string; municipality_id: string; municipality_name: string
  director_name: string; organization_name: string; organization_code: string; type: string
  is_acting: boolean; is_rural: boolean; is_small: boolean; has_selection: boolean; size: 'small' | 'medium' | 'large'
  started_on: Date; ended_on: Date | null
}

const toAppointee = (row: AppointeeRow): Appointee => ({
  appointmentId: row.appointment_id as AppointmentId,
  directorId: row.director_id as DirectorId,
  organizationId: row.organization_id as OrganizationId,
  municipalityId: row.municipality_id as MunicipalityId,
  municipalityName: row.municipality_name,
  directorName: row.director_name,
  organizationName: row.organization_name,
  organizationCode: row.organization_code,
  organizationType: row.type as OrganizationType,
  isActing: row.is_acting,
  isRural: row.is_rural,
  isSmall: row.is_small,
  hasSelection: row.has_selection,
  size: row.size,
  isRemote: row.is_remote,
  specialNeedsPercent: row.specialNeedsPercent,
  hardshipPercent: row.hardshipPercent,
  otherLanguagePercent: row.otherLanguagePercent,
  laterShiftPercent: row.laterShiftPercent,
  wearPercent: row.wearPercent,
  startedOn: toCalendarDate(row.started_on),
  endedOn: row.ended_on === null ? null : toCalendarDate(row.ended_on),
})

/** Appointments that lie at least partly in [from; until], in organizations that worked then. */
export const listAppointees = async (tx: TenantTx, year: { from: CalendarDate; until: CalendarDate }): Promise<ReadonlyArray<Appointee>> => {
  const rows = await tx.$queryRaw<AppointeeRow[]>`
    SELECT a.id::text AS appointment_id, d.id::text AS director_id, o.id::text AS organization_id, m.id::text AS municipality_id, m.name AS municipality_name,
      concat_ws(' ', d.last_name, d.first_name, nullif(d.patronymic, '')) AS director_name, o.short_name AS organization_name, o.code AS organization_code, o.type,
      a.is_acting, o.is_rural, o.is_small, o.has_selection, o.size::text AS size, a.started_on, a.ended_on, o.is_remote,
      o.special_needs_percent::text AS "specialNeedsPercent", o.hardship_percent::text AS "hardshipPercent", o.other_language_percent::text AS "otherLanguagePercent", o.later_shift_percent::text AS "laterShiftPercent", o.wear_percent::text AS "wearPercent"
    FROM appointment a
    JOIN director d ON d.region_id = a.region_id AND d.id = a.director_id
    JOIN organization o ON o.region_id = a.region_id AND o.id = a.organization_id
    JOIN municipality m ON m.region_id = o.region_id AND m.id = o.municipality_id
    WHERE a.region_id = ${tx.regionId}::uuid AND a.started_on <= ${fromCalendarDate(year.until)}::date AND coalesce(a.ended_on, 'infinity') >= ${fromCalendarDate(year.from)}::date
      AND coalesce(o.opened_on, '-infinity') <= ${fromCalendarDate(year.until)}::date AND coalesce(o.closed_on, 'infinity') >= ${fromCalendarDate(year.from)}::date`
  return rows.map(toAppointee)
}

export const insertParticipants = async (tx: TenantTx, cycleId: CycleId, made: { rows: ReadonlyArray<SnapshotRow>; newId: () => string }): Promise<void> => {
  await inParts(made.rows.map((row) => ({ ...row, regionId: tx.regionId, cycleId, id: made.newId() })), (data) => tx.cycleParticipant.createMany({ data }))
}

/** Without the conditions: only a method that compares by context reads them (`listContextFacts`). */
export type ParticipantRow = Omit<SnapshotRow, 'yearShare' | keyof Conditions> & { readonly id: string; readonly yearShare: string }

/** The snapshot of a cycle in the order of its positions; one text of JSON, because the driver handles every value of every row by itself. */
export const listParticipants = async (tx: TenantTx, cycleId: CycleId): Promise<ReadonlyArray<ParticipantRow>> => {
  const [read] = await tx.$queryRaw<Array<{ rows: string }>>`SELECT coalesce(json_agg(r ORDER BY r.position), '[]')::text AS rows FROM (
    SELECT id::text, position, appointment_id::text AS "appointmentId", director_id::text AS "directorId", organization_id::text AS "organizationId", municipality_id::text AS "municipalityId",
      director_name AS "directorName", organization_name AS "organizationName", organization_code AS "organizationCode", organization_type AS "organizationType", is_acting AS "isActing",
      is_rural AS "isRural", is_small AS "isSmall", has_selection AS "hasSelection", is_first_cycle AS "isFirstCycle", size::text, trim_scale(year_share)::text AS "yearShare", years_in_post::int AS "yearsInPost"
    FROM cycle_participant WHERE region_id = ${tx.regionId}::uuid AND cycle_id = ${cycleId}::uuid) r`
  return JSON.parse(read?.rows ?? '[]') as ReadonlyArray<ParticipantRow>
}

/** Conditions of the snapshot by the id of the participant, percent in hundredths. */
export const listContextFacts = async (tx: TenantTx, cycleId: CycleId): Promise<ReadonlyMap<string, ContextFacts>> => {
  const rows = await tx.$queryRaw<Array<ContextFacts & { readonly id: string }>>`
    SELECT id::text, is_remote AS "isRemote", (special_needs_percent * 100)::int AS "specialNeeds", (hardship_percent * 100)::int AS hardship, (other_language_percent * 100)::int AS "otherLanguage",
      (later_shift_percent * 100)::int AS "laterShift", (wear_percent * 100)::int AS wear
    FROM cycle_participant WHERE region_id = ${tx.regionId}::uuid AND cycle_id = ${cycleId}::uuid ORDER BY position`
  return new Map(rows.map(({ id, ...facts }) => [id, facts]))
}

export const listParticipatedOrganizations = async (tx: TenantTx, cycleId: CycleId): Promise<ReadonlySet<OrganizationId>> => {
  const rows = await tx.cycleParticipant.findMany({ where: { regionId: tx.regionId, cycleId }, select: { organizationId: true } })
  return new Set(rows.map((row) => row.organizationId as OrganizationId))
}

/** Organizations of the later cycle that others were merged into, directly or one after another, after those took part in the earlier cycle. In the order of ids. */
export const listMergedInto = async (tx: TenantTx, earlier: CycleId, later: CycleId): Promise<ReadonlyArray<OrganizationId>> => {
  const rows = await tx.$queryRaw<Array<{ id: string }>>`
    WITH RECURSIVE moved(id, successor_id) AS (
      SELECT o.id, o.successor_id FROM organization o JOIN cycle_participant p ON p.region_id = o.region_id AND p.organization_id = o.id
      WHERE o.region_id = ${tx.regionId}::uuid AND p.cycle_id = ${earlier}::uuid AND o.successor_id IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM cycle_participant n WHERE n.region_id = o.region_id AND n.cycle_id = ${later}::uuid AND n.organization_id = o.id)
      UNION
      SELECT s.id, s.successor_id FROM moved m JOIN organization s ON s.region_id = ${tx.regionId}::uuid AND s.id = m.successor_id
    )
    SELECT DISTINCT n.organization_id::text AS id FROM moved m JOIN cycle_participant n ON n.region_id = ${tx.regionId}::uuid AND n.cycle_id = ${later}::uuid AND n.organization_id = m.successor_id
    ORDER BY id`
  return rows.map(({ id }) => id as OrganizationId)
}
