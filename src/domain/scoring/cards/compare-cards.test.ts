import { describe, expect, it } from 'vitest'
import { randomCycle } from '#tests/golden/random-cycle'
import { compareCards, type ComparableCard } from './compare-cards'
import { compileModel } from '../compile/compile-model'
import { scoreCycle } from '../score-cycle'

describe('comparison of two cards', () => {
  it('adds up exactly to the difference of totals, by direction and by indicator, for every pair', () => {
    for (let seed = 3000; seed < 3030; seed += 1) {
      const { document, participants, cells } = randomCycle(seed, 8)
      const scores = scoreCycle(compileModel(document), participants, cells)
      const cardAt = (row: number): ComparableCard => ({ total: scores.total[row] ?? 0, lineContributions: Array.from(scores.lineContribution.subarray(row * scores.m, (row + 1) * scores.m)) })
      for (let a = 0; a < 8; a += 1) for (let b = 0; b < 8; b += 1) {
        const found = compareCards(document, cardAt(a), cardAt(b))
        expect(found.difference).toBe((scores.total[a] ?? 0) - (scores.total[b] ?? 0))
        expect(found.directions.reduce((sum, step) => sum + step.difference, 0)).toBe(found.difference)
        expect(found.directions.flatMap((step) => step.lines).reduce((sum, line) => sum + line.difference, 0)).toBe(found.difference)
        expect(found.directions.at(-1)?.to).toBe(found.first)
        const turned = compareCards(document, cardAt(b), cardAt(a))
        expect(turned.directions.map((step) => -step.difference + 0)).toEqual(found.directions.map((step) => step.difference))
      }
    }
  })
})
