import { describe, expect, it } from 'vitest'
import { burdenOfForms, medianOf, percentOf } from './collection-board'

describe('the board of a collection', () => {
  it('takes the lower middle, and nothing of nothing', () => expect([medianOf([]), medianOf([5]), medianOf([9, 1]), medianOf([3, 1, 2])]).toEqual([null, 5, 1, 2]))
  it('rounds a share down, so that a hundred percent is all of them', () => expect([percentOf(0, 0), percentOf(999, 1000), percentOf(1000, 1000)]).toEqual([null, 99, 100]))
  it('R15, R16 leave forms out that nobody has filled', () =>
    expect(burdenOfForms([{ asked: 10, filled: 0, own: 0, minutes: 0, unasked: 0 }, { asked: 10, filled: 4, own: 1, minutes: 4, unasked: 3 }, { asked: 10, filled: 6, own: 3, minutes: 12, unasked: 3 }]))
      .toEqual({ minutes: 4, cells: 1, unaskedPercent: 60, forms: 2 }))
})
