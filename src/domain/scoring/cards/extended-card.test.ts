import { describe, expect, it } from 'vitest'
import { aDirection, aField, aModel, anIndicator } from '#tests/golden/sample-model'
import type { ModelDocument } from '../../models/model-document'
import type { Aggregation, Mean } from '../../models/scoring-parts'
import { cellStateByte, emptyGrid } from '../lines/cells'
import { compileModel } from '../compile/compile-model'
import { cardOutcomes, type CycleScores, type ExtendedScores, type Participant } from './cycle-scores'
import { scoreCycleByReference } from '../exact/score-card-reference'
import { scoreCycle } from '../score-cycle'

const person = (more: Partial<Participant> = {}): Participant => ({ organizationType: 'secondary_school', municipality: 0, isRural: false, isSmall: false, hasSelection: false, isFirstCycle: false, size: 'medium', ...more })
/** Four indicators of 0…100 %, two in each of two directions of 10 points. */
const model = (more: Partial<ModelDocument> = {}): ModelDocument => aModel({
  directions: [aDirection('1', '10'), aDirection('2', '10', 'b')], groups: [{ code: 'a', name: 'А' }, { code: 'b', name: 'Б' }], fields: ['a', 'b', 'c', 'd', 'e'].map((key) => aField(key)),
  indicators: ['a', 'b', 'c', 'd'].map((key, index) => anIndicator(key, { kind: 'linear', zeroAt: '0', fullAt: '100' }, { formula: key, max: '5', direction: index < 2 ? '1' : '2' })), ...more,
})
type Result = CycleScores & { extended: ExtendedScores }
const run = (document: ModelDocument, rows: ReadonlyArray<ReadonlyArray<number | null>>, people: ReadonlyArray<Participant> = rows.map(() => person())): Result => {
  const cells = emptyGrid(rows.length, 5)
  rows.forEach((row, at) => row.forEach((value, slot) => {
    cells.states[at * 5 + slot] = value === null ? cellStateByte.noData : cellStateByte.value
    cells.values[at * 5 + slot] = (value ?? 0) * 1e6
  }))
  const scores = scoreCycle(compileModel(document), people, cells)
  expect(scores).toEqual(scoreCycleByReference(document, people, cells))
  if (scores.extended === undefined) throw new Error('No parts')
  for (let row = 0; row < scores.n; row += 1) {
    const a = document.adjustments?.length ?? 0
    const parts = [...scores.lineContribution.subarray(row * scores.m, (row + 1) * scores.m), ...scores.extended.adjustmentContribution.subarray(row * a, (row + 1) * a)]
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(scores.total[row])
  }
  return { ...scores, extended: scores.extended }
}
const means = (direction: Mean, total: Mean = { kind: 'arithmetic' }, more: Partial<Aggregation> = {}): Partial<ModelDocument> => ({ aggregation: { direction, total, ...more } })
const outcome = (scores: Result, row = 0): string => cardOutcomes[scores.extended.outcome[row] ?? 0] ?? ''

describe('means of every level', () => {
  it('arithmetic equals the sum of points', () => expect(run(model(means({ kind: 'arithmetic' })), [[40, 60, 10, 90, 0]]).total[0]).toBe(5000))
  it('geometric: √(0,4 · 0,9) = 0,6', () => expect(run(model(means({ kind: 'geometric' })), [[40, 90, 40, 90, 0]]).total[0]).toBe(6000))
  it('harmonic: 2 / (1/0,4 + 1/0,6) = 0,48', () => expect(run(model(means({ kind: 'harmonic' })), [[40, 60, 40, 60, 0]]).total[0]).toBe(4800))
  it('power 2: √((0,6² + 0,8²) / 2)', () => expect(run(model(means({ kind: 'power', exponent: '2' })), [[60, 80, 60, 80, 0]]).total[0]).toBe(7071))
  it('power 2 and a root that ends on the half', () => expect(run(model(means({ kind: 'power', exponent: '2' })), [[68.145, 68.145, 68.145, 68.145, 0]]).total[0]).toBe(6815))
  it('its own function per level: arithmetic inside, geometric above', () => expect(run(model(means({ kind: 'arithmetic' }, { kind: 'geometric' })), [[20, 60, 80, 100, 0]]).total[0]).toBe(6000))
  it('groups are a level of their own, with weights', () => {
    const weighted = { ...model(means({ kind: 'arithmetic' }, { kind: 'arithmetic' }, { group: { kind: 'arithmetic' } })), groups: [{ code: 'a', name: 'А', weight: '3' }, { code: 'b', name: 'Б', weight: '1' }] }
    const scores = run(weighted, [[100, 100, 0, 0, 0]])
    expect([scores.total[0], scores.extended.groupScore[0], scores.extended.groupScore[1]]).toEqual([7500, 10_000_000, 0])
  })
  it('geometric needs values above zero: a zero has a reason, a lifted scale has none', () => {
    expect(outcome(run(model(means({ kind: 'geometric' })), [[0, 90, 40, 90, 0]]))).toBe('notPositive')
    const lifted = run(model(means({ kind: 'geometric', lift: '1' })), [[0, 100, 100, 100, 0]])
    expect([outcome(lifted), lifted.total[0]]).toEqual(['rated', 5500])
  })
  it('weights actually used add up to a whole', () => {
    const scores = run(model({ missing: { policy: 'exclude_and_renormalise', noLevelAbovePercent: '100' } }), [[100, null, 50, 50, 0]])
    expect([...scores.extended.lineWeight]).toEqual([500_000, 0, 250_000, 250_000])
  })
})

describe('missing data', () => {
  const policy = (kind: 'zero_points' | 'exclude_and_renormalise' | 'block', share = '100'): Partial<ModelDocument> => ({ missing: { policy: kind, noLevelAbovePercent: share }, ...means({ kind: 'arithmetic' }) })
  it('counts as zero, is left out with the other weights raised, or blocks the result', () => {
    const rows = [[80, null, 60, 60, 0]]
    expect(run(model(policy('zero_points')), rows).total[0]).toBe(5000)
    expect(run(model(policy('exclude_and_renormalise')), rows).total[0]).toBe(7000)
    const blocked = run(model(policy('block')), rows)
    expect([outcome(blocked), blocked.level[0], blocked.rankRegion[0]]).toEqual(['blocked', -1, 0])
  })
  it('no level above the share of missing, whatever the policy', () => {
    expect(outcome(run(model(policy('exclude_and_renormalise', '25')), [[80, null, 60, 60, 0]]))).toBe('rated')
    expect(outcome(run(model(policy('exclude_and_renormalise', '24.99')), [[80, null, 60, 60, 0]]))).toBe('notEnoughData')
  })
  it('below the availability of a level its parent has no score; at the threshold it has', () => {
    const at = (direction: string, total = '0') => run(model({ ...policy('exclude_and_renormalise'), ...means({ kind: 'arithmetic' }, { kind: 'arithmetic' }, { availability: { direction, total } }) }), [[80, null, 60, 60, 0]])
    expect([at('50').directionScore[0], at('50.01').directionScore[0], at('50.01').total[0]]).toEqual([8_000_000, Number.NaN, 6000])
    expect([outcome(at('50.01', '50')), outcome(at('50.01', '50.01'))]).toEqual(['rated', 'notEnoughData'])
  })
})

describe('circumstances', () => {
  it('ZEL caps: not above optimal while an indicator is weak, exactly below its percent', () => {
    const caps = [{ cap: 'optimal', when: { weakIndicator: { indicator: 'a', belowPercent: '50' } }, reason: 'слабый ключевой показатель' }, { cap: 'critical', when: { condition: 'e > 0' }, reason: 'нарушение' }]
    const scores = run(model({ caps }), [[50, 100, 100, 100, 0], [49.99, 100, 100, 100, 0], [100, 100, 100, 100, 1]])
    expect([[...scores.level], [...scores.cappedBy]]).toEqual([[0, 1, 3], [-1, 0, 1]])
  })
  it('B.2.12 bonuses and penalties are lines of their own and keep a direction within 0 and its maximum', () => {
    const line = (kind: 'bonus' | 'penalty', max: string) => ({ code: kind, name: kind, kind, direction: '1', formula: 'e', max })
    const scores = run(model({ adjustments: [line('penalty', '8'), line('bonus', '2')] }), [[50, 50, 100, 100, 1], [90, 90, 100, 100, 3], [20, 20, 100, 100, 9], [10, 10, 100, 100, 0]])
    expect([...scores.directionScore].filter((_, index) => index % 2 === 0)).toEqual([5_000_000, 7_000_000, 0, 1_000_000])
    // Document order: penalty, bonus. 9 + 1 (of 2) − 3; 2 + 2 − 4 (of 8).
    expect([...scores.extended.adjustment]).toEqual([-1_000_000, 1_000_000, -3_000_000, 1_000_000, -4_000_000, 2_000_000, 0, 0])
  })
  it('weights by time in the post, organization type and absent data', () => {
    const weightSets = [
      { when: { yearsInPostBelow: 1 }, reason: 'первый год', directions: [{ direction: '1', max: '30' }, { direction: '2', max: '0' }] },
      { when: { organizationTypes: ['kindergarten' as const] }, reason: 'детский сад', indicators: [{ indicator: 'a', weight: '3' }] },
      { when: { absent: ['c'] }, reason: 'нет данных', directions: [{ direction: '2', max: '5' }] },
    ]
    const row = [100, 0, 0, 0, 0]
    const scores = run(model({ weightSets, missing: { policy: 'exclude_and_renormalise', noLevelAbovePercent: '100' } }), [row, row, row, [100, 0, null, 0, 0], row],
      [person({ yearsInPost: 0 }), person({ yearsInPost: 1 }), person({ organizationType: 'kindergarten', yearsInPost: 5 }), person(), person()])
    expect([[...scores.extended.weightSet], [...scores.total]]).toEqual([[0, -1, 1, 2, -1], [5000, 2500, 3750, 3333, 2500]])
  })
  it('«не оценивается» below a share of the year is an outcome with its reason', () => {
    const notRated = [{ when: { yearShareBelowPercent: '50' }, reason: 'в должности меньше половины года' }]
    const scores = run(model({ notRated }), [[100, 100, 100, 100, 0], [100, 100, 100, 100, 0]], [person({ yearShare: 499_999 }), person({ yearShare: 500_000 })])
    expect([outcome(scores, 0), outcome(scores, 1), [...scores.level], [...scores.rankRegionOf], [...scores.extended.outcomeRule]]).toEqual(['notRated', 'rated', [-1, 0], [0, 1], [0, -1]])
  })
})
