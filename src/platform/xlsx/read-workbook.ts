import { posix } from 'node:path'
import { err, ok, type Result } from '@/domain/shared/result'
import type { ReadSheet, ReadWorkbook, SheetVisibility } from '@/domain/shared/workbook'
import { refuseFile, type FileRefusal } from '@/domain/shared/file-refusal'
import { guardWorkbook, workbookLimits, type GuardedWorkbook } from './guard'
import { readSheet } from './read-sheet'
import { readSharedStrings } from './read-strings'
import { readStyles } from './read-styles'
import type { SheetContext } from './sheet-reading'
import { END, isTag, nextTag, OPEN, readAttributes, xmlCursor } from './xml-cursor'

type Relation = { readonly type: string; readonly target: string }
type SheetEntry = { readonly name: string; readonly relation: string; readonly visibility: SheetVisibility }

/** Relations of the workbook part: where its sheets, strings and styles lie. */
export const readRelations = (book: GuardedWorkbook): Map<string, Relation> => {
  const folder = posix.dirname(book.workbookPart)
  const part = book.parts.get(posix.join(folder, '_rels', `${posix.basename(book.workbookPart)}.rels`))
  const relations = new Map<string, Relation>()
  if (!part) return relations
  const cursor = xmlCursor(part)
  for (let event = nextTag(cursor); event !== END; event = nextTag(cursor)) {
    if (event !== OPEN || !isTag(cursor, 'Relationship')) continue
    const attributes = readAttributes(cursor)
    const target = attributes.get('Target') ?? ''
    relations.set(attributes.get('Id') ?? '', {
      type: (attributes.get('Type') ?? '').split('/').at(-1) ?? '',
      target: target.startsWith('/') ? posix.normalize(target.slice(1)) : posix.join(folder, target),
    })
  }
  return relations
}

const visibilityOf = (state: string | undefined): SheetVisibility => (state === 'hidden' || state === 'veryHidden' ? state : 'visible')

export const readWorkbookPart = (part: Buffer): { sheets: SheetEntry[]; date1904: boolean } | undefined => {
  const cursor = xmlCursor(part)
  const sheets: SheetEntry[] = []
  let date1904 = false
  for (let event = nextTag(cursor); event !== END; event = nextTag(cursor)) {
    if (event !== OPEN) continue
    if (isTag(cursor, 'workbookPr')) date1904 = /^(1|true)$/.test(readAttributes(cursor).get('date1904') ?? '')
    else if (isTag(cursor, 'sheet')) {
      const attributes = readAttributes(cursor)
      sheets.push({ name: attributes.get('name') ?? '', relation: attributes.get('id') ?? '', visibility: visibilityOf(attributes.get('state')) })
    }
  }
  return cursor.isBroken ? undefined : { sheets, date1904 }
}

const partOfType = (book: GuardedWorkbook, relations: Map<string, Relation>, type: string): Buffer | undefined => {
  for (const relation of relations.values()) if (relation.type === type) return book.parts.get(relation.target)
  return undefined
}

/** The part of the shared words and what the styles say of numbers. */
export const workbookParts = (book: GuardedWorkbook, relations: Map<string, Relation>): Result<{ strings: string | undefined; styles: Uint8Array }, FileRefusal> => {
  const styles = partOfType(book, relations, 'styles')
  const styleKinds = styles ? readStyles(styles) : new Uint8Array()
  return styleKinds ? ok({ strings: [...relations.values()].find(({ type }) => type === 'sharedStrings')?.target, styles: styleKinds }) : err(refuseFile('FILE_BROKEN', 'styles'))
}

const sheetContext = (book: GuardedWorkbook, relations: Map<string, Relation>): Result<SheetContext, FileRefusal> => {
  const parts = workbookParts(book, relations)
  if (!parts.ok) return parts
  const strings = partOfType(book, relations, 'sharedStrings')
  const texts = strings ? readSharedStrings(strings) : []
  if (!texts) return err(refuseFile('FILE_BROKEN', 'sharedStrings'))
  return ok({ texts, wordsBefore: 0, sharedCount: texts.length, styles: parts.value.styles, cellsLeft: workbookLimits.cells })
}

type PlacedSheet = { readonly entry: SheetEntry; readonly place: Relation | undefined }

const readSheets = (book: GuardedWorkbook, placed: ReadonlyArray<PlacedSheet>, context: SheetContext): Result<ReadSheet[], FileRefusal> => {
  const sheets: ReadSheet[] = []
  const seen = new Set<string>()
  for (const { entry, place } of placed) {
    if (place && place.type !== 'worksheet') continue
    const target = place?.target ?? entry.name
    const part = seen.has(target) ? undefined : book.parts.get(target)
    seen.add(target)
    const cells = part ? readSheet(part, context) : 'broken'
    if (cells === 'broken') return err(refuseFile('FILE_BROKEN', target))
    if (cells === 'tooManyCells') return err(refuseFile('FILE_TOO_MANY_CELLS', entry.name))
    sheets.push({ name: entry.name, visibility: entry.visibility, ...cells })
  }
  return ok(sheets)
}

/** Reads a guarded workbook whole. Charts and other sheets without cells are left out. */
export const readGuardedWorkbook = (book: GuardedWorkbook): Result<ReadWorkbook, FileRefusal> => {
  const main = book.parts.get(book.workbookPart)
  const workbook = main ? readWorkbookPart(main) : undefined
  if (!workbook) return err(refuseFile('FILE_BROKEN', book.workbookPart))
  const relations = readRelations(book)
  const context = sheetContext(book, relations)
  if (!context.ok) return context
  const sheets = readSheets(book, workbook.sheets.map((entry) => ({ entry, place: relations.get(entry.relation) })), context.value)
  return sheets.ok ? ok({ date1904: workbook.date1904, texts: context.value.texts, sheets: sheets.value }) : sheets
}

/** The part of each sheet by its name, in the order of the workbook. */
export const sheetParts = (book: GuardedWorkbook): ReadonlyMap<string, string> => {
  const main = book.parts.get(book.workbookPart)
  const relations = readRelations(book)
  return new Map((main === undefined ? [] : (readWorkbookPart(main)?.sheets ?? [])).flatMap(({ name, relation }) => {
    const target = relations.get(relation)?.target
    return target !== undefined && book.parts.has(target) ? [[name, target] as const] : []
  }))
}

/**
 * Guards and reads an uploaded XLSX file in this thread. The server never calls it for a stranger's file: see `readWorkbookInThread`.
 * Formulas are reported as such and their stored results are not read, so that nothing depends on who calculated them.
 */
export const readWorkbook = (file: Buffer): Result<ReadWorkbook, FileRefusal> => {
  const guarded = guardWorkbook(file)
  return guarded.ok ? readGuardedWorkbook(guarded.value) : guarded
}
