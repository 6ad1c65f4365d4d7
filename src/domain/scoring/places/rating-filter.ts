import { foldLetters } from '../../shared/fold-letters'
import type { RatingRow } from './rating-table'
import { changeOf } from './movers'

/** What a rating is narrowed by; null means «all». Positions point into the dictionaries of the table. */
export type RatingFilter = {
  readonly text: string
  readonly municipality: number | null
  readonly type: number | null
  readonly cluster: number | null
  /** Position of the level; −1 asks for those without one. */
  readonly level: number | null
}

export const ratingSorts = ['place', 'director', 'organization', 'municipality', 'level', 'total', 'change'] as const
export type RatingSortKey = (typeof ratingSorts)[number] | `direction-${number}`
export type RatingSort = { readonly key: RatingSortKey; readonly descending: boolean }
export const placeOrder: RatingSort = { key: 'place', descending: false }

/** 'total', '-total', '-direction-3' → a sort; anything else is the order of places. */
export const parseRatingSort = (text: string): RatingSort => {
  const descending = text.startsWith('-')
  const key = descending ? text.slice(1) : text
  const isKnown = (ratingSorts as ReadonlyArray<string>).includes(key) || /^direction-\d{1,2}$/.test(key)
  return isKnown ? { key: key as RatingSortKey, descending } : placeOrder
}
export const ratingSortText = ({ key, descending }: RatingSort): string => `${descending ? '-' : ''}${key}`

/** «ё» is searched as «е», case and doubled spaces do not matter; every word must occur. */
const hasWords = (row: RatingRow, words: ReadonlyArray<string>): boolean => {
  const text = foldLetters(`${row.director} ${row.organization}`)
  return words.every((word) => text.includes(word))
}
const fits = (asked: number | null, value: number): boolean => asked === null || asked === value

export const filterRating = (rows: ReadonlyArray<RatingRow>, filter: RatingFilter): ReadonlyArray<RatingRow> => {
  const words = foldLetters(filter.text).split(/\s+/).filter((word) => word !== '')
  return rows.filter((row) =>
    fits(filter.municipality, row.municipality) && fits(filter.type, row.type) && fits(filter.cluster, row.cluster) && fits(filter.level, row.level) &&
    (words.length === 0 || hasWords(row, words)))
}

const collator = new Intl.Collator('ru', { numeric: true })
type Key = number | string | null

const keyOf = (sort: RatingSort, municipalityName: (position: number) => string): ((row: RatingRow) => Key) => {
  const byDirection = /^direction-(\d+)$/.exec(sort.key)
  if (byDirection !== null) return (row) => row.directions[Number(byDirection[1])] ?? null
  const keys: Record<(typeof ratingSorts)[number], (row: RatingRow) => Key> = {
    place: (row) => (row.rankRegion === 0 ? null : row.rankRegion),
    director: (row) => row.director,
    organization: (row) => row.organization,
    municipality: (row) => municipalityName(row.municipality),
    level: (row) => (row.level === -1 ? null : row.level),
    total: (row) => row.total,
    change: changeOf,
  }
  return keys[sort.key as (typeof ratingSorts)[number]]
}

const compareKeys = (a: Key, b: Key): number =>
  typeof a === 'string' && typeof b === 'string' ? collator.compare(a, b) : Number(a) - Number(b)

/** A total order: equal keys keep the order of the release, and what has no key comes last either way. */
export const sortRating = (rows: ReadonlyArray<RatingRow>, sort: RatingSort, municipalityName: (position: number) => string): ReadonlyArray<RatingRow> => {
  const key = keyOf(sort, municipalityName)
  const sign = sort.descending ? -1 : 1
  return rows
    .map((row) => ({ row, key: key(row) }))
    .sort((a, b) => {
      if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null) || a.row.position - b.row.position
      return sign * compareKeys(a.key, b.key) || a.row.position - b.row.position
    })
    .map(({ row }) => row)
}

/** The type most rows have: ratings are inside a type, so the page opens on this one. Null for an empty list. */
export const mostFrequentType = (rows: ReadonlyArray<Pick<RatingRow, 'type'>>): number | null => {
  const counts = new Map<number, number>()
  for (const { type } of rows) counts.set(type, (counts.get(type) ?? 0) + 1)
  let best: number | null = null
  for (const [type, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = type
  return best
}
