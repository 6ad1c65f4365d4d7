import type { Absence } from '@/domain/scoring/lines/absence'
import type { CycleId } from '@/domain/shared/ids'
import type { TenantTx } from '../tenant'

/** Organizations of a cycle that are no ordinary participants as it stands now, with the reason of an exemption. */
export const listAbsences = async (tx: TenantTx, cycleId: CycleId): Promise<ReadonlyArray<Absence>> =>
  tx.$queryRaw<Absence[]>`
    SELECT s.organization_id::text AS "organizationId", CASE WHEN s.status = 'exempt' THEN 'exempt' ELSE 'notSubmitted' END AS kind, t.comment AS reason
    FROM submission s LEFT JOIN LATERAL (
      SELECT x.comment FROM submission_step x WHERE x.region_id = s.region_id AND x.submission_id = s.id AND x.step = 'exempt' AND s.status = 'exempt' ORDER BY x.at DESC, x.id DESC LIMIT 1
    ) t ON true
    WHERE s.region_id = ${tx.regionId}::uuid AND s.cycle_id = ${cycleId}::uuid AND s.status IN ('exempt', 'not_submitted') ORDER BY s.organization_id`
