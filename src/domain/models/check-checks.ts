import { Decimal, ZERO } from '../shared/decimal'
import { fieldsOf, isTruth } from './expression'
import type { FormCheck } from './form-checks'
import { isCounted, isMeasured } from './field-nature'
import type { Field, ModelDocument } from './model-document'
import { error, type ModelFinding, type ModelPlace } from './model-finding'
import { parseFormula } from './parse-formula'

/** The control ratios a version declares: a wrong one would silently never be checked, or stop every form. */
type Place = { readonly number: number; readonly fields: ReadonlyMap<string, Field> }
type Of<Kind extends FormCheck['kind']> = Extract<FormCheck, { kind: Kind }>

const at = ({ number }: Place): ModelPlace => ({ part: 'check', number: String(number) })
const facts = ({ number }: Place, more: Readonly<Record<string, string>> = {}): Record<string, string> => ({ number: String(number), ...more })

const checkAmounts = (place: Place, amounts: ReadonlyArray<string>, isWrong: (amount: Decimal) => boolean): ReadonlyArray<ModelFinding> =>
  amounts.filter((amount) => isWrong(new Decimal(amount))).map((amount) => error('CHECK_AMOUNT', at(place), facts(place, { amount })))

const checkCondition = (place: Place, { condition, message }: Of<'condition'>): ReadonlyArray<ModelFinding> => {
  const silent = message.trim() === '' ? [error('CHECK_MESSAGE_MISSING', at(place), facts(place))] : []
  const parsed = parseFormula(condition)
  if (!parsed.ok) return [...silent, error('CHECK_FORMULA', at(place), facts(place, { reason: parsed.error.code, position: String(parsed.error.position + 1), text: parsed.error.text }))]
  const named = [...fieldsOf(parsed.value)]
  const unknown = named.filter((key) => !place.fields.has(key)).map((field) => error('CHECK_FIELD_UNKNOWN', at(place), facts(place, { field })))
  const isWithoutFields = named.length === 0 ? [error('CHECK_WITHOUT_FIELDS', at(place), facts(place, { text: condition }))] : []
  const isNoTruth = isTruth(parsed.value, (key) => place.fields.get(key)?.kind === 'boolean') ? [] : [error('CHECK_NOT_TRUTH', at(place), facts(place, { text: condition }))]
  return [...silent, ...unknown, ...isWithoutFields, ...isNoTruth]
}

/** Whether the kind of check makes sense for what the field measures: sums need counts, jumps and outliers need numbers. */
const suits = (check: Exclude<FormCheck, { kind: 'condition' }>, field: Field): boolean => (check.kind === 'municipal_total' ? isCounted(field) : isMeasured(field))

const checkLimits = (place: Place, check: Exclude<FormCheck, { kind: 'condition' }>): ReadonlyArray<ModelFinding> => {
  switch (check.kind) {
    case 'change': {
      const limits = [check.percent, check.points].filter((amount) => amount !== undefined)
      return limits.length === 0 ? [error('CHECK_LIMIT_MISSING', at(place), facts(place))] : checkAmounts(place, limits, (amount) => amount.lte(ZERO))
    }
    case 'outlier': return checkAmounts(place, [check.limit], (amount) => (check.method === 'range' ? amount.lt(ZERO) : amount.lte(ZERO)))
    case 'municipal_total': case 'independent': return checkAmounts(place, [check.tolerancePercent], (amount) => amount.lt(ZERO) || amount.gt(100))
  }
}

const checkField = (place: Place, check: Exclude<FormCheck, { kind: 'condition' }>): ReadonlyArray<ModelFinding> => {
  const field = place.fields.get(check.field)
  if (field === undefined) return [error('CHECK_FIELD_UNKNOWN', at(place), facts(place, { field: check.field }))]
  return [...(suits(check, field) ? [] : [error('CHECK_UNIT', at(place), facts(place, { kind: check.kind, label: field.label, unit: field.unit }))]), ...checkLimits(place, check)]
}

/** One check of a kind stands for a field; of two only the last would work. */
const subjectOf = (check: FormCheck): string => (check.kind === 'condition' ? `condition ${check.code}` : `${check.kind} ${check.field}`)

/** Findings about `document.checks`: each names the check by its number. */
export const checkChecks = ({ checks = [], fields }: Pick<ModelDocument, 'checks' | 'fields'>): ReadonlyArray<ModelFinding> => {
  const known = new Map(fields.map((field) => [field.key, field]))
  return checks.flatMap((check, position) => {
    const place: Place = { number: position + 1, fields: known }
    const first = checks.findIndex((other) => subjectOf(other) === subjectOf(check))
    return [
      ...(first < position ? [error('CHECK_REPEATED', at(place), facts(place, { first: String(first + 1) }))] : []),
      ...(check.kind === 'condition' ? checkCondition(place, check) : checkField(place, check)),
    ]
  })
}

/** Conditions of the checks, for the fields they use. */
export const checkTexts = ({ checks = [] }: Pick<ModelDocument, 'checks'>): ReadonlyArray<string> => checks.flatMap((check) => (check.kind === 'condition' ? [check.condition] : []))
