import { describe, expect, it } from 'vitest'
import { fractionFromText, roundToUnits } from '../shared/fraction'
import { conditionHolds, evaluateFormula, type Evaluated, type Operands } from './evaluate-formula'
import { fieldsOf, isTruth } from './expression'
import { parseFormula } from './parse-formula'

const parsed = (text: string) => {
  const result = parseFormula(text)
  if (!result.ok) throw new Error(`${result.error.code} at ${result.error.position}`)
  return result.value
}
const operands = (fields: Record<string, string>, rural = false): Operands => ({
  field: (key): Evaluated => {
    const text = fields[key]
    if (text === 'н/п') return { kind: 'absent', reason: 'notApplicable' }
    if (text === 'х') return { kind: 'absent', reason: 'withheld' }
    return text === undefined ? { kind: 'absent', reason: 'noData' } : { kind: 'value', value: fractionFromText(text) }
  },
  attribute: () => rural,
})
const evaluated = (text: string, fields: Record<string, string> = {}, rural = false): unknown => {
  const found = evaluateFormula(parsed(text), operands(fields, rural))
  return found.kind === 'value' ? Number(roundToUnits(found.value, 6)) / 1e6 : found.reason
}

describe('formulas', () => {
  it.each([
    ['v_fact / v_plan * 100', { v_fact: '1', v_plan: '3' }, 33.333333],
    ['1 / 3 * 3', {}, 1],
    ['0.1 + 0.2', {}, 0.3],
    ['-(a - b)', { a: '1', b: '3' }, 2],
    ['max(a, b, 2) + min(a, b) + abs(a)', { a: '-1', b: '1' }, 2],
    ['100 - 50 * is_rural', {}, 100],
    ['2 + 3 * 4', {}, 14],
    ['(2 + 3) * 4', {}, 20],
  ])('%s', (text, fields, expected) => expect(evaluated(text, fields)).toBe(expected))

  it('gives a reason, never a number', () => {
    expect(evaluated('a / b', { a: '1', b: '0' })).toBe('divisionByZero')
    expect(evaluated('a / b', { a: '1' })).toBe('noData')
    expect(evaluated('a / b', { a: 'н/п' })).toBe('notApplicable')
    expect(evaluated('(1 / 0) + a', { a: 'х' })).toBe('withheld')
  })

  it('judges conditions in three values', () => {
    const holds = (text: string, fields: Record<string, string> = {}) => conditionHolds(parsed(text), operands(fields))
    expect(holds('a == 0', { a: '0' })).toBe(true)
    expect(holds('a == 0')).toBe(false)
    expect(holds('!(a == 0)')).toBe(false)
    expect(holds('a == 0 || b > 1', { b: '2' })).toBe(true)
    expect(holds('a == 0 && b > 1', { b: '2' })).toBe(false)
    expect(evaluated('a == 0 && b > 1', { b: '1' })).toBe(0)
  })

  it.each([
    ['', 'FORMULA_EMPTY', 0], ['a +', 'FORMULA_SYNTAX', 3], ['a ? 1 : 2', 'FORMULA_NOT_ALLOWED', 2], ['a.b', 'FORMULA_NOT_ALLOWED', 1],
    ['a ** 2', 'FORMULA_NOT_ALLOWED', 2], ['10 % a', 'FORMULA_NOT_ALLOWED', 3], ['sqrt(a)', 'FORMULA_NOT_ALLOWED', 0], ['2 * 1e5', 'FORMULA_BAD_NUMBER', 4],
    ['"x"', 'FORMULA_BAD_NUMBER', 0], ['a + Ш', 'FORMULA_BAD_NAME', 4], ['abs(a, b)', 'FORMULA_ARGUMENTS', 0], ['max(a)', 'FORMULA_ARGUMENTS', 0],
    ['a b', 'FORMULA_NOT_ALLOWED', 1], ['[a]', 'FORMULA_NOT_ALLOWED', 0], ['a === b', 'FORMULA_NOT_ALLOWED', 2], ['a.b(1)', 'FORMULA_NOT_ALLOWED', 3], ['true', 'FORMULA_BAD_NUMBER', 0],
    ['x'.repeat(501), 'FORMULA_TOO_LONG', 500],
  ])('refuses %j with its place', (text, code, position) => {
    const result = parseFormula(text)
    expect(result.ok ? 'accepted' : [result.error.code, result.error.position]).toEqual([code, position])
  })

  it('knows its fields and whether it says yes or no', () => {
    expect([...fieldsOf(parsed('a / (b + min(a, c)) * is_rural'))]).toEqual(['a', 'b', 'c'])
    expect(isTruth(parsed('a == 0'), () => false)).toBe(true)
    expect(isTruth(parsed('flag'), (key) => key === 'flag')).toBe(true)
    expect(isTruth(parsed('a + 1'), () => false)).toBe(false)
  })
})
