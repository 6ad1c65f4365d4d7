import { describe, expect, it } from 'vitest'
import { addressOfView, conditionsOf, isFrozenSearch, searchOfView } from './view-search'

describe('a kept view', () => {
  it('follows the newest release unless it is frozen, and never keeps a page number', () => {
    expect(searchOfView('?type=lyceum&release=r1&page=3', { id: 'r1', isFrozen: false })).toBe('type=lyceum')
    expect(searchOfView('type=lyceum', { id: 'r1', isFrozen: true })).toBe('type=lyceum&release=r1')
    expect(searchOfView('', { id: null, isFrozen: true })).toBe('')
  })
  it('counts its conditions without the release', () => {
    expect(conditionsOf('type=lyceum&release=r1')).toBe(1)
    expect([isFrozenSearch('release=r1'), isFrozenSearch('type=a')]).toEqual([true, false])
  })
  it('is an address', () => expect([addressOfView({ page: '/rating', search: '' }), addressOfView({ page: '/rating', search: 'q=1' })]).toEqual(['/rating', '/rating?q=1']))
})
