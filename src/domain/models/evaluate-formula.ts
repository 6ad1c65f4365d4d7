import { assertNever } from '../shared/assert-never'
import {
  absolute, add, compare, divide, fraction, fractionFromText, multiply, negate, subtract, ZERO_FRACTION, type Fraction,
} from '../shared/fraction'
import type { ArithmeticOperator, ComparisonOperator, Expression, FormulaFunction } from './expression'
import type { ParticipantAttribute } from './model-document'

/** Why there is no number, weakest first: where two operands both lack one, the stronger reason is told. */
export const absenceReasons = ['divisionByZero', 'noData', 'withheld', 'notApplicable'] as const
export type AbsenceReason = (typeof absenceReasons)[number]

export type Evaluated = { readonly kind: 'value'; readonly value: Fraction } | { readonly kind: 'absent'; readonly reason: AbsenceReason }
export type Operands = {
  readonly field: (key: string) => Evaluated
  readonly attribute: (name: ParticipantAttribute) => boolean
}

const ONE = fraction(1n)
const present = (value: Fraction): Evaluated => ({ kind: 'value', value })
const truth = (is: boolean): Evaluated => present(is ? ONE : ZERO_FRACTION)
const stronger = (a: AbsenceReason, b: AbsenceReason): AbsenceReason => (absenceReasons.indexOf(a) >= absenceReasons.indexOf(b) ? a : b)

const compute = (operator: ArithmeticOperator, a: Fraction, b: Fraction): Evaluated => {
  switch (operator) {
    case '+': return present(add(a, b))
    case '-': return present(subtract(a, b))
    case '*': return present(multiply(a, b))
    case '/': return b.n === 0n ? { kind: 'absent', reason: 'divisionByZero' } : present(divide(a, b))
    default: return assertNever(operator)
  }
}

const holds = (operator: ComparisonOperator, order: -1 | 0 | 1): boolean => {
  switch (operator) {
    case '<': return order < 0
    case '<=': return order <= 0
    case '>': return order > 0
    case '>=': return order >= 0
    case '==': return order === 0
    case '!=': return order !== 0
    default: return assertNever(operator)
  }
}

const both = (left: Evaluated, right: Evaluated, join: (a: Fraction, b: Fraction) => Evaluated): Evaluated => {
  if (left.kind === 'absent') return right.kind === 'absent' ? { kind: 'absent', reason: stronger(left.reason, right.reason) } : left
  return right.kind === 'absent' ? right : join(left.value, right.value)
}

/** Three-valued: "no && unknown" is no, "yes || unknown" is yes. */
const joinTruth = (isAnd: boolean, left: Evaluated, right: Evaluated): Evaluated => {
  const decides = (side: Evaluated): boolean => side.kind === 'value' && (side.value.n === 0n) === isAnd
  if (decides(left) || decides(right)) return truth(!isAnd)
  return both(left, right, () => truth(isAnd))
}

const callTwo = (name: FormulaFunction, a: Fraction, b: Fraction): Fraction => {
  switch (name) {
    case 'min': return compare(a, b) <= 0 ? a : b
    case 'max': return compare(a, b) >= 0 ? a : b
    case 'abs': return absolute(a)
    default: return assertNever(name)
  }
}

const call = (name: FormulaFunction, args: ReadonlyArray<Evaluated>): Evaluated => {
  const [first = { kind: 'absent', reason: 'noData' } satisfies Evaluated, ...others] = args
  if (name === 'abs') return first.kind === 'value' ? present(absolute(first.value)) : first
  return others.reduce<Evaluated>((reached, next) => both(reached, next, (a, b) => present(callTwo(name, a, b))), first)
}

/** Exact value of an expression, or the reason why it has none. Truth is 1 or 0. */
export const evaluateFormula = (expression: Expression, operands: Operands): Evaluated => {
  switch (expression.kind) {
    case 'number': return present(fractionFromText(expression.text))
    case 'field': return operands.field(expression.key)
    case 'attribute': return truth(operands.attribute(expression.name))
    case 'negate': {
      const of = evaluateFormula(expression.of, operands)
      return of.kind === 'value' ? present(negate(of.value)) : of
    }
    case 'not': {
      const of = evaluateFormula(expression.of, operands)
      return of.kind === 'value' ? truth(of.value.n === 0n) : of
    }
    case 'arithmetic':
      return both(evaluateFormula(expression.left, operands), evaluateFormula(expression.right, operands), (a, b) => compute(expression.operator, a, b))
    case 'comparison':
      return both(evaluateFormula(expression.left, operands), evaluateFormula(expression.right, operands), (a, b) => truth(holds(expression.operator, compare(a, b))))
    case 'logic':
      return joinTruth(expression.operator === '&&', evaluateFormula(expression.left, operands), evaluateFormula(expression.right, operands))
    case 'call':
      return call(expression.name, expression.args.map((arg) => evaluateFormula(arg, operands)))
    default:
      return assertNever(expression)
  }
}

/** True only if the condition certainly holds; an unknown condition does not. */
export const conditionHolds = (expression: Expression, operands: Operands): boolean => {
  const found = evaluateFormula(expression, operands)
  return found.kind === 'value' && found.value.n !== 0n
}
