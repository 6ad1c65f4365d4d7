import type { ParticipantAttribute } from './model-document'

export const arithmeticOperators = ['+', '-', '*', '/'] as const
export const comparisonOperators = ['<', '<=', '>', '>=', '==', '!='] as const
export const logicOperators = ['&&', '||'] as const
export const formulaFunctions = ['min', 'max', 'abs'] as const
export type ArithmeticOperator = (typeof arithmeticOperators)[number]
export type ComparisonOperator = (typeof comparisonOperators)[number]
export type LogicOperator = (typeof logicOperators)[number]
export type FormulaFunction = (typeof formulaFunctions)[number]

/** A parsed formula or condition: allowed operations only. Truth is 1 or 0. */
export type Expression =
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'field'; readonly key: string }
  | { readonly kind: 'attribute'; readonly name: ParticipantAttribute }
  | { readonly kind: 'negate'; readonly of: Expression }
  | { readonly kind: 'not'; readonly of: Expression }
  | { readonly kind: 'arithmetic'; readonly operator: ArithmeticOperator; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'comparison'; readonly operator: ComparisonOperator; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'logic'; readonly operator: LogicOperator; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'call'; readonly name: FormulaFunction; readonly args: ReadonlyArray<Expression> }

const childrenOf = (expression: Expression): ReadonlyArray<Expression> => {
  switch (expression.kind) {
    case 'number': case 'field': case 'attribute': return []
    case 'negate': case 'not': return [expression.of]
    case 'arithmetic': case 'comparison': case 'logic': return [expression.left, expression.right]
    case 'call': return expression.args
  }
}

/** Keys of all fields the expression reads. */
export const fieldsOf = (expression: Expression): ReadonlySet<string> => {
  const found = new Set<string>()
  const walk = (node: Expression): void => {
    if (node.kind === 'field') found.add(node.key)
    childrenOf(node).forEach(walk)
  }
  walk(expression)
  return found
}

/** True if the expression says yes or no rather than how much; `isFlag` tells which fields are boolean. */
export const isTruth = (expression: Expression, isFlag: (key: string) => boolean): boolean => {
  switch (expression.kind) {
    case 'comparison': case 'logic': case 'not': case 'attribute': return true
    case 'field': return isFlag(expression.key)
    case 'number': case 'negate': case 'arithmetic': case 'call': return false
  }
}
