import { fieldsOf, type ArithmeticOperator, type Expression } from '../models/expression'
import type { ModelDocument } from '../models/model-document'
import { parseFormula } from '../models/parse-formula'

/** 1: the more, the better for the rated one; −1: the less; 0: neither, or both. */
export type FieldDirection = -1 | 0 | 1
const MIXED = 2
type Sign = FieldDirection | typeof MIXED

const flip = (sign: Sign): Sign => (sign === 1 ? -1 : sign === -1 ? 1 : sign)
const join = (a: Sign, b: Sign): Sign => (a === 0 ? b : b === 0 || a === b ? a : MIXED)

const signOfArithmetic = (operator: ArithmeticOperator, left: Sign, right: Sign): Sign => join(left, operator === '-' || operator === '/' ? flip(right) : right)

/** Which way an expression goes when the field grows; operands are taken as not negative. */
const signOf = (expression: Expression, key: string): Sign => {
  switch (expression.kind) {
    case 'number': case 'attribute': return 0
    case 'field': return Number(expression.key === key) as Sign
    case 'negate': case 'not': return flip(signOf(expression.of, key))
    case 'arithmetic': return signOfArithmetic(expression.operator, signOf(expression.left, key), signOf(expression.right, key))
    case 'comparison': case 'logic': return fieldsOf(expression).has(key) ? MIXED : 0
    case 'call': return expression.args.map((argument) => signOf(argument, key)).reduce<Sign>(join, 0)
  }
}

/** By slot: whether a greater figure makes the result better. A field that helps one indicator and harms another has no direction. */
export const fieldDirections = (document: ModelDocument): ReadonlyArray<FieldDirection> => {
  const formulas = document.indicators.flatMap(({ formula, goodDirection }) => {
    const parsed = parseFormula(formula)
    return parsed.ok ? [{ expression: parsed.value, isUp: goodDirection === 'up' }] : []
  })
  return document.fields.map(({ key }) => {
    const sign = formulas.map(({ expression, isUp }) => (isUp ? signOf(expression, key) : flip(signOf(expression, key)))).reduce<Sign>(join, 0)
    return sign === MIXED ? 0 : sign
  })
}
