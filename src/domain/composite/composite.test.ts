import { describe, expect, it } from 'vitest'
import { aggregateColumns } from './aggregate'
import { aboveOrBelowMean, bordaScores, categories, differenceFrom, distanceTo, distanceToMaximum, goalposts, logGoalposts, minMax, percentileRanks, ranks, ratioTo, zScores } from './normalise'
import { availabilityOf, divideByDenominator, imputeGroupMean, screenByAvailability } from './prepare'
import { kurtosisOf, skewOf, winsorise } from './treat-outliers'

const rounded = (values: ReadonlyArray<number | null>, digits = 2): (number | null)[] => values.map((value) => (value === null ? null : Math.round(value * 10 ** digits) / 10 ** digits))

describe('steps before normalising', () => {
  it('denominators, group means and screening keep gaps apart from zeros', () => {
    expect(divideByDenominator([10, null, 0, 5], [4, 2, 5, 0])).toEqual([2.5, null, 0, null])
    expect(imputeGroupMean([1, null, 3, null], ['a', 'a', 'a', 'b'])).toEqual([1, 2, 3, null])
    expect(availabilityOf([[1, null], [1, 2]], 2)).toEqual([1, 0.5])
    expect(screenByAvailability([[1, null], [1, 2]], 2, 0.5)).toEqual([true, true])
    expect(screenByAvailability([[1, null], [1, 2]], 2, 0.51)).toEqual([true, false])
  })
  it('SKEW and KURT are the spreadsheet\'s', () => {
    // Examples of the functions' own help pages: 3, 4, 5, 2, 3, 4, 5, 6, 4, 7.
    const values = [3, 4, 5, 2, 3, 4, 5, 6, 4, 7]
    expect(skewOf(values)).toBeCloseTo(0.359543, 6)
    expect(kurtosisOf(values)).toBeCloseTo(-0.1518, 4)
    expect([skewOf([1, 1, 1]), kurtosisOf([1, 2, 3])]).toEqual([null, null])
  })
  it('winsorises from the side of the skew, one point at a time, and stops when the shape passes', () => {
    const { values, moved, before, after } = winsorise([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 100])
    expect([before.passes, after.passes, moved, values.at(-1)]).toEqual([false, true, [10], 10])
  })
})

describe('OECD handbook, table 15', () => {
  const schooling = [10, 12, 11.4, 9.5, 10.8, 9.4, 9.4, 11.6, 10.9, 7.1, 10.2, 11.9, 9.4, 9.3, 11.7, 8.4, 7.9, 9.6, 7.3, 7.2, 9.5, 9.1, 7.1]
  const mean = schooling.reduce((a, b) => a + b, 0) / schooling.length
  it('Finland by every method', () => {
    const first = (values: ReadonlyArray<number | null>): number | null => rounded(values)[0] ?? null
    const scale = [[95, 100], [85, 80], [65, 60], [35, 50], [15, 40], [5, 20], [0, 0]].map(([from = 0, score = 0]) => ({ from, score }))
    expect([
      first(ranks(schooling)), first(zScores(schooling)), first(minMax(schooling, { from: 0, to: 1 })), first(ratioTo(schooling, mean)), first(ratioTo(schooling, 12)), first(ratioTo(schooling, 7.1)),
      first(differenceFrom(schooling, mean)), first(differenceFrom(schooling, 7.1)), first(aboveOrBelowMean(schooling, 0.2)), first(percentileRanks(schooling, { ofAll: true })), first(categories(schooling, scale)),
    ]).toEqual([15, 0.26, 0.59, 1.04, 0.83, 1.41, 0.04, 0.41, 0, 0.65, 60])
  })
})

describe('normalising and means', () => {
  it('a constant column is missing, never 0 or 100', () => {
    for (const values of [minMax([5, 5]), zScores([5, 5]), distanceToMaximum([5, 5]), distanceTo([5, 5], 5)]) expect(values).toEqual([null, null])
  })
  it('Borda and distances', () => {
    expect(bordaScores([1, 3, 3, null])).toEqual([0, 1, 1, null])
    expect(distanceTo([10, 15, 30], 20)).toEqual([0, 0.5, 2])
    expect(distanceTo([10, 15, 30], 20, true)).toEqual([0, 0.5, 1])
  })
  it('HDI 2021 of Switzerland is 0.962', () => {
    const one = (values: ReadonlyArray<number | null>) => ({ values, weight: 1 })
    const education = aggregateColumns([one(goalposts([16.50029945], { low: 0, high: 18 })), one(goalposts([13.85966015], { low: 0, high: 15 }))], 'arithmetic')
    expect(rounded(aggregateColumns([one(goalposts([83.9872], { low: 20, high: 85 })), one(education), one(logGoalposts([66933.00454], { low: 100, high: 75_000 }))], 'geometric'), 3)).toEqual([0.962])
  })
  it('means take what is there, by weight, above the threshold; zero has no geometric mean', () => {
    const children = [{ values: [1, null, 0], weight: 1 }, { values: [4, 4, 4], weight: 1 }]
    expect(aggregateColumns(children, 'arithmetic')).toEqual([2.5, 4, 2])
    expect(rounded(aggregateColumns(children, 'geometric'), 9)).toEqual([2, 4, null])
    expect(aggregateColumns(children, 'harmonic', 0.6)).toEqual([1.6, null, null])
    expect(rounded(aggregateColumns(children, { power: 2 }), 4)).toEqual([2.9155, 4, 2.8284])
  })
})
