import { MAX_MICRO, MICRO, microToText } from '../shared/micro'
import { cellStateByte } from '../scoring/lines/cells'
import { layerStateByte, stateOfLayerByte, UNTOUCHED } from '../values/layers'

/**
 * One cell of one layer as the grid, its drafts and the save speak of it: a decimal with a point, or a letter for a state.
 * '' — nobody touched the layer here, 'n' — not applicable, 'd' — no data, said on purpose, 'w' — withheld.
 */
export type CellText = string

export const UNTOUCHED_TEXT: CellText = ''
const letters = { notApplicable: 'n', noData: 'd', withheld: 'w' } as const
const stateOfLetter = { n: 'notApplicable', d: 'noData', w: 'withheld' } as const
const AMOUNT = /^(-?)(\d{1,10})(?:\.(\d{1,6}))?$/
const PLACES = 6

const isLetter = (text: string): text is keyof typeof stateOfLetter => text in stateOfLetter

/** A layer byte with its value → the text of the cell. */
export const toCellText = (byte: number, micro: number): CellText => {
  if (byte === UNTOUCHED) return UNTOUCHED_TEXT
  const state = stateOfLayerByte(byte)
  return state === 'value' ? microToText(micro) : letters[state]
}

export type StoredCell = { readonly byte: number; readonly micro: number }

/** The text of a cell → its layer byte and value; undefined for what is no cell text, also out of ± 9·10⁹. */
export const fromCellText = (text: string): StoredCell | undefined => {
  if (text === UNTOUCHED_TEXT) return { byte: UNTOUCHED, micro: 0 }
  if (isLetter(text)) return { byte: layerStateByte(stateOfLetter[text]), micro: 0 }
  const [, sign = '', whole = '', part = ''] = AMOUNT.exec(text) ?? []
  // Whole numbers below 2⁵³, so nothing is rounded; what is not below it is out of range anyway.
  const micro = parseInt(whole, 10) * MICRO + parseInt(part.padEnd(PLACES, '0'), 10)
  if (Number.isNaN(micro) || micro > MAX_MICRO) return undefined
  return { byte: cellStateByte.value, micro: sign === '' || micro === 0 ? micro : -micro }
}

/** The amount in micro-units; undefined where the cell is a state. */
export const amountOf = (text: CellText): number | undefined => {
  const cell = fromCellText(text)
  return cell?.byte === cellStateByte.value ? cell.micro : undefined
}
