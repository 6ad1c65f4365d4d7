import { countLevels, type LevelCount } from '@/data/home/home.store'
import { findModelDocument } from '@/data/models/model-version.store'
import { listDirectorsOfAccount } from '@/data/people/director-account.store'
import { listGroupTotals } from '@/data/scoring/rating.store'
import { decodeDirectionScores } from '@/data/scoring/score-card.codec'
import { listRated, type RatedRow } from '@/data/scoring/score-card.store'
import { organizationTypes, type ModelDocument, type OrganizationType } from '@/domain/models/model-document'
import type { ReleaseChoice } from '@/domain/scoring/releases/choose-release'
import { shownTotalsOf } from '@/domain/scoring/clusters/peers'
import { rankDirections, type RankedDirection } from '@/domain/scoring/places/rank-directions'
import { levelsOf, type RatingLevel } from '@/domain/scoring/places/rated-rows'
import type { DirectorId, MunicipalityId } from '@/domain/shared/ids'
import { reachOf } from '@/policy/can'
import type { Context } from '../kernel/runtime'

export type OwnResult = {
  readonly directorId: string
  readonly organization: string
  readonly type: OrganizationType
  readonly level: RatingLevel | null
  readonly total: number
  readonly rankRegion: number
  readonly rankRegionOf: number
  readonly rankCluster: number
  readonly rankClusterOf: number
  readonly strongest: ReadonlyArray<RankedDirection>
  readonly weakest: ReadonlyArray<RankedDirection>
  /** Totals of everybody of the type, nameless, hundredths ascending; null for fewer than five. */
  readonly group: ReadonlyArray<number> | null
}
export type LevelsPicture = { readonly kind: 'levels'; readonly levels: ReadonlyArray<RatingLevel>; readonly groups: ReadonlyArray<{ readonly key: OrganizationType | 'own' | 'region'; readonly counts: ReadonlyArray<number> }> }
/** The one chart that matters for the role; null where the role sees no results. */
export type HomePicture = LevelsPicture | { readonly kind: 'own'; readonly results: ReadonlyArray<OwnResult> } | null

const SHOWN_DIRECTIONS = 3

const countsOf = (rows: ReadonlyArray<LevelCount>, levels: number): ReadonlyArray<number> => {
  const counts = Array.from({ length: levels + 1 }, () => 0)
  for (const { level, count } of rows) {
    const at = level === -1 ? levels : level
    counts[at] = (counts[at] ?? 0) + count
  }
  return counts
}

const regionPicture = async (ctx: Context, release: ReleaseChoice, document: ModelDocument): Promise<LevelsPicture> => {
  const rows = await countLevels(ctx.tx, release.id, null)
  const types = organizationTypes.filter((type) => rows.some((row) => row.organizationType === type))
  return { kind: 'levels', levels: levelsOf(document), groups: types.map((type) => ({ key: type, counts: countsOf(rows.filter((row) => row.organizationType === type), document.levels.length) })) }
}

const municipalPicture = async (ctx: Context, made: { release: ReleaseChoice; document: ModelDocument; municipalityIds: ReadonlyArray<MunicipalityId> }): Promise<LevelsPicture> => {
  const { release, document, municipalityIds } = made
  const own = await countLevels(ctx.tx, release.id, municipalityIds)
  const region = await countLevels(ctx.tx, release.id, null)
  return { kind: 'levels', levels: levelsOf(document), groups: [{ key: 'own', counts: countsOf(own, document.levels.length) }, { key: 'region', counts: countsOf(region, document.levels.length) }] }
}

const toOwnResult = (row: RatedRow, document: ModelDocument, group: ReadonlyArray<number> | null): OwnResult => {
  const ranked = rankDirections(document.directions, { scores: decodeDirectionScores(row.directionScores), maxes: decodeDirectionScores(row.directionMaxes) })
  const half = Math.floor(ranked.length / 2)
  const shown = Math.min(SHOWN_DIRECTIONS, Math.max(half, ranked.length > 0 ? 1 : 0))
  return {
    directorId: row.directorId, organization: row.organizationName, type: row.organizationType as OrganizationType, level: levelsOf(document)[row.level] ?? null, total: row.total,
    rankRegion: row.rankRegion, rankRegionOf: row.rankRegionOf, rankCluster: row.rankCluster, rankClusterOf: row.rankClusterOf,
    strongest: ranked.slice(0, shown), weakest: ranked.length > shown ? ranked.slice(-shown).reverse() : [], group,
  }
}

const ownPicture = async (ctx: Context, made: { release: ReleaseChoice; document: ModelDocument; ids: ReadonlyArray<DirectorId> }): Promise<HomePicture> => {
  const { release, document, ids } = made
  const rows: RatedRow[] = []
  for (const directorId of ids) rows.push(...await listRated(ctx.tx, release.id, { directorId, previousReleaseId: null }))
  const totals = rows.length === 0 ? [] : await listGroupTotals(ctx.tx, release.id, [...new Set(rows.map((row) => row.organizationType))])
  return { kind: 'own', results: rows.map((row) => toOwnResult(row, document, shownTotalsOf(totals.filter((one) => one.organizationType === row.organizationType).map((one) => one.total), release.smallestGroup))) }
}

/** The region by types, the municipality against the region, or the own result: by how far the person sees. */
export const readPicture = async (ctx: Context, release: ReleaseChoice | undefined): Promise<HomePicture> => {
  const reach = reachOf(ctx.actor, 'scoreCard.read')
  if (release === undefined || (reach.kind === 'parts' && reach.municipalityIds.length + reach.organizationIds.length === 0)) return null
  const document = await findModelDocument(ctx.tx, { id: release.modelVersionId, contentHash: release.contentHash })
  if (reach.kind === 'region') return regionPicture(ctx, release, document)
  if (reach.municipalityIds.length > 0) return municipalPicture(ctx, { release, document, municipalityIds: reach.municipalityIds })
  return ownPicture(ctx, { release, document, ids: await listDirectorsOfAccount(ctx.tx, ctx.actor.userId) })
}
