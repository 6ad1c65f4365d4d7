import { listDirectorsOfAccount } from '@/data/people/director-account.store'
import { readRegionAndChoices } from '@/data/scoring/release-choice.store'
import { listRated, type RatedRow } from '@/data/scoring/score-card.store'
import type { RegionRow } from '@/data/tenancy/region.store'
import type { ModelDocument } from '@/domain/models/model-document'
import { chooseRelease, previousRelease, type ReleaseChoice } from '@/domain/scoring/releases/choose-release'
import { dayIn } from '@/domain/shared/calendar'
import type { DirectorId, MunicipalityId, OrganizationId, ReleaseId } from '@/domain/shared/ids'
import { reachOf, type Reach } from '@/policy/can'
import { seesOnlyOwnPerson } from '@/policy/own-person'
import { areComparable, documentOfRelease } from './comparable-release'
import { releaseMemo } from './release-memo'
import type { Context } from './runtime'

/** How every page that shows results names its release. `date`: day of the calculation in the region's zone. */
export type ReleaseLabel = { readonly id: string; readonly cycleId: string; readonly cycleTitle: string; readonly period: string; readonly number: number; readonly date: string; readonly isPublished: boolean; readonly modelName: string }
export type RegionLabel = { readonly name: string; readonly isDemo: boolean; readonly timeZone: string }
/** `none`: no cycle before; `incomparable`: the method changed, so no change is shown. */
export type Comparison = { readonly kind: 'none' } | { readonly kind: 'comparable' | 'incomparable'; readonly period: string }

export type ShownRelease = {
  readonly region: RegionRow
  readonly choices: ReadonlyArray<ReleaseChoice>
  readonly release: ReleaseChoice
  readonly document: ModelDocument
  readonly comparison: Comparison
  readonly previous: ReleaseChoice | undefined
}
export type RatedRelease = ShownRelease & { readonly rows: ReadonlyArray<RatedRow>; readonly reach: Reach; readonly ownDirectorIds: ReadonlySet<DirectorId> }

export const toReleaseLabel = (release: ReleaseChoice, timeZone: string): ReleaseLabel => ({
  id: release.id, cycleId: release.cycleId, cycleTitle: release.cycleTitle, period: release.period, number: release.number, date: dayIn(new Date(release.createdAt), timeZone),
  isPublished: release.publishedAt !== null, modelName: release.modelName,
})
export const toRegionLabel = ({ name, isDemo, timeZone }: RegionRow): RegionLabel => ({ name, isDemo, timeZone })

const compare = async (ctx: Context, release: ReleaseChoice, made: { document: ModelDocument; previous: ReleaseChoice | undefined }): Promise<Comparison> => {
  const { document, previous } = made
  if (previous === undefined) return { kind: 'none' }
  const isComparable = areComparable({ release, document }, { release: previous, document: await documentOfRelease(ctx, previous) })
  return { kind: isComparable ? 'comparable' : 'incomparable', period: previous.period }
}

/** The asked release or the newest one with its method and what it may be compared with; `undefined` when there is none. */
export const readShownRelease = async (ctx: Context, choices: ReadonlyArray<ReleaseChoice>, asked?: string): Promise<Omit<ShownRelease, 'region'> | undefined> => {
  const release = chooseRelease(choices, asked)
  if (release === undefined) return undefined
  const previous = previousRelease(choices, release)
  const document = await documentOfRelease(ctx, release)
  return { choices, release, document, previous, comparison: await compare(ctx, release, { document, previous }) }
}

/** A head sees the own card, not the one of who led the organization before. */
export const isSeen = (ctx: Context, row: Pick<RatedRow, 'directorId' | 'municipalityId' | 'organizationId'>, own: ReadonlySet<DirectorId>): boolean =>
  own.has(row.directorId) || !seesOnlyOwnPerson(ctx.actor, 'scoreCard.read', { regionId: ctx.actor.regionId, municipalityId: row.municipalityId, organizationId: row.organizationId })

/** The filter of a list by what the actor reaches. */
export const narrowing = (reach: Reach): { municipalityIds?: ReadonlyArray<MunicipalityId>; organizationIds?: ReadonlyArray<OrganizationId> } =>
  reach.kind === 'region' ? {} : { municipalityIds: reach.municipalityIds, organizationIds: reach.organizationIds }

/** The releases of the region with the one that was asked for or is the newest; `undefined` where the asked one is not there. Reads no results. */
export type AskedRelease = { readonly region: RegionRow; readonly choices: ReadonlyArray<ReleaseChoice>; readonly chosen: ReleaseChoice | undefined }
export const findAskedRelease = async (ctx: Context, asked?: string): Promise<AskedRelease | undefined> => {
  const { region, choices } = await readRegionAndChoices(ctx.tx)
  const chosen = chooseRelease(choices, asked)
  return region === undefined || (chosen === undefined && asked !== undefined) ? undefined : { region, choices, chosen }
}

const ratedOf = releaseMemo<ReadonlyArray<RatedRow>>(12)

/** The whole release is read once for all who see all of it; narrower reaches ask the database for their own rows. */
const listReached = (ctx: Context, releaseId: ReleaseId, asked: { reach: Reach; previousReleaseId: ReleaseId | null }): Promise<ReadonlyArray<RatedRow>> => {
  const { reach, previousReleaseId } = asked
  const read = () => listRated(ctx.tx, releaseId, { ...narrowing(reach), previousReleaseId })
  return reach.kind === 'region' ? ratedOf(ctx.tx, { releaseId, rest: previousReleaseId ?? '' }, read) : read()
}

/** Cards of a release that the actor may see, in the order of the release: two statements with the choices, documents are kept in memory. */
export const readRatedRelease = async (ctx: Context, { region, choices, chosen }: AskedRelease): Promise<RatedRelease | undefined> => {
  const shown = await readShownRelease(ctx, choices, chosen?.id)
  if (shown === undefined) return undefined
  const reach = reachOf(ctx.actor, 'scoreCard.read')
  const ownDirectorIds = new Set(reach.kind === 'region' ? [] : await listDirectorsOfAccount(ctx.tx, ctx.actor.userId))
  const rows = await listReached(ctx, shown.release.id, { reach, previousReleaseId: shown.comparison.kind === 'comparable' ? (shown.previous?.id ?? null) : null })
  return { ...shown, region, reach, ownDirectorIds, rows: reach.kind === 'region' ? rows : rows.filter((row) => isSeen(ctx, row, ownDirectorIds)) }
}
