import { readFormLayers, type FormState } from '@/data/submissions/form-state.store'
import type { TenantTx } from '@/data/tenant'
import { updateLayer } from '@/data/values/submission.store'
import { cellStateByte } from '@/domain/scoring/lines/cells'
import { MICRO } from '@/domain/shared/micro'
import type { SubmissionId, UserId } from '@/domain/shared/ids'
import { layerStateByte, UNTOUCHED, type Layer, type LayerCells } from '@/domain/values/layers'
import type { FormChecker } from '@/usecases/kernel/form-checker'
import { randomOf } from '../random'

type Written = { readonly layer: Layer; readonly at: Date; readonly by: UserId | null; readonly slots: number }
type Row = { readonly id: SubmissionId; readonly cells: { readonly values: ReadonlyArray<number>; readonly states: ReadonlyArray<number> } }

const write = async (tx: TenantTx, rows: ReadonlyArray<Row>, { layer, at, by, slots }: Written): Promise<void> => {
  if (rows.length === 0) return
  const versions = new Map((await tx.submission.findMany({ where: { regionId: tx.regionId, id: { in: rows.map(({ id }) => id) } }, select: { id: true, version: true } })).map(({ id, version }) => [id, version]))
  await updateLayer(tx, {
    layer, slots, at, actorId: by, importId: null, forms: rows.map(({ id }) => ({ submissionId: id, version: versions.get(id) ?? 0 })),
    values: Float64Array.from(rows.flatMap(({ cells }) => cells.values)), states: Uint8Array.from(rows.flatMap(({ cells }) => cells.states)),
  })
}

const copyOf = ({ values, states }: LayerCells, slots: number) => ({ values: Array.from({ length: slots }, (_, slot) => values[slot] ?? 0), states: Array.from({ length: slots }, (_, slot) => states[slot] ?? UNTOUCHED) })

/** Cells nobody filled are said to have no data, on purpose: a form with gaps cannot be submitted. */
export const closeGaps = async (tx: TenantTx, { document, checks, participants }: FormChecker, { forms, at }: { forms: ReadonlyArray<Pick<FormState, 'id' | 'organizationId'>>; at: Date }): Promise<void> => {
  const slots = document.fields.length
  const layers = await readFormLayers(tx, forms.map(({ id }) => id))
  const rows = forms.flatMap(({ id, organizationId }): Row[] => {
    const [own, type] = [layers.get(id), participants.get(organizationId)?.organizationType]
    if (own === undefined || type === undefined) return []
    const cells = copyOf(own.self, slots)
    const gaps = checks.fields.filter((field) => field.types.has(type) && cells.states[field.slot] === UNTOUCHED)
    for (const { slot } of gaps) cells.states[slot] = layerStateByte('noData')
    return gaps.length === 0 ? [] : [{ id, cells }]
  })
  await write(tx, rows, { layer: 'self', at, by: null, slots })
}

/** What the municipality found: every twelfth share, mostly as the organization said, sometimes less. */
export const stateMunicipal = async (tx: TenantTx, { document, checks }: FormChecker, { forms, ...made }: { forms: ReadonlyArray<FormState>; at: Date; by: UserId; region: string }): Promise<void> => {
  const slots = document.fields.length
  const layers = await readFormLayers(tx, forms.map(({ id }) => id))
  const rows = forms.flatMap(({ id, organizationId }): Row[] => {
    const own = layers.get(id)
    if (own === undefined) return []
    const random = randomOf(made.region, 'municipal', organizationId)
    const isStrict = random.chance(0.2)
    const cells = copyOf(own.municipal, slots)
    for (const { part } of checks.pairs) {
      if (own.self.states[part] !== cellStateByte.value || !random.chance(0.2)) continue
      const value = own.self.values[part] ?? 0
      cells.states[part] = cellStateByte.value
      cells.values[part] = random.chance(isStrict ? 0.7 : 0.12) ? Math.floor((value * 0.8) / MICRO) * MICRO : value
    }
    return [{ id, cells }]
  })
  await write(tx, rows, { layer: 'municipal', at: made.at, by: made.by, slots })
}

/** An organization mends a returned cell: one less than it said. */
export const lowerOne = async (tx: TenantTx, id: SubmissionId, { slot, at, slots }: { slot: number; at: Date; slots: number }): Promise<void> => {
  const own = (await readFormLayers(tx, [id])).get(id)
  if (own === undefined) return
  const cells = copyOf(own.self, slots)
  cells.values[slot] = Math.max(0, (cells.values[slot] ?? 0) - MICRO)
  cells.states[slot] = cellStateByte.value
  await write(tx, [{ id, cells }], { layer: 'self', at, by: null, slots })
}
