import type { MunicipalityId, ReleaseId, UserId } from '@/domain/shared/ids'
import { Prisma } from '../generated/client'
import type { TenantTx } from '../tenant'

const AT_MOST = 10

export type WaitingImport = { readonly id: string; readonly fileName: string; readonly period: string; readonly createdAt: Date }

/** Checked workbooks that nobody has written yet; everybody's, or one person's. */
export const listReadyImports = (tx: TenantTx, ownerId: UserId | null): Promise<WaitingImport[]> =>
  tx.$queryRaw<WaitingImport[]>`
    SELECT i.id::text, f.name AS "fileName", c.period, i.created_at AS "createdAt"
    FROM import i
    JOIN stored_file f ON f.region_id = i.region_id AND f.id = i.file_id
    JOIN cycle c ON c.region_id = i.region_id AND c.id = i.cycle_id
    WHERE i.region_id = ${tx.regionId}::uuid AND i.status = 'ready' AND c.status IN ('collecting', 'verifying') AND (${ownerId}::uuid IS NULL OR i.created_by_id = ${ownerId}::uuid)
    ORDER BY i.created_at DESC, i.id DESC LIMIT ${AT_MOST}`

export type WaitingVersion = { readonly id: string; readonly modelId: string; readonly name: string; readonly number: number; readonly createdAt: Date }

/** Versions nobody has approved and the person has neither made nor changed; of the region, or of the person's municipalities alone. */
export const listUnapprovedVersions = async (tx: TenantTx, asked: { notBy: UserId; municipalityIds: ReadonlyArray<MunicipalityId> | null }): Promise<ReadonlyArray<WaitingVersion>> => {
  const { notBy, municipalityIds } = asked
  const rows = await tx.modelVersion.findMany({
    where: { regionId: tx.regionId, status: 'review', NOT: { editorIds: { has: notBy } }, OR: [{ createdById: null }, { createdById: { not: notBy } }], ...(municipalityIds === null ? {} : { model: { municipalityId: { in: [...municipalityIds] } } }) },
    select: { id: true, modelId: true, number: true, createdAt: true, model: { select: { name: true } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: AT_MOST,
  })
  return rows.map(({ model, ...row }) => ({ ...row, name: model.name }))
}

export type FailedJob = { readonly id: string; readonly kind: string; readonly finishedAt: Date }

/** The person's own jobs that failed since an instant. */
export const listFailedJobs = async (tx: TenantTx, ownerId: UserId, since: Date): Promise<ReadonlyArray<FailedJob>> => {
  const rows = await tx.job.findMany({ where: { regionId: tx.regionId, ownerId, status: 'failed', finishedAt: { gte: since } }, select: { id: true, kind: true, finishedAt: true }, orderBy: [{ finishedAt: 'desc' }, { id: 'desc' }], take: AT_MOST })
  return rows.flatMap(({ finishedAt, ...row }) => (finishedAt === null ? [] : [{ ...row, finishedAt }]))
}

export const countOpenInvitations = async (tx: TenantTx, now: Date): Promise<{ count: number; firstEndsAt: Date } | null> => {
  const { _count: count, _min: first } = await tx.invitation.aggregate({ where: { regionId: tx.regionId, acceptedAt: null, expiresAt: { gt: now } }, _count: true, _min: { expiresAt: true } })
  return first.expiresAt === null ? null : { count, firstEndsAt: first.expiresAt }
}

export type LevelCount = { readonly organizationType: string; readonly level: number; readonly count: number }

/** How many cards of a release have each level, by organization type; of some municipalities, or of the whole region. */
export const countLevels = async (tx: TenantTx, releaseId: ReleaseId, municipalityIds: ReadonlyArray<MunicipalityId> | null): Promise<ReadonlyArray<LevelCount>> =>
  tx.$queryRaw<LevelCount[]>`
    SELECT p.organization_type AS "organizationType", c.level::int, count(*)::int AS count
    FROM score_card c JOIN cycle_participant p ON p.region_id = c.region_id AND p.id = c.participant_id
    WHERE c.region_id = ${tx.regionId}::uuid AND c.release_id = ${releaseId}::uuid ${municipalityIds === null ? Prisma.empty : Prisma.sql`AND c.municipality_id = ANY(${[...municipalityIds]}::uuid[])`}
    GROUP BY p.organization_type, c.level`
