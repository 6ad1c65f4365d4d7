import { z } from 'zod'
import { listOutside } from '@/data/scoring/absence.store'
import { listGroupTotals } from '@/data/scoring/rating.store'
import { findRegionIntervals } from '@/data/scoring/robustness.store'
import { decodeDirectionScores } from '@/data/scoring/score-card.codec'
import type { OrganizationType } from '@/domain/models/model-document'
import { outcomeOf } from '@/domain/scoring/cards/card-outcome'
import type { CardOutcome } from '@/domain/scoring/cards/cycle-scores'
import { shownTotalsOf } from '@/domain/scoring/clusters/peers'
import { directionsOf, hundredthsOf, levelsOf, toRatingTable, type RatingDirection, type RatingLevel } from '@/domain/scoring/places/rated-rows'
import type { RatingTable } from '@/domain/scoring/places/rating-table'
import { canSomewhere, isReached } from '@/policy/can'
import { defineQuery } from '../kernel/define-query'
import { findAskedRelease, isSeen, readRatedRelease, toRegionLabel, toReleaseLabel, type AskedRelease, type Comparison, type RatedRelease, type RegionLabel, type ReleaseLabel } from '../kernel/read-rated'
import type { Context } from '../kernel/runtime'
import { releaseIdSchema } from '../kernel/schemas'

/** Anonymous totals of a type, hundredths ascending: what a head is shown against; null for fewer than five. */
export type RatingGroup = { readonly type: OrganizationType; readonly totals: ReadonlyArray<number> | null }

export type Rating = {
  readonly region: RegionLabel
  readonly release: ReleaseLabel
  readonly releases: ReadonlyArray<ReleaseLabel>
  readonly comparison: Comparison
  readonly levels: ReadonlyArray<RatingLevel>
  readonly directions: ReadonlyArray<RatingDirection>
  readonly table: RatingTable
  /** `region`: everybody; `municipality`: the municipalities of the grant; `own`: only the own cards. */
  readonly reach: 'region' | 'municipality' | 'own'
  readonly groups: ReadonlyArray<RatingGroup>
  /** The 5–95 % interval of each row's place in the region; 0 where there is none. Null while it has not been calculated. */
  readonly intervals: { readonly low: ReadonlyArray<number>; readonly high: ReadonlyArray<number>; readonly spreadPercent: number } | null
  /** Why somebody has no level, where it is not for lack of data; with the rule that says «не оценивается». By position of the row. */
  readonly outcomes: Readonly<Record<number, { readonly outcome: CardOutcome; readonly reason: string | null }>>
  /** Exempt organizations in sight: no points, no place, and why. */
  readonly outside: ReadonlyArray<{ readonly directorId: string; readonly director: string; readonly organizationId: string; readonly organization: string; readonly municipality: string; readonly reason: string | null }>
  readonly canExport: boolean
}

const reachName = ({ reach }: RatedRelease): Rating['reach'] => {
  if (reach.kind === 'region') return 'region'
  return reach.municipalityIds.length > 0 ? 'municipality' : 'own'
}

const tableOf = ({ rows, document, release, ownDirectorIds }: RatedRelease): RatingTable =>
  toRatingTable(rows, {
    d: document.directions.length,
    clusterKeys: release.clusterKeys,
    directionsOf: (position) => decodeDirectionScores(rows[position]?.directionScores ?? '{}').map(hundredthsOf),
    isOwn: ({ directorId }) => [...ownDirectorIds].some((own) => own === directorId),
  })

/** Totals of the types in sight, only for a head: whoever sees more draws the rows in sight. */
const groupsOf = async (ctx: Context, rated: RatedRelease, types: ReadonlyArray<OrganizationType>): Promise<ReadonlyArray<RatingGroup>> => {
  if (reachName(rated) !== 'own' || types.length === 0) return []
  const totals = await listGroupTotals(ctx.tx, rated.release.id, types)
  return types.map((type) => ({ type, totals: shownTotalsOf(totals.filter((one) => one.organizationType === type).map((one) => one.total), rated.release.smallestGroup) }))
}

const intervalsOf = async (ctx: Context, { rows, release }: RatedRelease): Promise<Rating['intervals']> => {
  const found = await findRegionIntervals(ctx.tx, release.id)
  if (found === undefined) return null
  return { low: rows.map(({ position }) => found.low[position] ?? 0), high: rows.map(({ position }) => found.high[position] ?? 0), spreadPercent: found.spreadPercent }
}

const outcomesIn = ({ rows, document }: RatedRelease): Rating['outcomes'] =>
  Object.fromEntries(rows.flatMap((row, position) => {
    const outcome = outcomeOf(row)
    return outcome === 'rated' || outcome === 'notEnoughData' ? [] : [[position, { outcome, reason: outcome === 'notRated' ? (document.notRated?.[row.outcomeRule]?.reason ?? null) : null }]]
  }))

const outsideOf = async (ctx: Context, { release, reach, ownDirectorIds }: RatedRelease): Promise<Rating['outside']> => {
  if (release.outside === 0) return []
  return (await listOutside(ctx.tx, release.id)).filter((row) => isReached(reach, row) && isSeen(ctx, row, ownDirectorIds))
    .map((row) => ({ directorId: row.directorId, director: row.directorName, organizationId: row.organizationId, organization: row.organizationName, municipality: row.municipalityName, reason: row.reason }))
}

const describeRating = async (ctx: Context, rated: RatedRelease): Promise<Rating> => {
  const { region, release, choices, document, comparison } = rated
  const table = tableOf(rated)
  return {
    region: toRegionLabel(region),
    release: toReleaseLabel(release, region.timeZone),
    releases: choices.map((choice) => toReleaseLabel(choice, region.timeZone)),
    comparison,
    levels: levelsOf(document),
    directions: directionsOf(document),
    table,
    reach: reachName(rated),
    groups: await groupsOf(ctx, rated, table.types),
    intervals: await intervalsOf(ctx, rated),
    outcomes: outcomesIn(rated),
    outside: await outsideOf(ctx, rated),
    canExport: canSomewhere(ctx.actor, 'rating.export'),
  }
}

/** The rating of a release; null where nothing has been calculated yet. An unknown release is NOT_FOUND. */
const load = (ctx: Context, { release }: { release?: string | undefined }): Promise<AskedRelease | undefined> => findAskedRelease(ctx, release)
const input = z.strictObject({ release: releaseIdSchema.optional() })
const run = async (ctx: Context, _input: unknown, asked: AskedRelease): Promise<Rating | null> => {
  const rated = await readRatedRelease(ctx, asked)
  return rated === undefined ? null : describeRating(ctx, rated)
}

export const getRating = defineQuery({ name: 'scoring.getRating', operation: 'rating.read', input, load, scopeOf: () => ({}), run })

/** The same rows for a file; taking names out of the product leaves a trace. */
export const getRatingForExport = defineQuery({
  name: 'scoring.getRatingForExport', operation: 'rating.export', input, load, scopeOf: () => ({}), run,
  personal: ({ chosen }) => ({ subjectKind: 'release', subjectId: chosen?.id ?? 'none' }),
})
