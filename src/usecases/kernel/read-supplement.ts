import { findModelDocument } from '@/data/models/model-version.store'
import { listRated, type RatedRow } from '@/data/scoring/score-card.store'
import { findSupplementRelease } from '@/data/scoring/supplement.store'
import type { ModelDocument, OrganizationType } from '@/domain/models/model-document'
import { pointsOf, putTogether, type Together } from '@/domain/scoring/cards/supplement'
import { dayIn } from '@/domain/shared/calendar'
import { decimalFromFraction } from '@/domain/shared/fraction'
import type { ModelVersionId, MunicipalityId, ReleaseId } from '@/domain/shared/ids'
import type { Context } from './runtime'

/** The supplement of a municipality beside the core, with everybody's three results; `points` of the two models weigh them in «вместе». */
export type Supplement = {
  readonly releaseId: string
  readonly number: number
  readonly date: string
  readonly modelId: string
  readonly modelVersionId: string
  readonly modelName: string
  readonly points: { readonly core: string; readonly supplement: string }
  readonly rows: ReadonlyArray<Together>
}
type Core = { readonly releaseId: ReleaseId; readonly period: string; readonly modelVersionId: ModelVersionId; readonly document: ModelDocument; readonly timeZone: string }

/** One appointment in both releases: the same person in the same organization. */
export const appointmentKey = ({ directorId, organizationId }: { directorId: string; organizationId: string }): string => `${directorId}/${organizationId}`

const all = { previousReleaseId: null } as const
const partOf = (row: RatedRow) => ({ key: appointmentKey(row), organizationType: row.organizationType as OrganizationType, total: row.total, level: row.level })

/** Undefined where the municipality has no published supplement to this version for the period. @param known cards of the core in the municipality, where they have been read already */
export const readSupplement = async (ctx: Context, core: Core, at: { municipalityId: MunicipalityId; known?: ReadonlyArray<RatedRow> }): Promise<Supplement | undefined> => {
  const { municipalityId } = at
  const release = await findSupplementRelease(ctx.tx, { period: core.period, coreVersionId: core.modelVersionId, municipalityId })
  if (release === undefined) return undefined
  const document = await findModelDocument(ctx.tx, { id: release.modelVersionId, contentHash: release.contentHash })
  const points = { core: pointsOf(core.document), supplement: pointsOf(document) }
  const cards = at.known ?? (await listRated(ctx.tx, core.releaseId, { municipalityIds: [municipalityId], ...all }))
  const own = await listRated(ctx.tx, release.id, { municipalityIds: [municipalityId], ...all })
  return {
    releaseId: release.id, number: release.number, date: dayIn(release.createdAt, core.timeZone), modelId: release.modelId, modelVersionId: release.modelVersionId, modelName: release.modelName,
    points: { core: decimalFromFraction(points.core).toFixed(), supplement: decimalFromFraction(points.supplement).toFixed() },
    rows: putTogether({ core: cards.map(partOf), supplement: own.map(partOf) }, points),
  }
}
