import type { Matrix } from '../entry/clipboard'
import { Decimal } from '../shared/decimal'
import { err, ok, type Result } from '../shared/result'
import { readKindByte, type ReadSheet, type ReadWorkbook } from '../shared/workbook'
import { conditionKeys, type ConditionKey } from './condition-cells'

/** Heads of the columns; `code` finds the row. */
export type ConditionWords = Readonly<Record<ConditionKey | 'code', string>>
export type PlacedCell = { readonly organizationId: string; readonly key: ConditionKey; readonly raw: string }
export type RowFault = { readonly row: number; readonly code: string; readonly fault: 'UNKNOWN' | 'DOUBLED' }
export type Placed = { readonly cells: ReadonlyArray<PlacedCell>; readonly faults: ReadonlyArray<RowFault>; readonly outside: number }
type Bearer = { readonly id: string; readonly code: string }

/** A block copied from a spreadsheet, laid from a cell to the right and down over the rows as they stand. */
export const placeFrom = (matrix: Matrix, corner: { readonly row: number; readonly column: number }, rows: ReadonlyArray<Bearer>): Placed => {
  let outside = 0
  const cells = matrix.flatMap((line, down) => line.flatMap((raw, across) => {
    const [row, key] = [rows[corner.row + down], conditionKeys[corner.column + across]]
    if (row !== undefined && key !== undefined) return [{ organizationId: row.id, key, raw }]
    outside += 1
    return []
  }))
  return { cells, faults: [], outside }
}

const HEAD_WITHIN = 10
const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim().toLowerCase()

/** Which column holds what, by the words of the head, in whatever order; undefined where no row has the code and a fact. */
const headOf = (matrix: Matrix, words: ConditionWords) => {
  const names = new Map([...conditionKeys, 'code' as const].map((key) => [plain(words[key]), key]))
  for (const [at, line] of matrix.slice(0, HEAD_WITHIN).entries()) {
    const columns = line.map((text) => names.get(plain(text)))
    if (columns.includes('code') && columns.some((key) => key !== undefined && key !== 'code')) return { at, columns }
  }
  return undefined
}

/** The organization of a code; each is found once. */
const rowFinder = (bearers: ReadonlyArray<Bearer>) => {
  const byCode = new Map(bearers.map(({ code, id }) => [plain(code), id]))
  const seen = new Set<string>()
  return (code: string): Result<string, RowFault['fault']> => {
    const id = byCode.get(plain(code))
    if (id === undefined) return err('UNKNOWN')
    if (seen.has(id)) return err('DOUBLED')
    seen.add(id)
    return ok(id)
  }
}

const cellsOf = (line: ReadonlyArray<string>, columns: ReadonlyArray<ConditionKey | 'code' | undefined>, organizationId: string): ReadonlyArray<PlacedCell> =>
  columns.flatMap((key, at) => {
    const raw = line[at] ?? ''
    return key === undefined || key === 'code' || raw.trim() === '' ? [] : [{ organizationId, key, raw }]
  })

/**
 * A table with a head, laid by the codes of organizations. An empty cell of it changes nothing («—» takes a value away); a row whose code is unknown or
 * was there before is told with its number and lays nothing.
 */
export const placeByCode = (matrix: Matrix, words: ConditionWords, bearers: ReadonlyArray<Bearer>): Result<Placed, 'NO_HEAD'> => {
  const head = headOf(matrix, words)
  if (head === undefined) return err('NO_HEAD')
  const rowOf = rowFinder(bearers)
  const codeAt = head.columns.indexOf('code')
  const cells: PlacedCell[] = []
  const faults: RowFault[] = []
  for (const [offset, line] of matrix.slice(head.at + 1).entries()) {
    const code = (line[codeAt] ?? '').trim()
    if (code === '') continue
    const found = rowOf(code)
    if (found.ok) cells.push(...cellsOf(line, head.columns, found.value))
    else faults.push({ row: head.at + offset + 2, code, fault: found.error })
  }
  return ok({ cells, faults, outside: 0 })
}

/** A head at the top of a pasted block means that its rows are found by code. */
export const hasHead = (matrix: Matrix, words: ConditionWords): boolean => headOf(matrix, words) !== undefined

const textAt = (book: ReadWorkbook, sheet: ReadSheet, at: number): string => {
  const [kind, number] = [sheet.kinds[at], sheet.numbers[at] ?? 0]
  if (kind === readKindByte.number) return String(number)
  if (kind === readKindByte.percent) return new Decimal(number).times(100).toFixed()
  if (kind === readKindByte.boolean) return number === 1 ? 'да' : 'нет'
  return kind === readKindByte.blank ? '' : book.texts[number] ?? ''
}

/** Most rows and columns of a file that are looked at: no region has more organizations. */
const MOST_ROWS = 5_020
const MOST_COLUMNS = 40

const put = (matrix: string[][], { row, column }: { row: number; column: number }, text: string): void => {
  while (matrix.length < row) matrix.push([])
  const line = matrix[row - 1] ?? []
  while (line.length < column) line.push('')
  line[column - 1] = text
}

/** The first visible sheet as texts, as people see them. */
export const matrixOfSheet = (book: ReadWorkbook): Matrix => {
  const sheet = book.sheets.find(({ visibility }) => visibility === 'visible')
  const matrix: string[][] = []
  if (sheet === undefined) return matrix
  for (const [at, row] of sheet.rows.entries()) {
    const column = sheet.columns[at] ?? 0
    if (row <= MOST_ROWS && column <= MOST_COLUMNS) put(matrix, { row, column }, textAt(book, sheet, at))
  }
  return matrix
}
