import { organizationTypes, type LevelTone, type ModelDocument, type OrganizationType } from '../../models/model-document'
import type { RatingRow, RatingTable } from './rating-table'
import { packRating } from './rating-table'

/** A card with names, as the store gives it; direction scores are micro-units, NaN where not applicable. */
export type NamedCard = {
  readonly directorId: string
  readonly directorName: string
  readonly organizationName: string
  readonly organizationType: string
  readonly municipalityId: string
  readonly municipalityName: string
  readonly cluster: number
  readonly level: number
  readonly rankRegion: number
  readonly rankRegionOf: number
  readonly rankCluster: number
  readonly rankClusterOf: number
  readonly total: number
  readonly previousTotal: number | null
  readonly missingPercent: number
}

export type RatingLevel = { readonly code: string; readonly name: string; readonly tone: LevelTone }
export type RatingDirection = { readonly code: string; readonly name: string; readonly max: string }

const collator = new Intl.Collator('ru', { numeric: true })
const MICRO_IN_HUNDREDTH = 10_000

/** Micro-units → hundredths half up; NaN → null. */
export const hundredthsOf = (micro: number): number | null => (Number.isNaN(micro) ? null : Math.floor(micro / MICRO_IN_HUNDREDTH + 0.5))

const municipalitiesOf = (cards: ReadonlyArray<NamedCard>): RatingTable['municipalities'] =>
  [...new Map(cards.map((card) => [card.municipalityId, card.municipalityName]))].map(([id, name]) => ({ id, name })).sort((a, b) => collator.compare(a.name, b.name))

/** Cards of a release as a compact table. @param directionsOf hundredths of each direction of the card at a position */
export const toRatingTable = (cards: ReadonlyArray<NamedCard>, made: { d: number; clusterKeys: ReadonlyArray<string>; directionsOf: (position: number) => ReadonlyArray<number | null>; isOwn: (card: NamedCard) => boolean }): RatingTable => {
  const types: ReadonlyArray<OrganizationType> = organizationTypes.filter((type) => cards.some((card) => card.organizationType === type))
  const municipalities = municipalitiesOf(cards)
  const typeAt = new Map<string, number>(types.map((type, at) => [type, at]))
  const municipalityAt = new Map(municipalities.map(({ id }, at) => [id, at]))
  const rows = cards.map((card, position): RatingRow => ({
    position, directorId: card.directorId, director: card.directorName, organization: card.organizationName,
    type: typeAt.get(card.organizationType) ?? 0, municipality: municipalityAt.get(card.municipalityId) ?? 0, cluster: card.cluster, level: card.level,
    rankRegion: card.rankRegion, rankRegionOf: card.rankRegionOf, rankCluster: card.rankCluster, rankClusterOf: card.rankClusterOf,
    total: card.total, previous: card.previousTotal, missingPercent: card.missingPercent, directions: made.directionsOf(position), isOwn: made.isOwn(card),
  }))
  return { columns: packRating(rows, made.d), types, municipalities, clusters: made.clusterKeys }
}

export const levelsOf = (document: ModelDocument): ReadonlyArray<RatingLevel> => document.levels.map(({ code, name, tone }) => ({ code, name, tone }))
export const directionsOf = (document: ModelDocument): ReadonlyArray<RatingDirection> => document.directions.map(({ code, name, max }) => ({ code, name, max }))
