import { toCalendarDate, type CalendarDate } from '@/domain/shared/calendar'
import type { CycleId, MunicipalityId, OrganizationId, SubmissionId, UserId } from '@/domain/shared/ids'
import type { SubmissionState } from '@/domain/submissions/submission-workflow'
import type { FormGate } from '@/domain/submissions/write-access'
import type { FormLayers } from '@/domain/values/layers'
import { idArrayText, parseHexBytes, parseNumberArray } from '../raw-arrays'
import type { TenantTx } from '../tenant'

/** A form with its place and state; the row may be held until the transaction ends. */
export type FormState = FormGate & {
  readonly id: SubmissionId
  readonly cycleId: CycleId
  readonly organizationId: OrganizationId
  readonly municipalityId: MunicipalityId
  readonly version: number
  readonly preparedAt: Date | null
  readonly preparedById: UserId | null
  readonly missedDeadline: boolean
  /** The last day of the return; null unless returned. */
  readonly returnDueOn: CalendarDate | null
  readonly updatedAt: Date
}
type Row = {
  id: string; cycle_id: string; organization_id: string; municipality_id: string; status: SubmissionState; open_slots: string; version: number
  prepared_at: Date | null; prepared_by_id: string | null; missed_deadline: boolean; return_due_on: Date | null; updated_at: Date
}

const toForm = (row: Row): FormState => ({
  id: row.id as SubmissionId, cycleId: row.cycle_id as CycleId, organizationId: row.organization_id as OrganizationId, municipalityId: row.municipality_id as MunicipalityId,
  status: row.status, openSlots: parseNumberArray(row.open_slots), version: row.version, preparedAt: row.prepared_at, preparedById: row.prepared_by_id as UserId | null,
  missedDeadline: row.missed_deadline, returnDueOn: row.return_due_on === null ? null : toCalendarDate(row.return_due_on), updatedAt: row.updated_at,
})

export const findForm = async (tx: TenantTx, cycleId: CycleId, organizationId: OrganizationId): Promise<FormState | undefined> => {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT id::text, cycle_id::text, organization_id::text, municipality_id::text, status::text, open_slots::text, version, prepared_at, prepared_by_id::text, missed_deadline, return_due_on, updated_at
    FROM submission WHERE region_id = ${tx.regionId}::uuid AND cycle_id = ${cycleId}::uuid AND organization_id = ${organizationId}::uuid`
  return row === undefined ? undefined : toForm(row)
}

/** Held in the order of their ids, so that two batches never wait for each other. */
export const lockForms = async (tx: TenantTx, ids: ReadonlyArray<SubmissionId>): Promise<ReadonlyArray<FormState>> => {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT id::text, cycle_id::text, organization_id::text, municipality_id::text, status::text, open_slots::text, version, prepared_at, prepared_by_id::text, missed_deadline, return_due_on, updated_at
    FROM submission WHERE region_id = ${tx.regionId}::uuid AND id = ANY(${idArrayText(ids)}::uuid[]) ORDER BY id FOR UPDATE`
  return rows.map(toForm)
}

/** State and reopened cells of the forms asked for, held until the transaction ends. */
export const lockFormGates = async (tx: TenantTx, ids: ReadonlyArray<SubmissionId>): Promise<ReadonlyMap<SubmissionId, FormGate>> =>
  new Map((await lockForms(tx, ids)).map((form) => [form.id, form]))

type LayersRow = { id: string; self_values: string; self_states: string; municipal_values: string; municipal_states: string; verified_values: string; verified_states: string }
const cells = (values: string, states: string) => ({ values: parseNumberArray(values), states: parseHexBytes(states) })

/** All three layers of the forms asked for. */
export const readFormLayers = async (tx: TenantTx, ids: ReadonlyArray<SubmissionId>): Promise<ReadonlyMap<SubmissionId, FormLayers>> => {
  const rows = await tx.$queryRaw<LayersRow[]>`
    SELECT id::text, self_values::text, encode(self_states, 'hex') AS self_states, municipal_values::text, encode(municipal_states, 'hex') AS municipal_states,
      verified_values::text, encode(verified_states, 'hex') AS verified_states
    FROM submission WHERE region_id = ${tx.regionId}::uuid AND id = ANY(${idArrayText(ids)}::uuid[])`
  return new Map(rows.map((row) => [row.id as SubmissionId, {
    self: cells(row.self_values, row.self_states), municipal: cells(row.municipal_values, row.municipal_states), verified: cells(row.verified_values, row.verified_states),
  }]))
}

/** How many forms of a cycle stand in each state; states nobody is in are absent. */
export const countFormsByStatus = async (tx: TenantTx, cycleId: CycleId): Promise<ReadonlyMap<SubmissionState, number>> => {
  const rows = await tx.$queryRaw<Array<{ status: SubmissionState; forms: number }>>`
    SELECT status::text, count(*)::int AS forms FROM submission WHERE region_id = ${tx.regionId}::uuid AND cycle_id = ${cycleId}::uuid GROUP BY status`
  return new Map(rows.map(({ status, forms }) => [status, forms]))
}
