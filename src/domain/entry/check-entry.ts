import type { ColumnRules } from '../imports/column-rules'
import { checkLimits, readTyped } from '../imports/read-cell'
import { microToText } from '../shared/micro'
import { amountOf, UNTOUCHED_TEXT, type CellText } from './entry-cell'

export const entryFaultCodes = ['NOT_A_NUMBER', 'TOO_PRECISE', 'OUT_OF_RANGE', 'BELOW_MINIMUM', 'ABOVE_MAXIMUM', 'NOT_WHOLE', 'NOT_A_CHOICE', 'MARK_NOT_ALLOWED'] as const
export type EntryFaultCode = (typeof entryFaultCodes)[number]
/** Why a typed cell cannot be stored. Facts for the wording. */
export type EntryFault = { readonly code: EntryFaultCode; readonly limit?: string; readonly allowed?: ReadonlyArray<string> }

export type TypedCell = { readonly ok: true; readonly text: CellText } | { readonly ok: false; readonly fault: EntryFault }

const isEntryFault = (code: string): code is EntryFaultCode => (entryFaultCodes as ReadonlyArray<string>).includes(code)

const faultOf = (code: string, facts: { limit?: string; allowed?: ReadonlyArray<string> } = {}): EntryFault => ({
  code: isEntryFault(code) ? code : 'NOT_A_NUMBER',
  ...(facts.limit === undefined ? {} : { limit: facts.limit }),
  ...(facts.allowed === undefined ? {} : { allowed: facts.allowed }),
})

/** What a person typed or pasted, by the rules of the field: the same reading as of a workbook's cell. Nothing typed clears the own cell. */
export const readEntry = (rules: ColumnRules, raw: string): TypedCell => {
  const reading = readTyped(rules, raw)
  switch (reading.kind) {
    case 'amount': return { ok: true, text: microToText(reading.micro) }
    case 'blank': return { ok: true, text: UNTOUCHED_TEXT }
    case 'noData': return { ok: true, text: 'd' }
    case 'withheld': return { ok: true, text: 'w' }
    case 'notApplicable': return rules.mayBeNotApplicable ? { ok: true, text: 'n' } : { ok: false, fault: { code: 'MARK_NOT_ALLOWED' } }
    case 'fault': return { ok: false, fault: faultOf(reading.code, reading.facts) }
  }
}

/** The same rules for a cell that has been read already: the server does not believe the browser. */
export const checkEntry = (rules: ColumnRules, text: CellText): EntryFault | undefined => {
  if (text === 'n' && !rules.mayBeNotApplicable) return { code: 'MARK_NOT_ALLOWED' }
  const micro = amountOf(text)
  if (micro === undefined) return undefined
  const problem = checkLimits(rules, micro)
  return problem?.kind === 'fault' ? faultOf(problem.code, problem.facts) : undefined
}
