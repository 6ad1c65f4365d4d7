import { listReleaseChoices } from '@/data/scoring/release-choice.store'
import { findRelease } from '@/data/scoring/release.store'
import { listRated, type RatedRow } from '@/data/scoring/score-card.store'
import { readRegionVocabulary } from '@/data/tenancy/region-vocabulary.codec'
import { requireRegion } from '@/data/tenancy/region.store'
import type { Issuer, ReleaseFacts, Since } from '@/domain/documents/document-facts'
import type { DocumentCard } from '@/domain/documents/group-facts'
import type { OrganizationType } from '@/domain/models/model-document'
import { dayIn } from '@/domain/shared/calendar'
import type { ReleaseId } from '@/domain/shared/ids'
import type { ReleaseChoice } from '@/domain/scoring/releases/choose-release'
import { readShownRelease, type ShownRelease } from '../kernel/read-rated'
import type { Context } from '../kernel/runtime'
import { toReadCards } from '../kernel/summed-cards'
import type { RatedWorld } from './describe-extract'

/** A release with everything its documents speak of. */
export type DocumentWorld = RatedWorld & {
  readonly issuer: Issuer
  readonly timeZone: string
  readonly release: ReleaseFacts
  readonly since: Since
  readonly cards: ReadonlyArray<DocumentCard>
}

const keyOf = ({ directorId, organizationId }: RatedRow): string => `${directorId} ${organizationId}`

const toCards = (rows: ReadonlyArray<RatedRow>, before: ReadonlyArray<RatedRow>): ReadonlyArray<DocumentCard> => {
  const earlier = new Map(before.map((row) => [keyOf(row), row]))
  return toReadCards(rows).map(({ row, ...card }) => {
    const last = card.previous === null ? undefined : earlier.get(keyOf(row))
    return {
      ...card, director: row.directorName, organization: row.organizationName, municipalityId: row.municipalityId, municipality: row.municipalityName, type: row.organizationType as OrganizationType,
      place: row.rankRegion, levelBefore: last?.level ?? null, twoBefore: last?.previousTotal ?? null,
    }
  })
}

const issuerOf = async (ctx: Context): Promise<Issuer & { timeZone: string }> => {
  const region = await requireRegion(ctx.tx)
  const { ownerName, operatorName, assessmentName, municipalOffice, regionGenitive } = readRegionVocabulary(region.vocabulary)
  return { ownerName, operatorName, assessmentName, municipalOffice, regionName: region.name, regionGenitive, isDemo: region.isDemo, timeZone: region.timeZone }
}

type Earlier = { readonly previous: ReleaseChoice | undefined; readonly twoBefore: ReleaseChoice | undefined }

/** The two cycles before, as far as totals may be compared with them. */
const readEarlier = async (ctx: Context, choices: ReadonlyArray<ReleaseChoice>, shown: Pick<ShownRelease, 'comparison' | 'previous'>): Promise<Earlier> => {
  if (shown.comparison.kind !== 'comparable' || shown.previous === undefined) return { previous: undefined, twoBefore: undefined }
  const earlier = await readShownRelease(ctx, choices, shown.previous.id)
  return { previous: shown.previous, twoBefore: earlier?.comparison.kind === 'comparable' ? earlier.previous : undefined }
}

const readCards = async (ctx: Context, releaseId: ReleaseId, { previous, twoBefore }: Earlier) => {
  const rows = await listRated(ctx.tx, releaseId, { previousReleaseId: previous?.id ?? null })
  const before = previous === undefined ? [] : await listRated(ctx.tx, previous.id, { previousReleaseId: twoBefore?.id ?? null })
  return { rows, cards: toCards(rows, before) }
}

/** Reads the release and, where totals may be compared, the two cycles before it. */
export const readDocumentWorld = async (ctx: Context, releaseId: ReleaseId): Promise<DocumentWorld> => {
  const choices = await listReleaseChoices(ctx.tx)
  const shown = await readShownRelease(ctx, choices, releaseId)
  const head = await findRelease(ctx.tx, releaseId)
  if (shown === undefined || head === undefined) throw new Error(`No release ${releaseId}`)
  const { release, document, comparison } = shown
  const earlier = await readEarlier(ctx, choices, shown)
  const { timeZone, ...issuer } = await issuerOf(ctx)
  return {
    document, clusterKeys: release.clusterKeys, smallestGroup: release.smallestGroup, ...(await readCards(ctx, release.id, earlier)), issuer, timeZone,
    release: { number: release.number, date: dayIn(new Date(release.createdAt), timeZone), period: release.period, cycleTitle: release.cycleTitle, modelName: release.modelName, resultHash: head.resultHash },
    since: { previous: earlier.previous?.period ?? null, twoBefore: earlier.twoBefore?.period ?? null, isIncomparable: comparison.kind === 'incomparable' },
  }
}
