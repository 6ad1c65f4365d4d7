import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cellStateByte, type CellGrid } from '../scoring/lines/cells'
import { cohortOf } from './cohort'

const gridOf = (amounts: ReadonlyArray<number>): CellGrid => ({ rows: amounts.length, slots: 1, values: Float64Array.from(amounts), states: new Uint8Array(amounts.length).fill(cellStateByte.value) })
const medianOf = (amounts: ReadonlyArray<number>): number => {
  const sorted = amounts.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

it('the middle of all amounts and of all distances from it, as sorting them says', () => {
  fc.assert(fc.property(fc.array(fc.oneof(fc.integer({ min: -5, max: 5 }), fc.integer({ min: -9e15, max: 9e15 })), { minLength: 1, maxLength: 40 }), (amounts) => {
    const [spread] = cohortOf(gridOf(amounts), amounts.map((_amount, row) => row))
    const median = medianOf(amounts)
    expect(spread).toMatchObject({ count: amounts.length, median, medianDeviation: medianOf(amounts.map((amount) => Math.abs(amount - median))), min: Math.min(...amounts), max: Math.max(...amounts) })
  }), { numRuns: 500 })
})

it('a field nobody gave has no spread, and only the rows asked for count', () => {
  const grid = gridOf([1, 2, 300])
  grid.states[2] = cellStateByte.noData
  expect(cohortOf(grid, [2])).toEqual([undefined])
  expect(cohortOf(grid, [0, 2])).toEqual([{ count: 1, mean: 1, deviation: 0, median: 1, medianDeviation: 0, min: 1, max: 1 }])
})
