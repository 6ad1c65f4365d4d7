import { decodeDirectionScores } from '@/data/scoring/score-card.codec'
import { groupBy } from '@/domain/shared/group-by'
import type { AnonymousResult } from '@/data/public/published-release.store'
import { organizationTypes, type ModelDocument, type OrganizationType } from '@/domain/models/model-document'
import { medianOf, shownMedianOf, SMALLEST_SHOWN_GROUP } from '@/domain/scoring/peers'
import { suppressSmall } from '@/domain/scoring/suppress-small'

/** Aggregates only. Null stands for «hidden: too few»; medians are hundredths of a point, shares hundredths of a percent. */
export type TypeAggregate = {
  readonly type: OrganizationType
  /** By position in the model's levels; null: few people, counted in `rest`. The whole is null where the type is hidden. */
  readonly levels: ReadonlyArray<number | null> | null
  /** Without a level, together with everybody whose level is hidden. */
  readonly rest: number | null
  readonly size: number | null
  readonly median: number | null
  /** Median share of the direction's maximum; 'notApplicable' where the direction applies to nobody. */
  readonly directions: ReadonlyArray<number | null | 'notApplicable'>
}
export type MunicipalityAggregate = { readonly key: string; readonly name: string; readonly size: number | null; readonly median: number | null }

const shareOf = (score: number, max: number): number => (Number.isNaN(score) || max === 0 ? Number.NaN : Math.floor((score / max) * 10_000 + 0.5))

const directionShares = (rows: ReadonlyArray<AnonymousResult>, count: number): ReadonlyArray<number | null | 'notApplicable'> => {
  const cards = rows.map((row) => ({ scores: decodeDirectionScores(row.directionScores), maxes: decodeDirectionScores(row.directionMaxes) }))
  return Array.from({ length: count }, (_, position) => {
    const shares = cards.map(({ scores, maxes }) => shareOf(scores[position] ?? Number.NaN, maxes[position] ?? 0))
    return shares.every(Number.isNaN) ? 'notApplicable' : shownMedianOf(shares)
  })
}

const rated = (rows: ReadonlyArray<AnonymousResult>): ReadonlyArray<number> => rows.filter((row) => row.level >= 0).map((row) => row.total)

/** Levels with their people; a level of one to four is not told, nor a second one it could be subtracted from. */
const shownLevels = (document: ModelDocument, rows: ReadonlyArray<AnonymousResult>): { levels: ReadonlyArray<number | null>; rest: number } => {
  const counts = document.levels.map((_, position) => rows.filter((row) => row.level === position).length)
  const unrated = rows.filter((row) => row.level < 0).length
  const hidden = suppressSmall([...counts, unrated].map((size, position) => ({ key: String(position), size })))
  const levels = counts.map((count, position) => (hidden.has(String(position)) ? null : count))
  return { levels, rest: rows.length - levels.reduce<number>((sum, count) => sum + (count ?? 0), 0) }
}

/** Types of organizations with their levels; small types are hidden together with one that would give them away. */
export const aggregateTypes = (document: ModelDocument, rows: ReadonlyArray<AnonymousResult>): ReadonlyArray<TypeAggregate> => {
  const groups = groupBy(rows, (row) => row.organizationType)
  const hidden = suppressSmall([...groups].map(([key, own]) => ({ key, size: own.length })))
  return organizationTypes.flatMap((type) => {
    const own = groups.get(type)
    if (own === undefined) return []
    if (hidden.has(type)) return { type, levels: null, rest: null, size: null, median: null, directions: document.directions.map(() => null) }
    return { type, ...shownLevels(document, own), size: own.length, median: shownMedianOf(rated(own)), directions: directionShares(own, document.directions.length) }
  })
}

/** Medians of municipalities inside one type of organizations: a common figure of schools and kindergartens means nothing (domain/02 B.3a). */
export const aggregateMunicipalities = (rows: ReadonlyArray<AnonymousResult>, type: OrganizationType): ReadonlyArray<MunicipalityAggregate> => {
  const groups = groupBy(rows.filter((row) => row.organizationType === type && row.level >= 0), (row) => row.municipalityId)
  const hidden = suppressSmall([...groups].map(([key, own]) => ({ key, size: own.length })))
  return [...groups]
    .map(([key, own]) => ({ key, name: own[0]?.municipalityName ?? '', size: hidden.has(key) ? null : own.length, median: hidden.has(key) ? null : medianOf(rated(own)) }))
    .sort((a, b) => (b.median ?? -1) - (a.median ?? -1) || a.name.localeCompare(b.name, 'ru'))
}

/** Participants of the release; null where even their number would point at somebody. */
export const shownSize = (rows: ReadonlyArray<AnonymousResult>): number | null => (rows.length < SMALLEST_SHOWN_GROUP ? null : rows.length)
