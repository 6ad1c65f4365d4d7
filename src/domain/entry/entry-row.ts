import { speakingLayer, UNTOUCHED, type FormLayers, type Layer } from '../values/layers'
import { toCellText, type CellText } from './entry-cell'

/** A row of the grid, field by field in the slot order of the model. `own`: what stands on the layer of who asks. */
export type EntryRow = { readonly own: ReadonlyArray<CellText>; readonly shown: ReadonlyArray<ShownCell | null> }
/** What another layer says where it counts: a nearer one rules over the own cell, a farther one speaks where the own is untouched. */
export type ShownCell = { readonly layer: Layer; readonly text: CellText }

const mark = { verified: 'v', municipal: 'm', self: 's' } as const satisfies Record<Layer, string>
const layerOfMark = { v: 'verified', m: 'municipal', s: 'self' } as const
const CELLS = ';'
const LAYERS = '/'

/** The cells of a form as the writer of one layer sees them. */
export const entryRow = (form: FormLayers, own: Layer, slots: number): EntryRow => {
  const ownCells: CellText[] = []
  const shown: Array<ShownCell | null> = []
  for (let slot = 0; slot < slots; slot += 1) {
    ownCells.push(toCellText(form[own].states[slot] ?? UNTOUCHED, form[own].values[slot] ?? 0))
    const speaking = speakingLayer(form, slot)
    shown.push(speaking === undefined || speaking === own ? null : { layer: speaking, text: toCellText(form[speaking].states[slot] ?? UNTOUCHED, form[speaking].values[slot] ?? 0) })
  }
  return { own: ownCells, shown }
}

/** A whole row as one short text: thousands of rows cross to the browser in one prop. `12.5;;3/s4` */
export const packRow = ({ own, shown }: EntryRow): string =>
  own.map((text, slot) => {
    const other = shown[slot]
    return other === null || other === undefined ? text : `${text}${LAYERS}${mark[other.layer]}${other.text}`
  }).join(CELLS)

const unpackShown = (text: string | undefined): ShownCell | null => {
  const letter = text?.[0]
  if (text === undefined || letter === undefined || !(letter in layerOfMark)) return null
  return { layer: layerOfMark[letter as keyof typeof layerOfMark], text: text.slice(1) }
}

export const unpackRow = (packed: string): EntryRow => {
  const own: CellText[] = []
  const shown: Array<ShownCell | null> = []
  for (const cell of packed.split(CELLS)) {
    const [text = '', other] = cell.split(LAYERS)
    own.push(text)
    shown.push(unpackShown(other))
  }
  return { own, shown }
}
