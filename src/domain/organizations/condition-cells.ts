import type { Conditions } from '../cycles/snapshot'
import { MICRO, microToText } from '../shared/micro'
import { err, ok, type Result } from '../shared/result'
import { parseAmount } from '../values/parse-amount'

/** The eight facts of the index of context as columns of the register (B.2): remoteness is a column of its own. */
export const conditionFlags = ['isRural', 'isRemote', 'isSmall', 'hasSelection'] as const
export const conditionShares = ['specialNeedsPercent', 'hardshipPercent', 'otherLanguagePercent', 'laterShiftPercent', 'wearPercent'] as const
export const conditionKeys = [...conditionFlags, ...conditionShares] as const
export type ConditionKey = (typeof conditionKeys)[number]
/** What is kept: `yes` or `no`; a share as a decimal text of percent, empty where nobody has told. */
export type ConditionCells = Readonly<Record<ConditionKey, string>>
export type RegisterConditions = Conditions & { readonly isRural: boolean; readonly isSmall: boolean; readonly hasSelection: boolean }
export type ConditionFault = 'NOT_YES_NO' | 'NOT_SHARE' | 'SHARE_OUTSIDE' | 'SHARE_TOO_PRECISE'

const flags: ReadonlySet<string> = new Set(conditionFlags)
export const isFlag = (key: ConditionKey): boolean => flags.has(key)

const YES = new Set(['да', '1', '+', 'истина'])
const NO = new Set(['нет', '0', '-', '−', 'ложь'])
const HUNDREDTH = MICRO / 100

const readFlag = (raw: string): Result<string, ConditionFault> => {
  const word = raw.trim().toLowerCase()
  if (YES.has(word)) return ok('yes')
  return NO.has(word) ? ok('no') : err('NOT_YES_NO')
}

const readShare = (raw: string): Result<string, ConditionFault> => {
  const read = parseAmount(raw)
  if (!read.ok) return err(read.error === 'AMOUNT_NOT_A_NUMBER' ? 'NOT_SHARE' : 'SHARE_OUTSIDE')
  if (read.value.kind === 'notApplicable') return err('NOT_SHARE')
  if (read.value.kind !== 'amount') return ok('')
  const { micro } = read.value
  if (micro < 0 || micro > 100 * MICRO) return err('SHARE_OUTSIDE')
  return micro % HUNDREDTH === 0 ? ok(microToText(micro)) : err('SHARE_TOO_PRECISE')
}

/** One typed or pasted cell → what is kept: «да» and «нет», or 0…100 percent with at most two digits; nothing and «—» are «нет данных». */
export const readCondition = (key: ConditionKey, raw: string): Result<string, ConditionFault> => (isFlag(key) ? readFlag(raw) : readShare(raw))

/** Whether a text is spelled as it is kept. */
export const isKeptCondition = (key: ConditionKey, text: string): boolean => {
  if (isFlag(key)) return text === 'yes' || text === 'no'
  const read = readShare(text)
  return read.ok && read.value === text
}

const flag = (isTrue: boolean): string => (isTrue ? 'yes' : 'no')
export const cellsOfConditions = ({ isRural, isRemote, isSmall, hasSelection, ...shares }: RegisterConditions): ConditionCells => ({
  isRural: flag(isRural), isRemote: flag(isRemote), isSmall: flag(isSmall), hasSelection: flag(hasSelection),
  specialNeedsPercent: shares.specialNeedsPercent ?? '', hardshipPercent: shares.hardshipPercent ?? '', otherLanguagePercent: shares.otherLanguagePercent ?? '',
  laterShiftPercent: shares.laterShiftPercent ?? '', wearPercent: shares.wearPercent ?? '',
})
