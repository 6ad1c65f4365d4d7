import type { Cycle } from '@/data/cycles/cycle.store'
import { findLastRelease } from '@/data/scoring/release.store'
import type { TenantTx } from '@/data/tenant'
import { canCalculate } from '@/domain/cycles/cycle-workflow'

/** Whether a release may be made now. An order to correct a closed cycle lets one be made: the first after the order. */
export const mayCalculate = async (tx: TenantTx, cycle: Cycle): Promise<boolean> => {
  if (canCalculate(cycle.status)) return true
  const last = cycle.correctedAt === null ? undefined : await findLastRelease(tx, cycle.id)
  return canCalculate(cycle.status, cycle.correctedAt !== null && (last === undefined || last.createdAt < cycle.correctedAt))
}
