import { describe, expect, it } from 'vitest'
import { strongestMovers, summarizeChanges } from './movers'

const rows = [
  { name: 'а', total: 7000, previous: 6000 },
  { name: 'б', total: 5000, previous: 5100 },
  { name: 'в', total: 5000, previous: 5000 },
  { name: 'г', total: 9000, previous: null },
  { name: 'д', total: 7100, previous: 6000 },
]

describe('changes since the last cycle', () => {
  it('counts risers, fallers and those without a past', () => expect(summarizeChanges(rows)).toEqual({ compared: 4, risen: 2, fallen: 1, unchanged: 1, median: 500 }))
  it('has no median where nobody is compared', () => expect(summarizeChanges([{ total: 1, previous: null }])).toEqual({ compared: 0, risen: 0, fallen: 0, unchanged: 0, median: null }))
  it('orders the strongest first and leaves out the unmoved', () => {
    expect(strongestMovers(rows, 'up', 5).map((row) => row.name)).toEqual(['д', 'а'])
    expect(strongestMovers(rows, 'down', 5).map((row) => row.name)).toEqual(['б'])
    expect(strongestMovers(rows, 'up', 1)).toHaveLength(1)
  })
})
