import { describe, expect, it } from 'vitest'
import { filterRating, mostFrequentType, parseRatingSort, placeOrder, ratingSortText, sortRating } from './rating-filter'
import { packRating, unpackRating, type RatingRow } from './rating-table'

const row = (position: number, over: Partial<RatingRow> = {}): RatingRow => ({
  position, directorId: `d${position}`, director: `Директор ${position}`, organization: `Школа ${position}`, type: 0, municipality: 0, cluster: 0, level: 1,
  rankRegion: position + 1, rankRegionOf: 4, rankCluster: 1, rankClusterOf: 2, total: 9000 - position * 100, previous: null, missingPercent: 0, directions: [100, null], isOwn: false, ...over,
})
const rows = [
  row(0, { director: 'Соловьёва Анна', type: 1, rankRegionOf: 1, rankRegion: 1, cluster: 1, rankClusterOf: 1 }),
  row(1, { previous: 8000, municipality: 1, isOwn: true, rankRegionOf: 3 }),
  row(2, { previous: 9000, directions: [null, 0], rankRegionOf: 3 }),
  row(3, { level: -1, rankRegion: 0, rankRegionOf: 0, rankCluster: 0, rankClusterOf: 0 }),
]
const names = (position: number): string => ['Яровое', 'Алтайское'][position] ?? ''
const all = { text: '', municipality: null, type: null, cluster: null, level: null }

describe('rating columns', () => {
  it('give back the rows that went in', () => expect(unpackRating(packRating(rows, 2))).toEqual(rows))
  it('take an empty list', () => expect(unpackRating(packRating([], 2))).toEqual([]))
  it('keep a line break out of the joined texts', () => expect(unpackRating(packRating([row(0, { organization: 'Школа\n№ 1' })], 2))[0]?.organization).toBe('Школа № 1'))
})

describe('rating filter', () => {
  it('finds by every word, ё as е', () => {
    expect(filterRating(rows, { ...all, text: '  АННА соловьева ' }).map((found) => found.position)).toEqual([0])
    expect(filterRating(rows, { ...all, text: 'анна школа 9' })).toEqual([])
  })
  it('joins filters', () => {
    expect(filterRating(rows, { ...all, type: 0, level: -1 }).map((found) => found.position)).toEqual([3])
    expect(filterRating(rows, { ...all, municipality: 1 }).map((found) => found.position)).toEqual([1])
    expect(filterRating(rows, { ...all, cluster: 1 }).map((found) => found.position)).toEqual([0])
  })
  it('opens on the most frequent type', () => {
    expect(mostFrequentType(rows)).toBe(0)
    expect(mostFrequentType([])).toBeNull()
  })
})

describe('rating order', () => {
  const order = (text: string) => sortRating(rows, parseRatingSort(text), names).map((sorted) => sorted.position)
  it('leaves those without a place, change or score last, both ways', () => {
    expect(order('place')).toEqual([0, 1, 2, 3])
    expect(order('-place')).toEqual([2, 1, 0, 3])
    expect(order('-change')).toEqual([1, 2, 0, 3])
    expect(order('change')).toEqual([2, 1, 0, 3])
    expect(order('direction-0')).toEqual([0, 1, 3, 2])
  })
  it('sorts names as Russian does and keeps the order of equals', () => expect(order('municipality')).toEqual([1, 0, 2, 3]))
  it('reads only what it wrote', () => {
    expect(parseRatingSort(ratingSortText({ key: 'direction-3', descending: true }))).toEqual({ key: 'direction-3', descending: true })
    expect(parseRatingSort('drop table')).toEqual(placeOrder)
  })
})
