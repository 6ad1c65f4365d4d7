import { assertNever } from '../shared/assert-never'
import type { Expression } from './expression'
import type { Field } from './model-document'

/** Bounds of what an expression can give, as far as the bounds of its fields tell; they may be infinite, never too narrow. */
export type ValueRange = { readonly low: number; readonly high: number }

const EVERYTHING: ValueRange = { low: -Infinity, high: Infinity }
const FLAG: ValueRange = { low: 0, high: 1 }
const hull = (values: ReadonlyArray<number>): ValueRange => (values.some(Number.isNaN) ? EVERYTHING : { low: Math.min(...values), high: Math.max(...values) })
// 0 × ∞ is 0 here: an unbounded operand never reaches infinity.
const times = (a: number, b: number): number => (a === 0 || b === 0 ? 0 : a * b)

const quotient = (a: ValueRange, b: ValueRange): ValueRange => {
  if (b.low < 0 && b.high > 0) return EVERYTHING
  const reciprocal = { low: b.high === 0 ? -Infinity : 1 / b.high, high: b.low === 0 ? Infinity : 1 / b.low }
  return product(a, reciprocal)
}
const product = (a: ValueRange, b: ValueRange): ValueRange => hull([times(a.low, b.low), times(a.low, b.high), times(a.high, b.low), times(a.high, b.high)])

const arithmetic = (operator: '+' | '-' | '*' | '/', a: ValueRange, b: ValueRange): ValueRange => {
  switch (operator) {
    case '+': return { low: a.low + b.low, high: a.high + b.high }
    case '-': return { low: a.low - b.high, high: a.high - b.low }
    case '*': return product(a, b)
    case '/': return quotient(a, b)
    default: return assertNever(operator)
  }
}

const fieldRange = (field: Field | undefined): ValueRange => {
  if (field === undefined) return EVERYTHING
  if (field.kind === 'boolean') return FLAG
  if (field.kind === 'choice') return hull((field.choices ?? []).map(({ value }) => Number(value)))
  return { low: Number(field.min ?? '-Infinity'), high: Number(field.max ?? 'Infinity') }
}

const callRange = (name: 'min' | 'max' | 'abs', args: ReadonlyArray<ValueRange>): ValueRange => {
  const [first = EVERYTHING] = args
  if (name === 'abs') return { low: first.low > 0 ? first.low : first.high < 0 ? -first.high : 0, high: Math.max(Math.abs(first.low), Math.abs(first.high)) }
  const pick = name === 'min' ? Math.min : Math.max
  return { low: pick(...args.map(({ low }) => low)), high: pick(...args.map(({ high }) => high)) }
}

export const rangeOf = (expression: Expression, fields: ReadonlyMap<string, Field>): ValueRange => {
  switch (expression.kind) {
    case 'number': return { low: Number(expression.text), high: Number(expression.text) }
    case 'field': return fieldRange(fields.get(expression.key))
    case 'attribute': case 'comparison': case 'logic': case 'not': return FLAG
    case 'negate': {
      const of = rangeOf(expression.of, fields)
      return { low: -of.high, high: -of.low }
    }
    case 'arithmetic': return arithmetic(expression.operator, rangeOf(expression.left, fields), rangeOf(expression.right, fields))
    case 'call': return callRange(expression.name, expression.args.map((arg) => rangeOf(arg, fields)))
    default: return assertNever(expression)
  }
}
