import { describe, expect, it } from 'vitest'
import { countBelow, extremesOf, summarizeCards, type SummedCard } from './summarize-cards'

const card = (total: number, over: Partial<SummedCard> = {}): SummedCard => ({ total, previous: null, level: 0, missingPercent: 0, directionScores: [1_500_000, Number.NaN], directionMaxes: [3_000_000, 0], ...over })
const size = { levels: 2, directions: 2 }

describe('summary of cards', () => {
  it('counts nobody as nothing, not as zero points', () =>
    expect(summarizeCards([], size)).toEqual({ n: 0, rated: 0, median: null, medianBefore: null, levels: [0, 0, 0], shares: [null, null], withGaps: 0, withoutLevel: 0, changes: { compared: 0, risen: 0, fallen: 0, unchanged: 0, median: null } }))
  it('leaves those without a level out of medians but counts them', () => {
    const summary = summarizeCards([card(7000), card(5000, { level: 1, missingPercent: 100 }), card(100, { level: -1, missingPercent: 4000, previous: 9000 })], size)
    expect(summary).toMatchObject({ n: 3, rated: 2, median: 6000, levels: [1, 1, 1], withGaps: 2, withoutLevel: 1, medianBefore: null })
    expect(summary.changes.compared).toBe(0)
  })
  it('takes shares of the own maximum, half up, and tells not applicable from zero', () => {
    const shares = summarizeCards([card(1, { directionScores: [1_000_000, Number.NaN], directionMaxes: [3_000_000, 0] }), card(1, { directionScores: [0, 0], directionMaxes: [3_000_000, 1_000_000] })], size).shares
    expect(shares).toEqual([17, 0])
  })
  it('compares the same people', () => expect(summarizeCards([card(7000, { previous: 6000 }), card(9000)], size)).toMatchObject({ medianBefore: 6000, changes: { compared: 1, risen: 1, median: 1000 } }))
})

describe('groups and extremes', () => {
  it('finds the strongest and the weakest', () => expect(extremesOf([50, null, 80, 20])).toEqual({ strongest: 2, weakest: 3 }))
  it('finds none among equals or nothing', () => expect([extremesOf([5, 5]), extremesOf([null]), extremesOf([])]).toEqual([undefined, undefined, undefined]))
})

it('counts what is strictly below a bound', () => expect(countBelow([4999, 5000, 5001, null], '50')).toBe(1))
