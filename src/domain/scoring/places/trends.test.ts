import { describe, expect, it } from 'vitest'
import { negativeTrends, type TrendCard } from './trends'

const card = (appointmentId: string, total: number, over: Partial<TrendCard> = {}): TrendCard => ({
  appointmentId, municipalityId: 'm', total, previous: null, level: 0, missingPercent: 0, directionScores: [total], directionMaxes: [10_000], ...over,
})
const size = (directions: number) => ({ directions, smallestGroup: 5 })
const cycle = (totals: Readonly<Record<string, number>>): ReadonlyArray<TrendCard> => Object.entries(totals).map(([id, total]) => card(id, total))

describe('negative trends over two cycles', () => {
  it('ZEL-26: names who fell in both steps, the deepest fall first; a stop or a rise between ends the trend', () => {
    const trends = negativeTrends([cycle({ a: 9000, b: 8000, c: 7000, d: 6000 }), cycle({ a: 8999, b: 7000, c: 7000, d: 6100 }), cycle({ a: 8998, b: 5000, c: 6000, d: 5000 })], size(1))
    expect(trends.cards).toEqual([{ appointmentId: 'b', totals: [8000, 7000, 5000] }, { appointmentId: 'a', totals: [9000, 8999, 8998] }])
    expect(trends.compared).toBe(4)
  })
  it('leaves out who was not rated in all three', () => {
    const unrated = card('a', 7000, { level: -1 })
    expect(negativeTrends([cycle({ a: 9000 }), [unrated], cycle({ a: 5000 })], size(1))).toMatchObject({ compared: 0, cards: [] })
    expect(negativeTrends([[], cycle({ a: 9000 }), cycle({ a: 5000 })], size(1)).cards).toEqual([])
  })
  it('tells of a municipality from five rated heads on', () => {
    const four = (shift: number) => cycle({ a: 9000 - shift, b: 9000 - shift, c: 9000 - shift, d: 9000 - shift })
    const five = (shift: number) => [...four(shift), card('e', 9000 - shift)]
    expect(negativeTrends([four(0), four(1), four(2)], size(1)).places).toEqual([])
    expect(negativeTrends([five(0), five(1), five(2)], size(1)).places).toEqual([{ municipalityId: 'm', medians: [9000, 8999, 8998] }])
  })
  it('tells of a direction by its share in whole percent', () => {
    const of = (score: number) => [card('a', 5000, { directionScores: [score, 5000], directionMaxes: [10_000, 10_000] })]
    expect(negativeTrends([of(9000), of(8000), of(7000)], size(2)).directions).toEqual([{ position: 0, shares: [90, 80, 70] }])
    expect(negativeTrends([of(9000), of(8999), of(8000)], size(2)).directions).toEqual([])
  })
})
