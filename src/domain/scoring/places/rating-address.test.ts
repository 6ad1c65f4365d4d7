import { describe, expect, it } from 'vitest'
import { emptyRatingAddress, readRatingAddress, rowsOf, toRatingAddress, type RatingAddress } from './rating-address'
import { packRating, type RatingRow, type RatingTable } from './rating-table'

const row = (position: number, type: number): RatingRow => ({
  position, type, directorId: '', director: '', organization: '', municipality: 0, cluster: 0, level: 0, rankRegion: 1, rankRegionOf: 1, rankCluster: 1, rankClusterOf: 1, total: 1, previous: null, missingPercent: 0, directions: [], isOwn: false,
})
const table: RatingTable = {
  columns: packRating([row(0, 0), row(1, 1), row(2, 1)], 0), types: ['secondary_school', 'kindergarten'],
  municipalities: [{ id: 'm1', name: 'А' }, { id: 'm2', name: 'Б' }], clusters: ['kindergarten/rural', 'kindergarten/urban'],
}
const read = (over: Partial<RatingAddress>) => readRatingAddress({ ...emptyRatingAddress, ...over }, table, { rows: rowsOf(table), levelCodes: ['high', 'critical'] }).filter

describe('the address of a rating', () => {
  it('opens on the most frequent type', () => expect(read({})).toEqual({ text: '', municipality: null, type: 1, cluster: null, level: null }))
  it('reads what it knows', () => expect(read({ municipality: 'm2', type: 'secondary_school', cluster: 'kindergarten/urban', level: 'critical', q: 'а' })).toEqual({ text: 'а', municipality: 1, type: 0, cluster: 1, level: 1 }))
  it('asks for all types and for those without a level', () => expect([read({ type: 'all' }).type, read({ level: 'none' }).level]).toEqual([null, -1]))
  it('ignores what it does not know', () => expect(read({ municipality: 'x', type: 'x', cluster: 'x', level: 'x' })).toEqual({ text: '', municipality: null, type: 1, cluster: null, level: null }))
  it('takes only its own parameters', () => expect(toRatingAddress({ q: 'я'.repeat(300), other: '1' })).toEqual({ ...emptyRatingAddress, q: 'я'.repeat(200) }))
})
