import { describe, expect, it } from 'vitest'
import { seeded } from '#tests/golden/random'
import { nearestPeers, type PeerSubject } from './nearest-peers'
import { defaultPeerRule, isPeerRule } from './peer-rule'
import { spreadOf } from './spread'

const subject = (organization: string, headcount: number, more: Partial<PeerSubject> = {}): PeerSubject => ({ organization, organizationType: 'secondary_school', municipality: 'a', headcount, isRural: false, isSmall: false, hasSelection: false, ...more })
const groupOf = (groups: ReturnType<typeof nearestPeers>, at: number): number[] => [...groups.members.subarray(at * groups.size, (at + 1) * groups.size)].filter((position) => position >= 0)

describe('capability 13: peer groups by a published distance', () => {
  it('takes the nearest of the same type by weighed differences over ranges, never the own organization', () => {
    const subjects = [subject('1', 100), subject('2', 110), subject('3', 500), subject('4', 120, { municipality: 'b' }), subject('5', 101, { organizationType: 'kindergarten' }), subject('1', 100)]
    const groups = nearestPeers(subjects, { number: 1, size: 5, weights: { headcount: 4, rural: 2, small: 0, selection: 0, municipality: 1 } })
    expect([groupOf(groups, 0), groupOf(groups, 4)]).toEqual([[1, 3, 2], []])
    // headcount 10 of 400 × 4 and nothing else, over 4 + 1: ranges of equal features weigh nothing.
    expect([...groups.distances.subarray(0, 3)]).toEqual([20_000, 240_000, 800_000])
  })
  it('is the same again, within 0 and 1, sorted, and does not depend on the scale of the weights: 200 random regions', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const random = seeded(seed)
      const subjects = Array.from({ length: 30 }, (_, at) => subject(String(at), random.whole(10, 900), { municipality: random.pick(['a', 'b']), isRural: random.chance(0.5), isSmall: random.chance(0.2), organizationType: random.pick(['secondary_school', 'kindergarten'] as const) }))
      const groups = nearestPeers(subjects, defaultPeerRule)
      const { weights } = defaultPeerRule
      expect(nearestPeers(subjects, { ...defaultPeerRule, weights: { headcount: weights.headcount * 2, rural: weights.rural * 2, small: weights.small * 2, selection: weights.selection * 2, municipality: weights.municipality * 2 } })).toEqual(groups)
      subjects.forEach((_, at) => {
        const found = groupOf(groups, at)
        const distances = [...groups.distances.subarray(at * groups.size, at * groups.size + found.length)]
        expect(distances).toEqual([...distances].sort((a, b) => a - b))
        expect(distances.every((distance) => distance >= 0 && distance <= 1_000_000)).toBe(true)
        expect(found.every((position) => position !== at && subjects[position]?.organizationType === subjects[at]?.organizationType)).toBe(true)
      })
    }
  })
  it('refuses weights out of bounds and a rule that measures nothing', () => {
    const { weights } = defaultPeerRule
    expect([isPeerRule(defaultPeerRule), isPeerRule({ size: 4, weights }), isPeerRule({ size: 15, weights: { ...weights, rural: 11 } }), isPeerRule({ size: 15, weights: { headcount: 0, rural: 0, small: 0, selection: 0, municipality: 5 } })]).toEqual([true, false, false, false])
  })
  it('shows a nameless spread from five on, and the tenth the own value lies in', () => {
    expect(spreadOf([1, 2, 3, 4], { own: 5, smallestGroup: 5 })).toBeNull()
    expect(spreadOf([10, 20, 30, 40, 50], { own: 60, smallestGroup: 5 })).toEqual({ n: 5, low: 10, quarter: 20, median: 30, threeQuarters: 40, high: 50, decile: 10, zone: 'top' })
    expect([spreadOf([10, 20, 30, 40, 50], { own: 10, smallestGroup: 5 })?.zone, spreadOf([10, 20, 30, 40, 50], { own: 30, smallestGroup: 5 })?.decile, spreadOf([10, 20, 30, 40, 50], { own: null, smallestGroup: 5 })?.zone]).toEqual(['bottom', 6, null])
  })
})
