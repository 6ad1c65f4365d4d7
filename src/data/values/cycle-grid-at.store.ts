import { emptyGrid, type CellGrid } from '@/domain/scoring/lines/cells'
import type { CycleId } from '@/domain/shared/ids'
import { layersAt, type LayerChange } from '@/domain/values/cells-at'
import { verifiedOnly, writeEffective, type FormLayers, type Layer } from '@/domain/values/layers'
import { parseHexBytes, parseNumberArray } from '../raw-arrays'
import type { TenantTx } from '../tenant'

type FormRow = { id: string; position: number; self_values: string; self_states: string; municipal_values: string; municipal_states: string; verified_values: string; verified_states: string }
type ChangeRow = { submission_id: string; layer: Layer; slots: string; old_values: string; old_states: string; new_values: string; new_states: string; at: Date }

const cells = (values: string, states: string) => ({ values: parseNumberArray(values), states: parseHexBytes(states) })
const layersOf = (row: FormRow): FormLayers => ({
  self: cells(row.self_values, row.self_states), municipal: cells(row.municipal_values, row.municipal_states), verified: cells(row.verified_values, row.verified_states),
})
const toChange = (row: ChangeRow): LayerChange => ({
  layer: row.layer, slots: parseNumberArray(row.slots), before: cells(row.old_values, row.old_states), after: cells(row.new_values, row.new_states), at: row.at,
})

/** Effective cells of a cycle as they stood at a moment: later saves are taken back. Row = position in the snapshot. @param shape `unpresented`: positions of which only verified values count */
export const readCycleGridAt = async (tx: TenantTx, cycleId: CycleId, shape: { rows: number; slots: number; at: Date; unpresented?: ReadonlySet<number> }): Promise<CellGrid> => {
  const forms = await tx.$queryRaw<FormRow[]>`
    SELECT s.id::text, p.position, s.self_values::text, encode(s.self_states, 'hex') AS self_states, s.municipal_values::text, encode(s.municipal_states, 'hex') AS municipal_states,
      s.verified_values::text, encode(s.verified_states, 'hex') AS verified_states
    FROM cycle_participant p JOIN submission s ON s.region_id = p.region_id AND s.cycle_id = p.cycle_id AND s.organization_id = p.organization_id
    WHERE p.region_id = ${tx.regionId}::uuid AND p.cycle_id = ${cycleId}::uuid ORDER BY p.position`
  const later = await tx.$queryRaw<ChangeRow[]>`
    SELECT h.submission_id::text, h.layer, h.slots::text, h.old_values::text, encode(h.old_states, 'hex') AS old_states, h.new_values::text, encode(h.new_states, 'hex') AS new_states, h.at
    FROM value_history h JOIN submission s ON s.region_id = h.region_id AND s.id = h.submission_id
    WHERE h.region_id = ${tx.regionId}::uuid AND s.cycle_id = ${cycleId}::uuid AND h.at > ${shape.at} ORDER BY h.version DESC, h.at DESC`
  const changes = new Map<string, LayerChange[]>()
  for (const row of later) changes.set(row.submission_id, [...(changes.get(row.submission_id) ?? []), toChange(row)])
  const grid = emptyGrid(shape.rows, shape.slots)
  for (const form of forms) {
    const own = changes.get(form.id)
    const layers = own === undefined ? layersOf(form) : layersAt(layersOf(form), own, shape.at)
    writeEffective(grid, form.position, shape.unpresented?.has(form.position) === true ? verifiedOnly(layers) : layers)
  }
  return grid
}
