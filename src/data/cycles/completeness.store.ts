import type { CycleId, MunicipalityId } from '@/domain/shared/ids'
import type { TenantTx } from '../tenant'

export type MunicipalityCompleteness = {
  readonly municipalityId: MunicipalityId
  readonly municipalityName: string
  readonly organizations: number
  /** Organizations in whose form somebody has entered at least one cell. */
  readonly started: number
  readonly participants: number
}

/** How far each municipality has come in a cycle, by name. */
export const listCompleteness = async (tx: TenantTx, cycleId: CycleId): Promise<ReadonlyArray<MunicipalityCompleteness>> =>
  tx.$queryRaw<MunicipalityCompleteness[]>`
    SELECT m.id::text AS "municipalityId", m.short_name AS "municipalityName", count(*)::int AS organizations, count(*) FILTER (WHERE s.version > 0)::int AS started,
      (SELECT count(*)::int FROM cycle_participant p WHERE p.region_id = m.region_id AND p.cycle_id = ${cycleId}::uuid AND p.municipality_id = m.id) AS participants
    FROM submission s JOIN municipality m ON m.region_id = s.region_id AND m.id = s.municipality_id
    WHERE s.region_id = ${tx.regionId}::uuid AND s.cycle_id = ${cycleId}::uuid GROUP BY m.region_id, m.id, m.short_name ORDER BY m.short_name`
