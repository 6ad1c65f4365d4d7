import { describe, expect, it } from 'vitest'
import { aDirection, aField, aModel, anIndicator } from '#tests/golden/sample-model'
import { findingInWords } from '@/texts/models'
import { checkModel } from './check-model'
import { modelFindingCodes } from './model-finding'
import { sourceNames } from './source-names'
import type { Field, Indicator, ModelDocument, ScoringRule } from './model-document'

const STEPS: ScoringRule = { kind: 'steps', steps: [{ from: '75', points: '2' }, { from: '0', points: '0' }] }
const model = (more: Partial<ModelDocument> = {}, indicator: Partial<Indicator> = {}, field: Partial<Field> = {}): ModelDocument =>
  aModel({ directions: [aDirection('1', '2')], fields: [aField('v', { max: '100', ...field })], indicators: [anIndicator('1.1', STEPS, { formula: 'v', ...indicator })], ...more })
const rule = (changed: ScoringRule, indicator: Partial<Indicator> = {}): ModelDocument => model({}, { rule: changed, ...indicator })
const codes = (document: ModelDocument): string[] => checkModel(document).map(({ code }) => code)
const steps = (...pairs: [string, string][]): ScoringRule => ({ kind: 'steps', steps: pairs.map(([from, points]) => ({ from, points })) })

/** Four directions of one indicator each, over four fields. */
const four = (field: Partial<Field>, maxima: ReadonlyArray<string>): ModelDocument => aModel({
  directions: maxima.map((max, at) => aDirection(String(at + 1), max)),
  fields: maxima.map((_, at) => aField(`v${at}`, { max: '100', direction: String(at + 1), source: `источник ${at}`, ...field })),
  indicators: maxima.map((max, at) => anIndicator(`${at + 1}.1`, { kind: 'linear', zeroAt: '0', fullAt: '100' }, { formula: `v${at}`, direction: String(at + 1), max })),
})

describe('checkModel', () => {
  it('has nothing against a sound model', () => expect(checkModel(model())).toEqual([]))

  it.each<[string, ModelDocument]>([
    ['CODE_REPEATED', model({ levels: [{ code: 'a', name: 'а', from: '50', tone: 'high' }, { code: 'a', name: 'б', from: '0', tone: 'critical' }] })],
    ['GROUP_EMPTY', model({ groups: [{ code: 'a', name: 'А' }, { code: 'b', name: 'Б' }] })],
    ['DIRECTION_EMPTY', model({ directions: [aDirection('1', '2'), aDirection('2', '1')] })],
    ['DIRECTION_GROUP_UNKNOWN', model({ directions: [aDirection('1', '2', 'z')] })],
    ['DIRECTION_SUM_DIFFERS', model({ directions: [aDirection('1', '3')] })],
    ['DIRECTION_MAX_NOT_POSITIVE', model({ directions: [aDirection('1', '0')] })],
    ['FIELD_DIRECTION_UNKNOWN', model({}, {}, { direction: '9' })],
    ['FIELD_UNUSED', model({ fields: [aField('v', { max: '100' }), aField('w')] })],
    ['FIELD_RANGE', model({}, {}, { min: '101' })],
    ['FIELD_CHOICES_MISSING', model({}, {}, { kind: 'choice' })],
    ['FIELD_NAME_RESERVED', model({ fields: [aField('v'), aField('is_rural')] })],
    ['INDICATOR_DIRECTION_UNKNOWN', model({}, { direction: '7' })],
    ['INDICATOR_SOURCE_MISSING', model({}, { passport: { ...anIndicator('x', STEPS).passport, source: ' ' } })],
    ['PASSPORT_INCOMPLETE', model({}, { passport: { ...anIndicator('x', STEPS).passport, responsible: ' ' } })],
    ['INDICATOR_TYPES_MISSING', model({}, { applicability: { organizationTypes: [] } })],
    ['INDICATOR_MAX_NOT_POSITIVE', model({}, { max: '0' })],
    ['WEIGHT_NEGATIVE', model({}, { weight: '-1' })],
    ['WEIGHT_ZERO', model({}, { weight: '0' })],
    ['FORMULA_REFUSED', model({}, { formula: 'v +' })],
    ['FORMULA_FIELD_UNKNOWN', model({}, { formula: 'v + w' })],
    ['CONDITION_NOT_TRUTH', model({}, { voidWhen: { condition: 'v + 1', reason: 'т' } })],
    ['RULE_EMPTY', rule({ kind: 'steps', steps: [] })],
    ['RULE_ORDER', rule(steps(['50', '1'], ['75', '2'], ['0', '0']))],
    ['RULE_OVERLAP', rule(steps(['65', '2'], ['65', '1'], ['0', '0']))],
    ['RULE_HOLE', rule(steps(['75', '2'], ['50', '1']))],
    ['RULE_TOP_NOT_MAX', rule(steps(['75', '1'], ['0', '0']))],
    ['RULE_POINTS_ABOVE_MAX', rule(steps(['75', '3'], ['0', '0']))],
    ['RULE_POINTS_NEGATIVE', rule(steps(['75', '2'], ['0', '-1']))],
    ['RULE_NOT_MONOTONE', rule(steps(['75', '1'], ['0', '2']))],
    ['RULE_UNREACHABLE', rule(steps(['100.01', '2'], ['0', '0']))],
    ['RULE_TOO_PRECISE', rule(steps(['74.995', '2'], ['0', '0']))],
    ['RULE_LINEAR_EQUAL', rule({ kind: 'linear', zeroAt: '5', fullAt: '5' })],
    ['RULE_LINEAR_DIRECTION', rule({ kind: 'linear', zeroAt: '100', fullAt: '5' })],
    ['RULE_NOT_YES_NO', rule({ kind: 'boolean' })],
    ['RULE_PERCENTILE_RANGE', rule({ kind: 'cluster_percentile', bands: [{ percentile: '101', points: '2' }] })],
    ['RULE_PENALTY_NOT_POSITIVE', rule({ kind: 'count_penalty', each: '0' })],
    ['RULE_GRADE_UNKNOWN', model({}, { rule: { kind: 'rubric', grades: [{ value: '1', label: 'а', points: '2' }, { value: '2', label: 'б', points: '0' }, { value: '3', label: 'в', points: '0' }] } }, { kind: 'choice', choices: [{ value: '1', label: 'а' }, { value: '2', label: 'б' }] })],
    ['RULE_CHOICE_WITHOUT_GRADE', model({}, { rule: { kind: 'rubric', grades: [{ value: '1', label: 'а', points: '2' }] } }, { kind: 'choice', choices: [{ value: '1', label: 'а' }, { value: '2', label: 'б' }] })],
    ['ALTERNATIVE_ABOVE_MAX', model({}, { alternatives: [{ condition: 'v > 1', points: '3', reason: 'т' }] })],
    ['LEVELS_COUNT', model({ levels: [{ code: 'a', name: 'а', from: '0', tone: 'high' }] })],
    ['LEVELS_ORDER', model({ levels: [{ code: 'a', name: 'а', from: '50', tone: 'high' }, { code: 'b', name: 'б', from: '60', tone: 'acceptable' }, { code: 'c', name: 'в', from: '0', tone: 'critical' }] })],
    ['LEVELS_NOT_TO_ZERO', model({ levels: [{ code: 'a', name: 'а', from: '50', tone: 'high' }, { code: 'b', name: 'б', from: '10', tone: 'critical' }] })],
    ['LEVEL_ABOVE_100', model({ levels: [{ code: 'a', name: 'а', from: '101', tone: 'high' }, { code: 'b', name: 'б', from: '0', tone: 'critical' }] })],
    ['FLOOR_LEVEL_UNKNOWN', model({ floors: [{ level: 'x', direction: '1', belowPercent: '50', cap: 'optimal' }] })],
    ['FLOOR_DIRECTION_UNKNOWN', model({ floors: [{ level: 'high', direction: '9', belowPercent: '50', cap: 'optimal' }] })],
    ['FLOOR_CAP_NOT_LOWER', model({ floors: [{ level: 'optimal', direction: '1', belowPercent: '50', cap: 'high' }] })],
    ['TIE_DIRECTION_UNKNOWN', model({ tieOrder: ['9'] })],
    ['PERCENT_RANGE', model({ thinDirection: { belowPercent: '140' } })],
    ['INDICATORS_MISSING', model({ indicators: [] })],
    ['RULE_TARGET_NOT_POSITIVE', rule({ kind: 'target_share', target: '0' })],
    ['RULE_GOALPOSTS', rule({ kind: 'normalised', by: { method: 'log_goalposts', low: '0', high: '10' }, scale: { zeroAt: '0', fullAt: '100' } })],
    ['RULE_GRID_SHAPE', rule({ kind: 'status_change', change: 'absolute', statuses: [{ from: '0', label: 'а' }], changes: [{ from: '0', label: 'б' }], cells: [] })],
    ['RULE_GRID_OPEN', rule({ kind: 'status_change', change: 'absolute', statuses: [{ from: '5', label: 'а' }], changes: [{ from: '0', label: 'б' }], cells: [[{ points: '2', label: 'в' }]] })],
    ['SMALL_BASE_ORDER', model({}, { smallBase: { denominator: 'v', below: '30', totalBelow: '25' } })],
    ['MEAN_EXPONENT', model({ aggregation: { direction: { kind: 'power', exponent: '0' }, total: { kind: 'arithmetic' } } })],
    ['MEAN_LIFT', model({ aggregation: { direction: { kind: 'geometric', lift: '100' }, total: { kind: 'arithmetic' } } })],
    ['MEAN_NEEDS_POSITIVE', model({ aggregation: { direction: { kind: 'arithmetic' }, total: { kind: 'geometric' } } })],
    ['PART_UNKNOWN', model({ caps: [{ cap: 'x', when: { condition: 'v > 1' }, reason: 'т' }] })],
    ['PART_EMPTY', model({ notRated: [{ when: {}, reason: 'т' }] })],
    ['PART_CONDITION', model({ weightSets: [{ when: { condition: 'v + 1' }, reason: 'т' }] })],
    ['PART_AMOUNT', model({ adjustments: [{ code: 'a', name: 'а', kind: 'bonus', direction: '1', formula: 'v', max: '0' }] })],
    ['PART_REASON_MISSING', model({ caps: [{ cap: 'optimal', when: { condition: 'v > 1' }, reason: ' ' }] })],
    ['WEIGHT_SET_ZERO', model({ weightSets: [{ when: { yearsInPostBelow: 1 }, reason: 'т', directions: [{ direction: '1', max: '0' }] }] })],
    ['TREE_CYCLE', model({ directions: [aDirection('1', '2', '2'), aDirection('2', '2', '1')] })],
    ['DIRECTION_SHARE_OUTSIDE', four({}, ['1', '4', '4', '4'])],
    ['DIRECTION_OFF_NOT_EMPTY', model({ directions: [{ ...aDirection('1', '2'), emptyReason: 'Нет в приказе' }] })],
    ['WEIGHT_EFFECTIVE_SMALL', model({ indicators: [anIndicator('1.1', STEPS, { formula: 'v' }), anIndicator('1.2', STEPS, { formula: 'v', weight: '0.01' })] })],
    ['TYPE_COVERAGE_LOW', model({}, { applicability: { organizationTypes: ['secondary_school'] } })],
    ['CHECK_FIELD_UNKNOWN', model({ checks: [{ kind: 'independent', field: 'w', tolerancePercent: '5', strength: 'warning' }] })],
    ['CHECK_FIELD_UNKNOWN', model({ checks: [{ kind: 'condition', code: 'a', condition: 'v <= w', message: 'м', strength: 'error' }] })],
    ['CHECK_FORMULA', model({ checks: [{ kind: 'condition', code: 'a', condition: 'v <=', message: 'м', strength: 'error' }] })],
    ['CHECK_NOT_TRUTH', model({ checks: [{ kind: 'condition', code: 'a', condition: 'v + 1', message: 'м', strength: 'error' }] })],
    ['CHECK_WITHOUT_FIELDS', model({ checks: [{ kind: 'condition', code: 'a', condition: '1 < 2', message: 'м', strength: 'error' }] })],
    ['CHECK_MESSAGE_MISSING', model({ checks: [{ kind: 'condition', code: 'a', condition: 'v < 2', message: ' ', strength: 'error' }] })],
    ['CHECK_UNIT', model({ checks: [{ kind: 'municipal_total', field: 'v', tolerancePercent: '0', strength: 'error' }] }, {}, { unit: '%' })],
    ['CHECK_UNIT', model({ checks: [{ kind: 'outlier', field: 'v', method: 'z', limit: '3' }] }, { rule: { kind: 'boolean' } }, { kind: 'boolean' })],
    ['CHECK_AMOUNT', model({ checks: [{ kind: 'change', field: 'v', percent: '0' }] })],
    ['CHECK_AMOUNT', model({ checks: [{ kind: 'independent', field: 'v', tolerancePercent: '101', strength: 'warning' }] })],
    ['CHECK_LIMIT_MISSING', model({ checks: [{ kind: 'change', field: 'v' }] })],
    ['CHECK_REPEATED', model({ checks: [{ kind: 'change', field: 'v', percent: '1' }, { kind: 'change', field: 'v', points: '2' }] })],
    ['SOURCE_SHARE_LARGE', four({ source: 'РИС ГИА; ОО-1 разд. 3' }, ['2', '2', '2', '2'])],
  ])('%s is found and worded', (code, document) => {
    expect(codes(document)).toContain(code)
    for (const finding of checkModel(document)) expect(findingInWords(finding)).toMatch(/^[А-Я][^\n]*: [^\n]+\.$/u)
  })

  it('has nothing against sound checks: bounds are allowed, and a field used by a check alone is used', () => {
    expect(codes(model({
      fields: [aField('v', { max: '100' }), aField('w', { unit: 'чел.', kind: 'integer' })],
      checks: [
        { kind: 'condition', code: 'a', condition: 'v <= w', message: 'Не больше', strength: 'error' }, { kind: 'change', field: 'v', points: '0.1' }, { kind: 'outlier', field: 'v', method: 'range', limit: '0' },
        { kind: 'municipal_total', field: 'w', tolerancePercent: '0', strength: 'error' }, { kind: 'independent', field: 'v', tolerancePercent: '100', strength: 'warning' },
      ],
    }))).toEqual([])
  })

  it('every code has a case above, in check-history.test.ts or in model-goals.test.ts', () => expect(modelFindingCodes.length).toBe(87))

  it('AMU-32 accepts a direction left out with its reason, names the sections of one source once, and asks for no limits that cannot be kept', () => {
    expect(codes(model({ directions: [aDirection('1', '2'), { ...aDirection('2', '1'), emptyReason: 'Нет в приказе' }] }))).toEqual([])
    expect(sourceNames('ОО-1 разд. 3 (85-К); РИС ГИА-9, журнал; ОО-1 подразд. 3.1')).toEqual(['ОО-1', 'РИС ГИА-9'])
    expect(codes(four({}, ['2', '2', '2', '2']))).toEqual([])
    expect(checkModel(four({ source: 'ОО-1' }, ['2', '2', '2', '2'])).map(({ place, facts }) => [place, facts['share'], facts['indicators']])).toEqual([[{ source: 'ОО-1' }, '100', '1.1, 2.1, 3.1, 4.1']])
  })

  it('names the indicator and the rule', () => {
    const [finding] = checkModel(rule(steps(['65', '2'], ['65', '1'], ['0', '0'])))
    expect(finding && findingInWords(finding)).toBe('Показатель 1.1, правило «ступени»: граница 65 названа дважды: значение попадает в две полосы.')
  })

  it('a level with no end at zero or a condition over a flag is judged by its kind', () => {
    expect(codes(model({}, { voidWhen: { condition: 'v', reason: 'т' } }, { kind: 'boolean' }))).not.toContain('CONDITION_NOT_TRUTH')
    expect(codes(model({}, { formula: '-v', rule: steps(['0', '2'], ['-100', '0']) }))).toEqual([])
    expect(codes(model({}, { formula: '100 / max(v, 1)', rule: steps(['50', '2'], ['1', '0']) }))).toEqual([])
  })
})
