import type { OrganizationType } from '@/domain/models/model-document'
import type { CycleId, ModelVersionId, MunicipalityId, ReleaseId } from '@/domain/shared/ids'
import type { TenantTx } from '../tenant'

export type PublishedRelease = {
  readonly id: ReleaseId
  readonly number: number
  readonly createdAt: Date
  readonly publishedAt: Date
  readonly cycleId: CycleId
  readonly cycleTitle: string
  readonly period: string
  readonly modelVersionId: ModelVersionId
  readonly modelName: string
  readonly versionNumber: number
  readonly contentHash: string
  readonly smallestGroup: number
}

/** Published releases, newest first; of one cycle only the last published one, so that two of them cannot be compared person by person. */
export const listPublishedReleases = async (tx: TenantTx): Promise<ReadonlyArray<PublishedRelease>> =>
  tx.$queryRaw<PublishedRelease[]>`
    SELECT * FROM (
      SELECT DISTINCT ON (r.cycle_id) r.id::text, r.number, r.created_at AS "createdAt", pub.published_at AS "publishedAt", c.id::text AS "cycleId", c.title AS "cycleTitle", c.period,
        v.id::text AS "modelVersionId", m.name AS "modelName", v.number AS "versionNumber", v.content_hash AS "contentHash", r.smallest_group AS "smallestGroup"
      FROM release_publication pub
      JOIN release r ON r.region_id = pub.region_id AND r.id = pub.release_id
      JOIN cycle c ON c.region_id = r.region_id AND c.id = r.cycle_id
      JOIN model_version v ON v.region_id = r.region_id AND v.id = r.model_version_id
      JOIN indicator_model m ON m.region_id = v.region_id AND m.id = v.model_id
      WHERE pub.region_id = ${tx.regionId}::uuid ORDER BY r.cycle_id, r.number DESC
    ) last ORDER BY period DESC, "cycleTitle", id`

/** A result without a person: no names, no ids of people or organizations leave the store. */
export type AnonymousResult = {
  readonly organizationType: OrganizationType
  readonly municipalityId: MunicipalityId
  readonly municipalityName: string
  readonly total: number
  readonly level: number
  readonly directionScores: string
  readonly directionMaxes: string
}

export const listAnonymousResults = async (tx: TenantTx, releaseId: ReleaseId): Promise<ReadonlyArray<AnonymousResult>> =>
  tx.$queryRaw<AnonymousResult[]>`
    SELECT p.organization_type AS "organizationType", m.id::text AS "municipalityId", m.short_name AS "municipalityName", s.total, s.level::int, s.direction_scores::text AS "directionScores", s.direction_maxes::text AS "directionMaxes"
    FROM score_card s
    JOIN cycle_participant p ON p.region_id = s.region_id AND p.id = s.participant_id
    JOIN municipality m ON m.region_id = s.region_id AND m.id = s.municipality_id
    WHERE s.region_id = ${tx.regionId}::uuid AND s.release_id = ${releaseId}::uuid`
