import jsep from 'jsep'
import { err, ok, type Result } from '../shared/result'
import {
  arithmeticOperators, comparisonOperators, formulaFunctions, logicOperators,
  type ArithmeticOperator, type ComparisonOperator, type Expression, type FormulaFunction, type LogicOperator,
} from './expression'
import { participantAttributes, type ParticipantAttribute } from './model-document'

/** Why a formula is refused. `position` counts characters from 0; `text` is the piece that is wrong. */
export type FormulaRefusal = {
  readonly code: 'FORMULA_EMPTY' | 'FORMULA_TOO_LONG' | 'FORMULA_SYNTAX' | 'FORMULA_NOT_ALLOWED' | 'FORMULA_BAD_NUMBER' | 'FORMULA_BAD_NAME' | 'FORMULA_ARGUMENTS'
  readonly position: number
  readonly text: string
}
type Parsed = Result<Expression, FormulaRefusal>
type Context = { readonly source: string }

const MAX_LENGTH = 500
const NAME = /^[a-z][a-z0-9_]*$/
const NUMBER = /^\d{1,10}(\.\d{1,12})?$/
const isOneOf = <T extends string>(list: ReadonlyArray<T>, text: string): text is T => (list as ReadonlyArray<string>).includes(text)

const refuse = (context: Context, code: FormulaRefusal['code'], text: string): Parsed =>
  err({ code, position: Math.max(0, context.source.indexOf(text)), text })

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const isNode = (value: unknown): value is jsep.Expression => typeof value === 'object' && value !== null && 'type' in value

const convertAll = (context: Context, nodes: ReadonlyArray<unknown>): Result<ReadonlyArray<Expression>, FormulaRefusal> => {
  const done: Expression[] = []
  for (const node of nodes) {
    if (!isNode(node)) return err({ code: 'FORMULA_SYNTAX', position: context.source.length, text: context.source })
    const converted = convert(context, node)
    if (!converted.ok) return converted
    done.push(converted.value)
  }
  return ok(done)
}

const convertLiteral = (context: Context, node: jsep.Expression): Parsed => {
  const raw = textOf(node['raw'])
  return typeof node['value'] === 'number' && NUMBER.test(raw) ? ok({ kind: 'number', text: raw }) : refuse(context, 'FORMULA_BAD_NUMBER', raw)
}

const convertName = (context: Context, node: jsep.Expression): Parsed => {
  const name = textOf(node['name'])
  if (!NAME.test(name)) return refuse(context, 'FORMULA_BAD_NAME', name)
  if (isOneOf<ParticipantAttribute>(participantAttributes, name)) return ok({ kind: 'attribute', name })
  return ok({ kind: 'field', key: name })
}

const convertUnary = (context: Context, node: jsep.Expression): Parsed => {
  const operator = textOf(node['operator'])
  const converted = convertAll(context, [node['argument']])
  if (!converted.ok) return converted
  const [of] = converted.value
  if (of === undefined || (operator !== '-' && operator !== '!')) return refuse(context, 'FORMULA_NOT_ALLOWED', operator)
  return ok(operator === '-' ? { kind: 'negate', of } : { kind: 'not', of })
}

const convertBinary = (context: Context, node: jsep.Expression): Parsed => {
  const operator = textOf(node['operator'])
  const converted = convertAll(context, [node['left'], node['right']])
  if (!converted.ok) return converted
  const [left, right] = converted.value
  if (left === undefined || right === undefined) return refuse(context, 'FORMULA_SYNTAX', operator)
  if (isOneOf<ArithmeticOperator>(arithmeticOperators, operator)) return ok({ kind: 'arithmetic', operator, left, right })
  if (isOneOf<ComparisonOperator>(comparisonOperators, operator)) return ok({ kind: 'comparison', operator, left, right })
  if (isOneOf<LogicOperator>(logicOperators, operator)) return ok({ kind: 'logic', operator, left, right })
  return refuse(context, 'FORMULA_NOT_ALLOWED', operator)
}

const convertCall = (context: Context, node: jsep.Expression): Parsed => {
  const callee = node['callee']
  const name = isNode(callee) ? textOf(callee['name']) : ''
  if (!isOneOf<FormulaFunction>(formulaFunctions, name)) return refuse(context, 'FORMULA_NOT_ALLOWED', name === '' ? '(' : name)
  const args = convertAll(context, Array.isArray(node['arguments']) ? node['arguments'] : [])
  if (!args.ok) return args
  const isCountRight = name === 'abs' ? args.value.length === 1 : args.value.length >= 2
  return isCountRight ? ok({ kind: 'call', name, args: args.value }) : refuse(context, 'FORMULA_ARGUMENTS', name)
}

const placeOfOther: Record<string, string> = { ConditionalExpression: '?', MemberExpression: '.', ArrayExpression: '[', ThisExpression: 'this', Compound: ' ', SequenceExpression: ',' }

const convert = (context: Context, node: jsep.Expression): Parsed => {
  switch (node.type) {
    case 'Literal': return convertLiteral(context, node)
    case 'Identifier': return convertName(context, node)
    case 'UnaryExpression': return convertUnary(context, node)
    case 'BinaryExpression': case 'LogicalExpression': return convertBinary(context, node)
    case 'CallExpression': return convertCall(context, node)
    default: return refuse(context, 'FORMULA_NOT_ALLOWED', placeOfOther[node.type] ?? context.source)
  }
}

const indexOfError = (error: unknown, fallback: number): number =>
  typeof error === 'object' && error !== null && 'index' in error && typeof error.index === 'number' ? error.index : fallback

/**
 * Text of a formula → tree of allowed operations: + − * /, comparisons, && || !, numbers, field keys, participant
 * attributes, min, max, abs. Anything else is refused with its place. The only door to jsep.
 */
export const parseFormula = (source: string): Parsed => {
  if (source.trim() === '') return err({ code: 'FORMULA_EMPTY', position: 0, text: '' })
  if (source.length > MAX_LENGTH) return err({ code: 'FORMULA_TOO_LONG', position: MAX_LENGTH, text: source.slice(0, 20) })
  let tree: jsep.Expression
  try {
    tree = jsep(source)
  } catch (error) {
    const position = Math.min(indexOfError(error, 0), source.length)
    return err({ code: 'FORMULA_SYNTAX', position, text: source.slice(position, position + 20) })
  }
  return convert({ source }, tree)
}
