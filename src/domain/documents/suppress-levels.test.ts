import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shownLevels } from './suppress-levels'

const sum = (counts: ReadonlyArray<number | null>): number => counts.reduce<number>((all, count) => all + (count ?? 0), 0)

describe('levels of a document', () => {
  it('ZEL-26 tell nothing below five, neither in a row nor by subtracting the rows from the whole', () => {
    const { rows, whole } = shownLevels([[44, 220, 245, 29, 17], [4, 50, 56, 7, 5], [1, 16, 8, 2, 2], [2, 14, 7, 1, 2]])
    expect(rows.map(([high]) => high)).toEqual([44, null, null, null])
    expect(rows[2]?.[3]).toBeNull()
    expect(whole[3]).toBeNull()
    // The critical ones could be found as the rest of the whole: the smallest other level goes with them.
    expect(whole.filter((count) => count === null)).toHaveLength(2)
  })

  it('hides nothing where every group is large enough', () => {
    expect(shownLevels([[10, 20, 30, 40, 5], [11, 21, 31, 41, 5]])).toEqual({ rows: [[10, 20, 30, 40, 5], [11, 21, 31, 41, 5]], whole: [21, 41, 61, 81] })
  })

  it('never leaves a single hidden count in a column or in the whole whose sum is told', () => {
    fc.assert(fc.property(fc.array(fc.array(fc.nat(40), { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 6 }), (counts) => {
      const { rows, whole } = shownLevels(counts)
      whole.forEach((told, level) => {
        const hidden = rows.flatMap((row, at) => (row[level] === null ? [counts[at]?.[level] ?? 0] : []))
        if (told !== null && hidden.some((count) => count > 0)) expect(hidden.filter((count) => count > 0).length >= 2 && sum(hidden) >= 5).toBe(true)
      })
      if (whole.some((told) => told === null)) expect(whole.filter((told) => told === null).length >= 2 || whole.every((told) => told === null || told === 0)).toBe(true)
      rows.forEach((row, at) => row.forEach((told, level) => { if (told !== null && told > 0) expect(counts[at]?.[level]).toBeGreaterThanOrEqual(5) }))
    }), { numRuns: 1000 })
  })
})
