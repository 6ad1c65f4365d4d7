import type { OrganizationType, ParticipantAttribute } from '@/domain/models/model-document'
import { toCalendarDate, type CalendarDate } from '@/domain/shared/calendar'
import type { CycleId, MunicipalityId, OrganizationId, SubmissionId } from '@/domain/shared/ids'
import type { SubmissionState } from '@/domain/submissions/submission-workflow'
import type { FormGate } from '@/domain/submissions/write-access'
import type { FormLayers } from '@/domain/values/layers'
import { idArrayText, parseHexBytes, parseNumberArray } from '../raw-arrays'
import type { TenantTx } from '../tenant'

/** A form as a row of the entry grid, with the names of the snapshot. */
export type EntryFormRow = FormGate & {
  readonly submissionId: SubmissionId
  readonly organizationId: OrganizationId
  readonly municipalityId: MunicipalityId
  readonly organizationName: string
  readonly organizationType: OrganizationType
  readonly municipalityName: string
  /** Of the municipality, else of the region. */
  readonly timeZone: string
  readonly extendedTo: CalendarDate | null
  readonly version: number
  readonly attributes: ReadonlyArray<ParticipantAttribute>
  readonly layers: FormLayers
}
/** Which forms of a cycle; `null` where nothing narrows. */
export type FormSelection = {
  readonly cycleId: CycleId
  readonly reach: { readonly municipalityIds: ReadonlyArray<MunicipalityId>; readonly organizationIds: ReadonlyArray<OrganizationId> } | null
  readonly municipalityId: MunicipalityId | null
  readonly organizationId: OrganizationId | null
}

type Row = {
  id: string; organization_id: string; municipality_id: string; organization_name: string; organization_type: OrganizationType; municipality_name: string; time_zone: string; extended_to: Date | null
  status: SubmissionState; open_slots: string; version: number; is_rural: boolean; is_small: boolean; has_selection: boolean; is_first_cycle: boolean
  self_values: string; self_states: string; municipal_values: string; municipal_states: string; verified_values: string; verified_states: string
}
const cells = (values: string, states: string) => ({ values: parseNumberArray(values), states: parseHexBytes(states) })
const attributes = ['is_rural', 'is_small', 'has_selection', 'is_first_cycle'] as const

const toRow = (row: Row): EntryFormRow => ({
  submissionId: row.id as SubmissionId, organizationId: row.organization_id as OrganizationId, municipalityId: row.municipality_id as MunicipalityId,
  organizationName: row.organization_name, organizationType: row.organization_type, municipalityName: row.municipality_name, timeZone: row.time_zone, extendedTo: row.extended_to === null ? null : toCalendarDate(row.extended_to),
  status: row.status, openSlots: parseNumberArray(row.open_slots), version: row.version, attributes: attributes.filter((name) => row[name]),
  layers: { self: cells(row.self_values, row.self_states), municipal: cells(row.municipal_values, row.municipal_states), verified: cells(row.verified_values, row.verified_states) },
})

const reachOf = ({ reach }: FormSelection) => ({ isWhole: reach === null, municipalities: idArrayText(reach?.municipalityIds ?? []), organizations: idArrayText(reach?.organizationIds ?? []) })

/** One page of forms in the order of the snapshot. */
export const listEntryForms = async (tx: TenantTx, selection: FormSelection, page: { skip: number; take: number }): Promise<ReadonlyArray<EntryFormRow>> => {
  const { cycleId, municipalityId, organizationId } = selection
  const { isWhole, municipalities, organizations } = reachOf(selection)
  const rows = await tx.$queryRaw<Row[]>`
    SELECT s.id::text, s.organization_id::text, s.municipality_id::text, p.organization_name, p.organization_type, m.short_name AS municipality_name, coalesce(m.time_zone, r.time_zone) AS time_zone, e.deadline AS extended_to,
      s.status::text, s.open_slots::text, s.version, p.is_rural, p.is_small, p.has_selection, p.is_first_cycle,
      s.self_values::text, encode(s.self_states, 'hex') AS self_states, s.municipal_values::text, encode(s.municipal_states, 'hex') AS municipal_states,
      s.verified_values::text, encode(s.verified_states, 'hex') AS verified_states
    FROM (
      SELECT DISTINCT ON (organization_id) * FROM cycle_participant WHERE region_id = ${tx.regionId}::uuid AND cycle_id = ${cycleId}::uuid
        AND (${organizationId}::uuid IS NULL OR organization_id = ${organizationId}::uuid) ORDER BY organization_id, position
    ) p
    JOIN submission s ON s.region_id = p.region_id AND s.cycle_id = p.cycle_id AND s.organization_id = p.organization_id
    JOIN municipality m ON m.region_id = s.region_id AND m.id = s.municipality_id
    JOIN region r ON r.id = s.region_id
    LEFT JOIN LATERAL (
      SELECT deadline FROM deadline_extension x WHERE x.region_id = s.region_id AND x.cycle_id = s.cycle_id AND x.organization_id = s.organization_id ORDER BY x.at DESC, x.id DESC LIMIT 1
    ) e ON true
    WHERE (${municipalityId}::uuid IS NULL OR s.municipality_id = ${municipalityId}::uuid)
      AND (${isWhole} OR s.municipality_id = ANY(${municipalities}::uuid[]) OR s.organization_id = ANY(${organizations}::uuid[]))
    ORDER BY p.position LIMIT ${page.take} OFFSET ${page.skip}`
  return rows.map(toRow)
}

export const countEntryForms = async (tx: TenantTx, selection: FormSelection): Promise<number> => {
  const { isWhole, municipalities, organizations } = reachOf(selection)
  const [row] = await tx.$queryRaw<Array<{ count: number }>>`
    SELECT count(*)::int AS count FROM submission s WHERE s.region_id = ${tx.regionId}::uuid AND s.cycle_id = ${selection.cycleId}::uuid
      AND (${selection.municipalityId}::uuid IS NULL OR s.municipality_id = ${selection.municipalityId}::uuid)
      AND (${isWhole} OR s.municipality_id = ANY(${municipalities}::uuid[]) OR s.organization_id = ANY(${organizations}::uuid[]))`
  return row?.count ?? 0
}

/** Municipalities that have a form in sight, with how many. */
export const listEntryMunicipalities = async (tx: TenantTx, selection: FormSelection): Promise<ReadonlyArray<{ readonly id: MunicipalityId; readonly name: string; readonly forms: number }>> => {
  const { isWhole, municipalities, organizations } = reachOf(selection)
  return tx.$queryRaw<Array<{ id: MunicipalityId; name: string; forms: number }>>`
    SELECT m.id::text, m.short_name AS name, count(*)::int AS forms FROM submission s JOIN municipality m ON m.region_id = s.region_id AND m.id = s.municipality_id
    WHERE s.region_id = ${tx.regionId}::uuid AND s.cycle_id = ${selection.cycleId}::uuid
      AND (${isWhole} OR s.municipality_id = ANY(${municipalities}::uuid[]) OR s.organization_id = ANY(${organizations}::uuid[]))
    GROUP BY m.id, m.short_name ORDER BY m.short_name, m.id`
}

/** All layers of the same organizations in another cycle, by organization. */
export const listFormLayers = async (tx: TenantTx, cycleId: CycleId, organizationIds: ReadonlyArray<OrganizationId>): Promise<ReadonlyMap<OrganizationId, FormLayers>> => {
  const rows = await tx.$queryRaw<Array<Pick<Row, 'organization_id' | 'self_values' | 'self_states' | 'municipal_values' | 'municipal_states' | 'verified_values' | 'verified_states'>>>`
    SELECT organization_id::text, self_values::text, encode(self_states, 'hex') AS self_states, municipal_values::text, encode(municipal_states, 'hex') AS municipal_states,
      verified_values::text, encode(verified_states, 'hex') AS verified_states
    FROM submission WHERE region_id = ${tx.regionId}::uuid AND cycle_id = ${cycleId}::uuid AND organization_id = ANY(${idArrayText(organizationIds)}::uuid[])`
  return new Map(rows.map((row) => [row.organization_id as OrganizationId, {
    self: cells(row.self_values, row.self_states), municipal: cells(row.municipal_values, row.municipal_states), verified: cells(row.verified_values, row.verified_states),
  }]))
}

/** Cycles that now take values in which the organization has a form. */
export const listOpenForms = (tx: TenantTx, organizationId: OrganizationId): Promise<ReadonlyArray<{ readonly cycleId: CycleId; readonly period: string }>> =>
  tx.$queryRaw<Array<{ cycleId: CycleId; period: string }>>`
    SELECT c.id::text AS "cycleId", c.period FROM submission s JOIN cycle c ON c.region_id = s.region_id AND c.id = s.cycle_id
    WHERE s.region_id = ${tx.regionId}::uuid AND s.organization_id = ${organizationId}::uuid AND c.status IN ('collecting', 'verifying') ORDER BY c.period DESC, c.id`
