import { z } from 'zod'
import { listParticipantsOf, type OutsideRow } from '@/data/scoring/absence.store'
import { findReleaseContext, type ReleaseContext } from '@/data/scoring/release-context.store'
import type { DirectorId, OrganizationId, ReleaseId } from '@/domain/shared/ids'
import { can } from '@/policy/can'
import { seesOnlyOwnPerson } from '@/policy/own-person'
import { defineQuery, type OutOf } from '../kernel/define-query'
import type { Context } from '../kernel/runtime'
import { directorIdSchema, organizationIdSchema, releaseIdSchema } from '../kernel/schemas'

type Subject = { readonly release: ReleaseContext; readonly row: OutsideRow; readonly isSelf: boolean }

const load = async ({ tx, actor }: Context, asked: { directorId: DirectorId; releaseId: ReleaseId; organizationId?: OrganizationId | undefined }): Promise<Subject | undefined> => {
  const release = await findReleaseContext(tx, asked.releaseId)
  const rows = release === undefined ? [] : (await listParticipantsOf(tx, release.id, asked.directorId)).filter((row) => asked.organizationId === undefined || row.organizationId === asked.organizationId)
  const seen = (row: OutsideRow): boolean => {
    const place = { regionId: actor.regionId, municipalityId: row.municipalityId, organizationId: row.organizationId }
    return row.directorUserId === actor.userId || (can(actor, 'scoreCard.read', place) && !seesOnlyOwnPerson(actor, 'scoreCard.read', place))
  }
  const row = rows.find(seen)
  return release === undefined || row === undefined ? undefined : { release, row, isSelf: row.directorUserId === actor.userId }
}

/** In the place of a score card: whether and why the organization stood outside the release. */
export const getOutside = defineQuery({
  name: 'scoring.getOutside',
  operation: 'scoreCard.read',
  input: z.strictObject({ directorId: directorIdSchema, releaseId: releaseIdSchema, organizationId: organizationIdSchema.optional() }),
  load,
  scopeOf: ({ row }) => ({ municipalityId: row.municipalityId, organizationId: row.organizationId }),
  isOwn: ({ isSelf }) => isSelf,
  personal: ({ row }) => ({ subjectKind: 'director', subjectId: row.directorId }),
  run: async (_ctx, _input, { release, row }) => ({
    release: { id: release.id, number: release.number, createdAt: release.createdAt.toISOString(), publishedAt: release.publishedAt?.toISOString() ?? null, period: release.period, regionName: release.regionName, timeZone: release.timeZone },
    director: row.directorName, organization: row.organizationName, municipality: row.municipalityName, isOutside: row.isOutside, reason: row.reason,
  }),
})
export type Outside = OutOf<typeof getOutside>
