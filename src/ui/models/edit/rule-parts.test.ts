import { describe, expect, it } from 'vitest'
import { aModelDocument } from '#tests/factories/model-document'
import { checkModel } from '@/domain/models/check-model'
import type { ScoringRule } from '@/domain/models/model-document'
import { ruleNames } from '@/texts/models'
import { startNormalisation, startRule, withAxes, withCell } from './rule-parts'

const STEPS: ScoringRule = { kind: 'steps', steps: [{ from: '90', points: '2' }, { from: '0', points: '0' }] }
const kinds = Object.keys(ruleNames) as ReadonlyArray<ScoringRule['kind']>

describe('startRule', () => {
  it.each(kinds)('%s can be chosen and judged without a fault', (kind) => {
    const document = aModelDocument()
    const [first, ...rest] = document.indicators
    if (first === undefined) throw new Error('no indicator')
    const rule = startRule(kind, STEPS, first.max)
    expect(rule.kind).toBe(kind)
    expect(() => checkModel({ ...document, indicators: [{ ...first, rule }, ...rest] })).not.toThrow()
  })
  it('begins forms of their own as sound rules and keeps steps that fit', () => {
    expect(startRule('growth', STEPS, '2')).toEqual({ kind: 'growth', change: 'absolute', steps: STEPS.kind === 'steps' ? STEPS.steps : [] })
    expect(startRule('steps', startRule('growth', STEPS, '2'), '2')).toEqual(STEPS)
  })
})

describe('startNormalisation', () => {
  it('keeps who is compared and ends that fit', () => {
    const target = startNormalisation('distance_to_target', { method: 'z_score', among: 'cluster' })
    expect([target, startNormalisation('goalposts', target), startNormalisation('log_goalposts', { method: 'goalposts', low: '1', high: '9' })])
      .toEqual([{ method: 'distance_to_target', target: '100', among: 'cluster' }, { method: 'goalposts', low: '0', high: '100' }, { method: 'log_goalposts', low: '1', high: '9' }])
  })
})

describe('the grid', () => {
  it('keeps cells in their places when an axis grows or shrinks', () => {
    const rule = startRule('status_change', STEPS, '2')
    if (rule.kind !== 'status_change') throw new Error(rule.kind)
    const wide = withAxes(rule, { statuses: [{ from: '50', label: 'высоко' }, ...rule.statuses] })
    expect(wide.cells.map((row) => row.map(({ points }) => points))).toEqual([['2', '0'], ['0', '0']])
    const filled = withCell(wide, { row: 1, column: 0 }, { points: '1', label: 'растёт' })
    expect(withAxes(filled, { changes: rule.changes.slice(0, 1) }).cells).toEqual([[{ points: '2', label: 'хорошо' }], [{ points: '1', label: 'растёт' }]])
  })
})
