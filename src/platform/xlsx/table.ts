/**
 * A table for export. A cell of a `number` column is a decimal string with a point («-12.5»); anything else in it («—», «н/п»)
 * stays a text. `null` is an empty cell.
 */
export type TableColumn = { readonly label: string; readonly kind: 'text' | 'number'; readonly width?: number }
export type Table = { readonly title: string; readonly columns: ReadonlyArray<TableColumn>; readonly rows: ReadonlyArray<ReadonlyArray<string | null>> }

const DECIMAL = /^-?\d{1,15}(\.\d{1,15})?$/

/** Whether the cell is written as a number. */
export const isNumberCell = (column: TableColumn | undefined, cell: string): boolean => column?.kind === 'number' && DECIMAL.test(cell)

/**
 * A text that a spreadsheet could take for a formula or a command: it begins with = + - @, a tab, a line break or NUL, or with
 * their full-width forms, perhaps after spaces (quality bar F5).
 */
export const looksLikeFormula = (text: string): boolean => /^[\s\u0000]*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r\n\u0000]/.test(text)
