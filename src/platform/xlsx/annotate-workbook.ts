import { columnLetters, readKindByte } from '@/domain/shared/workbook'
import { guardWorkbook } from './guard'
import { readGuardedWorkbook, sheetParts } from './read-workbook'
import { writeZip } from './write-zip'
import { escapeXml } from './xml-text'

/** What to say beside a row; a note without a sheet is told on the first sheet that has rows. Rows count from 1. */
export type RowNote = { readonly sheet: string | undefined; readonly row: number; readonly text: string }
export type NoteTitle = { readonly title: string; readonly row: number }

const LONGEST = 2_000
const ROW = /<(\w+:)?row\b([^>]*?)(\/>|>([\s\S]*?)<\/(?:\w+:)?row>)/g
const ROW_NUMBER = /\br\s*=\s*["'](\d+)["']/

const cellXml = (place: string, text: string, prefix: string): string =>
  `<${prefix}c r="${place}" t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${escapeXml(text.slice(0, LONGEST))}</${prefix}t></${prefix}is></${prefix}c>`

const annotateSheet = (xml: string, column: number, texts: ReadonlyMap<number, string>): string => {
  const letters = columnLetters(column)
  const old = new RegExp(`<(\\w+:)?c\\s[^>]*?\\br\\s*=\\s*["']${letters}\\d+["'][^>]*?(?:/>|>[\\s\\S]*?</(?:\\w+:)?c>)`, 'g')
  const annotated = (match: RegExpExecArray): string => {
    const [whole, prefix = '', attributes = '', , content = ''] = match
    const row = Number(ROW_NUMBER.exec(attributes)?.[1] ?? 0)
    const text = texts.get(row)
    const kept = content.replace(old, '')
    if (text === undefined && kept === content) return whole
    const cell = text === undefined ? '' : cellXml(`${letters}${row}`, text, prefix)
    return `<${prefix}row${attributes.replace(/\bspans\s*=\s*["'][^"']*["']/, '')}>${kept}${cell}</${prefix}row>`
  }
  const pieces: string[] = []
  let from = 0
  for (const match of xml.matchAll(ROW)) {
    pieces.push(xml.slice(from, match.index), annotated(match))
    from = match.index + match[0].length
  }
  return pieces.join('') + xml.slice(from)
}

const textsOf = (notes: ReadonlyArray<RowNote>, { title, row }: NoteTitle): ReadonlyMap<number, string> => {
  const texts = new Map<number, string>([[row, title]])
  for (const note of notes) texts.set(note.row, texts.has(note.row) ? `${texts.get(note.row) ?? ''}; ${note.text}` : note.text)
  return texts
}

/**
 * The same workbook with a column more on every sheet that has notes: the file stays its owner's, with its styles and other sheets.
 * A column of an earlier answer is written anew. Undefined where the file cannot be opened.
 */
export const annotateWorkbook = (file: Buffer, notes: ReadonlyArray<RowNote>, title: NoteTitle): Buffer | undefined => {
  const guarded = guardWorkbook(file)
  const book = guarded.ok ? readGuardedWorkbook(guarded.value) : guarded
  if (!guarded.ok || !book.ok) return undefined
  const partOf = sheetParts(guarded.value)
  const fallback = book.value.sheets.find(({ name, rows, visibility }) => partOf.has(name) && visibility === 'visible' && rows.includes(title.row + 1))?.name
  const edits = new Map<string, string>()
  for (const sheet of book.value.sheets) {
    const own = notes.filter((note) => (note.sheet !== undefined && partOf.has(note.sheet) ? note.sheet : fallback) === sheet.name)
    const part = partOf.get(sheet.name)
    const xml = part === undefined ? undefined : guarded.value.parts.get(part)?.toString('utf8')
    if (own.length === 0 || part === undefined || xml === undefined) continue
    const last = sheet.columns.reduce((widest, column) => Math.max(widest, column), 0)
    const hasOld = sheet.rows.some((row, at) => row === title.row && sheet.columns[at] === last && sheet.kinds[at] === readKindByte.text && (book.value.texts[sheet.numbers[at] ?? 0] ?? '').startsWith(title.title))
    edits.set(part, annotateSheet(xml, hasOld ? last : last + 1, textsOf(own, title)))
  }
  return writeZip([...guarded.value.parts].map(([name, content]) => ({ name, content: edits.get(name) ?? content })))
}
