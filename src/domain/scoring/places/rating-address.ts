import { mostFrequentType, parseRatingSort, type RatingFilter, type RatingSort } from './rating-filter'
import { unpackRating, type RatingRow, type RatingTable } from './rating-table'

/** What the address of a rating says; an empty text is «not said». The page and the exported file read it alike. */
export type RatingAddress = {
  readonly q: string
  readonly municipality: string
  /** A type, 'all', or '' for the most frequent one: ratings are inside a type. */
  readonly type: string
  readonly cluster: string
  readonly level: string
  readonly sort: string
}
export const emptyRatingAddress: RatingAddress = { q: '', municipality: '', type: '', cluster: '', level: '', sort: '' }
export const ALL_TYPES = 'all'
export const NO_LEVEL = 'none'

const positionOf = (list: ReadonlyArray<string>, asked: string): number | null => {
  const at = list.indexOf(asked)
  return asked === '' || at === -1 ? null : at
}
const levelOf = (codes: ReadonlyArray<string>, asked: string): number | null => (asked === NO_LEVEL ? -1 : positionOf(codes, asked))

/** What is not known is not asked: an old link shows more rather than nothing. */
export const readRatingAddress = (address: RatingAddress, table: RatingTable, made: { rows: ReadonlyArray<RatingRow>; levelCodes: ReadonlyArray<string> }): { filter: RatingFilter; sort: RatingSort } => ({
  filter: {
    text: address.q,
    municipality: positionOf(table.municipalities.map(({ id }) => id), address.municipality),
    type: address.type === ALL_TYPES ? null : positionOf(table.types, address.type) ?? mostFrequentType(made.rows),
    cluster: positionOf(table.clusters, address.cluster),
    level: levelOf(made.levelCodes, address.level),
  },
  sort: parseRatingSort(address.sort),
})

const text = (value: string | undefined): string => (value ?? '').slice(0, 200)
/** Unknown parameters are dropped, long ones cut. */
export const toRatingAddress = (search: Readonly<Record<string, string | undefined>>): RatingAddress => ({
  q: text(search['q']), municipality: text(search['municipality']), type: text(search['type']), cluster: text(search['cluster']), level: text(search['level']), sort: text(search['sort']),
})

export const rowsOf = (table: RatingTable): ReadonlyArray<RatingRow> => unpackRating(table.columns)
