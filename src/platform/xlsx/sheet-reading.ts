import { readKindByte } from '@/domain/shared/workbook'
import { addCell, cellList, type CellList } from './cell-list'
import { parseNumber } from './parse-number'
import { DATE_STYLE, PERCENT_STYLE } from './read-styles'
import { attributeBounds, xmlCursor, type AttributeBounds, type XmlCursor } from './xml-cursor'

export const MAX_ROW = 1_048_576
export const MAX_COLUMN = 16_384
export const MAX_MERGES = 1_000
export const MAX_FORMULA_TEXT = 80
const NOTHING = Buffer.alloc(0)

/** Code of a cell's `t`: the first letter tells them apart, save `s` and `str`. */
export const TYPE_NUMBER = 0x6e
export const TYPE_SHARED = 0x73
export const TYPE_STRING = 0x53
export const TYPE_BOOLEAN = 0x62
export const TYPE_ERROR = 0x65
export const TYPE_DATE = 0x64
export const TYPE_INLINE = 0x69

/** `texts` takes the words found in cells; a cell names them by their position there, counted on from `wordsBefore`. */
export type SheetContext = { readonly texts: string[]; readonly wordsBefore: number; readonly sharedCount: number; readonly styles: Uint8Array; cellsLeft: number }
export type SheetFault = 'broken' | 'tooManyCells'

export type Reading = {
  cursor: XmlCursor
  readonly found: AttributeBounds
  readonly context: SheetContext
  readonly cells: CellList
  readonly merges: string[]
  readonly hiddenRows: number[]
  row: number
  column: number
  type: number
  style: number
  hasRoot: boolean
  isInData: boolean
  isFormula: boolean
  hasValue: boolean
  valueStart: number
  valueEnd: number
  /** Text of an inline string, or of a formula. */
  word: string
  inHint: boolean
  fault: SheetFault | undefined
}

export const readInteger = (bytes: Buffer, start: number, end: number): number => {
  let value = 0
  for (let at = start; at < end; at += 1) {
    const digit = (bytes[at] ?? 0) - 0x30
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return end > start ? value : -1
}

/** Column of a reference such as «AB12», 0 when it is not one; its row must be the row being read. */
export const readReference = (reading: Reading): number => {
  const { bytes } = reading.cursor
  const { valueStart, valueEnd } = reading.found
  let column = 0
  let at = valueStart
  for (; at < valueEnd; at += 1) {
    const letter = (bytes[at] ?? 0) & 0xdf
    if (letter < 0x41 || letter > 0x5a) break
    column = column * 26 + letter - 0x40
  }
  return readInteger(bytes, at, valueEnd) === reading.row && column <= MAX_COLUMN ? column : 0
}

export const put = (reading: Reading, kind: number, number: number): void => {
  const { cells } = reading
  if (reading.context.cellsLeft === 0) reading.fault = 'tooManyCells'
  else reading.context.cellsLeft -= 1
  const at = addCell(cells)
  cells.rows[at] = reading.row
  cells.columns[at] = reading.column
  cells.kinds[at] = kind
  cells.numbers[at] = number
}

export const putText = (reading: Reading, kind: number, text: string): void => put(reading, kind, reading.context.wordsBefore + reading.context.texts.push(text) - 1)

export const putNumber = (reading: Reading): void => {
  const { bytes } = reading.cursor
  const number = parseNumber(bytes, reading.valueStart, reading.valueEnd)
  if (Number.isNaN(number)) return putText(reading, readKindByte.badNumber, bytes.toString('utf8', reading.valueStart, Math.min(reading.valueEnd, reading.valueStart + MAX_FORMULA_TEXT)))
  const style = reading.context.styles[reading.style]
  put(reading, style === DATE_STYLE ? readKindByte.date : style === PERCENT_STYLE ? readKindByte.percent : readKindByte.number, number)
}

export const putShared = (reading: Reading): void => {
  const index = readInteger(reading.cursor.bytes, reading.valueStart, reading.valueEnd)
  if (index < 0 || index >= reading.context.sharedCount) reading.fault = 'broken'
  else put(reading, readKindByte.text, index)
}

export const startReading = (context: SheetContext): Reading => ({
  cursor: xmlCursor(NOTHING), context, found: attributeBounds(), cells: cellList(), merges: [], hiddenRows: [],
  row: 0, column: 0, type: TYPE_NUMBER, style: 0, hasRoot: false, isInData: false, isFormula: false, hasValue: false,
  valueStart: 0, valueEnd: 0, word: '', inHint: false, fault: undefined,
})
