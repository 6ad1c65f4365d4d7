import { describe, expect, it } from 'vitest'
import { checkBands } from './check-bands'

const closed = (from: number, to: number) => ({ from, to, fromIncluded: true, toIncluded: true })

describe('B.2.2 checkBands', () => {
  it('reports 65 in two bands', () => expect(checkBands([closed(50, 65), closed(65, 75)])).toEqual([{ kind: 'overlap', from: 65, to: 65, bands: [0, 1] }]))
  it('reports 89,5 in none', () => expect(checkBands([closed(90, 100), closed(70, 89)])).toEqual([{ kind: 'hole', from: 89, to: 90, bands: [1, 0] }]))
  it('accepts half-open bands', () => expect(checkBands([{ from: 50, fromIncluded: true, toIncluded: true }, { to: 50, fromIncluded: true, toIncluded: false }])).toEqual([]))
  it('reports a point that both ends leave out, and a true overlap', () => {
    expect(checkBands([{ to: 50, fromIncluded: true, toIncluded: false }, { from: 50, fromIncluded: false, toIncluded: true }])).toEqual([{ kind: 'hole', from: 50, to: 50, bands: [0, 1] }])
    expect(checkBands([closed(0, 60), closed(50, 70)])).toEqual([{ kind: 'overlap', from: 50, to: 60, bands: [0, 1] }])
  })
})
