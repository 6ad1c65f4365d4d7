import { describe, expect, it } from 'vitest'
import { CLUSTER_NEIGHBOURS, municipalCluster } from './municipal-cluster'

const place = (id: string, heads: number, isUrban = false) => ({ id, heads, isUrban })
const ids = (places: ReadonlyArray<{ id: string }>): string => places.map(({ id }) => id).join('')

describe('own cluster of a municipality', () => {
  it('takes those of the same kind, the nearest number of heads first, without the own one', () =>
    expect(ids(municipalCluster([place('a', 10), place('b', 30), place('c', 12), place('d', 10, true)], 'a', 2))).toBe('cb'))
  it('takes all where the kind has too few', () => expect(ids(municipalCluster([place('a', 10), place('b', 30), place('d', 11, true)], 'a', 2))).toBe('db'))
  it('stops at the set number of neighbours', () =>
    expect(municipalCluster(Array.from({ length: 30 }, (_, at) => place(String(at), at)), '0', 4)).toHaveLength(CLUSTER_NEIGHBOURS))
  it('is empty for a municipality nobody knows', () => expect(municipalCluster([place('a', 1)], 'b', 1)).toEqual([]))
})
