/** A number as the screens print it: thousands parted by spaces, a decimal comma, «−», a plus before a rise. */
const SHOWN = /^[+\u2212-]?\d{1,3}(?:[\u0020\u00A0\u202F]?\d{3})*(?:,\d+)?$/
const LEADING_ZERO = /^[+\u2212-]?0\d/
/** What stands in a column of numbers where there is none. */
const GAPS: ReadonlySet<string> = new Set(['', '—', 'н/п'])

/** «−1 234,50» → '-1234.50'; null for anything that is not printed as a number («3 из 10», «14.12.2025», «2.1», «007»). */
export const parseShownNumber = (text: string): string | null => {
  if (!SHOWN.test(text) || LEADING_ZERO.test(text)) return null
  return text.replaceAll(/[\u0020\u00A0\u202F+]/g, '').replace('\u2212', '-').replace(',', '.')
}

export type ShownColumn = { readonly label: string; readonly kind: 'text' | 'number' }
export type ShownTable = { readonly columns: ReadonlyArray<ShownColumn>; readonly rows: ReadonlyArray<ReadonlyArray<string>> }

/** A table read off the screen with its numbers as numbers: a column is one of numbers when it has some and nothing else but gaps. */
export const readShownTable = (labels: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<string>>): ShownTable => {
  const isNumeric = (at: number): boolean => {
    const cells = rows.map((row) => row[at] ?? '').filter((cell) => !GAPS.has(cell))
    return cells.length > 0 && cells.every((cell) => parseShownNumber(cell) !== null)
  }
  const columns = labels.map((label, at): ShownColumn => ({ label, kind: isNumeric(at) ? 'number' : 'text' }))
  return { columns, rows: rows.map((row) => columns.map(({ kind }, at) => (kind === 'number' ? parseShownNumber(row[at] ?? '') : null) ?? row[at] ?? '')) }
}
