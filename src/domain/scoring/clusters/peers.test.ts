import { expect, it } from 'vitest'
import { medianOf, shownMedianOf } from './peers'

it('takes the middle, half up, and passes over what is not applicable', () =>
  expect([medianOf([3, 1, 2]), medianOf([1, 2]), medianOf([Number.NaN, 7]), medianOf([]), medianOf([-2, -1])]).toEqual([2, 2, 7, null, -1]))
it('says nothing of fewer than the threshold', () => expect([shownMedianOf([1, 2, 3, 4], 5), shownMedianOf([1, 2, 3, 4, 5], 5), shownMedianOf([1, 2, 3, 4, Number.NaN], 5), shownMedianOf([1, 2, 3, 4, 5], 6)]).toEqual([null, 3, null, null]))
