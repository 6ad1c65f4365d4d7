import { describe, expect, it } from 'vitest'
import { comparableTo, measureEffect, suggestVerdict, type Change } from './measure-effect'

const change = (before: number, after: number): Change => ({ before, after })
const five = [change(20, 20), change(20, 22), change(20, 24), change(20, 26), change(20, 28)]

describe('effect of a measure', () => {
  it('is the change beyond the usual change, with two standard errors', () => {
    // Usual change: mean 4, variance 10; one treated person changed by 20. Error: √(10/1 + 10/5) = 3,464…
    expect(measureEffect([change(20, 40)], five)).toEqual({ treated: 1, before: 20, after: 40, change: 20, compared: { count: 5, change: 4, difference: 16, low: 9.1, high: 22.9 } })
  })

  it('takes the spread of the treated from themselves where there are two', () => {
    // Changes 10 and 20: mean 15, variance 50. Error: √(50/2 + 10/5) = 5,196…
    expect(measureEffect([change(20, 30), change(20, 40)], five)?.compared).toEqual({ count: 5, change: 4, difference: 11, low: 0.6, high: 21.4 })
  })

  it('compares with nobody where four are left, and says nothing where nobody was treated', () => {
    expect(measureEffect([change(20, 40)], five.slice(1))?.compared).toBeNull()
    expect(measureEffect([], five)).toBeUndefined()
  })

  it.each([[10, true], [30, true], [9, false], [31, false]])('takes a start of %i %% as comparable to 20 %%: %s', (before, near) => {
    const treated = [{ group: 'rural', change: change(20, 40) }]
    expect(comparableTo(treated, [{ group: 'rural', change: change(before, 50) }])).toHaveLength(near ? 1 : 0)
    expect(comparableTo(treated, [{ group: 'urban', change: change(before, 50) }])).toEqual([])
  })

  it('suggests a verdict by the goal and by what is beyond chance', () => {
    const shown = measureEffect([change(20, 40)], five)
    if (shown === undefined) throw new Error('There are figures')
    expect([suggestVerdict(shown, 40), suggestVerdict(shown, 41)]).toEqual(['reached', 'partly'])
    expect(suggestVerdict({ ...shown, compared: { count: 5, change: 4, difference: 3, low: -1, high: 7 } }, 60)).toBe('none')
    expect(suggestVerdict({ ...shown, change: 0, after: 90 }, 60)).toBe('partly')
  })
})
