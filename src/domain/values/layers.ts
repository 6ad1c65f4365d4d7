import { cellStateByte, type CellGrid } from '../scoring/cells'

/** Who gave a value. The nearest to the fact wins: verified, else the municipality's, else the self-assessment. */
export const layers = ['verified', 'municipal', 'self'] as const
export type Layer = (typeof layers)[number]

/** One layer of one form; empty arrays where nobody touched the layer. */
export type LayerCells = { readonly values: ArrayLike<number>; readonly states: ArrayLike<number> }

/** Writes the effective cells of a form into its row of the grid. */
export const writeEffective = (grid: CellGrid, row: number, form: Readonly<Record<Layer, LayerCells>>): void => {
  const start = row * grid.slots
  for (let slot = 0; slot < grid.slots; slot += 1) {
    for (const layer of layers) {
      const state = form[layer].states[slot] ?? cellStateByte.noData
      if (state === cellStateByte.noData) continue
      grid.states[start + slot] = state
      grid.values[start + slot] = form[layer].values[slot] ?? 0
      break
    }
  }
}
