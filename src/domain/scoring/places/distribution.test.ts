import { describe, expect, it } from 'vitest'
import { describeDistribution } from './distribution'

describe('distribution of totals', () => {
  it('is undefined for nobody', () => expect(describeDistribution([])).toBeUndefined())
  it('is the one value for one', () => expect(describeDistribution([6814])).toEqual({ n: 1, min: 6814, lowerQuartile: 6814, median: 6814, upperQuartile: 6814, max: 6814 }))
  it('interpolates between neighbours and rounds half up', () => {
    expect(describeDistribution([4, 1, 3, 2])).toEqual({ n: 4, min: 1, lowerQuartile: 2, median: 3, upperQuartile: 3, max: 4 })
    expect(describeDistribution([100, 200, 300, 400, 500])).toEqual({ n: 5, min: 100, lowerQuartile: 200, median: 300, upperQuartile: 400, max: 500 })
  })
  it('does not depend on the order', () => expect(describeDistribution([9, 1, 5])).toEqual(describeDistribution([1, 5, 9])))
})
