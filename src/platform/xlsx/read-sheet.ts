import { readKindByte } from '@/domain/shared/workbook'
import { addCell, cellList, finishCells, type CellList } from './cell-list'
import { parseNumber } from './parse-number'
import { DATE_STYLE, PERCENT_STYLE } from './read-styles'
import { attributeBounds, cellText, CLOSE, END, isTag, nextAttribute, nextTag, OPEN, readAttributes, xmlCursor, type AttributeBounds, type XmlCursor } from './xml-cursor'

const MAX_ROW = 1_048_576
const MAX_COLUMN = 16_384
const MAX_MERGES = 1_000
const MAX_FORMULA_TEXT = 80
const NOTHING = Buffer.alloc(0)

/** Code of a cell's `t`: the first letter tells them apart, save `s` and `str`. */
const TYPE_NUMBER = 0x6e
const TYPE_SHARED = 0x73
const TYPE_STRING = 0x53
const TYPE_BOOLEAN = 0x62
const TYPE_ERROR = 0x65
const TYPE_DATE = 0x64
const TYPE_INLINE = 0x69

export type SheetContext = { readonly texts: string[]; readonly sharedCount: number; readonly styles: Uint8Array; cellsLeft: number }
export type SheetCells = ReturnType<typeof finishCells> & { readonly merges: string[]; readonly hiddenRows: Int32Array }
export type SheetFault = 'broken' | 'tooManyCells'

type Reading = {
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

const readInteger = (bytes: Buffer, start: number, end: number): number => {
  let value = 0
  for (let at = start; at < end; at += 1) {
    const digit = (bytes[at] ?? 0) - 0x30
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return end > start ? value : -1
}

/** Column of a reference such as «AB12», 0 when it is not one; its row must be the row being read. */
const readReference = (reading: Reading): number => {
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

const openRow = (reading: Reading): void => {
  const attributes = readAttributes(reading.cursor)
  const row = attributes.has('r') ? Number(attributes.get('r')) : reading.row + 1
  // Rows and cells out of order would let one place be filled twice.
  if (!Number.isInteger(row) || row <= reading.row || row > MAX_ROW) reading.fault = 'broken'
  if (/^(1|true)$/.test(attributes.get('hidden') ?? '')) reading.hiddenRows.push(row)
  reading.row = row
  reading.column = 0
}

const readType = (bytes: Buffer, { valueStart, valueEnd }: AttributeBounds): number => {
  const first = bytes[valueStart] ?? TYPE_NUMBER
  return first === TYPE_SHARED && valueEnd - valueStart > 1 ? TYPE_STRING : first
}

const openCell = (reading: Reading): void => {
  const { cursor, found } = reading
  const { bytes } = cursor
  let column = reading.column + 1
  reading.type = TYPE_NUMBER
  reading.style = 0
  reading.isFormula = false
  reading.hasValue = false
  reading.word = ''
  found.valueEnd = cursor.nameEnd - 1
  while (nextAttribute(cursor, found)) {
    if (found.nameEnd - found.nameStart !== 1) continue
    const name = bytes[found.nameStart]
    if (name === 0x72) column = readReference(reading)
    else if (name === 0x73) reading.style = readInteger(bytes, found.valueStart, found.valueEnd)
    else if (name === 0x74) reading.type = readType(bytes, found)
  }
  if (column <= reading.column || column > MAX_COLUMN || reading.row === 0) reading.fault = 'broken'
  reading.column = column
}

const put = (reading: Reading, kind: number, number: number): void => {
  const { cells } = reading
  if (reading.context.cellsLeft === 0) reading.fault = 'tooManyCells'
  else reading.context.cellsLeft -= 1
  const at = addCell(cells)
  cells.rows[at] = reading.row
  cells.columns[at] = reading.column
  cells.kinds[at] = kind
  cells.numbers[at] = number
}

const putText = (reading: Reading, kind: number, text: string): void => put(reading, kind, reading.context.texts.push(text) - 1)

const putNumber = (reading: Reading): void => {
  const { bytes } = reading.cursor
  const number = parseNumber(bytes, reading.valueStart, reading.valueEnd)
  if (Number.isNaN(number)) return putText(reading, readKindByte.badNumber, bytes.toString('utf8', reading.valueStart, Math.min(reading.valueEnd, reading.valueStart + MAX_FORMULA_TEXT)))
  const style = reading.context.styles[reading.style]
  put(reading, style === DATE_STYLE ? readKindByte.date : style === PERCENT_STYLE ? readKindByte.percent : readKindByte.number, number)
}

const putShared = (reading: Reading): void => {
  const index = readInteger(reading.cursor.bytes, reading.valueStart, reading.valueEnd)
  if (index < 0 || index >= reading.context.sharedCount) reading.fault = 'broken'
  else put(reading, readKindByte.text, index)
}

// No closures in these functions: they run once a cell, hundreds of thousands of times.
const valueText = (reading: Reading): string => reading.cursor.bytes.toString('utf8', reading.valueStart, reading.valueEnd)

const putValue = (reading: Reading): void => {
  switch (reading.type) {
    case TYPE_SHARED:
      return putShared(reading)
    case TYPE_BOOLEAN:
      return put(reading, readKindByte.boolean, /^\s*(1|true)\s*$/.test(valueText(reading)) ? 1 : 0)
    case TYPE_ERROR:
      return putText(reading, readKindByte.error, valueText(reading))
    case TYPE_STRING:
      return putText(reading, readKindByte.text, reading.word)
    case TYPE_DATE:
      // A date spelled out (ISO 8601): kept as its words, marked by a negative position.
      return put(reading, readKindByte.date, -reading.context.texts.push(valueText(reading)))
    default:
      return putNumber(reading)
  }
}

const closeCell = (reading: Reading): void => {
  if (reading.isFormula) putText(reading, readKindByte.formula, reading.word)
  else if (reading.type === TYPE_INLINE) {
    if (reading.word !== '') putText(reading, readKindByte.text, reading.word)
  } else if (reading.hasValue) putValue(reading)
}

const closeValue = (reading: Reading): void => {
  const { cursor } = reading
  reading.hasValue = cursor.textEnd > cursor.textStart
  reading.valueStart = cursor.textStart
  reading.valueEnd = cursor.textEnd
  if (reading.type === TYPE_STRING && !reading.isFormula) reading.word = cellText(cursor)
}

const onOpen = (reading: Reading): void => {
  const { cursor } = reading
  if (!reading.isInData) {
    if (isTag(cursor, 'sheetData')) reading.isInData = !cursor.isSelfClosing
    else if (isTag(cursor, 'worksheet')) reading.hasRoot = true
    else if (isTag(cursor, 'mergeCell') && reading.merges.length < MAX_MERGES) reading.merges.push(readAttributes(cursor).get('ref') ?? '')
  } else if (isTag(cursor, 'c')) openCell(reading)
  else if (isTag(cursor, 'row')) openRow(reading)
  else if (isTag(cursor, 'f')) reading.isFormula = true
  else if (isTag(cursor, 'rPh')) reading.inHint = !cursor.isSelfClosing
}

const onClose = (reading: Reading): void => {
  const { cursor } = reading
  if (!reading.isInData) return
  if (isTag(cursor, 'v')) closeValue(reading)
  else if (isTag(cursor, 'c')) closeCell(reading)
  else if (isTag(cursor, 't')) reading.word += reading.inHint || reading.isFormula ? '' : cellText(cursor)
  else if (isTag(cursor, 'f')) reading.word = cellText(cursor).slice(0, MAX_FORMULA_TEXT)
  else if (isTag(cursor, 'rPh')) reading.inHint = false
  else if (isTag(cursor, 'sheetData')) reading.isInData = false
}

const startReading = (context: SheetContext): Reading => ({
  cursor: xmlCursor(NOTHING), context, found: attributeBounds(), cells: cellList(), merges: [], hiddenRows: [],
  row: 0, column: 0, type: TYPE_NUMBER, style: 0, hasRoot: false, isInData: false, isFormula: false, hasValue: false,
  valueStart: 0, valueEnd: 0, word: '', inHint: false, fault: undefined,
})

/** Reads on in the next bytes, which end between two tags. */
const readOn = (reading: Reading, bytes: Buffer): void => {
  const cursor = xmlCursor(bytes)
  reading.cursor = cursor
  for (let event = nextTag(cursor); event !== END && !reading.fault; event = nextTag(cursor)) {
    if (event === OPEN) onOpen(reading)
    else if (event === CLOSE) onClose(reading)
  }
  if (cursor.isBroken) reading.fault ??= 'broken'
}

const faultAtEnd = (reading: Reading): SheetFault | undefined => reading.fault ?? (reading.isInData || !reading.hasRoot ? 'broken' : undefined)

/** Cells of one worksheet part. Words are added to `context.texts`; the limit of cells is shared by all sheets. */
export const readSheet = (part: Buffer, context: SheetContext): SheetCells | SheetFault => {
  const reading = startReading(context)
  readOn(reading, part)
  return faultAtEnd(reading) ?? { ...finishCells(reading.cells), merges: reading.merges, hiddenRows: Int32Array.from(reading.hiddenRows) }
}

export type SheetPieces = { readonly feed: (bytes: Buffer) => ReturnType<typeof finishCells> | SheetFault; readonly end: () => SheetFault | undefined }

/** The same, piece by piece: each `feed` ends after a whole row and gives its cells, and nothing of them is kept. */
export const sheetPieces = (context: SheetContext): SheetPieces => {
  const reading = startReading(context)
  return {
    feed: (bytes) => {
      reading.cells.length = 0
      readOn(reading, bytes)
      return reading.fault ?? finishCells(reading.cells)
    },
    end: () => faultAtEnd(reading),
  }
}
