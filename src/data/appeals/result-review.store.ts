import type { CycleId, DirectorId, MunicipalityId, OrganizationId, ReleaseId, UserId } from '@/domain/shared/ids'
import { parseNumberArray } from '../raw-arrays'
import type { TenantTx } from '../tenant'

export type ReviewVerdict = 'agreed' | 'disputed'
export type ReviewRow = {
  readonly directorId: DirectorId; readonly directorName: string; readonly directorUserId: UserId | null; readonly organizationId: OrganizationId; readonly organizationName: string
  readonly municipalityId: MunicipalityId; readonly municipalityName: string; readonly timeZone: string
  readonly total: number; readonly level: number; readonly directionScores: ReadonlyArray<number>
  readonly verdict: ReviewVerdict | null; readonly comment: string | null; readonly at: Date | null
}

/** Every card of a release with the last word of its director on it, by municipality and organization. */
export const listReviews = async (tx: TenantTx, releaseId: ReleaseId): Promise<ReadonlyArray<ReviewRow>> => {
  const rows = await tx.$queryRaw<Array<Omit<ReviewRow, 'directionScores'> & { directionScores: string }>>`
    SELECT s.director_id::text AS "directorId", p.director_name AS "directorName", d.user_id::text AS "directorUserId", s.organization_id::text AS "organizationId", p.organization_name AS "organizationName",
      s.municipality_id::text AS "municipalityId", m.short_name AS "municipalityName", coalesce(m.time_zone, r.time_zone) AS "timeZone", s.total, s.level::int, s.direction_scores::text AS "directionScores",
      v.verdict::text, v.comment, v.at
    FROM score_card s
    JOIN cycle_participant p ON p.region_id = s.region_id AND p.id = s.participant_id
    JOIN director d ON d.region_id = s.region_id AND d.id = s.director_id
    JOIN municipality m ON m.region_id = s.region_id AND m.id = s.municipality_id
    JOIN region r ON r.id = s.region_id
    LEFT JOIN LATERAL (
      SELECT x.verdict, x.comment, x.at FROM result_review x WHERE x.region_id = s.region_id AND x.release_id = s.release_id AND x.organization_id = s.organization_id AND x.director_id = s.director_id
      ORDER BY x.at DESC, x.id DESC LIMIT 1
    ) v ON true
    WHERE s.region_id = ${tx.regionId}::uuid AND s.release_id = ${releaseId}::uuid ORDER BY m.short_name, p.organization_name, p.director_name, s.id`
  return rows.map((row) => ({ ...row, directionScores: parseNumberArray(row.directionScores) }))
}

export const insertReview = async (tx: TenantTx, made: {
  id: string; cycleId: CycleId; releaseId: ReleaseId; directorId: DirectorId; organizationId: OrganizationId; municipalityId: MunicipalityId; verdict: ReviewVerdict; comment: string; userId: UserId; at: Date
}): Promise<void> => {
  await tx.resultReview.create({ data: { ...made, regionId: tx.regionId } })
}
