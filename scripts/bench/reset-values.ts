import { withClient } from '../db/roles.mjs'
import type { BenchRegion } from './region'

/**
 * Empties the forms of the open cycle with their history and tidies the tables behind the last round, so that every round starts from the same
 * place: the workbook was made of these very versions, and nobody has saved since.
 */
export const resetValues = (region: BenchRegion, adminUrl: string): Promise<void> =>
  withClient(adminUrl, async (client) => {
    await client.query(
      "UPDATE submission SET version = 0, self_values = '{}', self_states = '', municipal_values = '{}', municipal_states = '', verified_values = '{}', verified_states = '' WHERE region_id = $1 AND cycle_id = $2",
      [region.world.regionId, region.cycleId],
    )
    // History is never changed by the product, and its triggers refuse it: only the bench's own superuser takes a round back.
    await client.query("SET session_replication_role = 'replica'")
    await client.query('DELETE FROM value_history h USING submission s WHERE s.region_id = h.region_id AND s.id = h.submission_id AND s.region_id = $1 AND s.cycle_id = $2', [region.world.regionId, region.cycleId])
    await client.query("SET session_replication_role = 'origin'")
    await client.query('VACUUM ANALYZE submission, value_history')
    await client.query('CHECKPOINT')
  })
