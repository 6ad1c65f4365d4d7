import { microToText } from '@/domain/shared/micro'
import { stateOfLayerByte, UNTOUCHED, type LayerCells } from '@/domain/values/layers'
import type { CellState } from '@/domain/scoring/lines/cells'

/** What a layer says of a cell. Five different things; `untouched`: nobody has said anything here. */
export type CellDto = { readonly state: CellState | 'untouched'; readonly amount: string | null }

export const cellDto = (cells: LayerCells, slot: number): CellDto => {
  const byte = cells.states[slot] ?? UNTOUCHED
  if (byte === UNTOUCHED) return { state: 'untouched', amount: null }
  const state = stateOfLayerByte(byte)
  return { state, amount: state === 'value' ? microToText(cells.values[slot] ?? 0) : null }
}
