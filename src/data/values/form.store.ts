import type { CycleId, ImportId, OrganizationId, SubmissionId } from '@/domain/shared/ids'
import type { LayerChange } from '@/domain/values/cells-at'
import type { FormLayers, Layer } from '@/domain/values/layers'
import type { ValueOrigin } from '@/domain/values/value-source'
import { parseImportOrigin } from '../imports/import-origin.codec'
import { parseHexBytes, parseNumberArray } from '../raw-arrays'
import type { TenantTx } from '../tenant'

export type FormChange = LayerChange & { readonly actorName: string | null; readonly importId: ImportId | null; readonly fileName: string | null; readonly origin: ValueOrigin | null }
export type FormWithHistory = { readonly submissionId: SubmissionId; readonly updatedAt: Date; readonly layers: FormLayers; readonly changes: ReadonlyArray<FormChange> }

type FormRow = {
  id: string; updated_at: Date
  self_values: string; self_states: string; municipal_values: string; municipal_states: string; verified_values: string; verified_states: string
}
type ChangeRow = {
  layer: Layer; slots: string; old_values: string; old_states: string; new_values: string; new_states: string; at: Date
  actor_name: string | null; import_id: string | null; file_name: string | null; origin: unknown
}

const cells = (values: string, states: string) => ({ values: parseNumberArray(values), states: parseHexBytes(states) })

const toChange = (row: ChangeRow): FormChange => ({
  layer: row.layer,
  slots: parseNumberArray(row.slots),
  before: cells(row.old_values, row.old_states),
  after: cells(row.new_values, row.new_states),
  at: row.at,
  actorName: row.actor_name,
  importId: row.import_id as ImportId | null,
  fileName: row.file_name,
  origin: parseImportOrigin(row.origin),
})

const toForm = (form: FormRow, changes: ReadonlyArray<FormChange>): FormWithHistory => ({
  submissionId: form.id as SubmissionId,
  updatedAt: form.updated_at,
  layers: { self: cells(form.self_values, form.self_states), municipal: cells(form.municipal_values, form.municipal_states), verified: cells(form.verified_values, form.verified_states) },
  changes,
})

/** Forms of these organizations that were saved after a moment, each with those saves, newest first; the others are absent. */
export const listFormsChangedSince = async (tx: TenantTx, cycleId: CycleId, asked: { organizationIds: ReadonlyArray<OrganizationId>; since: Date }): Promise<ReadonlyMap<OrganizationId, FormWithHistory>> => {
  const changes = await tx.$queryRaw<Array<ChangeRow & { submission_id: string }>>`
    SELECT h.submission_id::text, h.layer, h.slots::text, h.old_values::text, encode(h.old_states, 'hex') AS old_states, h.new_values::text, encode(h.new_states, 'hex') AS new_states, h.at,
      u.display_name AS actor_name, h.import_id::text, f.name AS file_name, i.origin
    FROM submission s
    JOIN value_history h ON h.region_id = s.region_id AND h.submission_id = s.id
    LEFT JOIN app_user u ON u.id = h.actor_id
    LEFT JOIN import i ON i.region_id = h.region_id AND i.id = h.import_id
    LEFT JOIN stored_file f ON f.region_id = i.region_id AND f.id = i.file_id
    WHERE s.region_id = ${tx.regionId}::uuid AND s.cycle_id = ${cycleId}::uuid AND s.organization_id = ANY(${[...asked.organizationIds]}::uuid[]) AND h.at > ${asked.since}
    ORDER BY h.version DESC, h.at DESC`
  const byForm = new Map<string, FormChange[]>()
  for (const row of changes) byForm.set(row.submission_id, [...(byForm.get(row.submission_id) ?? []), toChange(row)])
  const forms = await tx.$queryRaw<Array<FormRow & { organization_id: string }>>`
    SELECT id::text, organization_id::text, updated_at, self_values::text, encode(self_states, 'hex') AS self_states, municipal_values::text, encode(municipal_states, 'hex') AS municipal_states,
      verified_values::text, encode(verified_states, 'hex') AS verified_states
    FROM submission WHERE region_id = ${tx.regionId}::uuid AND id = ANY(${[...byForm.keys()]}::uuid[])`
  return new Map(forms.map((form) => [form.organization_id as OrganizationId, toForm(form, byForm.get(form.id) ?? [])]))
}

/** The form of an organization in a cycle with every save, newest first: who gave what, when, by which file. */
export const findFormWithHistory = async (tx: TenantTx, cycleId: CycleId, organizationId: OrganizationId): Promise<FormWithHistory | undefined> => {
  const [form] = await tx.$queryRaw<FormRow[]>`
    SELECT id::text, updated_at, self_values::text, encode(self_states, 'hex') AS self_states, municipal_values::text, encode(municipal_states, 'hex') AS municipal_states,
      verified_values::text, encode(verified_states, 'hex') AS verified_states
    FROM submission WHERE region_id = ${tx.regionId}::uuid AND cycle_id = ${cycleId}::uuid AND organization_id = ${organizationId}::uuid`
  if (form === undefined) return undefined
  const changes = await tx.$queryRaw<ChangeRow[]>`
    SELECT h.layer, h.slots::text, h.old_values::text, encode(h.old_states, 'hex') AS old_states, h.new_values::text, encode(h.new_states, 'hex') AS new_states, h.at,
      u.display_name AS actor_name, h.import_id::text, f.name AS file_name, i.origin
    FROM value_history h
    LEFT JOIN app_user u ON u.id = h.actor_id
    LEFT JOIN import i ON i.region_id = h.region_id AND i.id = h.import_id
    LEFT JOIN stored_file f ON f.region_id = i.region_id AND f.id = i.file_id
    WHERE h.region_id = ${tx.regionId}::uuid AND h.submission_id = ${form.id}::uuid ORDER BY h.version DESC, h.at DESC`
  return toForm(form, changes.map(toChange))
}
