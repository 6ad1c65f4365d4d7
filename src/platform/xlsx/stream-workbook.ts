import { crc32, createInflateRaw } from 'node:zlib'
import { refuseFile, type FileRefusal } from '@/domain/shared/file-refusal'
import { err, ok, type Result } from '@/domain/shared/result'
import { readKindByte, type SheetPiece } from '@/domain/shared/workbook'
import { guardHalfOpen, workbookLimits, type HalfOpenWorkbook } from './guard'
import { checkPart } from './guard-part'
import { sheetPieces, type SheetContext, type SheetFault, type SheetPieces } from './read-sheet'
import { readRelations, readWorkbookPart, sheetContext } from './read-workbook'
import { STORED, type ZipPart } from './zip-directory'

const CHUNK = 64 * 1024
/** More than the longest row of a sheet: what does not end within it is no sheet. */
const LONGEST_ROW = 4 * 1024 * 1024
/** Cells of all sheets; they are not kept, so this only bounds the time. */
const MOST_CELLS = 4_000_000
const ROW_END = Buffer.from('row>')
const SLASH = 0x2f
const LESS = 0x3c

/** The position after the last closed row, -1 where there is none; the tag may carry a prefix. */
const afterLastRow = (bytes: Buffer): number => {
  for (let at = bytes.lastIndexOf(ROW_END); at >= 0; at = at === 0 ? -1 : bytes.lastIndexOf(ROW_END, at - 1)) {
    const open = bytes.lastIndexOf(LESS, at)
    if (open >= 0 && bytes[open + 1] === SLASH && at - open < 16) return at + ROW_END.length
  }
  return -1
}

const chunksOf = async function* ({ method, packed }: ZipPart): AsyncGenerator<Buffer> {
  if (method === STORED) {
    for (let at = 0; at < packed.length; at += CHUNK) yield packed.subarray(at, at + CHUNK)
    return
  }
  const inflate = createInflateRaw({ chunkSize: CHUNK })
  inflate.end(packed)
  for await (const chunk of inflate) yield chunk as Buffer
}

class Refused extends Error {
  constructor(readonly refusal: FileRefusal) {
    super(refusal.code)
  }
}

type Budget = { left: number }

/** The unpacked bytes of a part in pieces that end after a row, each checked as the guard checks a whole part. */
const rowPieces = async function* (part: ZipPart, budget: Budget): AsyncGenerator<Buffer> {
  const byRatio = Math.max(workbookLimits.ratioFromBytes, part.packed.length * workbookLimits.ratio)
  let [crc, size, carry] = [0, 0, Buffer.alloc(0)]
  for await (const chunk of chunksOf(part)) {
    if (size === 0) {
      const refusal = checkPart(part.name, chunk)
      if (refusal) throw new Refused(refusal)
    }
    crc = crc32(chunk, crc)
    size += chunk.length
    budget.left -= chunk.length
    if (size > byRatio) throw new Refused(refuseFile('FILE_COMPRESSED_TOO_MUCH', part.name))
    if (budget.left < 0) throw new Refused(refuseFile('FILE_UNPACKS_TOO_LARGE', part.name))
    const bytes = Buffer.concat([carry, chunk])
    const end = afterLastRow(bytes)
    if (end > 0) yield bytes.subarray(0, end)
    carry = end > 0 ? bytes.subarray(end) : bytes
    if (carry.length > LONGEST_ROW) throw new Refused(refuseFile('FILE_BROKEN', part.name))
  }
  if (crc !== part.crc) throw new Refused(refuseFile('FILE_BROKEN', part.name))
  yield carry
}

/** The words of a piece alone: shared strings are copied, so that the piece stands by itself. */
const withTexts = (cells: Pick<SheetPiece, 'rows' | 'columns' | 'kinds' | 'numbers'>, context: SheetContext): Pick<SheetPiece, 'rows' | 'columns' | 'kinds' | 'numbers' | 'texts'> => {
  const texts: string[] = []
  const isWord = (kind: number): boolean => kind === readKindByte.text || kind === readKindByte.badNumber || kind === readKindByte.formula || kind === readKindByte.error
  cells.kinds.forEach((kind, at) => {
    const number = cells.numbers[at] ?? 0
    if (isWord(kind)) cells.numbers[at] = texts.push(context.texts[number] ?? '') - 1
    else if (kind === readKindByte.date && number < 0) cells.numbers[at] = -texts.push(context.texts[-number - 1] ?? '')
  })
  context.texts.length = context.sharedCount
  return { ...cells, texts }
}

export type TakePiece = (piece: SheetPiece) => Promise<void> | void
type Sheet = Pick<SheetPiece, 'name' | 'visibility' | 'date1904'> & { readonly part: string }

const refuseFault = (fault: SheetFault, { name, part }: Sheet): FileRefusal => (fault === 'broken' ? refuseFile('FILE_BROKEN', part) : refuseFile('FILE_TOO_MANY_CELLS', name))

const feed = async (pieces: SheetPieces, bytes: Buffer, { sheet, context, take }: { sheet: Sheet; context: SheetContext; take: TakePiece }): Promise<void> => {
  const cells = pieces.feed(bytes)
  if (typeof cells === 'string') throw new Refused(refuseFault(cells, sheet))
  const { part: _part, ...named } = sheet
  if (cells.rows.length > 0) await take({ ...named, ...withTexts(cells, context) })
}

const streamSheet = async (book: HalfOpenWorkbook, sheet: Sheet, { context, take, budget }: { context: SheetContext; take: TakePiece; budget: Budget }): Promise<void> => {
  const pieces = sheetPieces(context)
  const packed = book.packed.get(sheet.part)
  const whole = book.parts.get(sheet.part)
  if (packed !== undefined) for await (const bytes of rowPieces(packed, budget)) await feed(pieces, bytes, { sheet, context, take })
  else if (whole !== undefined) await feed(pieces, whole, { sheet, context, take })
  const fault = pieces.end()
  if (fault !== undefined) throw new Refused(refuseFault(fault, sheet))
}

const sheetsOf = (book: HalfOpenWorkbook): ReadonlyArray<Sheet> | undefined => {
  const main = book.parts.get(book.workbookPart)
  const workbook = main === undefined ? undefined : readWorkbookPart(main)
  if (workbook === undefined) return undefined
  const relations = readRelations(book)
  return workbook.sheets.flatMap(({ name, visibility, relation }) => {
    const place = relations.get(relation)
    return place === undefined || place.type !== 'worksheet' ? [] : [{ name, visibility, date1904: workbook.date1904, part: place.target }]
  })
}

/**
 * Reads an uploaded XLSX file row by row in this thread and hands its cells over in pieces; nothing of a sheet is kept, so the memory
 * does not grow with its rows. The same guards as for a workbook read whole, judged while it unpacks.
 */
export const streamWorkbook = async (file: Buffer, take: TakePiece): Promise<Result<{ sheets: number }, FileRefusal>> => {
  const book = guardHalfOpen(file)
  if (!book.ok) return book
  const sheets = sheetsOf(book.value)
  if (sheets === undefined || new Set(sheets.map(({ part }) => part)).size < sheets.length) return err(refuseFile('FILE_BROKEN', book.value.workbookPart))
  const context = sheetContext(book.value, readRelations(book.value))
  if (!context.ok) return context
  context.value.cellsLeft = MOST_CELLS
  const budget = { left: workbookLimits.unpackedBytes }
  try {
    for (const sheet of sheets) await streamSheet(book.value, sheet, { context: context.value, take, budget })
    return ok({ sheets: sheets.length })
  } catch (error) {
    if (error instanceof Refused) return err(error.refusal)
    return err(refuseFile('FILE_BROKEN'))
  }
}
