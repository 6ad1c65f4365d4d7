import type { WrittenCell } from '@/domain/shared/workbook'
import { isNumberCell, type Table, type TableColumn } from './table'
import { writeWorkbook } from './write-workbook'

const MAX_SHEET_NAME = 31
const WIDTH = { number: 14, text: 28 } as const

/** A title as a sheet name: forbidden signs become spaces, at most 31 characters. */
export const sheetNameOf = (title: string): string => title.replaceAll(/[[\]:*?/\\]/g, ' ').replaceAll(/\s+/g, ' ').trim().replaceAll(/^'|'$/g, '').slice(0, MAX_SHEET_NAME).trim() || '1'

const cellOf = (column: TableColumn | undefined, cell: string | null): WrittenCell => (cell !== null && isNumberCell(column, cell) ? Number(cell) : cell)

/** A table as an XLSX file with one sheet: typed numbers, texts that are never formulas, a frozen head. */
export const writeTable = (table: Table): Buffer =>
  writeWorkbook([
    {
      name: sheetNameOf(table.title),
      headRows: 1,
      columns: table.columns.map(({ kind, width }) => ({ width: width ?? WIDTH[kind] })),
      rows: [table.columns.map(({ label }) => label), ...table.rows.map((row) => row.map((cell, index) => cellOf(table.columns[index], cell)))],
    },
  ])
