import { expect, it } from 'vitest'
import { listRecentChanges } from './recent-changes'

it('puts the newest first and keeps only the last ones', () => {
  const facts = {
    cycles: [{ id: 'c', period: '2025/26', openedAt: new Date('2025-10-01T00:00:00Z'), closedAt: new Date('2025-12-26T00:00:00Z') }, { id: 'd', period: '2026/27', openedAt: null, closedAt: null }],
    releases: [{ id: 'r', period: '2025/26', number: 1, createdAt: '2025-12-27T00:00:00.000Z', publishedAt: '2026-01-10T00:00:00.000Z' }, { id: 's', period: '2025/26', number: 2, createdAt: '2026-01-05T00:00:00.000Z', publishedAt: null }],
  }
  expect(listRecentChanges(facts, 9).map(({ kind }) => kind)).toEqual(['published', 'released', 'released', 'cycleClosed', 'cycleOpened'])
  expect(listRecentChanges(facts, 2)).toHaveLength(2)
})
