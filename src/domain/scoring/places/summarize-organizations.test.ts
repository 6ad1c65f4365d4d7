import { describe, expect, it } from 'vitest'
import { aModel } from '#tests/golden/sample-model'
import { summarizeOrganizations } from './summarize-organizations'

const document = aModel({ fields: [], indicators: [] })
const card = (total: number, yearShare = 1_000_000, size = 1, level = 0) => ({ total, level, yearShare, size })

describe('several organizations of one director', () => {
  it('pro rata to the share of the year and the size', () => {
    expect(summarizeOrganizations(document, [card(9000, 1_000_000, 300), card(6000, 500_000, 200)])).toEqual({ total: 8250, level: 1, weights: [750_000, 250_000], leftOut: 0 })
  })
  it('one organization is itself; the same card twice changes nothing', () => {
    expect(summarizeOrganizations(document, [card(6815)]).total).toBe(6815)
    expect(summarizeOrganizations(document, [card(6815), card(6815)])).toMatchObject({ total: 6815, weights: [500_000, 500_000] })
  })
  it('rounds once, half up; weights add up to a million', () => {
    expect(summarizeOrganizations(document, [card(7000), card(6999)])).toMatchObject({ total: 7000, level: 1 })
    expect(summarizeOrganizations(document, [card(1), card(1), card(1)]).weights).toEqual([333_334, 333_333, 333_333])
  })
  it('a card without a level is left out; none left is no result', () => {
    expect(summarizeOrganizations(document, [card(9000), card(10, 1_000_000, 1, -1)])).toMatchObject({ total: 9000, leftOut: 1, weights: [1_000_000, 0] })
    expect(summarizeOrganizations(document, [card(10, 1_000_000, 1, -1)])).toMatchObject({ total: null, level: -1 })
  })
})
