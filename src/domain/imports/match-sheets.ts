import { LISTS_SHEET, plainSheetName, readKindByte, type SheetCells, type SheetHead } from '../shared/workbook'
import { addError, addWarning, type FindingList } from './findings'
import type { TemplateSheet } from './import-template'
import { HELP_SHEET, KEY_ROW, STAMP_SHEET } from './template-marks'

const OWN_SHEETS = new Set([STAMP_SHEET, LISTS_SHEET, HELP_SHEET].map(plainSheetName))

/** The sheet of each direction by its name, at the positions of the workbook's sheets; of two sheets of one name the first. */
export const matchSheets = (sheets: ReadonlyArray<SheetHead>, expected: ReadonlyArray<TemplateSheet>): ReadonlyArray<TemplateSheet | undefined> => {
  const byName = new Map(expected.map((template) => [plainSheetName(template.name), template]))
  const taken = new Set<string>()
  return sheets.map(({ name }) => {
    const plain = plainSheetName(name)
    const isSecond = taken.has(plain)
    taken.add(plain)
    return isSecond ? undefined : byName.get(plain)
  })
}

/** Keys in the first row of a sheet that is none of the template's: one of ours may have been renamed. */
export const takeKeys = (keys: Set<string>, { rows, kinds, numbers }: SheetCells, texts: ReadonlyArray<string>): void => {
  for (let at = 0; rows[at] === KEY_ROW; at += 1) if (kinds[at] === readKindByte.text) keys.add((texts[numbers[at] ?? 0] ?? '').trim())
}

export type FoundSheets = { readonly sheets: ReadonlyArray<SheetHead>; readonly expected: ReadonlyArray<TemplateSheet>; /** By the position of a foreign sheet: keys of its first row. */ readonly keysOf: ReadonlyMap<number, ReadonlySet<string>> }

const foreignSheets = ({ sheets, expected }: FoundSheets): ReadonlySet<number> => {
  const wanted = new Set(expected.map(({ name }) => plainSheetName(name)))
  return new Set(sheets.flatMap(({ name }, index) => (wanted.has(plainSheetName(name)) || OWN_SHEETS.has(plainSheetName(name)) ? [] : [index])))
}

const tellDoubled = ({ sheets }: FoundSheets, findings: FindingList): void => {
  const taken = new Set<string>()
  for (const { name } of sheets) {
    if (taken.has(plainSheetName(name))) addError(findings, 'SHEET_DOUBLED', { sheet: name })
    taken.add(plainSheetName(name))
  }
}

/** Tells missing, renamed, doubled, hidden and foreign sheets. */
export const tellSheets = (found: FoundSheets, findings: FindingList): void => {
  const { sheets, expected, keysOf } = found
  tellDoubled(found, findings)
  const names = new Set(sheets.map(({ name }) => plainSheetName(name)))
  const foreign = foreignSheets(found)
  const renamed = new Set<number>()
  for (const template of expected) {
    if (names.has(plainSheetName(template.name))) continue
    const other = [...foreign].find((index) => template.columns.some(({ field }) => keysOf.get(index)?.has(field.key)))
    const sheet = other === undefined ? undefined : sheets[other]
    if (other === undefined || sheet === undefined) addError(findings, 'SHEET_MISSING', { sheet: template.name, facts: { expected: template.name } })
    else {
      renamed.add(other)
      addError(findings, 'SHEET_RENAMED', { sheet: sheet.name, facts: { expected: template.name, actual: sheet.name } })
    }
  }
  sheets.forEach(({ name, visibility }, index) => {
    if (visibility !== 'visible' && !OWN_SHEETS.has(plainSheetName(name))) addError(findings, 'SHEET_HIDDEN', { sheet: name })
    else if (foreign.has(index) && !renamed.has(index)) addWarning(findings, 'SHEET_UNKNOWN', { sheet: name })
  })
}
