import { z } from 'zod'
import type { RatedRow } from '@/data/scoring/score-card.store'
import { listTilePlaces } from '@/data/tenancy/municipality.store'
import { layoutTiles, type TileLayout } from '@/domain/desks/tile-layout'
import { organizationTypes, type OrganizationType } from '@/domain/models/model-document'
import { describeDistribution, type Distribution } from '@/domain/scoring/places/distribution'
import { strongestMovers } from '@/domain/scoring/places/movers'
import { directionsOf, levelsOf, type RatingDirection, type RatingLevel } from '@/domain/scoring/places/rated-rows'
import { summarizeCards, type CardSummary } from '@/domain/scoring/places/summarize-cards'
import { groupBy } from '@/domain/shared/group-by'
import { canSomewhere } from '@/policy/can'
import { defineQuery } from '../kernel/define-query'
import { findAskedRelease, readRatedRelease, toRegionLabel, toReleaseLabel, type Comparison, type RatedRelease, type RegionLabel, type ReleaseLabel } from '../kernel/read-rated'
import type { Context } from '../kernel/runtime'
import { releaseIdSchema } from '../kernel/schemas'
import { toReadCards, type ReadCard } from '../kernel/summed-cards'

/** A head whose total changed most; totals in hundredths. */
export type Mover = { readonly directorId: string; readonly director: string; readonly organization: string; readonly municipality: string; readonly total: number; readonly previous: number }
/** `missingPercent`: mean share of missing figures of its cards, hundredths of a percent. */
export type MunicipalitySummary = CardSummary & { readonly id: string; readonly name: string; readonly missingPercent: number }
/** Totals of the rated of a cluster; figures are left out where it is smaller than the release shows. */
export type ClusterSummary = CardSummary & { readonly key: string; readonly spread: Distribution | undefined }

export type Overview = {
  readonly region: RegionLabel
  readonly release: ReleaseLabel
  readonly releases: ReadonlyArray<ReleaseLabel>
  readonly comparison: Comparison
  /** `from`: the bound of the level as its method writes it. */
  readonly levels: ReadonlyArray<RatingLevel & { readonly from: string }>
  readonly directions: ReadonlyArray<RatingDirection>
  readonly whole: CardSummary
  readonly types: ReadonlyArray<{ readonly type: OrganizationType; readonly levels: ReadonlyArray<number>; readonly totals: ReadonlyArray<number> }>
  /** In the order of the Russian alphabet. */
  readonly municipalities: ReadonlyArray<MunicipalitySummary>
  /** Clusters of the release side by side, by type and then by the model's features. */
  readonly clusters: ReadonlyArray<ClusterSummary>
  readonly map: TileLayout
  /** Whether this person may put municipalities on their squares. */
  readonly mayArrange: boolean
  readonly risen: ReadonlyArray<Mover>
  readonly fallen: ReadonlyArray<Mover>
}

const SHOWN_MOVERS = 5
const collator = new Intl.Collator('ru', { numeric: true })

const toMover = ({ row }: ReadCard<RatedRow>): Mover => ({
  directorId: row.directorId, director: row.directorName, organization: row.organizationName, municipality: row.municipalityName, total: row.total, previous: row.previousTotal ?? row.total,
})

const missingOf = (cards: ReadonlyArray<ReadCard<RatedRow>>): number => (cards.length === 0 ? 0 : Math.round(cards.reduce((sum, { missingPercent }) => sum + missingPercent, 0) / cards.length))

/** Cards by the key of their cluster: one that was widened and one that was not are the same kind of organizations. */
const clustersOf = (cards: ReadonlyArray<ReadCard<RatedRow>>, keys: ReadonlyArray<string>, size: { levels: number; directions: number; smallestGroup: number }): ReadonlyArray<ClusterSummary> =>
  [...groupBy(cards, ({ row }) => keys[row.cluster] ?? '')]
    .filter(([key]) => key !== '')
    .map(([key, group]) => {
      const summary = summarizeCards(group, size)
      return summary.rated < size.smallestGroup
        ? { ...summary, key, median: null, medianBefore: null, shares: summary.shares.map(() => null), changes: { ...summary.changes, median: null }, spread: undefined }
        : { ...summary, key, spread: describeDistribution(group.filter(({ level }) => level !== -1).map(({ total }) => total)) }
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1))

const cardsRead = new WeakMap<ReadonlyArray<RatedRow>, ReadonlyArray<ReadCard<RatedRow>>>()
/** The rows of a release are kept for a while (`readRatedRelease`), and what was read out of them with them. */
const readOnce = (rows: ReadonlyArray<RatedRow>): ReadonlyArray<ReadCard<RatedRow>> => {
  const known = cardsRead.get(rows) ?? toReadCards(rows)
  cardsRead.set(rows, known)
  return known
}

const describeOverview = (rated: RatedRelease, map: Pick<Overview, 'map' | 'mayArrange'>): Overview => {
  const { region, release, choices, document, comparison } = rated
  const size = { levels: document.levels.length, directions: document.directions.length }
  const cards = readOnce(rated.rows)
  const ranked = cards.filter((card) => card.level !== -1)
  const byType = groupBy(cards, ({ row }) => row.organizationType)
  const byMunicipality = groupBy(cards, ({ row }) => row.municipalityId)
  return {
    region: toRegionLabel(region), release: toReleaseLabel(release, region.timeZone), releases: choices.map((choice) => toReleaseLabel(choice, region.timeZone)), comparison,
    levels: levelsOf(document).map((level, at) => ({ ...level, from: document.levels[at]?.from ?? '0' })),
    directions: directionsOf(document),
    whole: summarizeCards(cards, size),
    types: organizationTypes.filter((type) => byType.has(type)).map((type) => {
      const group = byType.get(type) ?? []
      return { type, levels: summarizeCards(group, size).levels, totals: group.filter((card) => card.level !== -1).map((card) => card.total) }
    }),
    municipalities: [...byMunicipality].map(([id, group]) => ({ id, name: group[0]?.row.municipalityName ?? '', ...summarizeCards(group, size), missingPercent: missingOf(group) })).sort((a, b) => collator.compare(a.name, b.name)),
    clusters: clustersOf(cards, release.clusterKeys, { ...size, smallestGroup: release.smallestGroup }),
    ...map,
    risen: strongestMovers(ranked, 'up', SHOWN_MOVERS).map(toMover),
    fallen: strongestMovers(ranked, 'down', SHOWN_MOVERS).map(toMover),
  }
}

/** «Обзор региона» of a release; null where nothing has been calculated yet. */
export const getOverview = defineQuery({
  name: 'overview.get',
  operation: 'overview.read',
  input: z.strictObject({ release: releaseIdSchema.optional() }),
  load: (ctx: Context, { release }) => findAskedRelease(ctx, release),
  scopeOf: () => ({}),
  run: async (ctx, _input, asked): Promise<Overview | null> => {
    const rated = await readRatedRelease(ctx, asked)
    if (rated === undefined) return null
    const places = await listTilePlaces(ctx.tx, rated.rows.map(({ municipalityId }) => municipalityId))
    return describeOverview(rated, { map: layoutTiles(places), mayArrange: canSomewhere(ctx.actor, 'municipality.arrange') })
  },
})
