import { LISTS_SHEET, readKindByte, type ReadSheet, type ReadWorkbook } from '../shared/workbook'
import { addError, addWarning, type FindingList } from './findings'
import type { TemplateSheet } from './import-template'
import { HELP_SHEET, KEY_ROW, STAMP_SHEET } from './template-marks'

export type MatchedSheet = { readonly expected: TemplateSheet; readonly sheet: ReadSheet }

const plain = (name: string): string => name.replaceAll(/\s+/g, ' ').trim().toLowerCase()
const OWN_SHEETS = new Set([STAMP_SHEET, LISTS_SHEET, HELP_SHEET].map(plain))

const holdsKeysOf = (sheet: ReadSheet, book: ReadWorkbook, expected: TemplateSheet): boolean => {
  const keys = new Set(expected.columns.map(({ field }) => field.key))
  for (let at = 0; sheet.rows[at] === KEY_ROW; at += 1) {
    if (sheet.kinds[at] === readKindByte.text && keys.has((book.texts[sheet.numbers[at] ?? 0] ?? '').trim())) return true
  }
  return false
}

/** Finds the sheet of each direction by its name; tells missing, renamed, doubled, hidden and foreign ones. */
export const matchSheets = (book: ReadWorkbook, expected: ReadonlyArray<TemplateSheet>, findings: FindingList): ReadonlyArray<MatchedSheet> => {
  const byName = new Map<string, ReadSheet>()
  for (const sheet of book.sheets) {
    if (byName.has(plain(sheet.name))) addError(findings, 'SHEET_DOUBLED', { sheet: sheet.name })
    else byName.set(plain(sheet.name), sheet)
  }
  const wanted = new Set(expected.map(({ name }) => plain(name)))
  const foreign = book.sheets.filter(({ name }) => !wanted.has(plain(name)) && !OWN_SHEETS.has(plain(name)))
  const renamed = new Set<ReadSheet>()
  const matched = expected.flatMap((template) => {
    const sheet = byName.get(plain(template.name))
    if (sheet) return [{ expected: template, sheet }]
    const other = foreign.find((candidate) => holdsKeysOf(candidate, book, template))
    if (other) {
      renamed.add(other)
      addError(findings, 'SHEET_RENAMED', { sheet: other.name, facts: { expected: template.name, actual: other.name } })
    } else addError(findings, 'SHEET_MISSING', { sheet: template.name, facts: { expected: template.name } })
    return []
  })
  for (const sheet of book.sheets) {
    if (sheet.visibility !== 'visible' && !OWN_SHEETS.has(plain(sheet.name))) addError(findings, 'SHEET_HIDDEN', { sheet: sheet.name })
    else if (foreign.includes(sheet) && !renamed.has(sheet)) addWarning(findings, 'SHEET_UNKNOWN', { sheet: sheet.name })
  }
  return matched
}
