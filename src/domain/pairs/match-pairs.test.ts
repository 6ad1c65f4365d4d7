import { munkres } from 'munkres'
import { describe, expect, it } from 'vitest'
import type { OrganizationType } from '../models/model-document'
import type { DirectorId, MunicipalityId, OrganizationId } from '../shared/ids'
import { matchPairs, type PairRule, type Standing } from './match-pairs'

type Made = { readonly at?: string; readonly type?: OrganizationType; readonly before?: number }
const school = (name: string, share: number, { at = 'm', type = 'secondary_school', before }: Made = {}): Standing => ({
  directorId: `d${name}` as DirectorId, organizationId: name as OrganizationId, municipalityId: at as MunicipalityId, type, shares: new Map([['1', share]]), ...(before === undefined ? {} : { previous: new Map([['1', before]]) }),
})
const match = (all: ReadonlyArray<Standing>, rule: PairRule = 'points', over: { loads?: ReadonlyMap<string, number>; taken?: ReadonlySet<string> } = {}) =>
  matchPairs(all, { rule, loads: new Map(), taken: new Set(), ...over }, munkres).map(({ giver, taker }) => `${giver.organizationId} ${taker.organizationId}`).sort()

describe('pairs by results', () => {
  it.each([[80, 39, 1], [79, 39, 0], [80, 40, 0]])('OSE-10: by points of this cycle, %i %% and %i %% of the maximum make %i pairs', (high, low, count) => {
    expect(match([school('a', high), school('b', low)])).toHaveLength(count)
  })

  it('OSE-09: stable is high in two comparable cycles running', () => {
    const low = school('b', 10)
    expect(match([school('a', 90, { before: 80 }), low], 'stable')).toEqual(['a b'])
    expect(match([school('a', 90, { before: 79 }), low], 'stable')).toEqual([])
    expect(match([school('a', 90), low], 'stable')).toEqual([])
  })

  it('gives nobody more than two, counting pairs there are already, and no organization a second helper', () => {
    const lows = ['x', 'y', 'z'].map((name) => school(name, 10))
    expect(match([school('a', 90), ...lows])).toHaveLength(2)
    expect(match([school('a', 90), ...lows], 'points', { loads: new Map([['da', 1]]) })).toHaveLength(1)
    expect(match([school('a', 90), ...lows], 'points', { taken: new Set(['x', 'y', 'z']) })).toEqual([])
  })

  it('joins only organizations of one type', () => {
    expect(match([school('a', 90, { type: 'kindergarten' }), school('b', 10)])).toEqual([])
  })

  it('helps as many as possible first, then the nearest', () => {
    expect(match([school('a', 90, { at: 'north' }), school('b', 90, { at: 'south' }), school('x', 10, { at: 'south' }), school('y', 10, { at: 'north' })])).toEqual(['a y', 'b x'])
    expect(match([school('a', 90, { at: 'north' }), school('x', 10, { at: 'south' })])).toEqual(['a x'])
  })

  it('never joins one person with themselves at another post', () => {
    expect(match([school('a', 90), { ...school('b', 10), directorId: 'da' as DirectorId }])).toEqual([])
  })
})
