import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { suppressSmall, type SizedGroup } from './suppress-small'

const groups = (...sizes: number[]): SizedGroup[] => sizes.map((size, index) => ({ key: `g${index}`, size }))
const hiddenOf = (...sizes: number[]): string[] => [...suppressSmall(groups(...sizes))].sort()

describe('suppressSmall', () => {
  it('hides nothing when every group has five', () => expect(hiddenOf(5, 6, 50)).toEqual([]))
  it('hides a group of four and the smallest of the others, which it could be subtracted from', () => expect(hiddenOf(4, 9, 7)).toEqual(['g0', 'g2']))
  it('goes on until the hidden ones are five together', () => expect(hiddenOf(1, 1, 8, 9)).toEqual(['g0', 'g1', 'g2']))
  it('is content with several small ones that are five together', () => expect(hiddenOf(2, 3, 8)).toEqual(['g0', 'g1']))
  it('leaves out empty groups', () => expect(hiddenOf(0, 5)).toEqual([]))
  it('hides the only group where it is below five', () => expect(hiddenOf(4)).toEqual(['g0']))
  it('hides a single small group of a whole that is only it and one other', () => expect(hiddenOf(3, 30)).toEqual(['g0', 'g1']))
})

const sizes = fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 12 })

describe('nothing hidden can be worked out by subtraction', () => {
  it('the remainder is nobody, or at least two groups and five people', () =>
    fc.assert(
      fc.property(sizes, (list) => {
        const table = groups(...list)
        const hidden = suppressSmall(table)
        const kept = table.filter((group) => hidden.has(group.key))
        const people = kept.reduce((sum, group) => sum + group.size, 0)
        if (list.reduce((sum, size) => sum + size, 0) < 5) return true
        return kept.length === 0 || (people >= 5 && (kept.length >= 2))
      }),
      { numRuns: 5000 },
    ))
  it('every visible group has five people', () =>
    fc.assert(fc.property(sizes, (list) => groups(...list).every((group) => suppressSmall(groups(...list)).has(group.key) || group.size === 0 || group.size >= 5)), { numRuns: 2000 }))
  it('two different sets of hidden figures give the same publication', () =>
    fc.assert(
      fc.property(sizes, fc.infiniteStream(fc.integer({ min: 10, max: 100 })), (list, totals) => {
        const table = groups(...list)
        const hidden = suppressSmall(table)
        const [first, second] = table.filter((group) => hidden.has(group.key))
        if (first === undefined || second === undefined) return true
        const figures = new Map(table.map((group) => [group.key, totals.next().value as number]))
        const moved = new Map(figures).set(first.key, (figures.get(first.key) ?? 0) + 1).set(second.key, (figures.get(second.key) ?? 0) - 1)
        const published = (of: Map<string, number>) => ({ whole: [...of.values()].reduce((sum, one) => sum + one, 0), visible: table.filter((group) => !hidden.has(group.key)).map((group) => of.get(group.key)) })
        expect(published(moved)).toEqual(published(figures))
        return true
      }),
      { numRuns: 1000 },
    ))
  it('does not depend on the order of the rows', () =>
    fc.assert(fc.property(sizes, (list) => { expect([...suppressSmall([...groups(...list)].reverse())].sort()).toEqual([...suppressSmall(groups(...list))].sort()) }), { numRuns: 500 }))
})
