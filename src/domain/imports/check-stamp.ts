import { readKindByte, type SheetCells } from '../shared/workbook'
import { addError, type FindingList } from './findings'
import type { TemplateIdentity } from './import-template'
import { FORM_STAMP, STAMP_SHEET, TEMPLATE_FORMAT } from './template-marks'

/** What the stamp sheet says: names in its first column, words in the second. `name` waits for its word between two pieces. */
export type Stamp = { readonly pairs: Map<string, string>; name: string }
export const emptyStamp = (): Stamp => ({ pairs: new Map(), name: '' })

export const takeStamp = (stamp: Stamp, { kinds, columns, numbers }: SheetCells, texts: ReadonlyArray<string>): void => {
  for (let at = 0; at < kinds.length; at += 1) {
    if (kinds[at] !== readKindByte.text) continue
    const text = texts[numbers[at] ?? 0] ?? ''
    if (columns[at] === 1) stamp.name = text
    else if (columns[at] === 2) stamp.pairs.set(stamp.name, text)
  }
}

const WHOLE = /^\d{1,9}$/

/** Versions of the forms when the file was made, by organization; empty for a file without them. */
export const stampVersions = ({ pairs }: Stamp): ReadonlyMap<string, number> => {
  const versions = new Map<string, number>()
  for (const [key, text] of pairs) if (key.startsWith(FORM_STAMP) && WHOLE.test(text)) versions.set(key.slice(FORM_STAMP.length), Number(text))
  return versions
}

/** Whether the file was made from this very template; when it was not, nothing else in it is worth telling. */
export const checkStamp = ({ pairs }: Stamp, identity: TemplateIdentity, findings: FindingList): boolean => {
  const differs = (key: keyof TemplateIdentity): boolean => pairs.get(key) !== identity[key]
  if (!pairs.has('cycleId')) addError(findings, 'STAMP_MISSING', { sheet: STAMP_SHEET, row: 1, column: 1, facts: { expected: STAMP_SHEET } })
  else if (differs('regionId')) addError(findings, 'OTHER_REGION', {})
  else if (differs('cycleId')) addError(findings, 'OTHER_CYCLE', {})
  else if (pairs.get('format') !== TEMPLATE_FORMAT || differs('modelVersionId') || differs('contentHash')) addError(findings, 'OTHER_TEMPLATE_VERSION', {})
  else return true
  return false
}
