import { assertNever } from '@/domain/shared/assert-never'
import type { Expression } from '@/domain/models/expression'
import type { ParticipantAttribute } from '@/domain/models/model-document'
import { formatAmount } from './format'

/** A formula in words: labels of fields in «ёлочки», the usual signs between them. */
export const attributeNames: Record<ParticipantAttribute, string> = {
  is_rural: 'сельская организация', is_small: 'малокомплектная организация', has_selection: 'есть конкурсный набор', is_first_cycle: 'первый цикл',
}

const functionNames = { min: 'наименьшее из', max: 'наибольшее из', abs: 'модуль' } as const
const signs: Record<string, string> = { '+': '+', '-': '−', '*': '×', '/': '÷', '<': '<', '<=': '≤', '>': '>', '>=': '≥', '==': '=', '!=': '≠', '&&': 'и', '||': 'или' }
const strength: Record<string, number> = { '||': 1, '&&': 2, '==': 3, '!=': 3, '<': 4, '<=': 4, '>': 4, '>=': 4, '+': 5, '-': 5, '*': 6, '/': 6 }

type LabelOf = (key: string) => string

const strengthOf = (expression: Expression): number => ('operator' in expression ? (strength[expression.operator] ?? 0) : 9)

const inWords = (expression: Expression, labelOf: LabelOf): string => {
  const operand = (child: Expression, needed: number): string => {
    const words = inWords(child, labelOf)
    return strengthOf(child) < needed ? `(${words})` : words
  }
  switch (expression.kind) {
    case 'number': return formatAmount(expression.text)
    case 'field': return `«${labelOf(expression.key)}»`
    case 'attribute': return `[${attributeNames[expression.name]}: да — 1, нет — 0]`
    case 'negate': return `−${operand(expression.of, 7)}`
    case 'not': return `не (${inWords(expression.of, labelOf)})`
    case 'arithmetic': case 'comparison': case 'logic': {
      const own = strengthOf(expression)
      // The right side of − and ÷ keeps its brackets when it is as weak as the sign itself.
      return `${operand(expression.left, own)} ${signs[expression.operator] ?? ''} ${operand(expression.right, own + 1)}`
    }
    case 'call': return `${functionNames[expression.name]} (${expression.args.map((arg) => inWords(arg, labelOf)).join('; ')})`
    default: return assertNever(expression)
  }
}

/** «Выпускники 9 классов, получившие аттестат» ÷ «Выпускники 9 классов» × 100. */
export const formulaInWords = (expression: Expression, labelOf: LabelOf): string => inWords(expression, labelOf)
