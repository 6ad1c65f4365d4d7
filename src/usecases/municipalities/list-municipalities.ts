import { z } from 'zod'
import { levelsOf, type RatingLevel } from '@/domain/scoring/places/rated-rows'
import { summarizeCards, type CardSummary } from '@/domain/scoring/places/summarize-cards'
import { groupBy } from '@/domain/shared/group-by'
import { reachOf } from '@/policy/can'
import { defineQuery } from '../kernel/define-query'
import { findAskedRelease, readRatedRelease, toRegionLabel, toReleaseLabel, type Comparison, type RatedRelease, type RegionLabel, type ReleaseLabel } from '../kernel/read-rated'
import type { Context } from '../kernel/runtime'
import { releaseIdSchema } from '../kernel/schemas'
import { toReadCards } from '../kernel/summed-cards'

export type ListedMunicipality = CardSummary & { readonly id: string; readonly name: string }
export type MunicipalityList = {
  readonly region: RegionLabel
  readonly release: ReleaseLabel
  readonly releases: ReadonlyArray<ReleaseLabel>
  readonly comparison: Comparison
  readonly levels: ReadonlyArray<RatingLevel>
  readonly directions: ReadonlyArray<string>
  readonly items: ReadonlyArray<ListedMunicipality>
  readonly whole: CardSummary
}

const collator = new Intl.Collator('ru', { numeric: true })

const describeList = ({ region, release, choices, comparison, document, rows }: RatedRelease): MunicipalityList => {
  const size = { levels: document.levels.length, directions: document.directions.length }
  const cards = toReadCards(rows)
  return {
    region: toRegionLabel(region), release: toReleaseLabel(release, region.timeZone), releases: choices.map((choice) => toReleaseLabel(choice, region.timeZone)), comparison,
    levels: levelsOf(document),
    directions: document.directions.map(({ name }) => name),
    items: [...groupBy(cards, ({ row }) => row.municipalityId)].map(([id, group]) => ({ id, name: group[0]?.row.municipalityName ?? '', ...summarizeCards(group, size) })).sort((a, b) => collator.compare(a.name, b.name)),
    whole: summarizeCards(cards, size),
  }
}

/** Municipalities that the actor may see, by name; null where nothing has been calculated yet. */
export const listMunicipalitiesQuery = defineQuery({
  name: 'municipalities.list',
  operation: 'rating.read',
  input: z.strictObject({ release: releaseIdSchema.optional() }),
  load: async (ctx: Context, { release }) => {
    const reach = reachOf(ctx.actor, 'municipality.read')
    if (reach.kind === 'parts' && reach.municipalityIds.length === 0) return undefined
    return findAskedRelease(ctx, release)
  },
  scopeOf: () => ({}),
  run: async (ctx, _input, asked): Promise<MunicipalityList | null> => {
    const rated = await readRatedRelease(ctx, asked)
    return rated === undefined ? null : describeList(rated)
  },
})
