import { columnLetters, type ColumnCheck, type WrittenSheet } from '@/domain/shared/workbook'
import { escapeXml } from './xml-text'

/** Reference to the words of a list, by the words themselves joined with line breaks. */
export type ListPlaces = ReadonlyMap<string, string>
export const listKey = (items: ReadonlyArray<string>): string => items.join('\n')

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** A rule that lets numbers within limits pass, and the agreed words beside them. */
const numberRule = (check: Extract<ColumnCheck, { kind: 'number' }>, cell: string): string => {
  const limits = [`ISNUMBER(${cell})`]
  if (check.min !== undefined) limits.push(`${cell}>=${check.min}`)
  if (check.max !== undefined) limits.push(`${cell}<=${check.max}`)
  if (check.integer) limits.push(`${cell}=INT(${cell})`)
  // IF stops before comparing a word with a number, which would be an error and refuse the word.
  const words = check.marks.map((mark) => `${cell}=${quoted(mark)}`)
  return `IF(ISNUMBER(${cell}),AND(${limits.join(',')}),${words.length > 0 ? `OR(${words.join(',')})` : 'FALSE'})`
}

/** Data validations of the open columns; empty when there are none. The limits of a message are the format's own. */
export const validationsXml = (sheet: WrittenSheet, lists: ListPlaces): string => {
  const first = sheet.headRows + 1
  const last = Math.max(first, sheet.rows.length)
  const checks = sheet.columns.flatMap(({ check }, index) => {
    if (!check) return []
    const letter = columnLetters(index + 1)
    const rule = check.kind === 'list' ? (lists.get(listKey(check.items)) ?? '') : numberRule(check, `${letter}${first}`)
    const message = `errorTitle="${escapeXml(check.title.slice(0, 32))}" error="${escapeXml(check.message.slice(0, 224))}"`
    return [
      `<dataValidation type="${check.kind === 'list' ? 'list' : 'custom'}" allowBlank="1" showErrorMessage="1" ${message} sqref="${letter}${first}:${letter}${last}">` +
        `<formula1>${escapeXml(rule)}</formula1></dataValidation>`,
    ]
  })
  return checks.length === 0 ? '' : `<dataValidations count="${checks.length}">${checks.join('')}</dataValidations>`
}
