import { describe, expect, it } from 'vitest'
import { anIndicator } from '#tests/factories/model-document'
import { formulaInNames, ruleInWords } from './model-pages'

const words = (over: Partial<Parameters<typeof anIndicator>[0]>): string => ruleInWords(anIndicator({ code: '1', formula: 'a', max: '2', ...over }))
const bands = { kind: 'cluster_median', bands: [{ offset: '0', points: '2' }, { offset: '-10', points: '1' }] } as const

describe('ruleInWords', () => {
  it('names steps with Russian numbers', () => expect(words({ rule: { kind: 'steps', steps: [{ from: '92.5', points: '2' }, { from: '0', points: '0' }] } })).toBe('от 92,5: 2; от 0: 0'))
  it('turns the median around where less is better', () => {
    expect(words({ rule: bands })).toBe('не ниже медианы: 2; ниже медианы не более чем на 10: 1; иначе: 0')
    expect(words({ rule: bands, goodDirection: 'down' })).toBe('не выше медианы: 2; выше медианы не более чем на 10: 1; иначе: 0')
  })
  it('says what a case costs', () => expect(words({ rule: { kind: 'count_penalty', each: '0.5' } })).toBe('2\u00A0балла, за каждый случай −0,5, не ниже 0'))
})

it('reads a formula in names of figures and Russian signs', () =>
  expect(formulaInNames('min(v_fact, v_plan) / v_plan * 0.5 - 1 >= 2 && !is_rural', new Map([['v_fact', 'Факт по форме ОО-1'], ['v_plan', 'План и/или задание']]))).toBe('наименьшее(«Факт по форме ОО-1», «План и/или задание») ÷ «План и/или задание» × 0,5 − 1 ≥ 2 и не организация сельская'))
