import { cellStates, type CellGrid } from '../scoring/cells'
import { layerStateByte, UNTOUCHED } from '../values/layers'

/** What is stored, as the writer of a layer sees it; `nearer`: layer bytes and values of the layers that win over that layer. */
export type StoredCells = CellGrid & { readonly nearer?: CellGrid }

/** A nearer layer already says something else, so what is written will not be what counts. */
export const isOverruled = ({ nearer, slots }: StoredCells, cell: { readonly row: number; readonly slot: number; readonly state: number; readonly value: number }): boolean => {
  const at = cell.row * slots + cell.slot
  const state = nearer?.states[at] ?? UNTOUCHED
  if (state === UNTOUCHED) return false
  return state !== layerStateByte(cellStates[cell.state] ?? 'noData') || nearer?.values[at] !== cell.value
}
