import { cellStateByte, type CellGrid, type CellState } from '../scoring/cells'

/** Who gave a value. The nearest to the fact wins: verified, else the municipality's, else the self-assessment. */
export const layers = ['verified', 'municipal', 'self'] as const
export type Layer = (typeof layers)[number]

/**
 * State bytes inside a layer. «Nobody touched it here» lets the layer below speak; «no data», said on purpose, does not.
 */
export const UNTOUCHED = 0
const SAID_NO_DATA = 4
export const layerStateByte = (state: CellState): number => (state === 'noData' ? SAID_NO_DATA : cellStateByte[state])

/** One layer of one form; empty arrays where nobody touched the layer. */
export type LayerCells = { readonly values: ArrayLike<number>; readonly states: ArrayLike<number> }

/** Writes the effective cells of a form into its row of the grid. */
export const writeEffective = (grid: CellGrid, row: number, form: Readonly<Record<Layer, LayerCells>>): void => {
  const start = row * grid.slots
  for (let slot = 0; slot < grid.slots; slot += 1) {
    const layer = layers.find((candidate) => (form[candidate].states[slot] ?? UNTOUCHED) !== UNTOUCHED)
    if (layer === undefined) continue
    const state = form[layer].states[slot] ?? UNTOUCHED
    if (state === SAID_NO_DATA) continue
    grid.states[start + slot] = state
    grid.values[start + slot] = form[layer].values[slot] ?? 0
  }
}
