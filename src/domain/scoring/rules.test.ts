import { describe, expect, it } from 'vitest'
import { aDirection, aField, aModel, anIndicator } from '#tests/golden/sample-model'
import type { Indicator, ModelDocument, ScoringRule } from '../models/model-document'
import { cellStateByte, emptyGrid, type CellState } from './lines/cells'
import { compileModel } from './compile/compile-model'
import { lineStates, type CycleScores, type Participant } from './cards/cycle-scores'
import { scoreCycle } from './score-cycle'

const person = (more: Partial<Participant> = {}): Participant => ({
  organizationType: 'secondary_school', municipality: 0, isRural: false, isSmall: false, hasSelection: false, isFirstCycle: false, size: 'medium', ...more,
})
type Cell = number | CellState
/** One row per participant, one cell per field; numbers are values. */
const score = (document: ModelDocument, rows: ReadonlyArray<ReadonlyArray<Cell>>, people: ReadonlyArray<Participant> = rows.map(() => person())): CycleScores => {
  const cells = emptyGrid(rows.length, document.fields.length)
  rows.flat().forEach((cell, index) => {
    cells.states[index] = typeof cell === 'number' ? cellStateByte.value : cellStateByte[cell]
    cells.values[index] = typeof cell === 'number' ? Math.round(cell * 1e6) : 0
  })
  return scoreCycle(compileModel(document), people, cells)
}
const one = (rule: ScoringRule, more: Partial<Indicator> = {}, extra: Partial<ModelDocument> = {}): ModelDocument =>
  aModel({ directions: [aDirection('1', '2')], fields: [aField('v')], indicators: [anIndicator('1', rule, { formula: 'v', ...more })], ...extra })
const points = (rule: ScoringRule, values: ReadonlyArray<number>, more: Partial<Indicator> = {}): number[] =>
  Array.from(score(one(rule, more), values.map((value) => [value])).linePoints, (micro) => micro / 1e6)
const steps = (...pairs: [string, string][]): ScoringRule => ({ kind: 'steps', steps: pairs.map(([from, earned]) => ({ from, points: earned })) })

describe('B.2.3 rules below, on and above their edges', () => {
  it('B.2.1 B.2.2 steps: [a; b), compared at two digits, half up', () =>
    expect(points(steps(['75', '2'], ['50', '1'], ['0', '0']), [49.994999, 49.995, 50, 74.994999, 74.995, 75, 100])).toEqual([0, 1, 1, 1, 2, 2, 2]))
  it('steps where less is better', () => expect(points(steps(['3', '0'], ['1', '1'], ['0', '2']), [0, 1, 2, 3, 4], { goodDirection: 'down' })).toEqual([2, 1, 1, 0, 0]))
  it('linear: 0 below, the maximum above, exact between', () => expect(points({ kind: 'linear', zeroAt: '10', fullAt: '40' }, [9, 10, 20, 25, 40, 41])).toEqual([0, 0, 0.666667, 1, 2, 2]))
  it('linear mirrored', () => expect(points({ kind: 'linear', zeroAt: '40', fullAt: '10' }, [41, 40, 25, 10, 9], { goodDirection: 'down' })).toEqual([0, 0, 1, 2, 2]))
  it('boolean', () => expect(points({ kind: 'boolean' }, [0, 1])).toEqual([0, 2]))
  it('count penalty never goes below zero', () => expect(points({ kind: 'count_penalty', each: '0.75' }, [0, 1, 2, 3, 100])).toEqual([2, 1.25, 0.5, 0, 0]))
  it('rubric takes the grade or nothing', () =>
    expect(points({ kind: 'rubric', grades: [{ value: '2', label: 'а', points: '2' }, { value: '1', label: 'б', points: '0.5' }] }, [0, 1, 2, 3])).toEqual([0, 0.5, 2, 0]))
  it('median: at or above, within the offset, below', () => {
    const rule: ScoringRule = { kind: 'cluster_median', bands: [{ offset: '0', points: '2' }, { offset: '-10', points: '1' }] }
    expect(points(rule, [50, 50, 60, 49.99, 40, 39.99, 70, 80, 50])).toEqual([2, 2, 2, 1, 1, 0, 2, 2, 2])
    expect(points(rule, [50, 50, 40, 50.01, 60, 60.01, 30, 20, 50], { goodDirection: 'down' })).toEqual([2, 2, 2, 1, 1, 0, 2, 2, 2])
  })
  it('percentile is type 7: P75 of 1…9 is 7, P50 is 5, P25 is 3', () => {
    const rule: ScoringRule = { kind: 'cluster_percentile', bands: [{ percentile: '75', points: '2' }, { percentile: '50', points: '1.5' }, { percentile: '25', points: '1' }] }
    expect(points(rule, [1, 2, 3, 4, 5, 6, 7, 8, 9])).toEqual([0, 0, 1, 1, 1.5, 1.5, 2, 2, 2])
    // P75 of 1…8 is 6.25: between the sixth and the seventh.
    expect(points(rule, [1, 2, 3, 4, 5, 6, 6.24, 8])).toEqual([0, 0, 1, 1, 1.5, 1.5, 2, 2])
  })
  it('above zero: zero earns nothing even where the median is zero', () =>
    expect(points({ kind: 'cluster_percentile', bands: [{ percentile: '50', points: '2' }], aboveZero: '0.5' }, [0, 0, 0, 0, 0, 0.1, 3, 4])).toEqual([0, 0, 0, 0, 0, 2, 2, 2]))
  it('best is 100, inside the type', () => {
    expect(points({ kind: 'best_is_100' }, [0, 25, 75, 100])).toEqual([0, 0.5, 1.5, 2])
    expect(points({ kind: 'best_is_100' }, [0, 0])).toEqual([0, 0])
    expect(points({ kind: 'best_is_100' }, [2, 4, 8], { goodDirection: 'down' })).toEqual([2, 1, 0.5])
    const scores = score(one({ kind: 'best_is_100' }), [[50], [100], [10]], [person(), person(), person({ organizationType: 'kindergarten' })])
    expect(Array.from(scores.linePoints)).toEqual([1e6, 2e6, 2e6])
  })
  it('ratio to the municipality', () => {
    const document = one({ kind: 'ratio_to_municipality', steps: [{ from: '1', points: '2' }, { from: '0.5', points: '1' }] })
    const scores = score(document, [[30], [10], [5], [5], [0]], [0, 0, 1, 1, 2].map((municipality) => person({ municipality })))
    expect(Array.from(scores.linePoints, (micro) => micro / 1e6)).toEqual([2, 1, 2, 2, 0])
    expect(lineStates[scores.lineState[4] ?? 0]).toBe('divisionByZero')
  })
})

describe('states of a line', () => {
  const document = aModel({
    directions: [aDirection('1', '4')], fields: [aField('a'), aField('b')],
    indicators: [
      anIndicator('1', steps(['50', '2'], ['0', '0']), { formula: 'a / b * 100', applicability: { organizationTypes: ['secondary_school'], unless: { condition: 'is_first_cycle', reason: 'т' } }, voidWhen: { condition: 'b > 90', reason: 'т' }, alternatives: [{ condition: 'b == 0 && a == 7', points: '2', reason: 'т' }] }),
      anIndicator('2', steps(['1', '2'], ['0', '0']), { formula: 'a' }),
    ],
  })
  const stateOf = (cells: ReadonlyArray<Cell>, more: Partial<Participant> = {}): string => lineStates[score(document, [cells], [person(more)]).lineState[0] ?? 0] ?? ''

  it('B.2.4 B.2.5 missing, zero and not applicable are different things', () => {
    expect(stateOf([1, 2])).toBe('scored')
    expect(stateOf([1, 'noData'])).toBe('missing')
    expect(stateOf([1, 0])).toBe('divisionByZero')
    expect(stateOf([7, 0])).toBe('scored')
    expect(stateOf([1, 'notApplicable'])).toBe('notApplicableDeclared')
    expect(stateOf([1, 'withheld'])).toBe('withheld')
    expect(stateOf([1, 95])).toBe('voided')
    expect(stateOf([1, 2], { isFirstCycle: true })).toBe('notApplicableCondition')
    expect(stateOf([1, 2], { organizationType: 'kindergarten' })).toBe('notApplicableType')
  })

  it('B.2.4 B.2.5 not applicable leaves numerator and maximum; missing gives zero and, above 20 %, no level and no place', () => {
    const scores = score(document, [[1, 'notApplicable'], [1, 'noData'], [1, 2]])
    expect(Array.from(scores.total)).toEqual([10000, 5000, 10000])
    expect(Array.from(scores.missingPercent)).toEqual([0, 5000, 0])
    expect(Array.from(scores.level)).toEqual([0, -1, 0])
    expect(Array.from(scores.rankRegion)).toEqual([1, 0, 1])
    expect(Array.from(scores.rankRegionOf)).toEqual([2, 0, 2])
  })

  it('B.2.5 exactly 20 % missing still has a level', () => {
    const indicators = ['1', '2', '3', '4', '5'].map((code) => anIndicator(code, steps(['1', '2'], ['0', '0']), { formula: code === '1' ? 'a' : 'b' }))
    const scores = score(aModel({ fields: [aField('a'), aField('b')], indicators }), [['noData', 1]])
    expect([scores.missingPercent[0], scores.level[0], scores.total[0]]).toEqual([2000, 1, 8000])
  })
})

describe('directions, levels and places', () => {
  const linear = (direction: string, more: Partial<Indicator> = {}): Indicator => anIndicator(`i${direction}${more.formula ?? ''}`, { kind: 'linear', zeroAt: '0', fullAt: '100' }, { direction, formula: 'a', max: '4', ...more })

  it('B.2.7 a direction is thin below 40 %, not at 40 %', () => {
    const thinAt = (max: string): number => {
      const document = aModel({ directions: [aDirection('1', '10')], fields: [aField('a'), aField('b')], indicators: [linear('1', { max }), linear('1', { formula: 'b', max: String(10 - Number(max)), applicability: { organizationTypes: ['kindergarten'] } })] })
      return score(document, [[50, 50]]).directionThin[0] ?? -1
    }
    expect([thinAt('3.9'), thinAt('4'), thinAt('4.1')]).toEqual([1, 0, 0])
  })

  it('the floor caps the level just below its percent', () => {
    const document = aModel({
      directions: [aDirection('1', '96'), aDirection('2', '4')], fields: [aField('a'), aField('b')],
      indicators: [linear('1', { max: '96' }), linear('2', { formula: 'b' })], floors: [{ level: 'high', direction: '2', belowPercent: '50', cap: 'optimal' }],
    })
    const scores = score(document, [[100, 50], [100, 49.99], [80, 0]])
    expect(Array.from(scores.level)).toEqual([0, 1, 1])
    expect(Array.from(scores.cappedBy)).toEqual([-1, 0, -1])
  })

  it('levels start exactly at their thresholds', () => {
    const scores = score(aModel({ directions: [aDirection('1', '4')], fields: [aField('a')], indicators: [linear('1')] }), [[85], [84.99], [70], [69.99], [50], [49.99], [0]])
    expect(Array.from(scores.level)).toEqual([0, 1, 1, 2, 2, 3, 3])
  })

  it('B.2.11 equal totals share a place and the next one skips; the tie direction orders the list', () => {
    const document = aModel({ directions: [aDirection('1', '4'), aDirection('2', '4')], tieOrder: ['2'], fields: [aField('a'), aField('b')], indicators: [linear('1'), linear('2', { formula: 'b' })] })
    const scores = score(document, [[90, 10], [10, 90], [100, 100], [0, 0]])
    expect(Array.from(scores.rankRegion)).toEqual([2, 2, 1, 4])
    expect(Array.from(scores.order)).toEqual([2, 1, 0, 3])
  })

  it('B.2.10 places and clusters stay inside the organization type; small clusters widen', () => {
    const document = aModel({ directions: [aDirection('1', '4')], fields: [aField('a')], indicators: [linear('1')] })
    const people = [...Array.from({ length: 8 }, () => person()), person({ isRural: true }), person({ organizationType: 'kindergarten' })]
    const scores = score(document, people.map((_, row) => [row * 10]), people)
    expect(Array.from(scores.cluster, (cluster) => scores.clusters[cluster])).toEqual([
      ...Array.from({ length: 8 }, () => ({ key: 'secondary_school/urban/medium', size: 8, widened: false })),
      { key: 'secondary_school', size: 9, widened: true }, { key: 'kindergarten', size: 1, widened: true },
    ])
    expect([scores.rankRegion[9], scores.rankRegionOf[9], scores.rankRegion[8], scores.rankRegionOf[8], scores.rankCluster[8], scores.rankClusterOf[8]]).toEqual([1, 1, 1, 9, 1, 9])
  })
})
