import { readKinds, type ReadSheet, type ReadWorkbook } from '../shared/workbook'
import { columnRules, type ColumnRules } from './column-rules'
import { addError, addWarning, type FindingList } from './findings'
import type { MatchedSheet } from './match-sheets'
import { shownText } from './serial-date'
import { HEAD_ROWS, idColumns, KEY_ROW, LABEL_ROW, type IdColumn } from './template-marks'

/** Where the template's columns lie in the file (column numbers from 1). */
export type SheetColumns = { readonly ids: ReadonlyMap<IdColumn, number>; readonly fields: ReadonlyArray<{ readonly column: number; readonly rules: ColumnRules }> }

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

/** Words of the head rows: row → column → text. */
const readHead = (sheet: ReadSheet, book: ReadWorkbook): ReadonlyArray<ReadonlyMap<number, string>> => {
  const head = Array.from({ length: HEAD_ROWS + 1 }, () => new Map<number, string>())
  for (let at = 0; (sheet.rows[at] ?? Infinity) <= HEAD_ROWS; at += 1) {
    const text = plain(shownText(book, { kind: readKinds[sheet.kinds[at] ?? 0] ?? 'blank', number: sheet.numbers[at] ?? 0, isWhole: true }))
    if (text !== '') head[sheet.rows[at] ?? 0]?.set(sheet.columns[at] ?? 0, text)
  }
  return head
}

const tellStrangers = (sheet: ReadSheet, keyed: ReadonlyMap<number, string>, context: { known: ReadonlySet<number>; findings: FindingList }): void => {
  const told = new Set<number>()
  for (let at = 0; at < sheet.columns.length; at += 1) {
    const column = sheet.columns[at] ?? 0
    if (context.known.has(column) || told.has(column)) continue
    told.add(column)
    const key = keyed.get(column)
    if (key === undefined) addWarning(context.findings, 'COLUMN_IGNORED', { sheet: sheet.name, row: sheet.rows[at] ?? 0, column })
    else addError(context.findings, 'COLUMN_UNKNOWN', { sheet: sheet.name, row: KEY_ROW, column, text: key })
  }
}

/** Finds each column by its key in the hidden first row; tells missing, doubled, foreign and relabelled ones. */
export const matchColumns = ({ sheet, expected }: MatchedSheet, book: ReadWorkbook, findings: FindingList): SheetColumns => {
  const head = readHead(sheet, book)
  const keyed = head[KEY_ROW] ?? new Map<number, string>()
  const places = new Map<string, number>()
  const known = new Set<number>()
  const wanted = new Set<string>([...idColumns, ...expected.columns.map(({ field }) => field.key)])
  for (const [column, key] of keyed) {
    if (!wanted.has(key)) continue
    known.add(column)
    if (places.has(key)) addError(findings, 'COLUMN_DOUBLED', { sheet: sheet.name, row: KEY_ROW, column, text: head[LABEL_ROW]?.get(column) ?? key })
    else places.set(key, column)
  }
  const fields = expected.columns.flatMap((template, index) => {
    const { field } = template
    const column = places.get(field.key)
    if (column === undefined) {
      addError(findings, 'COLUMN_MISSING', { sheet: sheet.name, row: KEY_ROW, column: idColumns.length + index + 1, facts: { field: field.label } })
      return []
    }
    const label = head[LABEL_ROW]?.get(column) ?? ''
    if (label !== plain(field.label)) addError(findings, 'HEADER_CHANGED', { sheet: sheet.name, row: LABEL_ROW, column, text: label.slice(0, 60), facts: { expected: field.label } })
    return [{ column, rules: columnRules(template) }]
  })
  const ids = new Map(idColumns.flatMap((id, index) => {
    const column = places.get(id)
    if (column === undefined) addError(findings, 'COLUMN_MISSING', { sheet: sheet.name, row: KEY_ROW, column: index + 1, facts: { field: id } })
    return column === undefined ? [] : [[id, column] as const]
  }))
  tellStrangers(sheet, keyed, { known, findings })
  return { ids, fields }
}
