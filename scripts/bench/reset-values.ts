import { withClient } from '../db/roles.mjs'
import type { BenchRegion } from './region'

/** Empties the forms of the open cycle and tidies the tables behind the last round, so that every round starts from the same place. */
export const resetValues = (region: BenchRegion, adminUrl: string): Promise<void> =>
  withClient(adminUrl, async (client) => {
    await client.query(
      "UPDATE submission SET self_values = '{}', self_states = '', municipal_values = '{}', municipal_states = '', verified_values = '{}', verified_states = '' WHERE region_id = $1 AND cycle_id = $2",
      [region.world.regionId, region.cycleId],
    )
    await client.query('VACUUM ANALYZE submission')
    await client.query('CHECKPOINT')
  })
