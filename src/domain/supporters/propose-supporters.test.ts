import { describe, expect, it } from 'vitest'
import type { DirectorId, MunicipalityId, OrganizationId } from '../shared/ids'
import { defaultSupporterRule, isSupporterRule, proposeSupporters, type StandingCard } from './propose-supporters'

type Made = { readonly at?: string; readonly head?: string; readonly level?: number; readonly total?: number }
/** `shares`: of direction 1, the last cycle first. */
const school = (name: string, shares: ReadonlyArray<number>, { at = 'm', head = `d${name}`, level = 0, total = 5000 }: Made = {}): StandingCard =>
  ({ directorId: head as DirectorId, organizationId: name as OrganizationId, municipalityId: at as MunicipalityId, level, total, shares: shares.map((share) => new Map([['1', share]])) })
const nobody = { sites: new Set<string>(), mentors: new Set<string>() }
const proposed = (cards: ReadonlyArray<StandingCard>, over: Partial<typeof defaultSupporterRule> = {}, taken = nobody) =>
  proposeSupporters(cards, { ...defaultSupporterRule, ...over }, taken).map(({ kind, organizationId }) => `${kind} ${organizationId}`)
const both = (name: string) => [`base_site ${name}`, `mentor ${name}`]

describe('base sites and mentors from results', () => {
  it.each([[[80, 80], true], [[79, 100], false], [[100, 79], false], [[100], false], [[80, 80, 0], true]])('ZEL-44: shares %j of two cycles', (shares, expected) => {
    expect(proposed([school('a', shares)])).toEqual(expected ? both('a') : [])
  })

  it.each([[1, [90, 0], true], [3, [90, 90], false], [3, [90, 90, 90], true]])('ZEL-44: %i cycles in a row as the rule says', (cycles, shares, expected) => {
    expect(proposed([school('a', shares)], { cycles })).toEqual(expected ? both('a') : [])
  })

  it.each([[0, true], [1, true], [2, false], [-1, false]])('ZEL-44: level %i among the first two', (level, expected) => {
    expect(proposed([school('a', [90, 90], { level })])).toEqual(expected ? both('a') : [])
  })

  it('takes the best of each municipality, and adds nobody who is there', () => {
    const cards = [school('a', [90, 90], { total: 1 }), school('b', [90, 90], { total: 2 }), school('c', [90, 90], { at: 'other', total: 0 })]
    expect(proposed(cards, { mostPerMunicipality: 1 })).toEqual([...both('b'), ...both('c')])
    expect(proposed(cards, { mostPerMunicipality: 1 }, { sites: new Set(['b']), mentors: new Set(['db', 'dc']) })).toEqual(['base_site c'])
  })

  it('proposes a head of two organizations and an organization of two heads once', () => {
    expect(proposed([school('a', [90, 90], { head: 'same', total: 2 }), school('b', [90, 90], { head: 'same', total: 1 })])).toEqual(both('a'))
    expect(proposed([school('a', [90, 90], { head: 'one', total: 2 }), school('a', [90, 90], { head: 'two', total: 1 })])).toEqual(both('a'))
  })

  it.each([[{}, true], [{ fromPercent: 49 }, false], [{ cycles: 4 }, false], [{ capacity: 0 }, false], [{ mostPerMunicipality: 21 }, false], [{ topLevels: 0 }, false], [{ fromPercent: 100, cycles: 3 }, true]])('a rule %j', (over, expected) => {
    expect(isSupporterRule({ ...defaultSupporterRule, ...over })).toBe(expected)
  })
})
