import type { CheckCode } from '../submissions/check-form'

/** What may be wrong with a filled workbook. Wording in `texts/imports.ts`. */
export const errorCodes = [
  'STAMP_MISSING', 'OTHER_REGION', 'OTHER_CYCLE', 'OTHER_TEMPLATE_VERSION',
  'SHEET_MISSING', 'SHEET_RENAMED', 'SHEET_DOUBLED', 'SHEET_HIDDEN',
  'COLUMN_MISSING', 'COLUMN_DOUBLED', 'COLUMN_UNKNOWN', 'HEADER_CHANGED', 'MERGED_CELLS',
  'ROW_WITHOUT_ID', 'ROW_UNKNOWN', 'ROW_DOUBLED', 'ROW_NAMES_CHANGED', 'ROWS_DISAGREE',
  'NOT_A_NUMBER', 'TOO_PRECISE', 'OUT_OF_RANGE', 'BELOW_MINIMUM', 'ABOVE_MAXIMUM', 'NOT_WHOLE', 'NOT_A_CHOICE',
  'FORMULA', 'ERROR_VALUE', 'DATE_VALUE', 'PERCENT_NOT_EXPECTED', 'BOOLEAN_NOT_EXPECTED', 'VALUE_NOT_APPLICABLE', 'MARK_NOT_ALLOWED', 'FORM_CLOSED',
] as const
export const warningCodes = ['SHEET_UNKNOWN', 'COLUMN_IGNORED', 'ROWS_HIDDEN', 'ROWS_MISSING', 'BLANK_KEEPS_VALUE', 'VERIFIED_STAYS', 'VALUE_ROUNDED', 'PERCENT_READ', 'CHECK_SAYS'] as const
export type ErrorCode = (typeof errorCodes)[number]
export type WarningCode = (typeof warningCodes)[number]
export type FindingCode = ErrorCode | WarningCode

/** Findings of the form's own checks that a file may bring; an empty cell or a mark is no finding of a file. */
export const importCheckCodes = ['PART_EXCEEDS_WHOLE', 'CONDITION_FAILED', 'CHANGED_MUCH', 'OUTLIER', 'OTHER_SOURCE_DIFFERS'] as const satisfies ReadonlyArray<CheckCode>
export type ImportCheckCode = (typeof importCheckCodes)[number]

/** Facts for the wording; which are there depends on the code. */
export type FindingFacts = {
  readonly field?: string
  readonly expected?: string
  readonly actual?: string
  readonly limit?: string
  readonly allowed?: ReadonlyArray<string>
  readonly firstRow?: number
  readonly count?: number
  readonly organization?: string
  /** What the checks of the form say, with its figures in `actual` and `expected`. */
  readonly check?: ImportCheckCode
}

/** A place counts rows and columns from 1; `text` is what stands in the cell. */
export type Finding = {
  readonly severity: 'error' | 'warning'
  readonly code: FindingCode
  readonly sheet?: string
  readonly row?: number
  readonly column?: number
  readonly text?: string
  readonly facts: FindingFacts
}

export type FindingPlace = { readonly sheet?: string; readonly row?: number; readonly column?: number; readonly text?: string; readonly facts?: FindingFacts }

/** Counts everything, keeps the first so many: a workbook wrong in every cell is told by its first errors. */
export type FindingList = { readonly kept: Finding[]; errors: number; warnings: number }
export const KEPT_ERRORS = 2_000
export const KEPT_WARNINGS = 500

export const findingList = (): FindingList => ({ kept: [], errors: 0, warnings: 0 })

export const addError = (list: FindingList, code: ErrorCode, place: FindingPlace): void => {
  list.errors += 1
  if (list.errors <= KEPT_ERRORS) list.kept.push({ severity: 'error', code, ...place, facts: place.facts ?? {} })
}

export const addWarning = (list: FindingList, code: WarningCode, place: FindingPlace): void => {
  list.warnings += 1
  if (list.warnings <= KEPT_WARNINGS) list.kept.push({ severity: 'warning', code, ...place, facts: place.facts ?? {} })
}

/** Several lists as one, in their order: everything counted, the first so many kept. */
export const joinFindings = (...lists: ReadonlyArray<FindingList>): FindingList => {
  const joined = findingList()
  const kept = { error: 0, warning: 0 }
  for (const { kept: found, errors, warnings } of lists) {
    joined.errors += errors
    joined.warnings += warnings
    for (const finding of found) {
      kept[finding.severity] += 1
      if (kept[finding.severity] <= (finding.severity === 'error' ? KEPT_ERRORS : KEPT_WARNINGS)) joined.kept.push(finding)
    }
  }
  return joined
}
