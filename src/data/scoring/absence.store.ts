import type { DirectorId, MunicipalityId, OrganizationId, ReleaseId } from '@/domain/shared/ids'
import { Prisma } from '../generated/client'
import type { TenantTx } from '../tenant'

/** A participant of the cycle of a release with the names of the snapshot; `isOutside`: the organization was exempt, with the reason. */
export type OutsideRow = {
  readonly directorId: DirectorId
  readonly directorName: string
  readonly directorUserId: string | null
  readonly organizationId: OrganizationId
  readonly organizationName: string
  readonly municipalityId: MunicipalityId
  readonly municipalityName: string
  readonly isOutside: boolean
  readonly reason: string | null
}

const columns = Prisma.sql`p.director_id::text AS "directorId", p.director_name AS "directorName", d.user_id::text AS "directorUserId", p.organization_id::text AS "organizationId", p.organization_name AS "organizationName",
      p.municipality_id::text AS "municipalityId", m.short_name AS "municipalityName", a.reason, a.kind IS NOT NULL AS "isOutside"`
const named = Prisma.sql`JOIN director d ON d.region_id = p.region_id AND d.id = p.director_id JOIN municipality m ON m.region_id = p.region_id AND m.id = p.municipality_id`
const exempt = Prisma.sql`(SELECT * FROM jsonb_to_recordset(r.absences) AS x("organizationId" uuid, kind text, reason text) WHERE x.kind = 'exempt') a`

/** Everybody a release holds no card for, because the organization was exempt. */
export const listOutside = (tx: TenantTx, releaseId: ReleaseId): Promise<ReadonlyArray<OutsideRow>> =>
  tx.$queryRaw<OutsideRow[]>`
    SELECT ${columns} FROM release r CROSS JOIN LATERAL ${exempt}
    JOIN cycle_participant p ON p.region_id = r.region_id AND p.cycle_id = r.cycle_id AND p.organization_id = a."organizationId" ${named}
    WHERE r.region_id = ${tx.regionId}::uuid AND r.id = ${releaseId}::uuid ORDER BY m.short_name, p.organization_name, p.position`

/** The participants a director was in the cycle of a release, inside it or not. */
export const listParticipantsOf = (tx: TenantTx, releaseId: ReleaseId, directorId: DirectorId): Promise<ReadonlyArray<OutsideRow>> =>
  tx.$queryRaw<OutsideRow[]>`
    SELECT ${columns} FROM release r JOIN cycle_participant p ON p.region_id = r.region_id AND p.cycle_id = r.cycle_id AND p.director_id = ${directorId}::uuid ${named}
    LEFT JOIN LATERAL ${exempt} ON a."organizationId" = p.organization_id
    WHERE r.region_id = ${tx.regionId}::uuid AND r.id = ${releaseId}::uuid ORDER BY p.position`
