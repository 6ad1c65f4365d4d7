import type { CellGrid } from '../scoring/lines/cells'
import type { SheetCells, SheetEnd, SheetHead, WorkbookListener } from '../shared/workbook'
import { checkStamp, emptyStamp, stampVersions, takeStamp, type Stamp } from './check-stamp'
import { addError, addWarning, findingList, joinFindings, type Finding, type FindingList } from './findings'
import { changeList, finishChanges, type ImportChanges, type ImportCounts } from './import-changes'
import type { ImportTemplate, TemplateSheet } from './import-template'
import { emptyHead, matchColumns, takeHead, type HeadWords, type Strangers } from './match-columns'
import { matchSheets, takeKeys, tellSheets } from './match-sheets'
import { missingRows, readRows, rowsReader, type RowsReader, type RowsWorld } from './read-rows'
import { rowsTogether } from './rows-together'
import type { StoredCells } from './stored-cells'
import { HEAD_ROWS, STAMP_SHEET } from './template-marks'

/** What a filled workbook would do. When `canCommit` is false nothing of it may be stored. */
export type ImportPreview = {
  readonly canCommit: boolean
  /** The file was made from this very template. */
  readonly isOwnVersion: boolean
  readonly counts: ImportCounts
  readonly changes: ImportChanges
  /** The first errors and warnings; `errors` and `warnings` count them all. */
  readonly findings: ReadonlyArray<Finding>
  readonly errors: number
  readonly warnings: number
}

/** The workbook must be told in `readingOrder`: the stamp comes before the rows that it dates. */
export type WorkbookJudge = WorkbookListener & {
  readonly isStamp: (sheet: number) => boolean
  /** Versions of the forms when the file was made, by organization. */
  readonly versions: () => ReadonlyMap<string, number>
  /** The cells as they stood when the file was made: what differs from them was changed by others meanwhile. */
  readonly holdAgainst: (base: CellGrid) => void
  readonly finish: () => ImportPreview
}

/** The stamp, then the sheets of the template in its order. */
export const readingOrder = ({ sheets }: ImportTemplate): ReadonlyArray<string> => [STAMP_SHEET, ...sheets.map(({ name }) => name)]

/** A sheet of the template while its rows come; until its head is whole there are no columns. */
type OpenSheet = { readonly name: string; readonly expected: TemplateSheet; readonly head: HeadWords; strangers: Strangers | undefined; rows: RowsReader | undefined }
type Texts = string[]
type World = Omit<RowsWorld, 'book' | 'current'> & { readonly book: { readonly texts: Texts; date1904: boolean }; current: StoredCells }

const MERGE = /^([A-Z]{1,3})(\d{1,7})/i
const columnOf = (letters: string): number => [...letters.toUpperCase()].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0)

/** Words that the template knows are its own, not copies: a file of many rows repeats little else. */
const ownWords = (template: ImportTemplate): ReadonlyMap<string, string> => {
  const words = new Map<string, string>()
  for (const { appointmentId, organizationId, organization, director, municipality } of template.participants) {
    for (const word of [appointmentId, organizationId, organization, director, municipality]) words.set(word, word)
  }
  return words
}

const matchHead = (world: World, open: OpenSheet): void => {
  const { columns, strangers } = matchColumns(open, world.findings)
  open.strangers = strangers
  if (columns.ids.has('appointment_id')) open.rows = rowsReader(world, open.name, columns)
}

const endSheet = (world: World, open: OpenSheet, { hiddenRows }: SheetEnd): void => {
  if (open.strangers === undefined) matchHead(world, open)
  if (open.rows === undefined) return
  const missing = missingRows(open.rows)
  if (missing > 0) addWarning(world.findings, 'ROWS_MISSING', { sheet: open.name, facts: { count: missing } })
  const hidden = hiddenRows.filter((row) => row > HEAD_ROWS)
  if (hidden.length > 0) addWarning(world.findings, 'ROWS_HIDDEN', { sheet: open.name, row: hidden[0] ?? 0, facts: { count: hidden.length } })
}

type Judging = {
  readonly template: ImportTemplate
  readonly stamp: Stamp
  /** Findings about sheets, told before those of their rows. */
  readonly above: FindingList
  readonly world: World
  readonly opened: Map<number, OpenSheet>
  /** By the position of a foreign sheet: keys of its first row. */
  readonly keysOf: Map<number, Set<string>>
  readonly known: ReadonlyMap<string, string>
  sheets: ReadonlyArray<SheetHead>
  expectedAt: ReadonlyArray<TemplateSheet | undefined>
  stampAt: number
  /** Shared words; those of a piece lie behind them. */
  shared: number
  isOwn: boolean | undefined
}

const startJudging = (template: ImportTemplate, current: StoredCells): Judging => {
  const { participants } = template
  const participantAt = new Map(participants.map(({ appointmentId }, row) => [appointmentId.toLowerCase(), row]))
  const world: World = { book: { texts: [], date1904: false }, participants, participantAt, current, together: rowsTogether(participants), changes: changeList(), findings: findingList() }
  return { template, stamp: emptyStamp(), above: findingList(), world, opened: new Map(), keysOf: new Map(), known: ownWords(template), sheets: [], expectedAt: [], stampAt: -1, shared: 0, isOwn: undefined }
}

/** Asked when the first other sheet comes: the stamp is whole then. */
const isOwnVersion = (judging: Judging): boolean => (judging.isOwn ??= checkStamp(judging.stamp, judging.template.identity, judging.above))

const openSheet = (judging: Judging, sheet: number): OpenSheet | undefined => {
  const expected = judging.expectedAt[sheet]
  if (expected === undefined || !isOwnVersion(judging)) return undefined
  const found = judging.opened.get(sheet) ?? { name: judging.sheets[sheet]?.name ?? '', expected, head: emptyHead(), strangers: undefined, rows: undefined }
  judging.opened.set(sheet, found)
  return found
}

const takeRows = (world: World, open: OpenSheet, cells: SheetCells): void => {
  const from = open.strangers === undefined ? takeHead(open.head, cells, world.book) : 0
  if (from === cells.rows.length) return
  if (open.strangers === undefined) matchHead(world, open)
  if (open.rows !== undefined && open.strangers !== undefined) readRows(open.rows, cells, { from, strangers: open.strangers })
}

const takeCells = (judging: Judging, sheet: number, cells: SheetCells): void => {
  const { texts } = judging.world.book
  if (sheet === judging.stampAt) return takeStamp(judging.stamp, cells, texts)
  const open = openSheet(judging, sheet)
  if (open !== undefined) return takeRows(judging.world, open, cells)
  const keys = judging.keysOf.get(sheet) ?? new Set<string>()
  judging.keysOf.set(sheet, keys)
  takeKeys(keys, cells, texts)
}

const takeEnd = (judging: Judging, sheet: number, end: SheetEnd): void => {
  const open = openSheet(judging, sheet)
  if (open === undefined) return
  for (const range of end.merges) {
    const [, letters = 'A', row = '1'] = MERGE.exec(range) ?? []
    addError(judging.above, 'MERGED_CELLS', { sheet: open.name, row: Number(row), column: columnOf(letters), facts: { actual: range.slice(0, 24) } })
  }
  endSheet(judging.world, open, end)
  open.rows = undefined
}

const finish = (judging: Judging): ImportPreview => {
  const { template, above, world, sheets, keysOf } = judging
  const told = findingList()
  const isOwn = isOwnVersion(judging)
  if (isOwn) tellSheets({ sheets, expected: template.sheets, keysOf }, told)
  const { counts } = world.changes
  if (counts.kept > 0) addWarning(world.findings, 'BLANK_KEEPS_VALUE', { facts: { count: counts.kept } })
  const { kept, errors, warnings } = joinFindings(told, above, world.findings)
  return { canCommit: errors === 0, isOwnVersion: isOwn, counts, changes: finishChanges(world.changes, world.current), findings: kept, errors, warnings }
}

/**
 * Judges a filled workbook against the template of a cycle and what is stored now (`current`: rows in the order of the template's participants,
 * slots of the model document) while it is being read: of a file of any length only its words, its changes and the first findings are kept.
 * An empty cell changes nothing; «—» clears; «н/п» is not applicable.
 */
export const judgeWorkbook = (template: ImportTemplate, current: StoredCells): WorkbookJudge => {
  const judging = startJudging(template, current)
  const { world } = judging
  const { texts } = world.book
  return {
    words: (given) => {
      for (const word of given) texts.push(judging.known.get(word) ?? word)
      judging.shared = texts.length
    },
    begin: ({ date1904, sheets }) => {
      world.book.date1904 = date1904
      Object.assign(judging, { sheets, expectedAt: matchSheets(sheets, template.sheets), stampAt: sheets.findIndex(({ name }) => name === STAMP_SHEET) } satisfies Partial<Judging>)
    },
    cells: (sheet, cells, own) => {
      texts.length = judging.shared
      for (const word of own) texts.push(word)
      takeCells(judging, sheet, cells)
    },
    end: (sheet, end) => takeEnd(judging, sheet, end),
    isStamp: (sheet) => sheet === judging.stampAt,
    versions: () => stampVersions(judging.stamp),
    holdAgainst: (base) => { world.current = { ...world.current, base } },
    finish: () => finish(judging),
  }
}
