import { refuseFile, type FileRefusal } from '@/domain/shared/file-refusal'
import { err, ok, type Result } from '@/domain/shared/result'
import { readKindByte, sheetOrder, type SheetCells, type SheetHead, type SheetPiece, type WorkbookListener } from '@/domain/shared/workbook'
import { guardHalfOpen, workbookLimits, type HalfOpenWorkbook } from './guard'
import { sheetPieces } from './read-sheet'
import { readSharedStrings } from './read-strings'
import { readRelations, readWorkbookPart, workbookParts } from './read-workbook'
import { Refused, rowPieces, type Budget, type PieceEnd } from './row-pieces'
import type { SheetContext, SheetFault } from './sheet-reading'

/** Cells of all sheets of a federal form; they are not kept, so this only bounds the time. */
export const FORM_CELLS = 4_000_000

/** `order`: names of the sheets to be read first. `cells`: how many are read before the file is refused; 500,000 unless told. */
export type StreamOptions = { readonly order?: ReadonlyArray<string>; readonly cells?: number }
export type StreamAnswer = Result<{ readonly sheets: number }, FileRefusal>

type Sheet = SheetHead & { readonly part: string }
type Reading = { readonly book: HalfOpenWorkbook; readonly listener: WorkbookListener; readonly budget: Budget }

const piecesOf = async function* ({ book, budget }: Reading, part: string, end: PieceEnd): AsyncGenerator<Buffer> {
  const [packed, whole] = [book.packed.get(part), book.parts.get(part)]
  if (packed !== undefined) yield* rowPieces(packed, end, budget)
  else if (whole !== undefined) yield whole
}

const tellWords = async (reading: Reading, part: string | undefined): Promise<number> => {
  let count = 0
  if (part === undefined) return count
  for await (const bytes of piecesOf(reading, part, 'si>')) {
    const texts = readSharedStrings(bytes)
    if (texts === undefined) throw new Refused(refuseFile('FILE_BROKEN', 'sharedStrings'))
    count += texts.length
    await reading.listener.words(texts)
  }
  return count
}

const refuseFault = (fault: SheetFault, { name, part }: Sheet): Refused => new Refused(fault === 'broken' ? refuseFile('FILE_BROKEN', part) : refuseFile('FILE_TOO_MANY_CELLS', name))

const tellSheet = async (reading: Reading, sheet: Sheet, { number, context }: { number: number; context: SheetContext }): Promise<void> => {
  const { listener } = reading
  const pieces = sheetPieces(context)
  for await (const bytes of piecesOf(reading, sheet.part, 'row>')) {
    const cells = pieces.feed(bytes)
    if (typeof cells === 'string') throw refuseFault(cells, sheet)
    const told = cells.rows.length > 0 ? listener.cells(number, cells, context.texts) : undefined
    if (told !== undefined) await told
    context.texts.length = 0
  }
  const end = pieces.end()
  if (typeof end === 'string') throw refuseFault(end, sheet)
  await listener.end(number, end)
}

const openBook = (book: HalfOpenWorkbook): Result<{ sheets: ReadonlyArray<Sheet>; date1904: boolean; strings: string | undefined; styles: Uint8Array }, FileRefusal> => {
  const main = book.parts.get(book.workbookPart)
  const workbook = main === undefined ? undefined : readWorkbookPart(main)
  const relations = readRelations(book)
  const sheets = workbook?.sheets.flatMap(({ name, visibility, relation }) => {
    const place = relations.get(relation)
    return place !== undefined && place.type !== 'worksheet' ? [] : [{ name, visibility, part: place?.target ?? name }]
  })
  if (workbook === undefined || sheets === undefined || new Set(sheets.map(({ part }) => part)).size < sheets.length) return err(refuseFile('FILE_BROKEN', book.workbookPart))
  const parts = workbookParts(book, relations)
  return parts.ok ? ok({ sheets, date1904: workbook.date1904, ...parts.value }) : parts
}

const tellAll = async (reading: Reading, { order = [], cells = workbookLimits.cells }: StreamOptions): Promise<StreamAnswer> => {
  const opened = openBook(reading.book)
  if (!opened.ok) return opened
  const { sheets, date1904, strings, styles } = opened.value
  const wordsBefore = await tellWords(reading, strings)
  await reading.listener.begin({ date1904, sheets: sheets.map(({ name, visibility }) => ({ name, visibility })) })
  const context: SheetContext = { texts: [], wordsBefore, sharedCount: wordsBefore, styles, cellsLeft: cells }
  for (const number of sheetOrder(sheets, order)) {
    const sheet = sheets[number]
    if (sheet !== undefined) await tellSheet(reading, sheet, { number, context })
  }
  return ok({ sheets: sheets.length })
}

const isBroken = (error: unknown): boolean => error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_')

/**
 * Reads an uploaded XLSX file row by row in this thread and tells it to the listener; nothing of a sheet is kept, so the memory does not grow
 * with its rows. The same guards as for a workbook read whole, judged while it unpacks. Rejects only with what the listener throws.
 */
export const streamBook = async (file: Buffer, listener: WorkbookListener, options: StreamOptions = {}): Promise<StreamAnswer> => {
  const book = guardHalfOpen(file)
  if (!book.ok) return book
  try {
    return await tellAll({ book: book.value, listener, budget: { left: workbookLimits.unpackedBytes } }, options)
  } catch (error) {
    if (error instanceof Refused) return err(error.refusal)
    if (isBroken(error)) return err(refuseFile('FILE_BROKEN'))
    throw error
  }
}

export type TakePiece = (piece: SheetPiece) => void

/** The words of a piece alone, so that the piece stands by itself. */
const withTexts = (given: SheetCells, shared: ReadonlyArray<string>, own: ReadonlyArray<string>): SheetCells & Pick<SheetPiece, 'texts'> => {
  const cells = { rows: given.rows.slice(), columns: given.columns.slice(), kinds: given.kinds.slice(), numbers: given.numbers.slice() }
  const texts: string[] = []
  const wordAt = (at: number): string => (at < shared.length ? shared[at] : own[at - shared.length]) ?? ''
  const isWord = (kind: number): boolean => kind === readKindByte.text || kind === readKindByte.badNumber || kind === readKindByte.formula || kind === readKindByte.error
  cells.kinds.forEach((kind, at) => {
    const number = cells.numbers[at] ?? 0
    if (isWord(kind)) cells.numbers[at] = texts.push(wordAt(number)) - 1
    else if (kind === readKindByte.date && number < 0) cells.numbers[at] = -texts.push(wordAt(-number - 1))
  })
  return { ...cells, texts }
}

/** Hears a workbook as pieces that stand by themselves. */
export const pieceListener = (take: TakePiece): WorkbookListener => {
  const shared: string[] = []
  let sheets: ReadonlyArray<Pick<SheetPiece, 'name' | 'visibility' | 'date1904'>> = []
  return {
    words: (texts) => { for (const text of texts) shared.push(text) },
    begin: (book) => { sheets = book.sheets.map((sheet) => ({ ...sheet, date1904: book.date1904 })) },
    cells: (sheet, cells, own) => {
      const named = sheets[sheet]
      if (named !== undefined) take({ ...named, ...withTexts(cells, shared, own) })
    },
    end: () => undefined,
  }
}

/** Reads a federal form in this thread and hands its rows over in pieces. */
export const streamWorkbook = (file: Buffer, take: TakePiece): Promise<StreamAnswer> => streamBook(file, pieceListener(take), { cells: FORM_CELLS })
