import { cellStateByte, type CellState } from '../scoring/lines/cells'
import { speakingLayer, stateOfLayerByte, type FormLayers, type Layer, type LayerCells } from './layers'

/** One save of one layer of a form. `slots` names the fields of the arrays; empty means the whole row. */
export type LayerChange = {
  readonly layer: Layer
  readonly slots: ReadonlyArray<number>
  readonly before: LayerCells
  readonly after: LayerCells
  readonly at: Date
}

const slotOf = (change: LayerChange, index: number): number => change.slots[index] ?? index
const widthOf = (change: LayerChange): number => change.after.states.length

const undo = (cells: { values: number[]; states: number[] }, change: LayerChange): void => {
  for (let index = 0; index < widthOf(change); index += 1) {
    cells.states[slotOf(change, index)] = change.before.states[index] ?? cellStateByte.noData
    cells.values[slotOf(change, index)] = change.before.values[index] ?? 0
  }
}

/** The layers of a form as they stood at a moment: later saves are taken back. `changes` newest first. */
export const layersAt = (now: FormLayers, changes: ReadonlyArray<LayerChange>, moment: Date): FormLayers => {
  const copy = (layer: Layer) => ({ values: Array.from(now[layer].values), states: Array.from(now[layer].states) })
  const at = { verified: copy('verified'), municipal: copy('municipal'), self: copy('self') }
  for (const change of changes) if (change.at > moment) undo(at[change.layer], change)
  return at
}

export type EffectiveCell = { readonly layer: Layer | null; readonly state: CellState; readonly micro: number }

/** The cell that counts, as the score sees it: «no data» said on purpose also counts, and names who said it. */
export const effectiveCell = (form: FormLayers, slot: number): EffectiveCell => {
  const layer = speakingLayer(form, slot)
  if (layer === undefined) return { layer: null, state: 'noData', micro: 0 }
  const state = stateOfLayerByte(form[layer].states[slot] ?? 0)
  return { layer, state, micro: state === 'noData' ? 0 : (form[layer].values[slot] ?? 0) }
}

export const isSameCell = (one: EffectiveCell, other: EffectiveCell): boolean => one.state === other.state && (one.state !== 'value' || one.micro === other.micro)

const touches = (change: LayerChange, slot: number): boolean => {
  const index = change.slots.length === 0 ? slot : change.slots.indexOf(slot)
  if (index < 0 || index >= widthOf(change)) return false
  const state = change.after.states[index] ?? 0
  const stateBefore = change.before.states[index] ?? cellStateByte.noData
  return state !== stateBefore || (state === cellStateByte.value && change.after.values[index] !== change.before.values[index])
}

/** What a save did to one cell of its layer; undefined where it left the cell as it was. */
export const cellInChange = (change: LayerChange, slot: number): { readonly before: { byte: number; micro: number }; readonly after: { byte: number; micro: number } } | undefined => {
  if (!touches(change, slot)) return undefined
  const index = change.slots.length === 0 ? slot : change.slots.indexOf(slot)
  const at = ({ values, states }: LayerCells) => ({ byte: states[index] ?? cellStateByte.noData, micro: values[index] ?? 0 })
  return { before: at(change.before), after: at(change.after) }
}

/** The last save up to the moment that gave the cell its value; undefined where the history does not know it. `changes` newest first. */
export const lastChangeOf = <Change extends LayerChange>(changes: ReadonlyArray<Change>, cell: { layer: Layer; slot: number }, moment: Date): Change | undefined =>
  changes.find((change) => change.at <= moment && change.layer === cell.layer && touches(change, cell.slot))

export type ChangedCell<Change extends LayerChange> = { readonly slot: number; readonly before: EffectiveCell; readonly after: EffectiveCell; /** The last save that gave the new value; undefined where the history does not name it. */ readonly by: Change | undefined }

const sameLayers = { before: (layers: FormLayers): FormLayers => layers, after: (layers: FormLayers): FormLayers => layers }

/** Cells of a form that count differently at two moments. `changes`: at least every save after `from`, newest first. `counted`: what of the form each moment counts. */
export const changedCells = <Change extends LayerChange>(form: { layers: FormLayers; changes: ReadonlyArray<Change> }, { from, until, slots, counted = sameLayers }: { from: Date; until: Date; slots: number; counted?: { before: (layers: FormLayers) => FormLayers; after: (layers: FormLayers) => FormLayers } }): ReadonlyArray<ChangedCell<Change>> => {
  const [before, after] = [counted.before(layersAt(form.layers, form.changes, from)), counted.after(layersAt(form.layers, form.changes, until))]
  return Array.from({ length: slots }, (_, slot) => ({ slot, before: effectiveCell(before, slot), after: effectiveCell(after, slot) }))
    .filter((cell) => !isSameCell(cell.before, cell.after))
    .map((cell) => {
      const layer = cell.after.layer ?? cell.before.layer
      return { ...cell, by: layer === null ? undefined : lastChangeOf(form.changes.filter(({ at }) => at > from), { layer, slot: cell.slot }, until) }
    })
}
