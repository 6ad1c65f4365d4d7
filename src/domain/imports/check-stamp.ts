import { readKindByte, type ReadSheet, type ReadWorkbook } from '../shared/workbook'
import { addError, type FindingList } from './findings'
import type { TemplateIdentity } from './import-template'
import { FORM_STAMP, STAMP_SHEET, TEMPLATE_FORMAT } from './template-marks'

const readPairs = (sheet: ReadSheet, book: ReadWorkbook): ReadonlyMap<string, string> => {
  const pairs = new Map<string, string>()
  let name = ''
  for (let at = 0; at < sheet.kinds.length; at += 1) {
    if (sheet.kinds[at] !== readKindByte.text) continue
    const text = book.texts[sheet.numbers[at] ?? 0] ?? ''
    if (sheet.columns[at] === 1) name = text
    else if (sheet.columns[at] === 2) pairs.set(name, text)
  }
  return pairs
}

const WHOLE = /^\d{1,9}$/

/** Versions of the forms when the file was made, by organization; empty for a file without them. */
export const stampVersions = (book: ReadWorkbook): ReadonlyMap<string, number> => {
  const sheet = book.sheets.find(({ name }) => name === STAMP_SHEET)
  const pairs = sheet === undefined ? [] : [...readPairs(sheet, book)]
  return new Map(pairs.filter(([key, text]) => key.startsWith(FORM_STAMP) && WHOLE.test(text)).map(([key, text]) => [key.slice(FORM_STAMP.length), Number(text)]))
}

/** Whether the file was made from this very template; when it was not, nothing else in it is worth telling. */
export const checkStamp = (book: ReadWorkbook, identity: TemplateIdentity, findings: FindingList): boolean => {
  const sheet = book.sheets.find(({ name }) => name === STAMP_SHEET)
  const stamp = sheet ? readPairs(sheet, book) : undefined
  const differs = (key: keyof TemplateIdentity): boolean => stamp?.get(key) !== identity[key]
  if (!stamp?.has('cycleId')) addError(findings, 'STAMP_MISSING', { sheet: STAMP_SHEET, row: 1, column: 1, facts: { expected: STAMP_SHEET } })
  else if (differs('regionId')) addError(findings, 'OTHER_REGION', {})
  else if (differs('cycleId')) addError(findings, 'OTHER_CYCLE', {})
  else if (stamp.get('format') !== TEMPLATE_FORMAT || differs('modelVersionId') || differs('contentHash')) addError(findings, 'OTHER_TEMPLATE_VERSION', {})
  else return true
  return false
}
