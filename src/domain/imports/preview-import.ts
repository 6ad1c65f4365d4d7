import type { ReadWorkbook } from '../shared/workbook'
import { checkStamp } from './check-stamp'
import { addError, addWarning, findingList, type Finding, type FindingList } from './findings'
import { changeList, finishChanges, type ImportChanges, type ImportCounts } from './import-changes'
import type { ImportTemplate } from './import-template'
import { matchColumns } from './match-columns'
import { matchSheets, type MatchedSheet } from './match-sheets'
import { readRows } from './read-rows'
import { rowsTogether } from './rows-together'
import type { StoredCells } from './stored-cells'

/** What a filled workbook would do. When `canCommit` is false nothing of it may be stored. */
export type ImportPreview = {
  readonly canCommit: boolean
  /** The file was made from this very template. */
  readonly isOwnVersion: boolean
  readonly counts: ImportCounts
  readonly changes: ImportChanges
  /** The first errors and warnings; `errors` and `warnings` count them all. */
  readonly findings: ReadonlyArray<Finding>
  readonly errors: number
  readonly warnings: number
}

const MERGE = /^([A-Z]{1,3})(\d{1,7})/i
const columnOf = (letters: string): number => [...letters.toUpperCase()].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0)

const checkMerges = ({ sheet }: MatchedSheet, findings: FindingList): void => {
  for (const range of sheet.merges) {
    const [, letters = 'A', row = '1'] = MERGE.exec(range) ?? []
    addError(findings, 'MERGED_CELLS', { sheet: sheet.name, row: Number(row), column: columnOf(letters), facts: { actual: range.slice(0, 24) } })
  }
}

/**
 * Judges a filled workbook against the template of a cycle and what is stored now (`current`: rows in the order of the
 * template's participants, slots of the model document). An empty cell changes nothing; «—» clears; «н/п» is not applicable.
 */
export const previewImport = (template: ImportTemplate, current: StoredCells, book: ReadWorkbook): ImportPreview => {
  const findings = findingList()
  const changes = changeList()
  const isOwnVersion = checkStamp(book, template.identity, findings)
  const matched = isOwnVersion ? matchSheets(book, template.sheets, findings) : []
  const together = rowsTogether(template.participants)
  const participantAt = new Map(template.participants.map(({ appointmentId }, row) => [appointmentId.toLowerCase(), row]))
  for (const pair of matched) {
    checkMerges(pair, findings)
    const columns = matchColumns(pair, book, findings)
    if (columns.ids.has('appointment_id')) readRows({ book, sheet: pair.sheet, columns, participants: template.participants, participantAt, current, together, changes, findings })
  }
  if (changes.counts.kept > 0) addWarning(findings, 'BLANK_KEEPS_VALUE', { facts: { count: changes.counts.kept } })
  return {
    canCommit: findings.errors === 0,
    isOwnVersion,
    counts: changes.counts,
    changes: finishChanges(changes, current),
    findings: findings.kept,
    errors: findings.errors,
    warnings: findings.warnings,
  }
}
