/**
 * Workbooks as plain data, between the module that reads and writes files and the rules that judge them.
 * Rows and columns count from 1, as people see them.
 */

/** What a read cell holds. The byte that stores a kind is its position here. */
export const readKinds = ['blank', 'number', 'text', 'boolean', 'error', 'date', 'percent', 'formula', 'badNumber'] as const
export type ReadKind = (typeof readKinds)[number]
export const readKindByte = { blank: 0, number: 1, text: 2, boolean: 3, error: 4, date: 5, percent: 6, formula: 7, badNumber: 8 } as const satisfies Record<ReadKind, number>

export type SheetVisibility = 'visible' | 'hidden' | 'veryHidden'

/** Filled cells of one sheet in reading order (by row, then by column; each place at most once). */
export type ReadSheet = {
  readonly name: string
  readonly visibility: SheetVisibility
  readonly rows: Int32Array
  readonly columns: Uint16Array
  readonly kinds: Uint8Array
  /**
   * number, percent (0.85 for «85 %»), boolean (1 or 0): the value; date: the serial day of the workbook's calendar;
   * text, error, formula (its text after «=»), badNumber, and a date spelled as text (negative): see `textOf`.
   */
  readonly numbers: Float64Array
  /** References such as «B4:C4». At most 1,000 are kept. */
  readonly merges: ReadonlyArray<string>
  readonly hiddenRows: Int32Array
}

export type ReadWorkbook = {
  /** Days are counted from 1 January 1904 instead of 1900 (old Macintosh workbooks). */
  readonly date1904: boolean
  /** Words of all sheets; `numbers` of a text cell is a position here. */
  readonly texts: ReadonlyArray<string>
  readonly sheets: ReadonlyArray<ReadSheet>
}

/** Whose sheet it is: known before any of its cells. */
export type SheetHead = Pick<ReadSheet, 'name' | 'visibility'>
/** Filled cells of one sheet, or of some of its rows. */
export type SheetCells = Pick<ReadSheet, 'rows' | 'columns' | 'kinds' | 'numbers'>
/** What is known of a sheet only after its last row. */
export type SheetEnd = Pick<ReadSheet, 'merges' | 'hiddenRows'>
/** The words of a workbook and its calendar. */
export type WordBook = Pick<ReadWorkbook, 'texts' | 'date1904'>

/**
 * Hears a workbook while it is read, so that nobody has to keep it: its shared words in batches, then its sheets, then the cells of one sheet
 * after another in pieces of whole rows. `numbers` of a text cell is a position among the shared words, and after them among `own`, the words of the piece alone;
 * the arrays are the listener's only until it has answered. Who reads waits for a promise.
 */
export type WorkbookListener = {
  readonly words: (texts: ReadonlyArray<string>) => Promise<void> | void
  readonly begin: (book: { readonly date1904: boolean; readonly sheets: ReadonlyArray<SheetHead> }) => Promise<void> | void
  readonly cells: (sheet: number, cells: SheetCells, own: ReadonlyArray<string>) => Promise<void> | void
  readonly end: (sheet: number, end: SheetEnd) => Promise<void> | void
}

/** Names of sheets are compared without regard to spaces and case. */
export const plainSheetName = (name: string): string => name.replaceAll(/\s+/g, ' ').trim().toLowerCase()

/** Positions of the sheets in the order in which they are to be read: those named first, then the others as they lie. */
export const sheetOrder = (sheets: ReadonlyArray<{ readonly name: string }>, first: ReadonlyArray<string>): ReadonlyArray<number> => {
  const rank = new Map(first.map((name, index) => [plainSheetName(name), index]))
  const rankOf = (index: number): number => rank.get(plainSheetName(sheets[index]?.name ?? '')) ?? first.length
  return Array.from(sheets, (_sheet, index) => index).sort((a, b) => rankOf(a) - rankOf(b) || a - b)
}

/** Whole rows of one sheet, in order, as they come while a workbook is read piece by piece; `numbers` of a text cell is a position in the piece's own `texts`. */
export type SheetPiece = Pick<ReadSheet, 'name' | 'visibility' | 'rows' | 'columns' | 'kinds' | 'numbers'> & Pick<ReadWorkbook, 'date1904' | 'texts'>

/** 1 → «A», 28 → «AB». */
export const columnLetters = (column: number): string => {
  let letters = ''
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters
  return letters
}

/** A cell to be written: nothing, a text, a number, or either of them in a locked cell of an open column. */
export type WrittenCell = null | string | number | { readonly locked: string | number }

/** What may be typed into a column. `marks` are words allowed beside numbers, such as «н/п». */
export type ColumnCheck =
  | { readonly kind: 'number'; readonly integer: boolean; readonly min?: string; readonly max?: string; readonly marks: ReadonlyArray<string> }
  | { readonly kind: 'list'; readonly items: ReadonlyArray<string> }

export type WrittenColumn = {
  readonly width: number
  readonly hidden?: boolean
  /** May be typed into when the sheet is locked. */
  readonly open?: boolean
  readonly check?: ColumnCheck & { readonly title: string; readonly message: string }
}

export type WrittenSheet = {
  readonly name: string
  readonly visibility?: SheetVisibility
  readonly columns: ReadonlyArray<WrittenColumn>
  /** The first rows are the head: bold, wrapped, frozen, always locked. */
  readonly headRows: number
  readonly hiddenHeadRows?: number
  readonly frozenColumns?: number
  readonly isLocked?: boolean
  /** Wraps long texts of the body (a page of help). */
  readonly isProse?: boolean
  readonly rows: ReadonlyArray<ReadonlyArray<WrittenCell>>
}

/** Very hidden sheet of a written workbook with the words of list columns; the writer adds it, the reader of imports skips it. */
export const LISTS_SHEET = '_списки'
