import { describe, expect, it } from 'vitest'
import { aDirection, aField, aModel, anIndicator } from '#tests/golden/sample-model'
import { explanationInWords } from '@/texts/scoring'
import type { Indicator, ModelDocument, ScoringRule } from '../models/model-document'
import type { Normalisation } from '../models/scoring-parts'
import { cellStateByte, emptyGrid, type CellGrid } from './lines/cells'
import { compileModel } from './compile/compile-model'
import { lineStates, type CycleScores, type Participant } from './cards/cycle-scores'
import { explainLine } from './lines/explain-line'
import { scoreCycleByReference } from './exact/score-card-reference'
import { scoreCycle } from './score-cycle'

const person: Participant = { organizationType: 'secondary_school', municipality: 0, isRural: false, isSmall: false, hasSelection: false, isFirstCycle: false, size: 'medium' }
type Rows = ReadonlyArray<ReadonlyArray<number | null>>
const fillOf = (rows: Rows, slots: number): CellGrid => {
  const cells = emptyGrid(rows.length, slots)
  rows.flat().forEach((value, index) => {
    cells.states[index] = value === null ? cellStateByte.noData : cellStateByte.value
    cells.values[index] = Math.round((value ?? 0) * 1e6)
  })
  return cells
}
const one = (rule: ScoringRule, more: Partial<Indicator> = {}): ModelDocument => aModel({ directions: [aDirection('1', '2')], fields: [aField('v'), aField('n')], indicators: [anIndicator('1', rule, { formula: 'v', ...more })] })
/** Values now and, if given, a year (two years) ago; both paths must agree. */
const run = (document: ModelDocument, now: Rows, years: ReadonlyArray<Rows> = [], isComparable = true): CycleScores => {
  const cells = { ...fillOf(now, document.fields.length), previous: years.map((rows) => ({ ...fillOf(rows, document.fields.length), isComparable })) }
  const people = now.map(() => person)
  const scores = scoreCycle(compileModel(document), people, cells)
  expect(scores).toEqual(scoreCycleByReference(document, people, cells))
  return scores
}
const column = (values: ReadonlyArray<number | null>): Rows => values.map((value) => [value, null])
const pointsOf = (scores: CycleScores): number[] => Array.from(scores.linePoints, (micro) => micro / 1e6)
const statesOf = (scores: CycleScores): string[] => Array.from(scores.lineState, (state) => lineStates[state] ?? '')
const cuts = (...pairs: [string, string][]) => pairs.map(([from, points]) => ({ from, points }))

describe('B.2.3 rules over a target and a change', () => {
  it('target share: in proportion below, full at the target, never above the maximum', () => {
    expect(pointsOf(run(one({ kind: 'target_share', target: '80' }), column([0, 40, 79.999999, 80, 95])))).toEqual([0, 1, 2, 2, 2])
    expect(pointsOf(run(one({ kind: 'target_share', target: '3' }, { goodDirection: 'down' }), column([0, 3, 4, 6])))).toEqual([2, 2, 1.5, 1])
  })

  it('growth, absolute: [a; b) on the change rounded once', () => {
    const rule: ScoringRule = { kind: 'growth', change: 'absolute', steps: cuts(['2', '2'], ['0', '1'], ['-100', '0']) }
    expect(pointsOf(run(one(rule), column([52, 51.995, 51.99, 50, 49.99]), [column([50, 50, 50, 50, 50])]))).toEqual([2, 2, 1, 1, 0])
  })

  it('growth, relative: percent of what was; from zero there is no percent', () => {
    const rule: ScoringRule = { kind: 'growth', change: 'relative', steps: cuts(['10', '2'], ['0', '1'], ['-1000', '0']) }
    const scores = run(one(rule), column([55, 54.99, 5, 3]), [column([50, 50, 0, -2])])
    expect(pointsOf(scores)).toEqual([2, 1, 0, 2])
    expect(statesOf(scores)).toEqual(['scored', 'scored', 'noPrevious', 'scored'])
  })

  it('B.2.13 growth without a comparable year leaves numerator and maximum with a reason', () => {
    const document = one({ kind: 'growth', change: 'absolute', steps: cuts(['0', '2'], ['-100', '0']) })
    for (const scores of [run(document, column([5])), run(document, column([5]), [column([4])], false), run(document, column([5]), [column([null])])]) {
      expect([statesOf(scores)[0], scores.directionMax[0], scores.missingPercent[0]]).toEqual(['noPrevious', 0, 0])
      expect(explanationInWords(explainLine(document, scores, { row: 0, position: 0 }))).toBe('Не оценивается: нет сопоставимого значения прошлого цикла')
    }
  })

  it('status × change: the cell of both axes', () => {
    const rule: ScoringRule = {
      kind: 'status_change', change: 'absolute',
      statuses: [{ from: '10', label: 'высокий' }, { from: '0', label: 'низкий' }], changes: [{ from: '0.5', label: 'рост' }, { from: '-0.5', label: 'без изменений' }, { from: '-100', label: 'снижение' }],
      cells: [['0', '0.5', '1'], ['1', '1.5', '2']].map((row) => row.map((points) => ({ points, label: points }))),
    }
    const document = one(rule, { goodDirection: 'down' })
    const scores = run(document, column([12, 12, 10, 9.99, 9.99, 3]), [column([11.5, 12.5, 11, 9.49, 10.48, 4])])
    expect(pointsOf(scores)).toEqual([0, 0.5, 1, 1, 1.5, 2])
    expect(explanationInWords(explainLine(document, scores, { row: 5, position: 0 }))).toBe('Значение 3\u00a0% — состояние «низкий», изменение к прошлому циклу −1,00\u00a0п. п. («снижение»): «2»: 2\u00a0балла из\u00a02')
  })
})

describe('normalised values', () => {
  const normalised = (by: Normalisation, zeroAt: string, fullAt: string): ScoringRule => ({ kind: 'normalised', by, scale: { zeroAt, fullAt } })
  const among = 'region' as const
  const points = (by: Normalisation, values: ReadonlyArray<number | null>, { ends = ['0', '100'], down = false }: { ends?: [string, string]; down?: boolean } = {}): number[] =>
    pointsOf(run(one(normalised(by, ...ends), { goodDirection: down ? 'down' : 'up' }), column(values)))

  it('min–max, both directions of good', () => {
    expect(points({ method: 'min_max', among }, [10, 15, 30])).toEqual([0, 0.5, 2])
    expect(points({ method: 'min_max', among }, [10, 15, 30], { down: true })).toEqual([2, 1.5, 0])
  })
  it('z-score with n − 1: 2, 4, 6 → −1, 0, 1', () => {
    expect(points({ method: 'z_score', among }, [2, 4, 6], { ends: ['-2', '2'] })).toEqual([0.5, 1, 1.5])
    expect(points({ method: 'z_score', among }, [2, 4, 6], { ends: ['-2', '2'], down: true })).toEqual([1.5, 1, 0.5])
  })
  it('rank: 1 is the worst, equal values share the lesser', () => expect(points({ method: 'rank', among }, [5, 7, 7, 9], { ends: ['0', '4'] })).toEqual([0.5, 1, 1, 2]))
  it('percentile rank is rank / n', () => expect(points({ method: 'percentile_rank', among }, [5, 7, 7, 9])).toEqual([0.5, 1, 1, 2]))
  it('Borda: those left behind and half of the equal ones', () => expect(points({ method: 'borda', among }, [5, 7, 7, 9, 10])).toEqual([0, 0.75, 0.75, 1.5, 2]))
  it('distance to the target stops at the maximum of points', () => {
    expect(points({ method: 'distance_to_target', target: '20', among }, [10, 15, 20, 40])).toEqual([0, 1, 2, 2])
    expect(points({ method: 'distance_to_target', target: '20', among }, [40, 30, 20, 10], { down: true })).toEqual([0, 1, 2, 2])
  })
  it('distance to the maximum', () => expect(points({ method: 'distance_to_maximum', among }, [10, 15, 30])).toEqual([0, 0.5, 2]))
  it('distance to a reference: mean, median, best, worst', () => {
    const at = (reference: 'mean' | 'median' | 'best' | 'worst', down = false) => points({ method: 'distance_to_reference', reference, among }, [10, 20, 60], { ends: ['0', '200'], down })
    expect([at('mean'), at('median'), at('best'), at('worst')]).toEqual([[0.333333, 0.666667, 2], [0.5, 1, 2], [0.166667, 0.333333, 1], [1, 2, 2]])
    expect(at('best', true)).toEqual([1, 0.5, 0.166667])
  })
  it('goalposts with caps, plain and of logarithms, both directions', () => {
    expect(points({ method: 'goalposts', low: '20', high: '85' }, [19, 20, 52.5, 85, 90])).toEqual([0, 0, 1, 2, 2])
    expect(points({ method: 'goalposts', low: '20', high: '85' }, [19, 20, 52.5, 85, 90], { down: true })).toEqual([2, 2, 1, 0, 0])
    expect(points({ method: 'log_goalposts', low: '1', high: '100' }, [0, 0.5, 1, 10, 100, 1000])).toEqual([0, 0, 0, 1, 2, 2])
    expect(points({ method: 'log_goalposts', low: '1', high: '100' }, [1, 10, 100], { down: true })).toEqual([2, 1, 0])
  })
  it('steps over a normalised value', () =>
    expect(pointsOf(run(one({ kind: 'normalised', by: { method: 'percentile_rank', among }, scale: { steps: cuts(['75', '2'], ['50', '1'], ['0', '0']) } }), column([1, 2, 3, 4])))).toEqual([0, 1, 2, 2]))

  it('a column of equal values is missing with a reason, never 0 or 100', () => {
    for (const method of ['min_max', 'z_score', 'rank', 'percentile_rank', 'borda', 'distance_to_maximum'] as const) {
      const document = one(normalised({ method, among }, '0', '100'))
      const scores = run(document, column([7, 7, 7]))
      expect([method, statesOf(scores)[0], scores.directionMax[0], scores.missingPercent[0]]).toEqual([method, 'noSpread', 0, 0])
      expect(explanationInWords(explainLine(document, scores, { row: 0, position: 0 }))).toContain('все сравниваемые значения равны')
    }
    expect(statesOf(run(one(normalised({ method: 'distance_to_reference', reference: 'mean', among }, '0', '100')), column([-5, 5])))).toEqual(['noSpread', 'noSpread'])
  })

  it('says what was found', () => {
    const document = one(normalised({ method: 'z_score', among }, '-2', '2'))
    expect(explanationInWords(explainLine(document, run(document, column([2, 4, 6])), { row: 0, position: 0 })))
      .toBe('Значение 2\u00a0% — отклонение от среднего региона в стандартных отклонениях: −1,00 (0\u00a0баллов при −2, полный балл при 2): 0,5\u00a0балла из\u00a02')
  })
})

describe('B.2.9 small numbers', () => {
  const document = one({ kind: 'steps', steps: cuts(['50', '2'], ['0', '0']) }, { formula: 'v / n * 100', smallBase: { denominator: 'n', below: '10', totalBelow: '25' } })
  it('a denominator below 10 takes the value of three years and is marked', () => {
    const scores = run(document, [[4, 9], [4, 10], [0, 9]], [[[8, 10], [0, 10], [1, 9]], [[0, 10], [1, 10], [2, 9]]])
    // Bit 0: a mean; bits 1 and 2: the cycle before and the one before that entered it.
    expect(Array.from(scores.lineSmallBase ?? [])).toEqual([7, 0, 7])
    // (4 + 8 + 0) / (9 + 10 + 10) and 4 / 10.
    expect(Array.from(scores.lineValue, (micro) => micro / 1e6)).toEqual([41.37931, 40, 11.111111])
  })
  it('three years that make less than 25 are a small base too', () => {
    const scores = run(document, [[5, 10], [5, 10]], [[[1, 7], [1, 8]], [[1, 7], [1, 7]]])
    expect(Array.from(scores.lineSmallBase ?? [])).toEqual([7, 0])
  })
  it('says it', () => expect(explanationInWords(explainLine(document, run(document, [[5, 9]]), { row: 0, position: 0 }))).toContain('Малая база'))
})
