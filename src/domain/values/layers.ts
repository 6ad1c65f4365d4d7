import { cellStateByte, cellStates, type CellGrid, type CellState } from '../scoring/lines/cells'

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
  // Spelled out in the order of `layers`: it runs once a cell.
  if ((form.verified.states[slot] ?? UNTOUCHED) !== UNTOUCHED) return 'verified'
  if ((form.municipal.states[slot] ?? UNTOUCHED) !== UNTOUCHED) return 'municipal'
  return (form.self.states[slot] ?? UNTOUCHED) === UNTOUCHED ? undefined : 'self'
}

/** Slots beyond these nobody touched on any layer. */
const touchedWidth = ({ verified, municipal, self }: FormLayers): number => Math.max(verified.states.length, municipal.states.length, self.states.length)

const writeSpoken = (grid: CellGrid, row: number, { form, layerAt }: { form: FormLayers; layerAt: (slot: number) => Layer | undefined }): void => {
  const start = row * grid.slots
  const width = Math.min(grid.slots, touchedWidth(form))
  for (let slot = 0; slot < width; slot += 1) {
    const layer = layerAt(slot)
    if (layer === undefined) continue
    const state = form[layer].states[slot] ?? UNTOUCHED
    if (state === SAID_NO_DATA) continue
    grid.states[start + slot] = state
    grid.values[start + slot] = form[layer].values[slot] ?? 0
  }
}

/** Writes the effective cells of a form into its row of the grid. */
export const writeEffective = (grid: CellGrid, row: number, form: FormLayers): void =>
  writeSpoken(grid, row, { form, layerAt: (slot) => speakingLayer(form, slot) })

/** The cells as the writer of one layer knows them: what stands on that layer, and where nobody touched it, what counts now. */
export const writeOwnOrEffective = (grid: CellGrid, row: number, { form, own }: { form: FormLayers; own: Layer }): void =>
  writeSpoken(grid, row, { form, layerAt: (slot) => ((form[own].states[slot] ?? UNTOUCHED) === UNTOUCHED ? speakingLayer(form, slot) : own) })

/** Layer bytes and values of the layers nearer to the fact than `own`: what a value written on `own` cannot change. */
export const writeNearer = (grid: CellGrid, row: number, { form, own }: { form: FormLayers; own: Layer }): void => {
  const start = row * grid.slots
  const width = Math.min(grid.slots, touchedWidth(form))
  for (let slot = 0; slot < width; slot += 1) {
    const layer = speakingLayer(form, slot)
    if (layer === undefined || layers.indexOf(layer) >= layers.indexOf(own)) continue
    grid.states[start + slot] = form[layer].states[slot] ?? UNTOUCHED
    grid.values[start + slot] = form[layer].values[slot] ?? 0
  }
}

/** What counts of a form nobody presented: only what the region verified. */
export const verifiedOnly = (form: FormLayers): FormLayers => ({ ...form, municipal: { values: [], states: [] }, self: { values: [], states: [] } })

/** What is said in each cell, by the layer that speaks: layer bytes and micro-units. */
export const saidCells = (form: FormLayers, slots: number): LayerCells => {
  const values = new Float64Array(slots)
  const states = new Uint8Array(slots)
  for (let slot = 0; slot < slots; slot += 1) {
    const layer = speakingLayer(form, slot)
    if (layer === undefined) continue
    states[slot] = form[layer].states[slot] ?? UNTOUCHED
    values[slot] = form[layer].values[slot] ?? 0
  }
  return { values, states }
}

/** Marks with 1 the cells where «no data» was said on purpose, as the writer of one layer knows them. */
export const markSaidNoData = (marks: Uint8Array, start: number, { form, own }: { form: FormLayers; own: Layer }): void => {
  const slots = touchedWidth(form)
  for (let slot = 0; slot < slots; slot += 1) {
    const layer = (form[own].states[slot] ?? UNTOUCHED) === UNTOUCHED ? speakingLayer(form, slot) : own
    if (layer !== undefined && form[layer].states[slot] === SAID_NO_DATA) marks[start + slot] = 1
  }
}
