import { Decimal } from '../shared/decimal'
import { readKinds, type ReadKind, type SheetCells, type WordBook } from '../shared/workbook'
import { MAX_MICRO, MICRO, microToText } from '../shared/micro'
import { parseAmount, type AmountRefusal } from '../values/parse-amount'
import type { ColumnRules } from './column-rules'
import type { ErrorCode, FindingFacts, WarningCode } from './findings'
import { serialDate } from './serial-date'
import { WITHHELD_MARK } from './template-marks'

/** What a cell of a filled workbook says: a value, a mark, nothing, or a fault with its reason. */
export type CellReading =
  | { readonly kind: 'amount'; readonly micro: number; readonly warning?: WarningCode }
  | { readonly kind: 'blank' | 'noData' | 'notApplicable' | 'withheld' }
  | { readonly kind: 'fault'; readonly code: ErrorCode; readonly facts?: FindingFacts }

const fault = (code: ErrorCode, facts: FindingFacts = {}): CellReading => ({ kind: 'fault', code, facts })

const codeOfRefusal: Readonly<Record<AmountRefusal, ErrorCode>> = { AMOUNT_NOT_A_NUMBER: 'NOT_A_NUMBER', AMOUNT_TOO_PRECISE: 'TOO_PRECISE', AMOUNT_OUT_OF_RANGE: 'OUT_OF_RANGE' }
/** A workbook keeps 15 digits: what differs only beyond them is noise of its own arithmetic. */
const NOISE = 2e-15

/** A double → whole micro-units, half up away from zero; `isRounded` when real digits were lost. */
const roundToMicro = (number: number): { micro: number; isRounded: boolean } => {
  const scaled = number * MICRO
  const near = Math.round(scaled)
  if (Math.abs(scaled - near) <= Math.max(1e-6, Math.abs(scaled) * NOISE)) return { micro: near === 0 ? 0 : near, isRounded: false }
  const exact = new Decimal(number).times(MICRO)
  const rounded = exact.toDecimalPlaces(0).toNumber()
  return { micro: rounded === 0 ? 0 : rounded, isRounded: true }
}

/** The first limit of the field that a value breaks; nothing where it breaks none. */
export const checkLimits = (rules: ColumnRules, micro: number): CellReading | undefined => {
  if (rules.allowed) return rules.allowed.has(micro) ? undefined : fault('NOT_A_CHOICE', { allowed: rules.allowedWords })
  if (rules.min !== undefined && micro < rules.min) return fault('BELOW_MINIMUM', { limit: microToText(rules.min) })
  if (rules.max !== undefined && micro > rules.max) return fault('ABOVE_MAXIMUM', { limit: microToText(rules.max) })
  return rules.isWhole && micro % MICRO !== 0 ? fault('NOT_WHOLE') : undefined
}

const readNumber = (rules: ColumnRules, number: number): CellReading => {
  if (!Number.isFinite(number)) return fault('NOT_A_NUMBER')
  if (Math.abs(number) * MICRO > MAX_MICRO) return fault('OUT_OF_RANGE')
  const { micro, isRounded } = roundToMicro(number)
  const problem = checkLimits(rules, micro)
  if (problem) return problem
  return isRounded ? { kind: 'amount', micro, warning: 'VALUE_ROUNDED' } : { kind: 'amount', micro }
}

/**
 * The usual cell, read without a word about it: a number of a plain field that needs no rounding and keeps all its limits, in micro-units.
 * NaN where anything is to be told; `readCell` tells it.
 */
export const plainAmount = (rules: ColumnRules, number: number): number => {
  if (rules.allowed !== undefined || !(Math.abs(number) * MICRO <= MAX_MICRO)) return Number.NaN
  const scaled = number * MICRO
  const near = Math.round(scaled)
  if (Math.abs(scaled - near) > Math.max(1e-6, Math.abs(scaled) * NOISE)) return Number.NaN
  if ((rules.min !== undefined && near < rules.min) || (rules.max !== undefined && near > rules.max) || (rules.isWhole && near % MICRO !== 0)) return Number.NaN
  return near === 0 ? 0 : near
}

const WITHHELD = new Set([WITHHELD_MARK, 'скр'])

/** What a person typed, by the field's rules. */
export const readTyped = (rules: ColumnRules, text: string): CellReading => {
  const word = text.replaceAll(/\s+/g, ' ').trim().toLowerCase()
  if (WITHHELD.has(word)) return { kind: 'withheld' }
  const choice = rules.words?.get(word)
  if (choice !== undefined) return { kind: 'amount', micro: choice }
  const parsed = parseAmount(text)
  if (!parsed.ok) return rules.words ? fault('NOT_A_CHOICE', { allowed: rules.allowedWords }) : fault(codeOfRefusal[parsed.error])
  if (parsed.value.kind !== 'amount') return parsed.value
  return checkLimits(rules, parsed.value.micro) ?? parsed.value
}

/** «85 %» typed into a cell is stored as 0.85; percent is percentage points here. */
const readPercent = (rules: ColumnRules, number: number): CellReading => {
  if (!rules.isPercent) return fault('PERCENT_NOT_EXPECTED')
  const reading = readNumber(rules, number * 100)
  return reading.kind === 'amount' ? { ...reading, warning: 'PERCENT_READ' } : reading
}

const readBoolean = (rules: ColumnRules, number: number): CellReading => (rules.isBoolean ? { kind: 'amount', micro: number * MICRO } : fault('BOOLEAN_NOT_EXPECTED'))

const readers: Readonly<Record<ReadKind, (rules: ColumnRules, number: number, book: WordBook) => CellReading>> = {
  blank: () => ({ kind: 'blank' }),
  number: readNumber,
  text: (rules, number, book) => readTyped(rules, book.texts[number] ?? ''),
  boolean: readBoolean,
  percent: readPercent,
  date: (_, number, book) => fault('DATE_VALUE', { actual: serialDate(number, book) }),
  formula: () => fault('FORMULA'),
  error: () => fault('ERROR_VALUE'),
  badNumber: () => fault('NOT_A_NUMBER'),
}

/** One cell of a field's column, by the field's rules. `at` is the cell's position in the sheet. */
export const readCell = (rules: ColumnRules, book: WordBook, cell: { readonly sheet: SheetCells; readonly at: number }): CellReading =>
  readers[readKinds[cell.sheet.kinds[cell.at] ?? 0] ?? 'blank'](rules, cell.sheet.numbers[cell.at] ?? 0, book)
