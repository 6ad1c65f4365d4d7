import { cellStates, type CellGrid } from '../scoring/lines/cells'
import type { WriteGate } from '../submissions/write-access'
import { layerStateByte, UNTOUCHED } from '../values/layers'

/**
 * What is stored, as the writer of a layer sees it; `nearer`: layer bytes and values of the layers that win over that layer; `gates`: what
 * of each row the state of its form lets the writer change (everything where it is not given); `saidNoData`: 1 where «no data» was said on
 * purpose, and not merely nothing; `base`: the cells as they stood when the file was made, where that is known: what differs from them was
 * changed by others meanwhile.
 */
export type StoredCells = CellGrid & { readonly nearer?: CellGrid; readonly gates?: ReadonlyArray<WriteGate>; readonly saidNoData?: Uint8Array; readonly base?: CellGrid }

/** The state of the form closes this cell to the writer. */
export const isClosed = ({ gates }: StoredCells, { row, slot }: { readonly row: number; readonly slot: number }): boolean => {
  const gate = gates?.[row]
  if (gate === undefined || gate.kind === 'open') return false
  return gate.kind === 'closed' || !gate.slots.has(slot)
}

/** A nearer layer already says something else, so what is written will not be what counts. */
export const isOverruled = ({ nearer, slots }: StoredCells, cell: { readonly row: number; readonly slot: number; readonly state: number; readonly value: number }): boolean => {
  const at = cell.row * slots + cell.slot
  const state = nearer?.states[at] ?? UNTOUCHED
  if (state === UNTOUCHED) return false
  return state !== layerStateByte(cellStates[cell.state] ?? 'noData') || nearer?.values[at] !== cell.value
}
