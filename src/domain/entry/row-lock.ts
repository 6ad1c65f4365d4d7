import type { Layer } from '../values/layers'
import type { ShownCell } from './entry-row'
import type { LockReason } from './lock-reason'

/** What closes cells of one row, told once: `whole` closes them all, `open` (when given) leaves only these. */
export type RowGate = { readonly layer: Layer; readonly whole: LockReason | null; readonly open: ReadonlyArray<number> | null; readonly notApplicable: ReadonlySet<number> }

/** Why a cell of the row takes nothing; the server judges the same again. */
export const rowLock = ({ layer, whole, open, notApplicable }: RowGate, slot: number, shown: ShownCell | null): LockReason | undefined => {
  if (notApplicable.has(slot)) return 'NOT_APPLICABLE'
  if (whole !== null) return whole
  if (open !== null && !open.includes(slot)) return 'CELL_NOT_REOPENED'
  return layer !== 'verified' && shown?.layer === 'verified' ? 'VALUE_VERIFIED' : undefined
}
