import { readKindByte } from '@/domain/shared/workbook'
import { finishCells, shownCells } from './cell-list'
import { readPlainly } from './plain-cells'
import {
  MAX_COLUMN, MAX_FORMULA_TEXT, MAX_MERGES, MAX_ROW, put, putNumber, putShared, putText, readInteger, readReference, startReading, TYPE_BOOLEAN, TYPE_DATE, TYPE_ERROR, TYPE_INLINE, TYPE_NUMBER, TYPE_SHARED,
  TYPE_STRING, type Reading, type SheetContext, type SheetFault,
} from './sheet-reading'
import { cellText, CLOSE, END, isTag, nextAttribute, nextTag, OPEN, readAttributes, xmlCursor, type AttributeBounds } from './xml-cursor'

export type SheetCells = ReturnType<typeof finishCells> & { readonly merges: string[]; readonly hiddenRows: Int32Array }

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
      return put(reading, readKindByte.date, -(reading.context.wordsBefore + reading.context.texts.push(valueText(reading))))
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

/** Reads on in the next bytes, which end between two tags. */
const readOn = (reading: Reading, bytes: Buffer): void => {
  const cursor = xmlCursor(bytes)
  reading.cursor = cursor
  for (let isMore = true; isMore && !reading.fault;) {
    if (reading.isInData) readPlainly(reading)
    const event = reading.fault ? END : nextTag(cursor)
    if (event === OPEN) onOpen(reading)
    else if (event === CLOSE) onClose(reading)
    isMore = event !== END
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

/** Cells of whole rows; the arrays are valid until the next bytes are fed. */
export type RowCells = ReturnType<typeof finishCells>
export type SheetPieces = { readonly feed: (bytes: Buffer) => RowCells | SheetFault; readonly end: () => { readonly merges: ReadonlyArray<string>; readonly hiddenRows: Int32Array } | SheetFault }

/** The same, piece by piece: each `feed` ends after a whole row and gives its cells, and nothing of them is kept. */
export const sheetPieces = (context: SheetContext): SheetPieces => {
  const reading = startReading(context)
  return {
    feed: (bytes) => {
      reading.cells.length = 0
      readOn(reading, bytes)
      return reading.fault ?? shownCells(reading.cells)
    },
    end: () => faultAtEnd(reading) ?? { merges: reading.merges, hiddenRows: Int32Array.from(reading.hiddenRows) },
  }
}
