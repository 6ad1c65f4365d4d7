import { listMarksOf } from '@/data/acquaintance/acquaintance.store'
import { countOpenRecommendations } from '@/data/recommendations/open-count.store'
import { listPlaceTotals, type PlaceTotal } from '@/data/scoring/rating.store'
import { municipalCluster } from '@/domain/desks/municipal-cluster'
import type { ModelDocument } from '@/domain/models/model-document'
import type { ReleaseChoice } from '@/domain/scoring/releases/choose-release'
import { medianOf, shownMedianOf } from '@/domain/scoring/clusters/peers'
import { groupBy } from '@/domain/shared/group-by'
import { dayIn } from '@/domain/shared/calendar'
import type { MunicipalityId } from '@/domain/shared/ids'
import { readQuality, type FormQuality } from '../kernel/read-quality'
import { releaseMemo } from '../kernel/release-memo'
import type { Context } from '../kernel/runtime'

/** Medians of the own cluster of municipalities without their names, hundredths; those too small to be shown are left out. */
export type MunicipalPeers = { readonly own: number | null; readonly medians: ReadonlyArray<number>; readonly kind: 'urban' | 'rural'; readonly isWhole: boolean }
export type Acquainted = { readonly on: string; readonly isOnPaper: boolean; readonly opinions: number }
export type MunicipalDesk = {
  readonly quality: FormQuality
  readonly open: { readonly owed: number; readonly overdue: number; readonly toReview: number }
  readonly peers: MunicipalPeers
  /** By director and organization; who is not here has not read the result. */
  readonly acquainted: ReadonlyMap<string, Acquainted>
}

const placeTotalsOf = releaseMemo<ReadonlyArray<PlaceTotal>>(24)

const readPeers = async ({ tx }: Context, release: ReleaseChoice, municipalityId: MunicipalityId): Promise<MunicipalPeers> => {
  const byPlace = groupBy(await placeTotalsOf(tx, { releaseId: release.id }, () => listPlaceTotals(tx, release.id)), (row) => row.municipalityId)
  const places = [...byPlace].map(([id, rows]) => ({ id, isUrban: rows[0]?.isUrban ?? false, heads: rows.length }))
  const totals = (id: string): ReadonlyArray<number> => (byPlace.get(id) ?? []).filter(({ level }) => level !== -1).map(({ total }) => total)
  const own = places.find(({ id }) => id === municipalityId)
  const cluster = municipalCluster(places, municipalityId, release.smallestGroup)
  return {
    own: medianOf(totals(municipalityId)), kind: own?.isUrban === true ? 'urban' : 'rural', isWhole: cluster.some(({ isUrban }) => isUrban !== own?.isUrban),
    medians: cluster.flatMap(({ id }) => shownMedianOf(totals(id), release.smallestGroup) ?? []).sort((a, b) => a - b),
  }
}

/** What a municipality must look at besides its results: how its figures came, what is owed, where it stands among its like, who has read the result. */
export const readMunicipalDesk = async (ctx: Context, told: { release: ReleaseChoice; document: ModelDocument; municipalityId: MunicipalityId; timeZone: string }): Promise<MunicipalDesk> => {
  const { release, document, municipalityId, timeZone } = told
  const [open] = await countOpenRecommendations(ctx.tx, { today: dayIn(ctx.now, timeZone), municipalityId })
  const marks = await listMarksOf(ctx.tx, release.id, municipalityId)
  return {
    quality: (await readQuality(ctx, { id: release.cycleId, document }, municipalityId)).whole,
    open: { owed: open?.owed ?? 0, overdue: open?.overdue ?? 0, toReview: open?.toReview ?? 0 },
    peers: await readPeers(ctx, release, municipalityId),
    acquainted: new Map(marks.map(({ directorId, organizationId, markedAt, isOnPaper, opinions }) => [directorId + organizationId, { on: dayIn(markedAt, timeZone), isOnPaper, opinions }])),
  }
}
