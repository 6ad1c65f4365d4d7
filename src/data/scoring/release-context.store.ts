import type { CycleId, ModelId, ModelVersionId, ReleaseId } from '@/domain/shared/ids'
import type { Absence } from '@/domain/scoring/lines/absence'
import type { ReleaseHistory } from '@/domain/scoring/releases/release-history'
import type { TenantTx } from '../tenant'
import { decodeAbsences } from './absence.codec'
import { decodeReleaseHistory } from './release-history.codec'

/** A release with the words every page about results must show: cycle, method, region. */
export type ReleaseContext = {
  readonly id: ReleaseId
  readonly number: number
  readonly createdAt: Date
  readonly publishedAt: Date | null
  readonly resultHash: string
  readonly participants: number
  readonly smallestGroup: number
  readonly clusters: ReadonlyArray<{ key: string; size: number; widened: boolean }>
  /** Earlier cycles whose values the engine saw. */
  readonly history: ReleaseHistory
  /** Who was no ordinary participant when it was made. */
  readonly absences: ReadonlyArray<Absence>
  readonly cycleId: CycleId
  readonly cycleTitle: string
  readonly period: string
  readonly modelId: ModelId
  readonly modelVersionId: ModelVersionId
  readonly modelName: string
  readonly versionNumber: number
  readonly contentHash: string
  readonly regionName: string
  readonly timeZone: string
}

export const findReleaseContext = async (tx: TenantTx, id: ReleaseId): Promise<ReleaseContext | undefined> => {
  const rows = await tx.$queryRaw<Array<Omit<ReleaseContext, 'history' | 'absences'> & { history: unknown; absences: unknown }>>`
    SELECT r.id::text, r.number, r.created_at AS "createdAt", pub.published_at AS "publishedAt", r.result_hash AS "resultHash", r.participants, r.smallest_group AS "smallestGroup", r.clusters, r.history, r.absences,
      c.id::text AS "cycleId", c.title AS "cycleTitle", c.period, m.id::text AS "modelId", v.id::text AS "modelVersionId", m.name AS "modelName", v.number AS "versionNumber", v.content_hash AS "contentHash",
      g.name AS "regionName", g.time_zone AS "timeZone"
    FROM release r
    JOIN cycle c ON c.region_id = r.region_id AND c.id = r.cycle_id
    JOIN model_version v ON v.region_id = r.region_id AND v.id = r.model_version_id
    JOIN indicator_model m ON m.region_id = v.region_id AND m.id = v.model_id
    JOIN region g ON g.id = r.region_id
    LEFT JOIN release_publication pub ON pub.region_id = r.region_id AND pub.release_id = r.id
    WHERE r.region_id = ${tx.regionId}::uuid AND r.id = ${id}::uuid`
  const [row] = rows
  return row === undefined ? undefined : { ...row, history: decodeReleaseHistory(row.history), absences: decodeAbsences(row.absences) }
}
