import { describe, expect, it } from 'vitest'
import { seeded } from '#tests/golden/random'
import { clusterName } from '@/texts/organizations'
import { assignClusters } from './clusters'
import { contextBands, contextIndex } from './context-index'
import type { Participant } from './participant'

const school = (more: Partial<Participant> = {}): Participant => ({ organizationType: 'secondary_school', municipality: 0, isRural: false, isSmall: false, hasSelection: false, isFirstCycle: false, size: 'medium', ...more })
const many = (count: number, more: Partial<Participant>): Participant[] => Array.from({ length: count }, () => school(more))

describe('B.2.16 index of context', () => {
  it('adds z-scores of the facts fixed before collection: two equal halves are one deviation apart from the mean', () => {
    expect(contextIndex([...many(2, { isRural: true }), ...many(2, {})])).toEqual([1, 1, -1, -1])
    // Rural 1/4: z = √3 and −1/√3; a fact that is the same everywhere adds nothing.
    expect(contextIndex([school({ isRural: true }), ...many(3, {})]).map((z) => z.toFixed(6))).toEqual(['1.732051', '-0.577350', '-0.577350', '-0.577350'])
  })
  it('says easier, usual and harder; nobody differs where all conditions are the same', () => {
    const people = [...many(2, { hasSelection: true }), ...many(2, { isRural: true }), ...many(2, { isRural: true, isSmall: true })]
    expect(contextBands(people)).toEqual(['context_easy', 'context_easy', 'context_usual', 'context_usual', 'context_hard', 'context_hard'])
    expect(contextBands(many(3, {}))).toEqual(['context_usual', 'context_usual', 'context_usual'])
  })
  it('is the same in any order and is never touched by another type: 1,000 random regions', () => {
    for (let seed = 1; seed <= 1000; seed += 1) {
      const random = seeded(seed)
      const people = Array.from({ length: random.whole(1, 40) }, () => school({ isRural: random.chance(0.5), isSmall: random.chance(0.2), hasSelection: random.chance(0.2), organizationType: random.pick(['secondary_school', 'kindergarten'] as const) }))
      const bands = contextBands(people)
      expect(contextBands([...people].reverse())).toEqual([...bands].reverse())
      const alone = people.filter(({ organizationType }) => organizationType === 'kindergarten')
      expect(contextBands(alone)).toEqual(bands.filter((_, row) => people[row]?.organizationType === 'kindergarten'))
    }
  })
})

describe('B.2.10 clusters by type × territory × size × index of context', () => {
  const by = ['organizationType', 'territory', 'size', 'context'] as const
  it('are named in words and give way to the wider one below the minimum', () => {
    const people = [...many(8, { isRural: true }), ...many(8, { isRural: true, hasSelection: true }), ...many(3, {})]
    const clusters = assignClusters(people, by, 8)
    const keyOf = (row: number): string => clusters.list[clusters.of[row] ?? -1]?.key ?? ''
    expect([keyOf(0), keyOf(8), keyOf(16)]).toEqual(['secondary_school/rural/medium/context_hard', 'secondary_school/rural/medium/context_easy', 'secondary_school'])
    expect(clusterName(keyOf(0))).toBe('Средние школы, сельские, средние по численности, условия труднее обычных')
  })
  it('the type always comes first', () => expect(assignClusters(many(1, {}), ['context'], 1).list.map(({ key }) => key)).toEqual(['secondary_school', 'secondary_school/context_usual']))
})
