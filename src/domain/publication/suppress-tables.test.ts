import { describe, expect, it } from 'vitest'
import { recovered, type CountedRelease } from '#tests/golden/published-counts'
import { seeded, type Random } from '#tests/golden/random'
import { organizationTypes } from '../models/model-document'
import { categoryTables, countTables } from './count-tables'
import { cellKeys, type TableSystem } from './published-tables'
import { suppressTables } from './suppress-tables'

const aRelease = (random: Random): CountedRelease => {
  const types = organizationTypes.slice(0, random.whole(1, 4))
  const levels = random.whole(2, 4)
  const skew = Array.from({ length: levels }, () => random.next() ** 2 + 0.01)
  const whole = skew.reduce((sum, one) => sum + one, 0)
  const pickLevel = (): number => {
    const at = random.next() * whole
    let reached = 0
    return skew.findIndex((one) => { reached += one; return reached >= at })
  }
  const places = Array.from({ length: random.whole(1, 5) }, (_, index) => ({ municipalityId: `m${index}`, share: random.next() }))
  const cards = places.flatMap(({ municipalityId, share }) => types.flatMap((type) => Array.from({ length: Math.floor(random.next() ** 2 * share * 60) }, () => ({ type, municipalityId, level: random.chance(0.06) ? -1 : pickLevel() }))))
  return { cards, levels, minimum: 5 }
}
const releases = Array.from({ length: 200 }, (_, seed) => aRelease(seeded(seed + 1)))

/** Weakened: only what is small itself is hidden. */
const smallOnly = ({ cells }: TableSystem): ReadonlySet<string> => new Set(cells.filter(({ count, isPrinted, cost }) => Number.isFinite(cost) && (!isPrinted || (count > 0 && count < 5))).map(({ key }) => key))
/** Weakened: each printed row is protected on its own, as if nobody could lay two of them side by side. */
const rowByRow = (system: TableSystem): ReadonlySet<string> => suppressTables({ cells: system.cells.map((cell, at) => ({ ...cell, atoms: [at] })), lines: system.lines.filter(({ parts }) => new Set(system.cells.filter(({ key }) => parts.includes(key)).map(({ row }) => row)).size < 2) })

describe('suppressTables', () => {
  it('tells no count from which, with all published tables of the release together, a hidden one follows: 200 random releases', () => {
    for (const release of releases) expect(recovered(release, suppressTables)).toEqual([])
  })

  it('keeps it for a region that asks for more than five', () => {
    for (const release of releases.slice(0, 60)) expect(recovered({ ...release, minimum: 8 }, suppressTables)).toEqual([])
  })

  it('tells no count of one to four', () => {
    for (const system of releases.flatMap((release) => Object.values(countTables(release.cards, release)))) {
      const hidden = suppressTables(system)
      expect(system.cells.filter(({ key, count, isPrinted, cost }) => isPrinted && Number.isFinite(cost) && !hidden.has(key) && count > 0 && count < 5)).toEqual([])
    }
  })

  it('hides nothing of a release without small groups', () => {
    const cards = ['a', 'b'].flatMap((municipalityId) => organizationTypes.slice(0, 2).flatMap((type) => [0, 1].flatMap((level) => Array.from({ length: 5 }, () => ({ type, municipalityId, level })))))
    const { sizes, levels } = countTables(cards, { levels: 2, minimum: 5 })
    expect([...suppressTables(sizes), ...suppressTables(levels)]).toEqual([])
  })

  it('keeps the threshold it is given', () => {
    const cards = Array.from({ length: 24 }, (_, index) => ({ type: organizationTypes[0], municipalityId: 'a', level: index < 7 ? 0 : 1 }))
    const isTold = (minimum: number): boolean => !suppressTables(countTables(cards, { levels: 2, minimum }).levels, minimum).has(cellKeys.level(0))
    expect([isTold(5), isTold(7), isTold(8)]).toEqual([true, true, false])
  })

  it('the solver sees through a suppression without complements, and through one that looks at each row alone', () => {
    expect(releases.filter((release) => recovered(release, smallOnly).length > 0).length).toBeGreaterThan(100)
    expect(releases.filter((release) => recovered(release, rowByRow).length > 0).length).toBeGreaterThan(10)
  })

  it('the solver sees through a suppression that leaves out one hidden complement', () => {
    const leaky = releases.filter((release) => recovered(release, (system, minimum) => {
      const hidden = suppressTables(system, minimum)
      const told = new Set(system.cells.filter(({ key }) => !hidden.has(key)).map(({ row }) => row))
      const [complement] = system.cells.filter(({ key, count, isPrinted, row }) => isPrinted && count >= 5 && hidden.has(key) && told.has(row))
      return new Set([...hidden].filter((key) => key !== complement?.key))
    }).length > 0)
    expect(leaky.length).toBeGreaterThan(100)
  })
})

describe('categoryTables', () => {
  const hiddenOf = (rows: ReadonlyArray<ReadonlyArray<number>>): ReadonlyArray<string> => {
    const categories = [{ name: 'zero', isPrinted: true }, { name: 'earned', isPrinted: false }]
    const system = categoryTables({ key: 'loss', table: 'losses', categories, byMunicipality: new Map(rows.map((counts, index) => [`m${index}`, counts])) })
    return [...suppressTables(system)].filter((key) => !key.endsWith('earned')).sort()
  }
  it('tells counts that leave five on both sides', () => expect(hiddenOf([[10, 10], [5, 20]])).toEqual([]))
  it('hides a small count with a complement in another municipality', () => expect(hiddenOf([[2, 30], [9, 9], [20, 20]])).toEqual(['m0/loss:zero', 'm1/loss:zero']))
  it('hides a count that leaves only a few others', () => expect(hiddenOf([[30, 2], [9, 9], [20, 20]])).toEqual(['m0/loss:zero', 'm1/loss:zero']))
  it('hides the region where there is no other place', () => expect(hiddenOf([[2, 30]])).toEqual(['loss:zero', 'm0/loss:zero']))
  it('hides a second category where the third would give the first away', () => {
    const categories = ['risen', 'fallen', 'unchanged'].map((name) => ({ name, isPrinted: true }))
    const system = categoryTables({ key: 'change', table: 'changes', categories, byMunicipality: new Map([['m0', [20, 2, 30]], ['m1', [20, 9, 30]]]) })
    expect([...suppressTables(system)].filter((key) => key.startsWith('m0')).length).toBeGreaterThan(1)
  })
})
