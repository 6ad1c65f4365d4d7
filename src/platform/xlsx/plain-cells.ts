import { MAX_COLUMN, MAX_ROW, putNumber, putShared, readInteger, readReference, type Reading } from './sheet-reading'

const LESS = 0x3c
const QUOTE = 0x22
const CELL = Buffer.from('<c r="')
const STYLE = Buffer.from(' s="')
const SHARED = Buffer.from(' t="s"')
const EMPTY = Buffer.from('/>')
const VALUE = Buffer.from('><v>')
const END_OF_CELL = Buffer.from('</v></c>')
const END_OF_ROW = Buffer.from('</row>')
const ROW = Buffer.from('<row r="')
const END_OF_TAG = Buffer.from('">')

const stands = (bytes: Buffer, at: number, word: Buffer): boolean => {
  for (let index = 0; index < word.length; index += 1) if (bytes[at + index] !== word[index]) return false
  return true
}

const afterDigits = (bytes: Buffer, from: number): number => {
  let at = from
  for (let byte = bytes[at] ?? 0; byte >= 0x30 && byte <= 0x39; byte = bytes[at] ?? 0) at += 1
  return at
}

/** `<row r="12">` that follows the last row; -1 for any other spelling. */
const plainRow = (reading: Reading, at: number): number => {
  const { bytes } = reading.cursor
  const end = afterDigits(bytes, at + ROW.length)
  const row = stands(bytes, at, ROW) && stands(bytes, end, END_OF_TAG) ? readInteger(bytes, at + ROW.length, end) : -1
  if (row <= reading.row || row > MAX_ROW) return -1
  reading.row = row
  reading.column = 0
  return end + END_OF_TAG.length
}

/** After the style, where it is given; -1 when it is spelled otherwise. */
const plainStyle = (reading: Reading, at: number): number => {
  const { bytes } = reading.cursor
  reading.style = 0
  if (!stands(bytes, at, STYLE)) return at
  const end = afterDigits(bytes, at + STYLE.length)
  reading.style = readInteger(bytes, at + STYLE.length, end)
  return reading.style < 0 || bytes[end] !== QUOTE ? -1 : end + 1
}

/** Puts `><v>45</v></c>` and says where it ends; -1 for any other spelling. */
const plainValue = (reading: Reading, at: number, { isShared, column }: { isShared: boolean; column: number }): number => {
  const { bytes } = reading.cursor
  if (!stands(bytes, at, VALUE)) return -1
  let end = at + VALUE.length
  while (end < bytes.length && bytes[end] !== LESS) end += 1
  if (end === at + VALUE.length || !stands(bytes, end, END_OF_CELL)) return -1
  reading.column = column
  reading.valueStart = at + VALUE.length
  reading.valueEnd = end
  if (isShared) putShared(reading)
  else putNumber(reading)
  return end + END_OF_CELL.length
}

/** `<c r="B12" s="3" t="s"><v>45</v></c>`, the style and the type where they are, or an empty `<c r="B12" s="3"/>`; -1 for any other spelling. */
const plainCell = (reading: Reading, from: number): number => {
  const { cursor: { bytes }, found } = reading
  found.valueStart = from + CELL.length
  found.valueEnd = found.valueStart
  while (found.valueEnd < bytes.length && bytes[found.valueEnd] !== QUOTE) found.valueEnd += 1
  const column = readReference(reading)
  if (column <= reading.column || column > MAX_COLUMN) return -1
  const styled = plainStyle(reading, found.valueEnd + 1)
  if (styled < 0) return -1
  const isShared = stands(bytes, styled, SHARED)
  const at = isShared ? styled + SHARED.length : styled
  if (!stands(bytes, at, EMPTY)) return plainValue(reading, at, { isShared, column })
  reading.column = column
  return at + EMPTY.length
}

/** Steps over rows and cells that are spelled as programs spell them; what is spelled otherwise is left to the tags, which give the same cells. */
export const readPlainly = (reading: Reading): void => {
  const { cursor } = reading
  const { bytes } = cursor
  while (!reading.fault) {
    const at = cursor.at
    const isCell = reading.row > 0 && stands(bytes, at, CELL)
    const next = isCell ? plainCell(reading, at) : stands(bytes, at, END_OF_ROW) ? at + END_OF_ROW.length : plainRow(reading, at)
    if (next < 0) return
    cursor.at = next
  }
}
