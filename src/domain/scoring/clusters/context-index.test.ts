import { describe, expect, it } from 'vitest'
import { seeded } from '#tests/golden/random'
import { clusterName } from '@/texts/organizations'
import { assignClusters } from './clusters'
import type { ContextFacts } from './context-facts'
import { contextBands, contextIndex, explainContext } from './context-index'
import type { Participant } from './participant'

const school = (more: Partial<Participant> = {}): Participant => ({ organizationType: 'secondary_school', municipality: 0, isRural: false, isSmall: false, hasSelection: false, isFirstCycle: false, size: 'medium', ...more })
const conditions = (more: Partial<ContextFacts>): ContextFacts => ({ isRemote: false, specialNeeds: null, hardship: null, otherLanguage: null, laterShift: null, wear: null, ...more })
const many = (count: number, more: Partial<Participant>): Participant[] => Array.from({ length: count }, () => school(more))

describe('B.2.16 index of context', () => {
  it('adds z-scores of the facts fixed before collection: two equal halves are one deviation apart from the mean', () => {
    expect(contextIndex([...many(2, { isRural: true }), ...many(2, {})])).toEqual([1, 1, -1, -1])
    // Rural 1/4: z = √3 and −1/√3; a fact that is the same everywhere adds nothing.
    expect(contextIndex([school({ isRural: true }), ...many(3, {})]).map((z) => z.toFixed(6))).toEqual(['1.732051', '-0.577350', '-0.577350', '-0.577350'])
  })
  it.each(['specialNeeds', 'hardship', 'otherLanguage', 'laterShift', 'wear'] as const)('%s of the register counts like every other fact, the more the harder', (key) => {
    const [low, high] = [many(2, { context: conditions({ [key]: 500 }) }), many(2, { context: conditions({ [key]: 2500 }) })]
    expect(contextIndex([...low, ...high])).toEqual([-1, -1, 1, 1])
    // Nobody has told of the last one: it stands on the mean of the known ones.
    expect(contextIndex([...low, ...high, school({ context: conditions({}) })]).map((z) => z.toFixed(6))).toEqual(['-1.118034', '-1.118034', '1.118034', '1.118034', '0.000000'])
  })
  it('a remote village is harder than a village, as a village is harder than a town', () => {
    const people = [school(), school({ isRural: true }), school({ isRural: true, context: conditions({ isRemote: true }) })]
    expect(contextIndex(people).map((z) => z.toFixed(6))).toEqual(['-1.224745', '0.000000', '1.224745'])
  })
  it('is taken apart for one organization: eight facts, own beside the mean of the type, and which way each pulls', () => {
    const people = [school({ isRural: true, context: conditions({ hardship: 3000 }) }), school({ hasSelection: true, context: conditions({ hardship: 1000, wear: 4000 }) }), school({ organizationType: 'kindergarten' })]
    const found = explainContext(people, 0)
    expect([found?.band, found?.z, found?.of]).toEqual(['context_hard', 100, 2])
    expect(found?.facts).toEqual([
      { key: 'territory', own: 1, typical: 0.5, pull: 'context_hard' }, { key: 'small', own: 0, typical: 0, pull: 'context_usual' }, { key: 'specialNeeds', own: null, typical: null, pull: 'context_usual' },
      { key: 'hardship', own: 3000, typical: 2000, pull: 'context_hard' }, { key: 'otherLanguage', own: null, typical: null, pull: 'context_usual' }, { key: 'laterShift', own: null, typical: null, pull: 'context_usual' },
      { key: 'wear', own: null, typical: 4000, pull: 'context_usual' }, { key: 'noSelection', own: 1, typical: 0.5, pull: 'context_hard' },
    ])
    expect(explainContext(people, 3)).toBeUndefined()
  })
  it('says easier, usual and harder; nobody differs where all conditions are the same', () => {
    const people = [...many(2, { hasSelection: true }), ...many(2, { isRural: true }), ...many(2, { isRural: true, isSmall: true })]
    expect(contextBands(people)).toEqual(['context_easy', 'context_easy', 'context_usual', 'context_usual', 'context_hard', 'context_hard'])
    expect(contextBands(many(3, {}))).toEqual(['context_usual', 'context_usual', 'context_usual'])
  })
  it('is the same in any order and is never touched by another type: 1,000 random regions', () => {
    for (let seed = 1; seed <= 1000; seed += 1) {
      const random = seeded(seed)
      const people = Array.from({ length: random.whole(1, 40) }, () => school({ isRural: random.chance(0.5), isSmall: random.chance(0.2), hasSelection: random.chance(0.2), organizationType: random.pick(['secondary_school', 'kindergarten'] as const),
        context: conditions({ isRemote: random.chance(0.2), hardship: random.chance(0.1) ? null : random.whole(0, 10_000), wear: random.whole(0, 10_000), laterShift: random.chance(0.5) ? 0 : random.whole(0, 10_000) }) }))
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
