import { isNumberCell, looksLikeFormula, type Table } from '@/platform/xlsx/table'

const BYTE_ORDER_MARK = '\ufeff'
const LINE_END = '\r\n'

/** An apostrophe keeps a spreadsheet from running the text; NUL is dropped, since no program keeps it. */
const neutralise = (text: string): string => (looksLikeFormula(text) ? `'${text.replaceAll('\u0000', '')}` : text.replaceAll('\u0000', ''))

const quote = (text: string): string => (/[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** UTF-8 with a byte order mark, `;` between cells, numbers with a decimal comma: what a Russian spreadsheet opens by a double click. */
export const writeCsv = (table: Table): Buffer => {
  const line = (cells: ReadonlyArray<string>): string => cells.map(quote).join(';')
  const head = line(table.columns.map(({ label }) => neutralise(label)))
  const body = table.rows.map((row) => line(row.map((cell, index) => (cell === null ? '' : isNumberCell(table.columns[index], cell) ? cell.replace('.', ',') : neutralise(cell)))))
  return Buffer.from(BYTE_ORDER_MARK + [head, ...body].join(LINE_END) + LINE_END, 'utf8')
}

/** The same for rows of texts and numbers, the head among them. */
export const writeCsvRows = (rows: ReadonlyArray<ReadonlyArray<string | number | null>>): Buffer => {
  const cellText = (cell: string | number | null): string => (typeof cell === 'number' ? String(cell).replace('.', ',') : neutralise(cell ?? ''))
  return Buffer.from(BYTE_ORDER_MARK + rows.map((row) => row.map((cell) => quote(cellText(cell))).join(';')).join(LINE_END) + LINE_END, 'utf8')
}
