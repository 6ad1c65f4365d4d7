import type { CycleStatus } from '@/domain/cycles/cycle-workflow'
import type { KnownChange, LayerEdit } from '@/domain/entry/judge-save'
import type { SaveAnswer } from '@/domain/entry/save-answer'
import type { OrganizationType } from '@/domain/models/model-document'
import { toCalendarDate, type CalendarDate } from '@/domain/shared/calendar'
import type { CycleId, ModelVersionId, MunicipalityId, OrganizationId, SubmissionId, UserId } from '@/domain/shared/ids'
import type { SubmissionState } from '@/domain/submissions/submission-workflow'
import type { FormGate } from '@/domain/submissions/write-access'
import type { FormLayers, Layer } from '@/domain/values/layers'
import { Prisma } from '../generated/client'
import { numberArrayText, parseHexBytes, parseNumberArray } from '../raw-arrays'
import type { QuickTenantTx } from '../tenant'

/** A form held until the transaction ends. */
export type LockedForm = FormGate & {
  readonly submissionId: SubmissionId
  readonly cycleId: CycleId
  readonly organizationId: OrganizationId
  readonly municipalityId: MunicipalityId
  readonly version: number
  readonly layers: FormLayers
}
/** What the rules of a save ask of the world around the form. */
export type FormFacts = {
  /** The batch of this number, where it was answered before. */
  readonly kept: KeptBatch | undefined
  readonly cycleStatus: CycleStatus
  readonly deadline: CalendarDate
  /** Of the form's municipality, else of the region. */
  readonly timeZone: string
  readonly modelVersionId: ModelVersionId
  readonly contentHash: string
  readonly organizationType: OrganizationType
}

const cells = (values: string, states: string) => ({ values: parseNumberArray(values), states: parseHexBytes(states) })

type FormRow = {
  id: string; municipality_id: string; status: SubmissionState; open_slots: string; version: number
  self_values: string; self_states: string; municipal_values: string; municipal_states: string; verified_values: string; verified_states: string
}

export const lockForm = async (tx: QuickTenantTx, cycleId: CycleId, organizationId: OrganizationId): Promise<LockedForm | undefined> => {
  const [row] = await tx.$queryRaw<FormRow[]>`
    SELECT id::text, municipality_id::text, status::text, open_slots::text, version, self_values::text, encode(self_states, 'hex') AS self_states,
      municipal_values::text, encode(municipal_states, 'hex') AS municipal_states, verified_values::text, encode(verified_states, 'hex') AS verified_states
    FROM submission WHERE region_id = ${tx.regionId}::uuid AND cycle_id = ${cycleId}::uuid AND organization_id = ${organizationId}::uuid FOR UPDATE`
  if (row === undefined) return undefined
  return {
    submissionId: row.id as SubmissionId, cycleId, organizationId, municipalityId: row.municipality_id as MunicipalityId, status: row.status, openSlots: parseNumberArray(row.open_slots), version: row.version,
    layers: { self: cells(row.self_values, row.self_states), municipal: cells(row.municipal_values, row.municipal_states), verified: cells(row.verified_values, row.verified_states) },
  }
}

type FactsRow = { kept_form: string | null; kept_actor: string | null; kept_digest: string | null; kept_answer: unknown; status: CycleStatus; deadline: Date; time_zone: string; model_version_id: string; content_hash: string; organization_type: OrganizationType }

/**
 * Asked behind the lock of the form, which may still be waited for: the server begins this statement when it is held, so it tells of the
 * world after it, of the same batch too. Undefined where there is no form.
 */
export const readFormFacts = async (tx: QuickTenantTx, { cycleId, organizationId }: Pick<LockedForm, 'cycleId' | 'organizationId'>, batchId: string): Promise<FormFacts | undefined> => {
  const [row] = await tx.$queryRaw<FactsRow[]>`
    SELECT c.status::text, greatest(c.deadline, (SELECT x.deadline FROM deadline_extension x WHERE x.region_id = c.region_id AND x.cycle_id = c.id AND x.organization_id = ${organizationId}::uuid ORDER BY x.at DESC, x.id DESC LIMIT 1)) AS deadline, coalesce(m.time_zone, r.time_zone) AS time_zone, v.id::text AS model_version_id, v.content_hash, p.organization_type,
      b.submission_id::text AS kept_form, b.actor_id::text AS kept_actor, b.digest AS kept_digest, b.answer AS kept_answer
    FROM submission s
    JOIN cycle c ON c.region_id = s.region_id AND c.id = s.cycle_id
    JOIN model_version v ON v.region_id = c.region_id AND v.id = c.model_version_id
    JOIN region r ON r.id = c.region_id
    JOIN municipality m ON m.region_id = c.region_id AND m.id = s.municipality_id
    CROSS JOIN LATERAL (SELECT organization_type FROM cycle_participant WHERE region_id = c.region_id AND organization_id = ${organizationId}::uuid AND cycle_id = c.id LIMIT 1) p
    LEFT JOIN save_batch b ON b.region_id = c.region_id AND b.id = ${batchId}::uuid
    WHERE s.region_id = ${tx.regionId}::uuid AND s.cycle_id = ${cycleId}::uuid AND s.organization_id = ${organizationId}::uuid`
  if (row === undefined) return undefined
  return {
    cycleStatus: row.status, deadline: toCalendarDate(row.deadline), timeZone: row.time_zone, modelVersionId: row.model_version_id as ModelVersionId,
    contentHash: row.content_hash, organizationType: row.organization_type,
    kept: row.kept_form === null ? undefined : { submissionId: row.kept_form as SubmissionId, actorId: (row.kept_actor ?? '') as UserId, digest: row.kept_digest ?? '', answer: row.kept_answer },
  }
}

type ChangeRow = { layer: Layer; version: number; slots: string; old_values: string; old_states: string; new_values: string; new_states: string; at: Date; actor_name: string | null }

/** Saves of one layer after a version, newest first. */
export const listChangesSince = async (tx: QuickTenantTx, form: { submissionId: SubmissionId; layer: Layer }, version: number): Promise<ReadonlyArray<KnownChange>> => {
  const rows = await tx.$queryRaw<ChangeRow[]>`
    SELECT h.layer, h.version, h.slots::text, h.old_values::text, encode(h.old_states, 'hex') AS old_states, h.new_values::text, encode(h.new_states, 'hex') AS new_states, h.at, u.display_name AS actor_name
    FROM value_history h LEFT JOIN app_user u ON u.id = h.actor_id
    WHERE h.region_id = ${tx.regionId}::uuid AND h.submission_id = ${form.submissionId}::uuid AND h.version > ${version} AND h.layer = ${form.layer} ORDER BY h.version DESC`
  return rows.map((row) => ({
    layer: row.layer, version: row.version, slots: parseNumberArray(row.slots), before: cells(row.old_values, row.old_states), after: cells(row.new_values, row.new_states), at: row.at, actorName: row.actor_name,
  }))
}

export type KeptBatch = { readonly submissionId: SubmissionId; readonly actorId: UserId; readonly digest: string; readonly answer: unknown }

const layerColumns = {
  self: { values: Prisma.raw('self_values'), states: Prisma.raw('self_states') },
  municipal: { values: Prisma.raw('municipal_values'), states: Prisma.raw('municipal_states') },
  verified: { values: Prisma.raw('verified_values'), states: Prisma.raw('verified_states') },
} as const

export type SaveWrite = {
  readonly submissionId: SubmissionId
  readonly layer: Layer
  readonly edit: LayerEdit
  readonly batch: { readonly id: string; readonly digest: string; readonly answer: SaveAnswer }
  readonly at: Date
  readonly actorId: UserId
}

const insertBatch = async (tx: QuickTenantTx, { submissionId, batch, at, actorId }: SaveWrite): Promise<void> => {
  await tx.$executeRaw`
    INSERT INTO save_batch (region_id, id, submission_id, actor_id, digest, version, answer, at)
    VALUES (${tx.regionId}::uuid, ${batch.id}::uuid, ${submissionId}::uuid, ${actorId}::uuid, ${batch.digest}, ${batch.answer.version}, ${JSON.stringify(batch.answer)}::jsonb, ${at})`
}

const at = (source: ArrayLike<number>, slots: ReadonlyArray<number>): number[] => slots.map((slot) => source[slot] ?? 0)

/** One layer of a locked form, its history and its batch, in one statement. Without an edit only the batch is kept. */
export const writeSave = async (tx: QuickTenantTx, write: SaveWrite): Promise<void> => {
  const { edit, batch, submissionId, actorId } = write
  if (edit.slots.length === 0) return insertBatch(tx, write)
  const column = layerColumns[write.layer]
  const slots = numberArrayText(edit.slots)
  await tx.$executeRaw`
    WITH saved AS (
      UPDATE submission s SET ${column.values} = ${numberArrayText(edit.values)}::bigint[], ${column.states} = ${edit.states}::bytea, version = s.version + 1, updated_at = ${write.at}, updated_by_id = ${actorId}::uuid,
        prepared_at = CASE WHEN ${write.layer} = 'verified' THEN s.prepared_at END, prepared_by_id = CASE WHEN ${write.layer} = 'verified' THEN s.prepared_by_id END
      WHERE s.region_id = ${tx.regionId}::uuid AND s.id = ${submissionId}::uuid
      RETURNING new.version, old.${column.values} AS old_vals, old.${column.states} AS old_states
    ), told AS (
      INSERT INTO value_history (region_id, id, submission_id, version, layer, slots, old_values, old_states, new_values, new_states, actor_id, at)
      SELECT ${tx.regionId}::uuid, uuidv7(), ${submissionId}::uuid, s.version, ${write.layer}, ${slots}::smallint[],
        CASE WHEN cardinality(s.old_vals) = 0 THEN '{}' ELSE (SELECT array_agg(s.old_vals[k.slot + 1] ORDER BY k.n) FROM unnest(${slots}::int[]) WITH ORDINALITY k(slot, n)) END,
        CASE WHEN length(s.old_states) = 0 THEN ''::bytea ELSE (SELECT string_agg(substring(s.old_states FROM k.slot + 1 FOR 1), ''::bytea ORDER BY k.n) FROM unnest(${slots}::int[]) WITH ORDINALITY k(slot, n)) END,
        ${numberArrayText(at(edit.values, edit.slots))}::bigint[], ${Uint8Array.from(at(edit.states, edit.slots))}::bytea, ${actorId}::uuid, ${write.at}
      FROM saved s
    )
    INSERT INTO save_batch (region_id, id, submission_id, actor_id, digest, version, answer, at)
    VALUES (${tx.regionId}::uuid, ${batch.id}::uuid, ${submissionId}::uuid, ${actorId}::uuid, ${batch.digest}, ${batch.answer.version}, ${JSON.stringify(batch.answer)}::jsonb, ${write.at})`
}
