import { emptyGrid, type CellGrid } from '@/domain/scoring/lines/cells'
import type { CycleId } from '@/domain/shared/ids'
import { verifiedOnly, writeEffective, type FormLayers, type LayerCells } from '@/domain/values/layers'
import { parseHexBytes, parseNumberArray } from '../raw-arrays'
import type { TenantTx } from '../tenant'

const columns = ['self_values', 'self_states', 'municipal_values', 'municipal_states', 'verified_values', 'verified_states'] as const
type Column = (typeof columns)[number]
type PackedForms = { readonly positions: string } & { readonly [Name in Column]: string }

/** All forms of a cycle as one row, `;` between them: the driver handles every value of every row by itself, and a region has a dozen thousand. */
const readPackedForms = async (tx: TenantTx, cycleId: CycleId): Promise<PackedForms | undefined> => {
  const [packed] = await tx.$queryRaw<PackedForms[]>`
    SELECT coalesce(array_agg(position ORDER BY position), '{}')::text AS positions,
      coalesce(string_agg(self_values::text, ';' ORDER BY position), '') AS self_values, coalesce(string_agg(encode(self_states, 'hex'), ';' ORDER BY position), '') AS self_states,
      coalesce(string_agg(municipal_values::text, ';' ORDER BY position), '') AS municipal_values, coalesce(string_agg(encode(municipal_states, 'hex'), ';' ORDER BY position), '') AS municipal_states,
      coalesce(string_agg(verified_values::text, ';' ORDER BY position), '') AS verified_values, coalesce(string_agg(encode(verified_states, 'hex'), ';' ORDER BY position), '') AS verified_states
    FROM (
      SELECT p.position, s.self_values, s.self_states, s.municipal_values, s.municipal_states, s.verified_values, s.verified_states
      FROM cycle_participant p JOIN submission s ON s.region_id = p.region_id AND s.cycle_id = p.cycle_id AND s.organization_id = p.organization_id
      WHERE p.region_id = ${tx.regionId}::uuid AND p.cycle_id = ${cycleId}::uuid ORDER BY p.position
    ) forms`
  return packed
}

/** Layers of the forms of a pack, form by form. */
const formsIn = (packed: PackedForms): ((at: number) => FormLayers) => {
  const parts = new Map(columns.map((name) => [name, packed[name].split(';')]))
  const layer = (values: Column, states: Column, at: number): LayerCells => ({ values: parseNumberArray(parts.get(values)?.[at] ?? '{}'), states: parseHexBytes(parts.get(states)?.[at] ?? '') })
  return (at) => ({ self: layer('self_values', 'self_states', at), municipal: layer('municipal_values', 'municipal_states', at), verified: layer('verified_values', 'verified_states', at) })
}

/** What counts in every cell of a cycle, row = position in the snapshot; whose form it is is not read. @param shape `unpresented`: positions of which only verified values count */
export const readEffectiveGrid = async (tx: TenantTx, cycleId: CycleId, shape: { rows: number; slots: number; unpresented?: ReadonlySet<number> }): Promise<CellGrid> => {
  const grid = emptyGrid(shape.rows, shape.slots)
  const packed = await readPackedForms(tx, cycleId)
  if (packed === undefined) return grid
  const formAt = formsIn(packed)
  for (const [at, position] of parseNumberArray(packed.positions).entries()) {
    const form = formAt(at)
    writeEffective(grid, position, shape.unpresented?.has(position) === true ? verifiedOnly(form) : form)
  }
  return grid
}
