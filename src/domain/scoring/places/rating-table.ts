import type { OrganizationType } from '../../models/model-document'
import { packTexts, unpackTexts, type PackedTexts } from '../../shared/packed-texts'

/** One card in a rating. Amounts are whole hundredths of a point; positions point into the dictionaries of the table. */
export type RatingRow = {
  /** Position in the table as given: the order of the release. */
  readonly position: number
  readonly directorId: string
  readonly director: string
  readonly organization: string
  readonly type: number
  readonly municipality: number
  readonly cluster: number
  /** Position in the model's levels; −1 «недостаточно данных». */
  readonly level: number
  /** 0 where there is no level and so no place. */
  readonly rankRegion: number
  readonly rankRegionOf: number
  readonly rankCluster: number
  readonly rankClusterOf: number
  readonly total: number
  readonly previous: number | null
  readonly missingPercent: number
  /** null where the direction is not applicable. */
  readonly directions: ReadonlyArray<number | null>
  readonly isOwn: boolean
}

/**
 * A rating column by column: 1,500 rows travel as a few arrays and packed texts instead of objects, and sizes of groups
 * (the same for the whole group) travel once.
 */
export type RatingColumns = {
  readonly n: number
  readonly d: number
  readonly directorIds: string
  readonly directors: PackedTexts
  readonly organizations: PackedTexts
  readonly types: ReadonlyArray<number>
  readonly municipalities: ReadonlyArray<number>
  readonly clusters: ReadonlyArray<number>
  readonly levels: ReadonlyArray<number>
  readonly rankRegion: ReadonlyArray<number>
  readonly rankCluster: ReadonlyArray<number>
  /** Ranked people by type and by cluster: what «из 640» says. */
  readonly rankedInType: ReadonlyArray<number>
  readonly rankedInCluster: ReadonlyArray<number>
  readonly totals: ReadonlyArray<number>
  /** NONE where there is nothing to compare with. */
  readonly previous: ReadonlyArray<number>
  readonly missingPercent: ReadonlyArray<number>
  /** n × d; NONE where not applicable. */
  readonly directions: ReadonlyArray<number>
  readonly own: ReadonlyArray<number>
}

export type RatingTable = {
  readonly columns: RatingColumns
  readonly types: ReadonlyArray<OrganizationType>
  readonly municipalities: ReadonlyArray<{ readonly id: string; readonly name: string }>
  /** Keys of clusters by their position in the release. */
  readonly clusters: ReadonlyArray<string>
}

const NONE = -1
const SEPARATOR = '\n'
const sizesOf = (rows: ReadonlyArray<RatingRow>, groupOf: (row: RatingRow) => number, sizeOf: (row: RatingRow) => number): ReadonlyArray<number> => {
  const sizes: number[] = []
  for (const row of rows) sizes[groupOf(row)] = Math.max(sizes[groupOf(row)] ?? 0, sizeOf(row))
  return Array.from(sizes, (size) => size ?? 0)
}

export const packRating = (rows: ReadonlyArray<RatingRow>, d: number): RatingColumns => ({
  n: rows.length,
  d,
  directorIds: rows.map((row) => row.directorId).join(SEPARATOR),
  directors: packTexts(rows.map((row) => row.director)),
  organizations: packTexts(rows.map((row) => row.organization)),
  types: rows.map((row) => row.type),
  municipalities: rows.map((row) => row.municipality),
  clusters: rows.map((row) => row.cluster),
  levels: rows.map((row) => row.level),
  rankRegion: rows.map((row) => row.rankRegion),
  rankCluster: rows.map((row) => row.rankCluster),
  rankedInType: sizesOf(rows, (row) => row.type, (row) => row.rankRegionOf),
  rankedInCluster: sizesOf(rows, (row) => row.cluster, (row) => row.rankClusterOf),
  totals: rows.map((row) => row.total),
  previous: rows.map((row) => row.previous ?? NONE),
  missingPercent: rows.map((row) => row.missingPercent),
  directions: rows.flatMap((row) => row.directions.map((score) => score ?? NONE)),
  own: rows.flatMap((row, position) => (row.isOwn ? [position] : [])),
})

const orNull = (value: number | undefined): number | null => (value === undefined || value === NONE ? null : value)

export const unpackRating = (columns: RatingColumns): ReadonlyArray<RatingRow> => {
  const directorIds = columns.directorIds.split(SEPARATOR)
  const directors = unpackTexts(columns.directors, columns.n)
  const organizations = unpackTexts(columns.organizations, columns.n)
  const own = new Set(columns.own)
  return columns.totals.map((total, position): RatingRow => {
    const at = (list: ReadonlyArray<number>): number => list[position] ?? 0
    const rankRegion = at(columns.rankRegion)
    return {
      position, total, rankRegion,
      directorId: directorIds[position] ?? '', director: directors[position] ?? '', organization: organizations[position] ?? '',
      type: at(columns.types), municipality: at(columns.municipalities), cluster: at(columns.clusters), level: at(columns.levels), missingPercent: at(columns.missingPercent),
      rankRegionOf: rankRegion === 0 ? 0 : columns.rankedInType[at(columns.types)] ?? 0,
      rankCluster: at(columns.rankCluster),
      rankClusterOf: at(columns.rankCluster) === 0 ? 0 : columns.rankedInCluster[at(columns.clusters)] ?? 0,
      previous: orNull(columns.previous[position]),
      directions: columns.directions.slice(position * columns.d, (position + 1) * columns.d).map(orNull),
      isOwn: own.has(position),
    }
  })
}
