import type { ModelVersionId, MunicipalityId, ReleaseId, UserId } from '@/domain/shared/ids'
import type { TenantTx } from '../tenant'

export type BoundCore = { readonly coreVersionId: ModelVersionId; readonly coreName: string; readonly coreNumber: number }

/** The core a municipal version supplements: the last binding counts. */
export const findBoundCore = async (tx: TenantTx, versionId: ModelVersionId): Promise<BoundCore | undefined> => {
  const rows = await tx.$queryRaw<BoundCore[]>`
    SELECT s.core_version_id::text AS "coreVersionId", m.name AS "coreName", v.number AS "coreNumber"
    FROM model_supplement s
    JOIN model_version v ON v.region_id = s.region_id AND v.id = s.core_version_id
    JOIN indicator_model m ON m.region_id = v.region_id AND m.id = v.model_id
    WHERE s.region_id = ${tx.regionId}::uuid AND s.version_id = ${versionId}::uuid ORDER BY s.created_at DESC, s.id DESC LIMIT 1`
  return rows[0]
}

export const insertBinding = async (tx: TenantTx, made: { id: string; versionId: ModelVersionId; coreVersionId: ModelVersionId; at: Date; by: UserId }): Promise<void> => {
  await tx.modelSupplement.create({ data: { regionId: tx.regionId, id: made.id, versionId: made.versionId, coreVersionId: made.coreVersionId, createdAt: made.at, createdById: made.by } })
}

/** Approved versions of the region's own models, the newest first: what a supplement may be bound to. */
export const listCoreVersions = async (tx: TenantTx): Promise<ReadonlyArray<{ id: ModelVersionId; name: string; number: number }>> =>
  tx.$queryRaw<Array<{ id: ModelVersionId; name: string; number: number }>>`
    SELECT v.id::text, m.name, v.number FROM model_version v JOIN indicator_model m ON m.region_id = v.region_id AND m.id = v.model_id
    WHERE v.region_id = ${tx.regionId}::uuid AND v.status IN ('approved', 'active') AND m.level = 'regional' ORDER BY m.name, v.number DESC`

export type SupplementRelease = {
  readonly id: ReleaseId
  readonly number: number
  readonly createdAt: Date
  readonly modelName: string
  readonly modelVersionId: ModelVersionId
  readonly modelId: string
  readonly contentHash: string
}

/** The last published release of the municipality's supplement to this version of the core, for the same period. */
export const findSupplementRelease = async (tx: TenantTx, of: { period: string; coreVersionId: ModelVersionId; municipalityId: MunicipalityId }): Promise<SupplementRelease | undefined> => {
  const rows = await tx.$queryRaw<SupplementRelease[]>`
    SELECT r.id::text, r.number, r.created_at AS "createdAt", m.name AS "modelName", v.id::text AS "modelVersionId", m.id::text AS "modelId", v.content_hash AS "contentHash"
    FROM release r
    JOIN release_publication p ON p.region_id = r.region_id AND p.release_id = r.id
    JOIN cycle c ON c.region_id = r.region_id AND c.id = r.cycle_id
    JOIN model_version v ON v.region_id = r.region_id AND v.id = r.model_version_id
    JOIN indicator_model m ON m.region_id = v.region_id AND m.id = v.model_id
    WHERE r.region_id = ${tx.regionId}::uuid AND c.period = ${of.period} AND m.municipality_id = ${of.municipalityId}::uuid
      AND ${of.coreVersionId}::uuid = (
        SELECT s.core_version_id FROM model_supplement s WHERE s.region_id = v.region_id AND s.version_id = v.id ORDER BY s.created_at DESC, s.id DESC LIMIT 1)
    ORDER BY r.created_at DESC, r.id DESC LIMIT 1`
  return rows[0]
}
