import { Decimal } from '../../shared/decimal'
import { err, ok, type Result } from '../../shared/result'
import { columnLetters, readKinds, type ReadKind, type ReadSheet, type ReadWorkbook } from '../../shared/workbook'
import { isRecord, leafValue, placeValue, type LeafKind } from './flatten-piece'
import { isModelList, listNames, modelLists, rowKeys, type ModelSheetWords } from './write-model-sheets'

/** Where something is wrong: the sheet as it is named, its row from 1, the column's letters. */
export type SheetPlace = { readonly sheet: string; readonly row: number; readonly column: string }
export type SheetFault = SheetPlace & {
  readonly fault: 'SHEET_MISSING' | 'SHEET_TWICE' | 'HEAD_UNKNOWN' | 'CELL_KIND' | 'CELL_NOT_READ' | 'CELL_IN_THE_WAY' | 'NAME_MISSING' | 'OWNER_UNKNOWN' | 'STRUCTURE'
  readonly what: string
}
export type ModelSheets = {
  readonly value: Readonly<Record<string, unknown>>
  /** Where the value of a path of the document («indicators.3.rule.steps.0.from») was read. */
  readonly placeOf: (path: string) => SheetPlace
}

type Cell = { readonly text: string; readonly column: number }
type Line = { readonly row: number; readonly cells: ReadonlyArray<Cell> }
type Table = { readonly name: string; readonly head: ReadonlyMap<number, { path: string; kind: LeafKind }>; readonly lines: ReadonlyArray<Line> }
type Faults = SheetFault[]

const FAULTS_SHOWN = 40
const leafKinds: ReadonlyArray<string> = ['text', 'number', 'yesNo', 'list', 'json'] satisfies ReadonlyArray<LeafKind>
const isLeafKind = (text: string): text is LeafKind => leafKinds.includes(text)

const textOf = (book: ReadWorkbook, sheet: ReadSheet, at: number): string | undefined => {
  const kind: ReadKind = readKinds[sheet.kinds[at] ?? 0] ?? 'blank'
  const number = sheet.numbers[at] ?? Number.NaN
  if (kind === 'text') return book.texts[number]
  if (kind === 'boolean') return String(number)
  return kind === 'number' && Number.isFinite(number) ? new Decimal(number).toFixed() : undefined
}

const linesOf = (book: ReadWorkbook, sheet: ReadSheet, faults: Faults): ReadonlyArray<Line> => {
  const lines = new Map<number, Cell[]>()
  sheet.rows.forEach((row, at) => {
    const column = sheet.columns[at] ?? 0
    if (sheet.kinds[at] === 0) return
    const text = textOf(book, sheet, at)
    if (text === undefined) faults.push({ fault: 'CELL_KIND', sheet: sheet.name, row, column: columnLetters(column), what: readKinds[sheet.kinds[at] ?? 0] ?? '' })
    else lines.set(row, [...(lines.get(row) ?? []), { text, column }])
  })
  return [...lines].sort(([a], [b]) => a - b).map(([row, cells]) => ({ row, cells }))
}

type Head = Map<number, { path: string; kind: LeafKind }>

const headOf = (name: string, line: Line | undefined, faults: Faults): Head => {
  const head: Head = new Map()
  for (const { text, column } of line?.cells ?? []) {
    const [path = '', kind = 'text', ...more] = text.split(':')
    const isTaken = [...head.values()].some((other) => other.path === path && other.kind === kind)
    if (path !== '' && isLeafKind(kind) && more.length === 0 && !isTaken) head.set(column, { path, kind })
    else faults.push({ fault: 'HEAD_UNKNOWN', sheet: name, row: 1, column: columnLetters(column), what: text })
  }
  if (head.size === 0) faults.push({ fault: 'HEAD_UNKNOWN', sheet: name, row: 1, column: 'A', what: '' })
  return head
}

/** Row 1 names the columns, row 2 says the same to people. */
const tableOf = (book: ReadWorkbook, name: string, faults: Faults): Table | undefined => {
  const [sheet, second] = book.sheets.filter((candidate) => candidate.name === name)
  if (sheet === undefined || second !== undefined) {
    faults.push({ fault: sheet === undefined ? 'SHEET_MISSING' : 'SHEET_TWICE', sheet: name, row: 1, column: 'A', what: name })
    return undefined
  }
  const lines = linesOf(book, sheet, faults)
  return { name, head: headOf(name, lines.find(({ row }) => row === 1), faults), lines: lines.filter(({ row }) => row > 2) }
}

type Reading = { readonly faults: Faults; readonly places: Map<string, SheetPlace> }

const pieceOf = (reading: Reading, table: Table, { line, at }: { line: Line; at: string }): Record<string, unknown> => {
  const piece: Record<string, unknown> = {}
  reading.places.set(at, { sheet: table.name, row: line.row, column: 'A' })
  for (const { text, column } of line.cells) {
    const place = { sheet: table.name, row: line.row, column: columnLetters(column) }
    const head = table.head.get(column)
    const read = head === undefined ? undefined : leafValue(head.kind, text)
    if (head === undefined) reading.faults.push({ ...place, fault: 'HEAD_UNKNOWN', what: text })
    else if (read === undefined) reading.faults.push({ ...place, fault: 'CELL_NOT_READ', what: text })
    else if (!placeValue(piece, head.path, read.value)) reading.faults.push({ ...place, fault: 'CELL_IN_THE_WAY', what: head.path })
    else reading.places.set(`${at}.${head.path}`, place)
  }
  return piece
}

const cellOf = (table: Table, line: Line, path: string): Cell | undefined => line.cells.find(({ column }) => table.head.get(column)?.path === path)

const readFrame = (reading: Reading, table: Table, model: Record<string, unknown>): void => {
  for (const line of table.lines) {
    const [path, kind, value] = ['path', 'kind', 'value'].map((name) => cellOf(table, line, name))
    const place = { sheet: table.name, row: line.row, column: columnLetters(value?.column ?? 3) }
    const read = value === undefined || kind === undefined || !isLeafKind(kind.text) ? undefined : leafValue(kind.text, value.text)
    if (path === undefined) reading.faults.push({ ...place, fault: 'NAME_MISSING', what: '' })
    else if (read === undefined) reading.faults.push({ ...place, fault: 'CELL_NOT_READ', what: value?.text ?? '' })
    else if (!placeValue(model, path.text, read.value)) reading.faults.push({ ...place, fault: 'CELL_IN_THE_WAY', what: path.text })
    else reading.places.set(path.text, place)
  }
}

const named = new Set<string>(rowKeys)
/** A row without the columns that say whose it is. */
const ownCells = (table: Table, line: Line): Line => ({ ...line, cells: line.cells.filter(({ column }) => !named.has(table.head.get(column)?.path ?? '')) })

const ownerOf = (model: Readonly<Record<string, unknown>>, list: string, name: string): { owner: Record<string, unknown>; at: string } | undefined => {
  if (list === 'frame') return { owner: model as Record<string, unknown>, at: '' }
  const pieces = isModelList(list) ? model[list] : undefined
  if (!Array.isArray(pieces) || !isModelList(list)) return undefined
  const position = pieces.findIndex((piece: unknown) => isRecord(piece) && piece[modelLists[list]] === name)
  const found: unknown = pieces[position]
  return isRecord(found) ? { owner: found as Record<string, unknown>, at: `${list}.${position}.` } : undefined
}

const readRows = (reading: Reading, table: Table, model: Readonly<Record<string, unknown>>): void => {
  const lists = new Map<string, unknown[]>()
  for (const line of table.lines) {
    const [list = '', name = '', path = ''] = rowKeys.map((key) => cellOf(table, line, key)?.text)
    const place = { sheet: table.name, row: line.row, column: 'B' }
    const found = ownerOf(model, list, name)
    if (found === undefined) {
      reading.faults.push({ ...place, fault: 'OWNER_UNKNOWN', what: name })
      continue
    }
    const at = `${found.at}${path}`
    const known = lists.get(at)
    const items = known ?? []
    if (known === undefined && !placeValue(found.owner, path, items)) {
      reading.faults.push({ ...place, column: 'C', fault: 'CELL_IN_THE_WAY', what: path })
      continue
    }
    lists.set(at, items)
    items.push(pieceOf(reading, table, { line: ownCells(table, line), at: `${at}.${items.length}` }))
  }
}

const nearest = (places: ReadonlyMap<string, SheetPlace>, path: string, fallback: SheetPlace): SheetPlace => {
  for (let at = path; at !== ''; at = at.includes('.') ? at.slice(0, at.lastIndexOf('.')) : '') {
    const found = places.get(at)
    if (found !== undefined) return found
  }
  return fallback
}

/** Sheets → the value they spell, or every fault with its place (40 at most). What the value means is judged by the codec and the checker. */
export const readModelSheets = (book: ReadWorkbook, words: ModelSheetWords): Result<ModelSheets, ReadonlyArray<SheetFault>> => {
  const reading: Reading = { faults: [], places: new Map() }
  const frame = tableOf(book, words.sheets.frame, reading.faults)
  const tables = listNames.map((list) => ({ list, table: tableOf(book, words.sheets[list], reading.faults) }))
  const rows = tableOf(book, words.sheets.rows, reading.faults)
  const model: Record<string, unknown> = {}
  for (const { list, table } of tables) if (table !== undefined) model[list] = table.lines.map((line, position) => pieceOf(reading, table, { line, at: `${list}.${position}` }))
  if (frame !== undefined) readFrame(reading, frame, model)
  if (rows !== undefined) readRows(reading, rows, model)
  if (reading.faults.length > 0) return err(reading.faults.slice(0, FAULTS_SHOWN))
  return ok({ value: model, placeOf: (path) => nearest(reading.places, path, { sheet: words.sheets.frame, row: 1, column: 'A' }) })
}
