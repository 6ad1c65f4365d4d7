import { err, ok, type Result } from '../shared/result'
import { readKindByte, type ReadSheet, type ReadWorkbook, type WrittenSheet } from '../shared/workbook'
import type { MappingRow } from './statistics-form'

/** Heads of the columns, in their order. */
export type MappingWords = Readonly<Record<'sheet' | 'section' | 'line' | 'column' | 'fieldKey' | 'title' | 'unit', string>>
const columns = ['section', 'line', 'column', 'fieldKey', 'title', 'unit'] as const
export const MOST_MAPPING_ROWS = 1_000
const LONGEST = 300

/** A mapping as a sheet that can be loaded again. */
export const mappingSheet = (rows: ReadonlyArray<MappingRow>, words: MappingWords): WrittenSheet => ({
  name: words.sheet, headRows: 1, columns: columns.map((column) => ({ width: column === 'title' ? 60 : 18 })),
  rows: [columns.map((column) => words[column]), ...rows.map((row) => columns.map((column) => row[column]))],
})

export type MappingSheetFault = { readonly code: 'MAPPING_HEAD' | 'MAPPING_CELL' | 'MAPPING_LONG' | 'MAPPING_NO_ROWS'; readonly row: number }

const wordAt = (book: ReadWorkbook, sheet: ReadSheet, at: number): string | undefined => {
  const kind = sheet.kinds[at]
  if (kind === readKindByte.text) return (book.texts[sheet.numbers[at] ?? 0] ?? '').trim().slice(0, LONGEST)
  return kind === readKindByte.number ? String(sheet.numbers[at] ?? '') : undefined
}

type Parts = Record<(typeof columns)[number], string>
const noParts: Parts = { section: '', line: '', column: '', fieldKey: '', title: '', unit: '' }

/** Which part each column holds, by the words of the first row. */
const headsOf = (book: ReadWorkbook, sheet: ReadSheet, words: MappingWords): ReadonlyMap<number, keyof Parts> => {
  const heads = new Map<number, keyof Parts>()
  for (let at = 0; sheet.rows[at] === 1; at += 1) {
    const text = wordAt(book, sheet, at)?.toLowerCase()
    const named = columns.find((name) => words[name].toLowerCase() === text)
    if (named !== undefined) heads.set(sheet.columns[at] ?? 0, named)
  }
  return heads
}

const partsOf = (book: ReadWorkbook, sheet: ReadSheet, heads: ReadonlyMap<number, keyof Parts>): Result<ReadonlyArray<Parts>, MappingSheetFault> => {
  const rows = new Map<number, Parts>()
  for (let at = 0; at < sheet.rows.length; at += 1) {
    const [row, part] = [sheet.rows[at] ?? 0, heads.get(sheet.columns[at] ?? 0)]
    if (row === 1 || part === undefined) continue
    const text = wordAt(book, sheet, at)
    if (text === undefined) return err({ code: 'MAPPING_CELL', row })
    rows.set(row, { ...noParts, ...rows.get(row), [part]: text })
  }
  return ok([...rows.values()].filter(({ fieldKey, line }) => fieldKey !== '' || line !== ''))
}

/** Rows of the first sheet; each gets an id. A cell that is neither a word nor a number is a fault with its row. */
export const readMappingSheet = (book: ReadWorkbook, words: MappingWords, newId: () => string): Result<ReadonlyArray<MappingRow>, MappingSheetFault> => {
  const sheet = book.sheets.find(({ visibility }) => visibility === 'visible')
  if (sheet === undefined) return err({ code: 'MAPPING_NO_ROWS', row: 1 })
  const heads = headsOf(book, sheet, words)
  if (new Set(heads.values()).size < columns.length) return err({ code: 'MAPPING_HEAD', row: 1 })
  const filled = partsOf(book, sheet, heads)
  if (!filled.ok) return filled
  if (filled.value.length === 0) return err({ code: 'MAPPING_NO_ROWS', row: 2 })
  if (filled.value.length > MOST_MAPPING_ROWS) return err({ code: 'MAPPING_LONG', row: MOST_MAPPING_ROWS + 2 })
  return ok(filled.value.map((row) => ({ id: newId(), ...row })))
}
