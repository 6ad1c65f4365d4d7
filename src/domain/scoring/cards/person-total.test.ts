import { describe, expect, it } from 'vitest'
import { personTotal } from './person-total'

describe('several organizations pro rata', () => {
  it('weighs each total by the time in the post, half up', () => {
    expect(personTotal([{ total: 8000, level: 1, yearShare: '1' }, { total: 6000, level: 2, yearShare: '1' }])).toBe(7000)
    expect(personTotal([{ total: 8000, level: 1, yearShare: '0.25' }, { total: 6000, level: 2, yearShare: '0.75' }])).toBe(6500)
    expect(personTotal([{ total: 1, level: 1, yearShare: '0.5' }, { total: 0, level: 2, yearShare: '0.5' }])).toBe(1)
  })
  it('leaves out a card without a level, and says nothing of one card or of no time', () => {
    expect(personTotal([{ total: 8000, level: 1, yearShare: '1' }, { total: 10, level: -1, yearShare: '1' }])).toBeNull()
    expect(personTotal([{ total: 8000, level: 1, yearShare: '1' }])).toBeNull()
    expect(personTotal([{ total: 8000, level: 1, yearShare: '0' }, { total: 10, level: 1, yearShare: '0' }])).toBeNull()
  })
})
