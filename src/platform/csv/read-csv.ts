import { workbookLimits } from '../xlsx/guard'

const QUOTE = '"'
const utf8 = new TextDecoder('utf-8', { fatal: true })
const windows = new TextDecoder('windows-1251')

/** UTF-8 where the bytes are that, else Windows-1251: the two in which Russian spreadsheets save. */
const decode = (bytes: Uint8Array): string => {
  try {
    return utf8.decode(bytes)
  } catch {
    return windows.decode(bytes)
  }
}

const separatorOf = (text: string): string => {
  const end = text.indexOf('\n')
  const head = text.slice(0, end === -1 ? undefined : end)
  return [';', '\t', ','].find((candidate) => head.includes(candidate)) ?? ';'
}

/** The text of a quoted cell that opens at `from`, and where it ends; an unclosed one runs to the end of the file. */
const readQuoted = (text: string, from: number): { cell: string; next: number } => {
  let cell = ''
  let at = from + 1
  for (;;) {
    const close = text.indexOf(QUOTE, at)
    if (close === -1) return { cell: cell + text.slice(at), next: text.length }
    cell += text.slice(at, close)
    if (text[close + 1] !== QUOTE) return { cell, next: close + 1 }
    cell += QUOTE
    at = close + 2
  }
}

const plainEnd = (text: string, from: number, separator: string): number => {
  let at = from
  while (at < text.length && text[at] !== separator && text[at] !== '\n') at += 1
  return at
}

const readCell = (text: string, at: number, separator: string): { cell: string; end: number } => {
  const quoted = text[at] === QUOTE ? readQuoted(text, at) : { cell: '', next: at }
  const end = plainEnd(text, quoted.next, separator)
  return { cell: `${quoted.cell}${text.slice(quoted.next, end)}`.replace(/\r$/, ''), end }
}

/** Whether the bytes are a table with this word in its first line. */
export const isCsvWith = (bytes: Uint8Array, word: string): boolean => decode(bytes.subarray(0, 4_096)).split('\n', 1)[0]?.includes(word) === true

/**
 * Rows of a CSV file: `;`, tab or comma between cells, quotes by RFC 4180, an apostrophe before a text dropped. Undefined where it holds
 * more cells than a workbook may.
 */
export const readCsv = (bytes: Uint8Array): ReadonlyArray<ReadonlyArray<string>> | undefined => {
  const text = decode(bytes)
  const separator = separatorOf(text)
  const rows: string[][] = []
  let row: string[] = []
  let cells = 0
  for (let at = 0; at < text.length;) {
    const { cell, end } = readCell(text, at, separator)
    row.push(cell.startsWith("'") ? cell.slice(1) : cell)
    if (cell !== '' && (cells += 1) > workbookLimits.cells) return undefined
    if (end >= text.length || text[end] === '\n') {
      rows.push(row)
      row = []
    }
    at = end + 1
  }
  return rows
}
