import { expect, it } from 'vitest'
import { rankDirections } from './rank-directions'

const directions = [{ code: '1', name: 'А' }, { code: '2', name: 'Б' }, { code: '3', name: 'В' }, { code: '4', name: 'Г' }]

it('orders by the share of the own maximum and leaves out what does not apply', () => {
  const ranked = rankDirections(directions, { scores: [1_000_000, 5_000_000, Number.NaN, 2_000_000], maxes: [4_000_000, 6_000_000, 0, 8_000_000] })
  expect(ranked.map(({ code, percent }) => [code, percent])).toEqual([['2', 83], ['1', 25], ['4', 25]])
})
