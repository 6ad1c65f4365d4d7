import type { ReleaseChoice } from '@/domain/scoring/releases/choose-release'
import type { TenantTx } from '../tenant'

type Row = Omit<ReleaseChoice, 'createdAt' | 'publishedAt'> & { readonly createdAt: Date; readonly publishedAt: Date | null }

/** Every release of the region with its cycle and method, in one statement: the regional model before municipal ones, then the newest cycle and number. */
export const listReleaseChoices = async (tx: TenantTx): Promise<ReadonlyArray<ReleaseChoice>> => {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT r.id::text, r.cycle_id::text AS "cycleId", r.number, c.period, c.title AS "cycleTitle", c.previous_cycle_id::text AS "previousCycleId",
      r.model_version_id::text AS "modelVersionId", v.content_hash AS "contentHash", m.name AS "modelName", r.participants, r.smallest_group AS "smallestGroup",
      (SELECT count(*) FROM jsonb_array_elements(r.absences) AS k(absence) WHERE k.absence ->> 'kind' = 'exempt')::int AS outside,
      ARRAY(SELECT k.cluster ->> 'key' FROM jsonb_array_elements(r.clusters) WITH ORDINALITY AS k(cluster, n) ORDER BY k.n) AS "clusterKeys",
      r.created_at AS "createdAt", p.published_at AS "publishedAt"
    FROM release r
    JOIN cycle c ON c.region_id = r.region_id AND c.id = r.cycle_id
    JOIN model_version v ON v.region_id = r.region_id AND v.id = r.model_version_id
    JOIN indicator_model m ON m.region_id = v.region_id AND m.id = v.model_id
    LEFT JOIN release_publication p ON p.region_id = r.region_id AND p.release_id = r.id
    WHERE r.region_id = ${tx.regionId}::uuid
    ORDER BY m.level, c.period DESC, c.created_at DESC, r.number DESC, r.id DESC`
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString(), publishedAt: row.publishedAt?.toISOString() ?? null }))
}
