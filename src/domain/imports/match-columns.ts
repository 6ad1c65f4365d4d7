import { readKinds, type SheetCells, type WordBook } from '../shared/workbook'
import { columnRules, type ColumnRules } from './column-rules'
import { addError, addWarning, type FindingList } from './findings'
import type { TemplateSheet } from './import-template'
import { shownText } from './serial-date'
import { HEAD_ROWS, idColumns, KEY_ROW, LABEL_ROW, type IdColumn } from './template-marks'

/** Where the template's columns lie in the file (column numbers from 1). */
export type SheetColumns = { readonly ids: ReadonlyMap<IdColumn, number>; readonly fields: ReadonlyArray<{ readonly column: number; readonly rules: ColumnRules }> }

/** The head of a sheet as it comes: words by row and column, and the first row at which each column is filled. */
export type HeadWords = { readonly rows: ReadonlyArray<Map<number, string>>; readonly filledAt: Map<number, number> }
export const emptyHead = (): HeadWords => ({ rows: Array.from({ length: HEAD_ROWS + 1 }, () => new Map<number, string>()), filledAt: new Map() })

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

/** Takes the cells of the head rows; returns the position of the first cell after them. */
export const takeHead = ({ rows, filledAt }: HeadWords, cells: SheetCells, book: WordBook): number => {
  let at = 0
  for (; (cells.rows[at] ?? Infinity) <= HEAD_ROWS; at += 1) {
    const [row, column] = [cells.rows[at] ?? 0, cells.columns[at] ?? 0]
    const text = plain(shownText(book, { kind: readKinds[cells.kinds[at] ?? 0] ?? 'blank', number: cells.numbers[at] ?? 0, isWhole: true }))
    if (text !== '') rows[row]?.set(column, text)
    if (!filledAt.has(column)) filledAt.set(column, row)
  }
  return at
}

/** Columns that are none of the template's are told once each. */
export type Strangers = { readonly sheet: string; readonly known: Uint8Array; readonly findings: FindingList }

export const tellStranger = ({ sheet, known, findings }: Strangers, row: number, column: number): void => {
  known[column] = 1
  addWarning(findings, 'COLUMN_IGNORED', { sheet, row, column })
}

const MOST_COLUMNS = 16_384

const tellHeadStrangers = ({ rows, filledAt }: HeadWords, strangers: Strangers): void => {
  for (const [column, row] of filledAt) {
    if (strangers.known[column] === 1) continue
    const key = rows[KEY_ROW]?.get(column)
    if (key === undefined) tellStranger(strangers, row, column)
    else addError(strangers.findings, 'COLUMN_UNKNOWN', { sheet: strangers.sheet, row: KEY_ROW, column, text: key })
    strangers.known[column] = 1
  }
}

type HeadOf = { readonly name: string; readonly expected: TemplateSheet; readonly head: HeadWords }
type Places = { readonly places: ReadonlyMap<string, number>; readonly known: Uint8Array }

const findPlaces = ({ name, expected, head }: HeadOf, findings: FindingList): Places => {
  const places = new Map<string, number>()
  const known = new Uint8Array(MOST_COLUMNS + 1)
  const wanted = new Set<string>([...idColumns, ...expected.columns.map(({ field }) => field.key)])
  for (const [column, key] of head.rows[KEY_ROW] ?? []) {
    if (!wanted.has(key)) continue
    known[column] = 1
    if (places.has(key)) addError(findings, 'COLUMN_DOUBLED', { sheet: name, row: KEY_ROW, column, text: head.rows[LABEL_ROW]?.get(column) ?? key })
    else places.set(key, column)
  }
  return { places, known }
}

/** Finds each column by its key in the hidden first row; tells missing, doubled, foreign and relabelled ones. */
export const matchColumns = (sheet: HeadOf, findings: FindingList): { readonly columns: SheetColumns; readonly strangers: Strangers } => {
  const { name, expected, head } = sheet
  const { places, known } = findPlaces(sheet, findings)
  const fields = expected.columns.flatMap((template, index) => {
    const { field } = template
    const column = places.get(field.key)
    if (column === undefined) {
      addError(findings, 'COLUMN_MISSING', { sheet: name, row: KEY_ROW, column: idColumns.length + index + 1, facts: { field: field.label } })
      return []
    }
    const label = head.rows[LABEL_ROW]?.get(column) ?? ''
    if (label !== plain(field.label)) addError(findings, 'HEADER_CHANGED', { sheet: name, row: LABEL_ROW, column, text: label.slice(0, 60), facts: { expected: field.label } })
    return [{ column, rules: columnRules(template) }]
  })
  const ids = new Map(idColumns.flatMap((id, index) => {
    const column = places.get(id)
    if (column === undefined) addError(findings, 'COLUMN_MISSING', { sheet: name, row: KEY_ROW, column: index + 1, facts: { field: id } })
    return column === undefined ? [] : [[id, column] as const]
  }))
  const strangers = { sheet: name, known, findings }
  tellHeadStrangers(head, strangers)
  return { columns: { ids, fields }, strangers }
}
