import { assertNever } from '../shared/assert-never'
import { UNIT_ROUNDOFF } from '../shared/near-half'
import type { ArithmeticOperator, ComparisonOperator, Expression } from './expression'
import { absenceReasons, type AbsenceReason } from './evaluate-formula'
import type { ParticipantAttribute } from './model-document'

/**
 * One expression over all participants at once, in doubles with a running error bound: |value − exact| ≤ error.
 * An infinite bound says "ask the exact evaluator". `status` 0 is a value, otherwise 1 + position in `absenceReasons`.
 */
export type Column = { readonly value: Float64Array; readonly error: Float64Array; readonly status: Uint8Array }
export type ColumnSource = {
  readonly rows: number
  readonly field: (key: string) => Column
  readonly attribute: (name: ParticipantAttribute) => Column
}

export const newColumn = (rows: number): Column => ({ value: new Float64Array(rows), error: new Float64Array(rows), status: new Uint8Array(rows) })
export const statusOf = (reason: AbsenceReason): number => 1 + absenceReasons.indexOf(reason)
const DIVISION_BY_ZERO = statusOf('divisionByZero')
// Every bound is widened a little, so that the rounding of the bound itself cannot make it too small.
const WIDEN = 1 + 2 ** -40

type Cell = { value: number; error: number; status: number }

const finish = (out: Cell, value: number, inherited: number): void => {
  out.value = value
  out.error = (inherited + Math.abs(value) * UNIT_ROUNDOFF) * WIDEN
}
const arithmetic: Record<ArithmeticOperator, (out: Cell, left: Cell, right: Cell) => void> = {
  '+': (out, left, right) => finish(out, left.value + right.value, left.error + right.error),
  '-': (out, left, right) => finish(out, left.value - right.value, left.error + right.error),
  '*': (out, left, right) =>
    finish(out, left.value * right.value, Math.abs(left.value) * right.error + Math.abs(right.value) * left.error + left.error * right.error),
  '/': (out, left, right) => {
    const size = Math.abs(right.value)
    if (right.error === 0 && size === 0) { out.status = DIVISION_BY_ZERO; return }
    if (!(size > right.error)) { out.value = 0; out.error = Infinity; return }
    const quotient = left.value / right.value
    finish(out, quotient, (left.error + Math.abs(quotient) * right.error) / (size - right.error))
  },
}

const compareCells = (operator: ComparisonOperator, difference: number): boolean => {
  switch (operator) {
    case '<': return difference < 0
    case '<=': return difference <= 0
    case '>': return difference > 0
    case '>=': return difference >= 0
    case '==': return difference === 0
    case '!=': return difference !== 0
    default: return assertNever(operator)
  }
}

const comparison = (operator: ComparisonOperator) => (out: Cell, left: Cell, right: Cell): void => {
  const bound = left.error + right.error
  const difference = left.value - right.value
  const isCertain = bound === 0 || Math.abs(difference) > bound * WIDEN + Math.abs(difference) * 2 * UNIT_ROUNDOFF
  out.value = compareCells(operator, difference) ? 1 : 0
  out.error = isCertain ? 0 : Infinity
}

/** Sums and products of exact whole numbers below 2⁵³ are exact in doubles. */
const keepExact = (out: Cell, left: Cell, right: Cell): void => {
  const isWhole = Number.isInteger(left.value) && Number.isInteger(right.value) && Math.abs(out.value) < 2 ** 53
  if (left.error + right.error === 0 && isWhole) out.error = 0
}

const zip = (a: Column, b: Column, operation: (out: Cell, left: Cell, right: Cell) => void): Column => {
  const rows = a.value.length
  const result = newColumn(rows)
  const out: Cell = { value: 0, error: 0, status: 0 }
  const left: Cell = { value: 0, error: 0, status: 0 }
  const right: Cell = { value: 0, error: 0, status: 0 }
  for (let row = 0; row < rows; row += 1) {
    const status = Math.max(a.status[row] ?? 0, b.status[row] ?? 0)
    if (status !== 0) { result.status[row] = status; continue }
    out.status = 0
    left.value = a.value[row] ?? 0; left.error = a.error[row] ?? 0
    right.value = b.value[row] ?? 0; right.error = b.error[row] ?? 0
    operation(out, left, right)
    result.value[row] = out.value; result.error[row] = out.error; result.status[row] = out.status
  }
  return result
}

const map = (a: Column, operation: (value: number) => number): Column => ({ ...a, value: a.value.map(operation) })

/** Truth of a side: 1 certain yes, 0 certain no, −1 not known or not certain. */
const sureTruth = (column: Column, row: number): number => {
  if ((column.status[row] ?? 0) !== 0) return -1
  const size = Math.abs(column.value[row] ?? 0)
  const error = column.error[row] ?? 0
  if (error === 0) return size === 0 ? 0 : 1
  return size > error ? 1 : -1
}

const isUnsure = (column: Column, row: number, truth: number): boolean => truth === -1 && column.status[row] === 0

const logic = (isAnd: boolean, a: Column, b: Column): Column => {
  const result = newColumn(a.value.length)
  const deciding = isAnd ? 0 : 1
  for (let row = 0; row < a.value.length; row += 1) {
    const left = sureTruth(a, row)
    const right = sureTruth(b, row)
    if (left === deciding || right === deciding) { result.value[row] = deciding; continue }
    const status = Math.max(a.status[row] ?? 0, b.status[row] ?? 0)
    // An uncertain side could still decide against an absent one, so the exact evaluator is asked in both cases.
    const isUncertain = isUnsure(a, row, left) || isUnsure(b, row, right)
    if (status !== 0 && !isUncertain) { result.status[row] = status; continue }
    result.value[row] = 1 - deciding
    result.error[row] = isUncertain ? Infinity : 0
  }
  return result
}

const not = (a: Column): Column => {
  const result = newColumn(a.value.length)
  for (let row = 0; row < a.value.length; row += 1) {
    const truth = sureTruth(a, row)
    result.status[row] = a.status[row] ?? 0
    result.value[row] = truth === 0 ? 1 : 0
    if (truth === -1 && result.status[row] === 0) result.error[row] = Infinity
  }
  return result
}

const constant = (rows: number, text: string): Column => {
  const column = newColumn(rows)
  // `text` is a plain decimal checked by the parser; the nearest double is within half a unit roundoff of it.
  const value = Number(text)
  column.value.fill(value)
  column.error.fill(Number.isInteger(value) && !text.includes('.') ? 0 : Math.abs(value) * UNIT_ROUNDOFF)
  return column
}

const extreme = (pick: (a: number, b: number) => number) => (out: Cell, left: Cell, right: Cell): void => {
  out.value = pick(left.value, right.value)
  out.error = Math.max(left.error, right.error)
}

const columnOfCall = (name: 'min' | 'max' | 'abs', args: ReadonlyArray<Column>, rows: number): Column => {
  const [first = newColumn(rows), ...others] = args
  if (name === 'abs') return map(first, Math.abs)
  return others.reduce((reached, next) => zip(reached, next, extreme(name === 'min' ? Math.min : Math.max)), first)
}

/** Evaluates an expression for every row. Equal to `evaluateFormula` wherever the bound is finite. */
export const evaluateColumns = (expression: Expression, source: ColumnSource): Column => {
  switch (expression.kind) {
    case 'number': return constant(source.rows, expression.text)
    case 'field': return source.field(expression.key)
    case 'attribute': return source.attribute(expression.name)
    case 'negate': return map(evaluateColumns(expression.of, source), (value) => -value)
    case 'not': return not(evaluateColumns(expression.of, source))
    case 'arithmetic': {
      const operation = arithmetic[expression.operator]
      const mayBeWhole = expression.operator !== '/'
      return zip(evaluateColumns(expression.left, source), evaluateColumns(expression.right, source), (out, left, right) => {
        operation(out, left, right)
        if (mayBeWhole) keepExact(out, left, right)
      })
    }
    case 'comparison': return zip(evaluateColumns(expression.left, source), evaluateColumns(expression.right, source), comparison(expression.operator))
    case 'logic': return logic(expression.operator === '&&', evaluateColumns(expression.left, source), evaluateColumns(expression.right, source))
    case 'call': return columnOfCall(expression.name, expression.args.map((arg) => evaluateColumns(arg, source)), source.rows)
    default: return assertNever(expression)
  }
}
