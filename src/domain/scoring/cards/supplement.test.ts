import { describe, expect, it } from 'vitest'
import { seeded } from '#tests/golden/random'
import { aDirection } from '#tests/golden/sample-model'
import { fraction } from '../../shared/fraction'
import { pointsOf, putTogether, togetherOf } from './supplement'

const points = { core: fraction(80n), supplement: fraction(20n) }
const part = (key: string, total: number, level = 0) => ({ key, organizationType: 'secondary_school' as const, total, level })

describe('PRM-05 a municipal supplement beside the regional core', () => {
  it('weighs two totals by the maxima of their models and rounds once, half up', () => {
    expect(pointsOf({ directions: [aDirection('1', '12.5'), aDirection('2', '7.5')] })).toEqual({ n: 200n, d: 10n })
    expect(togetherOf({ total: 7000, points: points.core }, { total: 5000, points: points.supplement })).toBe(6600)
    expect(togetherOf({ total: 1, points: fraction(1n) }, { total: 2, points: fraction(1n) })).toBe(2)
    expect(togetherOf({ total: 1, points: fraction(2n) }, { total: 2, points: fraction(1n) })).toBe(1)
  })
  it('gives places 1-2-2-4 by the common total inside the type and leaves out who has only one of the two', () => {
    const core = [part('a', 9000), part('b', 8000), part('c', 8000), part('d', 7000), part('e', 9900), part('f', 5000, -1), { ...part('g', 100), organizationType: 'kindergarten' as const }]
    const supplement = ['a', 'b', 'c', 'd', 'f', 'g'].map((key) => ({ key, total: 5000, level: 0 }))
    expect(putTogether({ core, supplement }, points).map(({ key, together, place, placeOf }) => [key, together, place, placeOf])).toEqual([
      ['a', 8200, 1, 4], ['b', 7400, 2, 4], ['c', 7400, 2, 4], ['d', 6600, 4, 4], ['e', null, 0, 0], ['f', null, 0, 0], ['g', 1080, 1, 1],
    ])
  })
  it('lies between the two totals, equals them where they are equal, and leaves the core as it was: 1,000 cases', () => {
    for (let seed = 1; seed <= 1000; seed += 1) {
      const random = seeded(seed)
      const [core, supplement] = [random.whole(0, 10_000), random.whole(0, 10_000)]
      const own = { core: fraction(BigInt(random.whole(1, 100))), supplement: fraction(BigInt(random.whole(1, 100))) }
      const [row] = putTogether({ core: [part('a', core)], supplement: [{ key: 'a', total: supplement, level: 1 }] }, own)
      expect(row).toMatchObject({ core, supplement })
      expect(row?.together).toBeGreaterThanOrEqual(Math.min(core, supplement))
      expect(row?.together).toBeLessThanOrEqual(Math.max(core, supplement))
    }
  })
})
