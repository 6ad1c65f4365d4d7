import type { DirectorId, MunicipalityId, OrganizationId, ReleaseId } from '@/domain/shared/ids'
import type { TenantTx } from '../tenant'

/** A director whose organization stood outside a release, with the names of the snapshot. */
export type OutsideRow = {
  readonly directorId: DirectorId
  readonly directorName: string
  readonly directorUserId: string | null
  readonly organizationId: OrganizationId
  readonly organizationName: string
  readonly municipalityId: MunicipalityId
  readonly municipalityName: string
  readonly reason: string | null
}

/** Everybody a release holds no card for, because the organization was exempt. */
export const listOutside = (tx: TenantTx, releaseId: ReleaseId): Promise<ReadonlyArray<OutsideRow>> =>
  tx.$queryRaw<OutsideRow[]>`
    SELECT p.director_id::text AS "directorId", p.director_name AS "directorName", d.user_id::text AS "directorUserId", p.organization_id::text AS "organizationId", p.organization_name AS "organizationName",
      p.municipality_id::text AS "municipalityId", m.short_name AS "municipalityName", a.reason
    FROM release r
    CROSS JOIN LATERAL jsonb_to_recordset(r.absences) AS a("organizationId" uuid, kind text, reason text)
    JOIN cycle_participant p ON p.region_id = r.region_id AND p.cycle_id = r.cycle_id AND p.organization_id = a."organizationId"
    JOIN director d ON d.region_id = p.region_id AND d.id = p.director_id
    JOIN municipality m ON m.region_id = p.region_id AND m.id = p.municipality_id
    WHERE r.region_id = ${tx.regionId}::uuid AND r.id = ${releaseId}::uuid AND a.kind = 'exempt' ORDER BY m.short_name, p.organization_name, p.position`
