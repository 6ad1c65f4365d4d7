import { describe, expect, it } from 'vitest'
import { aField, aModelDocument, anIndicator } from '#tests/factories/model-document'
import type { FormCheck } from '../models/form-checks'
import type { ModelDocument } from '../models/model-document'
import { cellStateByte, emptyGrid } from '../scoring/lines/cells'
import { toMicro } from '../shared/micro'
import { layerStateByte, type LayerCells } from '../values/layers'
import { checkForm, checkTotals, type FormUnderCheck } from './check-form'
import { cohortOf, modifiedZScore, zScore, type Cohort } from './cohort'
import { compileChecks } from './compile-checks'

type Said = string | 'noData' | 'withheld' | 'notApplicable'
const whole: Record<string, Said> = { plan: '100', fact: '90', trained: '1', teachers: '40', teachers_category: '30', special: '5', special_served: '4', breaches: '0' }

const cellsOf = (document: ModelDocument, said: Readonly<Record<string, Said>>): LayerCells => {
  const values = new Float64Array(document.fields.length)
  const states = new Uint8Array(document.fields.length)
  document.fields.forEach(({ key }, slot) => {
    const cell = said[key]
    if (cell === undefined) return
    if (cell === 'noData' || cell === 'withheld' || cell === 'notApplicable') states[slot] = layerStateByte(cell)
    else {
      states[slot] = cellStateByte.value
      values[slot] = toMicro(cell)
    }
  })
  return { values, states }
}

const judge = (said: Readonly<Record<string, Said>>, more: Partial<FormUnderCheck> & { document?: ModelDocument } = {}) => {
  const { document = aModelDocument(), ...form } = more
  return checkForm(compileChecks(document), { cells: cellsOf(document, said), organizationType: 'secondary_school', attribute: () => false, ...form })
}
const told = (said: Readonly<Record<string, Said>>, more: Parameters<typeof judge>[1] = {}) => judge({ ...whole, ...said }, more).map(({ strength, code, slots }) => `${strength} ${code} ${slots.join('+')}`)
const withChecks = (checks: ReadonlyArray<FormCheck>) => aModelDocument({ checks })
const without = (key: string) => Object.fromEntries(Object.entries(whole).filter(([name]) => name !== key))

describe('inside a form', () => {
  it('PRM-07 a whole form has nothing to answer for; a zero is a value', () => expect(told({ special: '0', special_served: '0' })).toEqual([]))

  it('an empty cell is an error; «no data» and «withheld», said on purpose, ask for a word; «not applicable» is free where the method knows an empty base', () => {
    expect(judge(without('breaches')).map(({ strength, code }) => [strength, code])).toEqual([['error', 'REQUIRED']])
    expect(told({ breaches: 'noData' })).toEqual(['warning NO_DATA_SAID 7'])
    expect(told({ breaches: 'withheld' })).toEqual(['warning WITHHELD_SAID 7'])
    expect(told({ special: '0', special_served: 'notApplicable' })).toEqual([])
    expect(told({ plan: 'notApplicable' })).toEqual(['warning MARK_NOT_ALLOWED 0'])
  })

  it('limits: below, on, above; whole; yes or no', () => {
    expect([told({ breaches: '-1' }), told({ breaches: '0' }), told({ breaches: '0.5' }), told({ trained: '2' })]).toEqual([['error BELOW_MINIMUM 7'], [], ['error NOT_WHOLE 7'], ['error NOT_A_CHOICE 2']])
  })

  it('B.2.17 a zero of an expert is never given without a word', () => {
    const graded = anIndicator({ code: '1.9', formula: 'grade', rule: { kind: 'rubric', grades: [{ value: '0', label: 'нет', points: '0' }, { value: '1', label: 'есть', points: '2' }] } })
    const document = aModelDocument({ fields: [...aModelDocument().fields, aField({ key: 'grade' })], indicators: [...aModelDocument().indicators, graded] })
    expect([told({ grade: '0' }, { document }), told({ grade: '1' }, { document })]).toEqual([['warning GRADE_ZERO 8'], []])
  })

  it('derives that a percentage lies within 0–100 and that a count is not negative', () => {
    const open = aModelDocument({ fields: [...aModelDocument().fields, { ...aField({ key: 'share', unit: '%' }) }].map(({ min: _min, max: _max, ...field }) => field) })
    const at = (share: string, breaches = '0') => told({ share, breaches }, { document: open })
    expect([at('100'), at('100.01'), at('-0.01'), at('50', '-1')]).toEqual([[], ['error ABOVE_MAXIMUM 8'], ['error BELOW_MINIMUM 8'], ['error BELOW_MINIMUM 7']])
  })

  it('derives from a formula that heads counted as a part do not exceed the whole, and lets volumes exceed it by a tenth', () => {
    expect([told({ teachers_category: '40' }), told({ teachers_category: '41' })]).toEqual([[], ['error PART_EXCEEDS_WHOLE 4+3']])
    const document = aModelDocument({
      fields: [...aModelDocument().fields, aField({ key: 'done' }), aField({ key: 'due' })], indicators: [...aModelDocument().indicators, anIndicator({ code: '1.9', formula: 'done / due * 100' })],
    })
    expect([told({ done: '110', due: '100' }, { document }), told({ done: '111', due: '100' }, { document })]).toEqual([[], ['warning PART_EXCEEDS_WHOLE 8+9']])
  })

  it('holds a condition of the model in the language of its formulas; an unknown condition says nothing', () => {
    const document = withChecks([{ kind: 'condition', code: 'c1', condition: 'fact <= plan || breaches > 0', message: 'Факт больше плана без нарушений', strength: 'error' }])
    expect(told({ fact: '99', plan: '100' }, { document })).toEqual([])
    expect(judge({ ...whole, fact: '101', plan: '100' }, { document }).find(({ code }) => code === 'CONDITION_FAILED')).toMatchObject({ strength: 'error', slots: [0, 1, 7], facts: { message: 'Факт больше плана без нарушений' } })
    expect(told({ plan: 'noData', fact: '5' }, { document })).toEqual(['warning NO_DATA_SAID 0'])
  })

  it('asks nothing of a type whose indicators do not read the field', () => {
    const document = aModelDocument({ indicators: aModelDocument().indicators.map((indicator) => ({ ...indicator, applicability: { ...indicator.applicability, organizationTypes: ['kindergarten'] } })) })
    expect(judge({}, { document })).toEqual([])
  })
})

describe('against other figures', () => {
  it('year on year: twice as many asks why, a few heads do not', () => {
    const previous = cellsOf(aModelDocument(), { ...whole, teachers: '20', breaches: '1' })
    expect(told({ teachers: '40', breaches: '4' }, { previous })).toEqual([])
    expect(told({ teachers: '41', breaches: '4' }, { previous })).toEqual(['warning CHANGED_MUCH 3'])
    const document = withChecks([{ kind: 'change', field: 'teachers', percent: '10' }])
    expect([told({ teachers: '22' , teachers_category: '20' }, { previous, document }), told({ teachers: '23', teachers_category: '20' }, { previous, document })]).toEqual([[], ['warning CHANGED_MUCH 3']])
  })

  const spread = (values: ReadonlyArray<number>): Cohort => {
    const grid = emptyGrid(values.length, 8)
    values.forEach((value, row) => {
      grid.states[row * 8 + 3] = cellStateByte.value
      grid.values[row * 8 + 3] = toMicro(String(value))
    })
    return cohortOf(grid, values.map((_value, row) => row))
  }
  const twenty = Array.from({ length: 20 }, (_, index) => 40 + index)

  it('outliers by z, by modified z and by the range; a small group says nothing', () => {
    const cohort = spread(twenty)
    const by = (method: 'z' | 'modified_z' | 'range', limit: string) => (teachers: string) => told({ teachers }, { cohort, document: withChecks([{ kind: 'outlier', field: 'teachers', method, limit }]) }).length
    expect(['67', '68'].map(by('z', '3'))).toEqual([0, 1])
    expect(['75', '76'].map(by('modified_z', '3.5'))).toEqual([0, 1])
    expect(['68', '69'].map(by('range', '0.5'))).toEqual([0, 1])
    expect(told({ teachers: '10000' }, { cohort: spread(twenty.slice(1)) })).toEqual([])
  })

  it('scores: a known set', () => {
    const [, , , known] = spread([1, 2, 3, 4, 100])
    expect(known && [zScore(100_000_000, known)?.toFixed(4), modifiedZScore(100_000_000, known)?.toFixed(4)]).toEqual(['1.7883', '65.4265'])
    const [, , , same] = spread([5, 5, 5])
    expect(same && [zScore(9, same), modifiedZScore(9, same)]).toEqual([undefined, undefined])
  })

  it('ZEL-55 an independent source within five percent, or a word why', () => {
    const sources = new Map([[3, { micro: toMicro('40'), source: 'ОО-1' }]])
    expect([told({ teachers: '42' }, { sources }), told({ teachers: '43' }, { sources })]).toEqual([[], ['warning OTHER_SOURCE_DIFFERS 3']])
  })

  it('between forms: schools together make the municipality\'s figure, told when everybody has answered', () => {
    const checks = compileChecks(aModelDocument())
    const total = { slot: 3, sum: toMicro('80'), missing: 0, figure: toMicro('81'), source: 'Отчёт муниципалитета' }
    expect(checkTotals(checks, [total]).map(({ code, strength, facts }) => [code, strength, facts.value, facts.other])).toEqual([['MUNICIPAL_TOTAL_DIFFERS', 'warning', '80', '81']])
    expect([checkTotals(checks, [{ ...total, missing: 1 }]), checkTotals(checks, [{ ...total, figure: toMicro('80') }])]).toEqual([[], []])
  })
})

it('a reason is kept for these numbers only, and errors come first', () => {
  const key = (breaches: string) => judge({ ...whole, breaches }, { previous: cellsOf(aModelDocument(), { ...whole, breaches: '50' }) }).map((found) => found.key)
  expect(key('10')).toEqual(key('10'))
  expect(key('10')).not.toEqual(key('11'))
  expect(told({ plan: 'noData', breaches: '-1' }).map((text) => text.slice(0, 5))).toEqual(['error', 'warni'])
})

describe('evidence', () => {
  const plain = aModelDocument()
  const demanding = { ...plain, indicators: plain.indicators.map((indicator, at) => ({ ...indicator, evidenceRequired: at === 0 })) }
  const [plan, fact] = ['plan', 'fact'].map((key) => demanding.fields.findIndex((field) => field.key === key))
  const codes = (said: Parameters<typeof cellsOf>[1], form: { evidence?: ReadonlySet<number>; organizationType?: 'kindergarten' | 'secondary_school' } = {}) =>
    checkForm(compileChecks(demanding), { cells: cellsOf(demanding, said), organizationType: 'secondary_school', attribute: () => false, ...form }).filter(({ code }) => code === 'EVIDENCE_MISSING').map(({ slots }) => slots)
  const said = { plan: '100', fact: '90' }
  it('ZEL-43 is missed where an indicator demands it and a value is said', () => expect(codes(said, { evidence: new Set() })).toEqual([[plan, fact]]))
  it('at any field of the indicator is enough', () => expect(codes(said, { evidence: new Set([fact ?? -1]) })).toEqual([]))
  it('at a field of another indicator is not', () => expect(codes(said, { evidence: new Set([demanding.fields.length - 1]) })).toHaveLength(1))
  it('is not asked where nothing is claimed, nor where it is not known', () => expect([codes({}, { evidence: new Set() }), codes(said)]).toEqual([[], []]))
})
