import { decodeDirectionScores } from '@/data/scoring/score-card.codec'
import { groupBy } from '@/domain/shared/group-by'
import type { AnonymousResult } from '@/data/public/published-release.store'
import { organizationTypes, type ModelDocument, type OrganizationType } from '@/domain/models/model-document'
import { cellKeys, municipalityScope } from '@/domain/publication/published-tables'
import type { Told } from '@/domain/publication/suppress-tables'
import { tellCounts } from '@/domain/publication/tell-release'
import { shownMedianOf } from '@/domain/scoring/clusters/peers'

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

const directionShares = (rows: ReadonlyArray<AnonymousResult>, count: number, minimum: number): ReadonlyArray<number | null | 'notApplicable'> => {
  const cards = rows.map((row) => ({ scores: decodeDirectionScores(row.directionScores), maxes: decodeDirectionScores(row.directionMaxes) }))
  return Array.from({ length: count }, (_, position) => {
    const shares = cards.map(({ scores, maxes }) => shareOf(scores[position] ?? Number.NaN, maxes[position] ?? 0))
    return shares.every(Number.isNaN) ? 'notApplicable' : shownMedianOf(shares, minimum)
  })
}

const rated = (rows: ReadonlyArray<AnonymousResult>): ReadonlyArray<number> => rows.filter((row) => row.level >= 0).map((row) => row.total)

/** What everything published of a release tells together: the same for this page and for every document (`domain/publication`). */
export type ToldResults = { readonly document: ModelDocument; readonly rows: ReadonlyArray<AnonymousResult>; readonly told: Told; readonly minimum: number }

export const tellResults = (document: ModelDocument, rows: ReadonlyArray<AnonymousResult>, minimum: number): ToldResults => ({
  document, rows, minimum,
  told: tellCounts(rows.map(({ organizationType: type, municipalityId, level }) => ({ type, municipalityId, level })), { levels: document.levels.length, minimum }),
})

/** Types of organizations with their levels; a hidden type is hidden whole. */
export const aggregateTypes = ({ document, rows, told, minimum }: ToldResults): ReadonlyArray<TypeAggregate> => {
  const groups = groupBy(rows, (row) => row.organizationType)
  return organizationTypes.flatMap((type) => {
    const own = groups.get(type)
    if (own === undefined) return []
    const size = told(cellKeys.type(type))
    if (size === null) return { type, levels: null, rest: null, size: null, median: null, directions: document.directions.map(() => null) }
    const levels = document.levels.map((_, level) => told(cellKeys.typeLevel(type, level)))
    const rest = size - levels.reduce<number>((sum, count) => sum + (count ?? 0), 0)
    return { type, levels, rest, size, median: shownMedianOf(rated(own), minimum), directions: directionShares(own, document.directions.length, minimum) }
  })
}

/** Medians of municipalities inside one type of organizations: a common figure of schools and kindergartens means nothing (domain/02 B.3a). */
export const aggregateMunicipalities = ({ rows, told, minimum }: ToldResults, type: OrganizationType): ReadonlyArray<MunicipalityAggregate> =>
  [...groupBy(rows.filter((row) => row.organizationType === type && row.level >= 0), (row) => row.municipalityId)]
    .map(([key, own]) => ({ key, name: own[0]?.municipalityName ?? '', size: told(`${municipalityScope(key)}${cellKeys.type(type)}`), median: shownMedianOf(rated(own), minimum) }))
    .sort((a, b) => (b.median ?? -1) - (a.median ?? -1) || a.name.localeCompare(b.name, 'ru'))

/** Participants of the release; null where even their number would point at somebody. */
export const shownSize = ({ told }: ToldResults): number | null => told(cellKeys.all)
