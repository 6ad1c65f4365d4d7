import { emptyGrid, type CellGrid } from '@/domain/scoring/lines/cells'
import type { CycleId, ImportId, MunicipalityId, OrganizationId, SubmissionId, UserId } from '@/domain/shared/ids'
import type { SubmissionState } from '@/domain/submissions/submission-workflow'
import type { FormGate } from '@/domain/submissions/write-access'
import { markSaidNoData, verifiedOnly, writeEffective, writeNearer, writeOwnOrEffective, type FormLayers, type Layer, type LayerCells } from '@/domain/values/layers'
import { idArrayText, numberArrayText, numberRowsText, parseHexBytes, parseNumberArray } from '../raw-arrays'
import type { TenantTx } from '../tenant'
import { Prisma } from '../generated/client'

export type FormKey = { readonly organizationId: OrganizationId; readonly municipalityId: MunicipalityId }

/** One form per organization, made in the order of the snapshot so that a region lies together on disk. */
export const insertSubmissions = async (tx: TenantTx, cycleId: CycleId, made: { forms: ReadonlyArray<FormKey>; at: Date }): Promise<void> => {
  await tx.$executeRaw`
    INSERT INTO submission (region_id, id, cycle_id, organization_id, municipality_id, status, self_values, self_states, municipal_values, municipal_states, verified_values, verified_states, updated_at)
    SELECT ${tx.regionId}::uuid, uuidv7(), ${cycleId}::uuid, f.organization_id, f.municipality_id, 'not_started', '{}', '', '{}', '', '{}', '', ${made.at}
    FROM unnest(${made.forms.map((form) => form.organizationId)}::uuid[], ${made.forms.map((form) => form.municipalityId)}::uuid[]) WITH ORDINALITY AS f(organization_id, municipality_id, n)
    ORDER BY f.n`
}

type FormRow = {
  position: number
  submission_id: string
  version: number
  status: SubmissionState
  open_slots: string
  self_values: string; self_states: string
  municipal_values: string; municipal_states: string
  verified_values: string; verified_states: string
}

export type CycleGrid = {
  readonly grid: CellGrid
  readonly forms: ReadonlyArray<{ readonly submissionId: SubmissionId; readonly version: number } & FormGate>
}

const readFormRows = (tx: TenantTx, cycleId: CycleId): Promise<FormRow[]> =>
  tx.$queryRaw<FormRow[]>`
    SELECT p.position, s.id::text AS submission_id, s.version, s.status::text AS status, s.open_slots::text AS open_slots,
      s.self_values::text, encode(s.self_states, 'hex') AS self_states, s.municipal_values::text, encode(s.municipal_states, 'hex') AS municipal_states,
      s.verified_values::text, encode(s.verified_states, 'hex') AS verified_states
    FROM cycle_participant p JOIN submission s ON s.region_id = p.region_id AND s.cycle_id = p.cycle_id AND s.organization_id = p.organization_id
    WHERE p.region_id = ${tx.regionId}::uuid AND p.cycle_id = ${cycleId}::uuid ORDER BY p.position`

const layersOf = (row: FormRow): FormLayers => ({
  self: { values: parseNumberArray(row.self_values), states: parseHexBytes(row.self_states) },
  municipal: { values: parseNumberArray(row.municipal_values), states: parseHexBytes(row.municipal_states) },
  verified: { values: parseNumberArray(row.verified_values), states: parseHexBytes(row.verified_states) },
})
const NO_LAYERS: FormLayers = { self: { values: [], states: [] }, municipal: { values: [], states: [] }, verified: { values: [], states: [] } }
const formsOf = (rows: ReadonlyArray<FormRow>): CycleGrid['forms'] => rows.map((row) => ({ submissionId: row.submission_id as SubmissionId, version: row.version, status: row.status, openSlots: parseNumberArray(row.open_slots) }))

/** Effective cells of all participants of a cycle, row = position in the snapshot. @param shape `unpresented`: positions of which only verified values count */
export const readCycleGrid = async (tx: TenantTx, cycleId: CycleId, shape: { rows: number; slots: number; unpresented?: ReadonlySet<number> }): Promise<CycleGrid> => {
  const rows = await readFormRows(tx, cycleId)
  const grid = emptyGrid(shape.rows, shape.slots)
  for (const row of rows) writeEffective(grid, row.position, shape.unpresented?.has(row.position) === true ? verifiedOnly(layersOf(row)) : layersOf(row))
  return { grid, forms: formsOf(rows) }
}

/** Cells as the writer of one layer knows them, layer bytes of the layers nearer to the fact, which that writer cannot change, and the layers themselves by position. */
export const readLayerGrid = async (tx: TenantTx, cycleId: CycleId, shape: { rows: number; slots: number; own: Layer }): Promise<CycleGrid & { readonly nearer: CellGrid; readonly saidNoData: Uint8Array; readonly layers: ReadonlyArray<FormLayers> }> => {
  const { own } = shape
  const rows = await readFormRows(tx, cycleId)
  const grid = emptyGrid(shape.rows, shape.slots)
  const nearer = emptyGrid(shape.rows, shape.slots)
  const saidNoData = new Uint8Array(shape.rows * shape.slots)
  const layers = rows.map(layersOf)
  rows.forEach((row, index) => {
    const form = layers[index] ?? NO_LAYERS
    writeOwnOrEffective(grid, row.position, { form, own })
    markSaidNoData(saidNoData, row.position * shape.slots, { form, own })
    if (own !== 'verified') writeNearer(nearer, row.position, { form, own })
  })
  return { grid, nearer, saidNoData, layers, forms: formsOf(rows) }
}

export type LayerWrite = {
  readonly layer: Layer
  /** Whole rows of the layer, one per form; row i of the arrays belongs to forms[i]. */
  readonly forms: ReadonlyArray<{ readonly submissionId: SubmissionId; readonly version: number }>
  readonly slots: number
  readonly values: Float64Array
  readonly states: Uint8Array
  readonly at: Date
  readonly actorId: UserId | null
  readonly importId: ImportId | null
}

const layerColumns = {
  self: { values: Prisma.raw('self_values'), states: Prisma.raw('self_states') },
  municipal: { values: Prisma.raw('municipal_values'), states: Prisma.raw('municipal_states') },
  verified: { values: Prisma.raw('verified_values'), states: Prisma.raw('verified_states') },
} as const

/**
 * Replaces one layer of many forms and appends their history, in one statement. Returns how many forms still stood at the
 * version given; fewer than asked means somebody saved meanwhile, and the caller rolls back.
 */
export const updateLayer = async (tx: TenantTx, write: LayerWrite): Promise<number> => {
  const column = layerColumns[write.layer]
  const { forms, slots } = write
  return tx.$executeRaw`
    WITH asked AS (
      SELECT a.id, a.version, a.vals::bigint[] AS vals, substring(bytes.states FROM ${slots}::int * (a.n - 1)::int + 1 FOR ${slots}::int) AS states
      FROM (SELECT ${write.states}::bytea AS states) bytes,
        unnest(${idArrayText(forms.map((form) => form.submissionId))}::uuid[], ${numberArrayText(forms.map((form) => form.version))}::int[], string_to_array(${numberRowsText(write.values, slots)}, ';'))
          WITH ORDINALITY AS a(id, version, vals, n)
    ), updated AS (
      UPDATE submission s SET ${column.values} = a.vals, ${column.states} = a.states, version = s.version + 1, updated_at = ${write.at}, updated_by_id = ${write.actorId}::uuid,
        prepared_at = CASE WHEN ${write.layer} = 'verified' THEN s.prepared_at END, prepared_by_id = CASE WHEN ${write.layer} = 'verified' THEN s.prepared_by_id END
      FROM asked a WHERE s.region_id = ${tx.regionId}::uuid AND s.id = a.id AND s.version = a.version
      RETURNING new.id, new.version, old.${column.values} AS old_vals, old.${column.states} AS old_states, new.${column.values} AS new_vals, new.${column.states} AS new_states
    )
    INSERT INTO value_history (region_id, id, submission_id, version, layer, slots, old_values, old_states, new_values, new_states, import_id, actor_id, at)
    SELECT ${tx.regionId}::uuid, uuidv7(), u.id, u.version, ${write.layer}, '{}', u.old_vals, u.old_states, u.new_vals, u.new_states, ${write.importId}::uuid, ${write.actorId}::uuid, ${write.at}
    FROM updated u`
}

/** One layer of the forms asked for, by submission; a form nobody touched on this layer is absent. */
export const readLayer = async (tx: TenantTx, layer: Layer, ids: ReadonlyArray<SubmissionId>): Promise<ReadonlyMap<SubmissionId, LayerCells>> => {
  const column = layerColumns[layer]
  const rows = await tx.$queryRaw<Array<{ id: string; vals: string; states: string }>>`
    SELECT id::text, ${column.values}::text AS vals, encode(${column.states}, 'hex') AS states FROM submission
    WHERE region_id = ${tx.regionId}::uuid AND id = ANY(${idArrayText(ids)}::uuid[]) AND cardinality(${column.values}) > 0`
  return new Map(rows.map((row) => [row.id as SubmissionId, { values: parseNumberArray(row.vals), states: parseHexBytes(row.states) }]))
}
