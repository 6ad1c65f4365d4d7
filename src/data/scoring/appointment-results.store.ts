import type { DirectorId, ModelVersionId, MunicipalityId, OrganizationId, ReleaseId } from '@/domain/shared/ids'
import { Prisma } from '../generated/client'
import type { TenantTx } from '../tenant'

/** A supplement stands beside its core, never as a result of its own. A result in the last release of its cycle, with the level's word from the method it was made by. */
export type AppointmentResult = {
  readonly releaseId: ReleaseId
  readonly releaseNumber: number
  readonly period: string
  readonly cycleTitle: string
  readonly modelVersionId: ModelVersionId
  readonly modelCode: string
  readonly modelComparableWith: ReadonlyArray<string>
  readonly directorId: DirectorId
  readonly directorName: string
  readonly organizationId: OrganizationId
  readonly municipalityId: MunicipalityId
  readonly organizationName: string
  readonly isActing: boolean
  readonly total: number
  readonly level: number
  readonly levelName: string | null
  readonly levelTone: string | null
  readonly rankRegion: number
  readonly rankRegionOf: number
}

const listResults = async (tx: TenantTx, of: Prisma.Sql): Promise<ReadonlyArray<AppointmentResult>> =>
  tx.$queryRaw<AppointmentResult[]>`
    SELECT r.id::text AS "releaseId", r.number AS "releaseNumber", c.period, c.title AS "cycleTitle", v.id::text AS "modelVersionId", v.document->>'code' AS "modelCode", v.document->'comparableWith' AS "modelComparableWith",
      s.director_id::text AS "directorId", p.director_name AS "directorName", s.organization_id::text AS "organizationId", s.municipality_id::text AS "municipalityId", p.organization_name AS "organizationName", p.is_acting AS "isActing",
      s.total, s.level::int, v.document->'levels'->(s.level::int)->>'name' AS "levelName", v.document->'levels'->(s.level::int)->>'tone' AS "levelTone", s.rank_region AS "rankRegion", s.rank_region_of AS "rankRegionOf"
    FROM score_card s
    JOIN cycle_participant p ON p.region_id = s.region_id AND p.id = s.participant_id
    JOIN release r ON r.region_id = s.region_id AND r.id = s.release_id
    JOIN cycle c ON c.region_id = r.region_id AND c.id = r.cycle_id
    JOIN model_version v ON v.region_id = r.region_id AND v.id = r.model_version_id
    WHERE s.region_id = ${tx.regionId}::uuid AND ${of}
      AND r.number = (SELECT max(n.number) FROM release n WHERE n.region_id = r.region_id AND n.cycle_id = r.cycle_id)
      AND NOT EXISTS (SELECT 1 FROM model_supplement u WHERE u.region_id = v.region_id AND u.version_id = v.id)
    ORDER BY c.period DESC, c.title, p.organization_name, p.director_name`

export const listDirectorResults = (tx: TenantTx, id: DirectorId): Promise<ReadonlyArray<AppointmentResult>> => listResults(tx, Prisma.sql`s.director_id = ${id}::uuid`)

/** Everybody who led the organization: the results stay in its history when a director leaves. */
export const listOrganizationResults = (tx: TenantTx, id: OrganizationId): Promise<ReadonlyArray<AppointmentResult>> => listResults(tx, Prisma.sql`s.organization_id = ${id}::uuid`)
