import { cellStateByte, cellStates, type CellGrid, type CellState } from '../scoring/cells'

/** Who gave a value. The nearest to the fact wins: verified, else the municipality's, else the self-assessment. */
export const layers = ['verified', 'municipal', 'self'] as const
export type Layer = (typeof layers)[number]

/**
 * State bytes inside a layer. «Nobody touched it here» lets the layer below speak; «no data», said on purpose, does not.
 */
export const UNTOUCHED = 0
const SAID_NO_DATA = 4
export const layerStateByte = (state: CellState): number => (state === 'noData' ? SAID_NO_DATA : cellStateByte[state])

export const stateOfLayerByte = (byte: number): CellState => (byte === SAID_NO_DATA ? 'noData' : (cellStates[byte] ?? 'noData'))

/** One layer of one form; empty arrays where nobody touched the layer. */
export type LayerCells = { readonly values: ArrayLike<number>; readonly states: ArrayLike<number> }

export type FormLayers = Readonly<Record<Layer, LayerCells>>

/** The layer that speaks for a field: the nearest to the fact that anybody touched there; undefined where nobody did. */
export const speakingLayer = (form: FormLayers, slot: number): Layer | undefined => {
  for (const layer of layers) if ((form[layer].states[slot] ?? UNTOUCHED) !== UNTOUCHED) return layer
  return undefined
}

/** Writes the effective cells of a form into its row of the grid. */
export const writeEffective = (grid: CellGrid, row: number, form: FormLayers): void => {
  const start = row * grid.slots
  for (let slot = 0; slot < grid.slots; slot += 1) {
    const layer = speakingLayer(form, slot)
    if (layer === undefined) continue
    const state = form[layer].states[slot] ?? UNTOUCHED
    if (state === SAID_NO_DATA) continue
    grid.states[start + slot] = state
    grid.values[start + slot] = form[layer].values[slot] ?? 0
  }
}
