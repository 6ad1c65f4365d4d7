import { describe, expect, it } from 'vitest'
import { aModelDocument } from '#tests/factories/model-document'
import type { Indicator, ScoringRule } from '../../models/model-document'
import type { SampleCells, SampleRow } from '../../models/sample-values'
import { sampleLevels, sampleRule } from './sample-lines'

const document = aModelDocument()
const [first] = document.indicators
if (first === undefined) throw new Error('no indicator')
const row = (cells: SampleCells, before?: SampleCells): SampleRow => ({
  cells, ...(before === undefined ? {} : { before }), attributes: { is_rural: false, is_small: false, has_selection: false, is_first_cycle: false }, participant: { organizationType: 'secondary_school', municipality: 0, size: 'small' },
})
const percent = (value: number): SampleCells => ({ fact: value * 1_000_000, plan: 100_000_000 })
const under = (rule: ScoringRule, rows: ReadonlyArray<SampleRow>, over: Partial<Indicator> = {}) => sampleRule(document, { ...first, rule, ...over }, rows)
const shown = (sampled: ReturnType<typeof sampleRule>) => sampled?.lines.map(({ value, reference, points }) => [value, reference, points])

describe('sampleRule', () => {
  it('gives each value its points by the engine and works one in the middle through', () => {
    const sampled = under(first.rule, [row(percent(95)), row(percent(70)), row(percent(10)), row({ fact: 1 })])
    expect(shown(sampled)).toEqual([[95, null, 2], [70, null, 1], [10, null, 0]])
    expect(sampled?.absent).toEqual({ missing: 1 })
    expect(sampled?.worked).toMatchObject({ row: 1, explanation: { value: '70', points: '1', basis: { kind: 'band', from: '60' } } })
  })
  it('judges growth by the same organization a cycle before', () => {
    const growth: ScoringRule = { kind: 'growth', change: 'absolute', steps: [{ from: '5', points: '2' }, { from: '0', points: '1' }] }
    const sampled = under(growth, [row(percent(60), percent(50)), row(percent(60), percent(60)), row(percent(60), percent(80)), row(percent(60))])
    expect(shown(sampled)).toEqual([[60, 10, 2], [60, 0, 1], [60, -20, 0]])
    expect(sampled?.absent).toEqual({ noPrevious: 1 })
  })
  it('normalises among the sample', () => {
    const rule: ScoringRule = { kind: 'normalised', by: { method: 'min_max', among: 'region' }, scale: { zeroAt: '0', fullAt: '100' } }
    expect(shown(under(rule, [row(percent(10)), row(percent(20)), row(percent(30))]))).toEqual([[10, 0, 0], [20, 50, 1], [30, 100, 2]])
  })
  it('is silent while the rule, an amount or the formula is not written yet', () => {
    expect(under({ kind: 'linear', zeroAt: '', fullAt: '100' }, [row(percent(10))])).toBeUndefined()
    expect(under({ kind: 'steps', steps: [] }, [row(percent(10))])).toBeUndefined()
    expect(under(first.rule, [row(percent(10))], { formula: 'fact /' })).toBeUndefined()
    expect(under(first.rule, [], { direction: '9' })).toBeUndefined()
  })
})

describe('sampleLevels', () => {
  it('counts levels of the sample under the whole model, and is silent about one with errors', () => {
    const whole = { ...percent(95), trained: 1_000_000, teachers: 1_000_000, teachers_category: 1_000_000, special: 0, special_served: 0, breaches: 0 }
    expect(sampleLevels(document, [row(whole), row({})])).toMatchObject({ levels: [{ name: 'высокий', count: 1 }, { count: 0 }, { count: 0 }, { count: 0 }, { name: null, count: 1 }], median: 10_000 })
    expect(sampleLevels({ ...document, levels: [] }, [row(whole)])).toBeUndefined()
    expect(sampleLevels({ ...document, thinDirection: { belowPercent: '' } }, [row(whole)])).toBeUndefined()
  })
})
