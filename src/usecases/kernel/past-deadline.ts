import type { Cycle } from '@/data/cycles/cycle.store'
import { listTimeZones, requireRegion } from '@/data/tenancy/region.store'
import { endOfDay } from '@/domain/shared/calendar'
import { reachOf } from '@/policy/can'
import type { Context } from './runtime'

/**
 * Whether the last day of collection is over for who imports: by the clock of the own municipality, else of the region; of several
 * municipalities by the last of them. Who imports for the whole region verifies, and may do so after it.
 */
export const isPastDeadline = async ({ tx, actor, now }: Context, cycle: Cycle): Promise<boolean> => {
  const reach = reachOf(actor, 'import.commit')
  if (reach.kind === 'region') return false
  const { timeZone } = await requireRegion(tx)
  const own = await listTimeZones(tx, reach)
  const zones = own.length === 0 ? [timeZone] : own.map((zone) => zone ?? timeZone)
  return zones.every((zone) => now > endOfDay(cycle.deadline, zone))
}
