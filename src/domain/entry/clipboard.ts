/** Rows of cells as they were copied. */
export type Matrix = ReadonlyArray<ReadonlyArray<string>>

const BREAK = /\r\n|\r|\n/

/** Text between quotes: doubled quotes are one, line breaks stay inside the cell. */
const readQuoted = (text: string, from: number): { cell: string; at: number } => {
  let cell = ''
  let at = from + 1
  while (at < text.length) {
    if (text[at] === '"') {
      if (text[at + 1] !== '"') return { cell, at: at + 1 }
      cell += '"'
      at += 2
    } else {
      cell += text[at]
      at += 1
    }
  }
  return { cell, at }
}

const endOfPlain = (text: string, from: number): number => {
  for (let at = from; at < text.length; at += 1) if (text[at] === '\t' || text[at] === '\n' || text[at] === '\r') return at
  return text.length
}

/** A quoted cell must end where a cell ends, else the quote is a letter like any other. */
const readCell = (text: string, from: number): { cell: string; at: number } => {
  if (text[from] === '"') {
    const quoted = readQuoted(text, from)
    if (quoted.at >= text.length || '\t\n\r'.includes(text[quoted.at] ?? '')) return quoted
  }
  const at = endOfPlain(text, from)
  return { cell: text.slice(from, at), at }
}

/** Text as Excel and LibreOffice copy it: tabs between cells, quotes around line breaks, a break after the last row. */
export const parseTsv = (text: string): Matrix => {
  if (text === '') return []
  const rows: string[][] = [[]]
  let at = 0
  for (;;) {
    const read = readCell(text, at)
    rows.at(-1)?.push(read.cell)
    at = read.at
    if (at >= text.length) break
    if (text[at] === '\t') at += 1
    else {
      at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1
      if (at >= text.length) break
      rows.push([])
    }
  }
  return rows
}

const entities: Readonly<Record<string, string>> = { nbsp: '\u00a0', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", mdash: '—', ndash: '–', minus: '−', thinsp: '\u2009', ensp: ' ', emsp: ' ' }

const decode = (text: string): string =>
  text.replaceAll(/&(#x[\da-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (name.startsWith('#')) {
      const code = name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
    }
    return entities[name.toLowerCase()] ?? whole
  })

const TAG = /<(\/?)([a-z][a-z\d]*)\b([^>]*)>/gi
const spanOf = (attributes: string, name: 'colspan' | 'rowspan'): number => Math.min(1_000, Math.max(1, Number.parseInt(new RegExp(`\\b${name}\\s*=\\s*["']?(\\d+)`, 'i').exec(attributes)?.[1] ?? '1', 10)))

type Table = { readonly rows: string[][]; readonly held: Map<string, true>; cell: { text: string; colspan: number; rowspan: number } | undefined }

const closeCell = (table: Table): void => {
  const { rows, held, cell } = table
  const row = rows.at(-1)
  if (cell === undefined || row === undefined) return
  const y = rows.length - 1
  while (held.has(`${y} ${row.length}`)) row.push('')
  const x = row.length
  row.push(decode(cell.text.replaceAll(/\s+/g, ' ')).replaceAll('\u0001', '\n').trim())
  for (let extra = 1; extra < cell.colspan; extra += 1) row.push('')
  for (let down = 1; down < cell.rowspan; down += 1) for (let across = 0; across < cell.colspan; across += 1) held.set(`${y + down} ${x + across}`, true)
  table.cell = undefined
}

const onTag = (table: Table, { isEnd, name, attributes }: { isEnd: boolean; name: string; attributes: string }): void => {
  if (name === 'tr') {
    closeCell(table)
    if (!isEnd) table.rows.push([])
  } else if (name === 'td' || name === 'th') {
    closeCell(table)
    if (!isEnd) table.cell = { text: '', colspan: spanOf(attributes, 'colspan'), rowspan: spanOf(attributes, 'rowspan') }
  } else if (name === 'br' && table.cell !== undefined) table.cell.text += '\u0001'
}

/** The first table of what a spreadsheet put on the clipboard as HTML; nothing where there is none. Merged cells count once, the rest of them is empty. */
export const parseHtmlTable = (html: string): Matrix | undefined => {
  const body = html.replaceAll(/<!--[\s\S]*?-->|<style[\s\S]*?<\/style>/gi, '')
  const from = body.search(/<table\b/i)
  if (from < 0) return undefined
  const end = body.toLowerCase().indexOf('</table', from)
  const source = body.slice(from, end < 0 ? body.length : end)
  const table: Table = { rows: [], held: new Map(), cell: undefined }
  let at = 0
  for (const match of source.matchAll(TAG)) {
    const [whole, slash = '', name = '', attributes = ''] = match
    if (table.cell !== undefined) table.cell.text += source.slice(at, match.index)
    at = match.index + whole.length
    onTag(table, { isEnd: slash === '/', name: name.toLowerCase(), attributes })
  }
  if (table.cell !== undefined) table.cell.text += source.slice(at)
  closeCell(table)
  const rows = table.rows.filter((row) => row.length > 0)
  return rows.length === 0 ? undefined : rows
}

/** What is pasted: the table where the clipboard has one, else the text. */
export const parseClipboard = ({ html, text }: { html: string; text: string }): Matrix => {
  const table = html === '' ? undefined : parseHtmlTable(html)
  return table ?? parseTsv(text)
}

const tsvCell = (cell: string): string => (BREAK.test(cell) || cell.includes('\t') || cell.startsWith('"') ? `"${cell.replaceAll('"', '""')}"` : cell)
export const toTsv = (matrix: Matrix): string => matrix.map((row) => row.map(tsvCell).join('\t')).join('\r\n')

const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
export const toHtmlTable = (matrix: Matrix): string => `<table>${matrix.map((row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`).join('')}</table>`
