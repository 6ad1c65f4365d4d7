import { listParticipants } from '@/data/cycles/participant.store'
import { withTenant } from '@/data/tenant'
import { readCycleGrid, updateLayer } from '@/data/values/submission.store'
import type { ModelDocument } from '@/domain/models/model-document'
import { cellStateByte } from '@/domain/scoring/lines/cells'
import { MICRO } from '@/domain/shared/micro'
import type { CycleId, RegionId, UserId } from '@/domain/shared/ids'

/** In so many organizations, spread over the region, the check finds a figure too high. */
const FOUND = 6
const NUMERATOR = /^([a-z_0-9]+) \/ [a-z_0-9]+ \* 100$/

/** The numerator of the first share that is compared with a cluster: what is put right there moves the bar for others. */
const correctedSlot = ({ indicators, fields }: ModelDocument): number => {
  const compared = indicators.filter(({ rule }) => rule.kind === 'cluster_median' || rule.kind === 'cluster_percentile')
  const key = [...compared, ...indicators].flatMap(({ formula }) => NUMERATOR.exec(formula)?.[1] ?? [])[0]
  return fields.findIndex((field) => field.key === key)
}

/** The ministry's check lowers one figure of a few organizations by a fifth; false where the model has no such figure. */
export const writeCorrection = async (made: { regionId: RegionId; cycleId: CycleId; document: ModelDocument; by: UserId; at: Date }): Promise<boolean> => {
  const slot = correctedSlot(made.document)
  if (slot === -1) return false
  return withTenant(made.regionId, async (tx) => {
    const slots = made.document.fields.length
    const rows = await listParticipants(tx, made.cycleId)
    const { grid, forms } = await readCycleGrid(tx, made.cycleId, { rows: rows.length, slots })
    const isLarge = (row: number): boolean => grid.states[row * slots + slot] === cellStateByte.value && (grid.values[row * slots + slot] ?? 0) >= 5 * MICRO
    const large = [...new Map(rows.flatMap(({ organizationId, position }) => (isLarge(position) ? [[organizationId, position] as const] : []))).values()]
    const step = Math.ceil(large.length / FOUND)
    const chosen = large.filter((_, index) => index % step === 0)
    if (chosen.length === 0) return false
    const values = new Float64Array(chosen.length * slots)
    const states = new Uint8Array(chosen.length * slots)
    chosen.forEach((row, index) => {
      values[index * slots + slot] = Math.floor(((grid.values[row * slots + slot] ?? 0) * 0.8) / MICRO) * MICRO
      states[index * slots + slot] = cellStateByte.value
    })
    const written = await updateLayer(tx, { layer: 'verified', forms: chosen.flatMap((row) => forms[row] ?? []), slots, values, states, at: made.at, actorId: made.by, importId: null })
    return written > 0
  })
}
