import type { Cycle } from '@/data/cycles/cycle.store'
import { listExtensionsAt } from '@/data/cycles/form-deadline.store'
import { listTimeZones, requireRegion } from '@/data/tenancy/region.store'
import { refuseClosedCycle } from '@/domain/cycles/cycle-workflow'
import { formDeadline, formDeadlineAt } from '@/domain/cycles/form-deadline'
import { reachOf } from '@/policy/can'
import type { Context } from './runtime'

/**
 * Whether the collection is over for who imports: by the clock of the own municipality, else of the region; of several municipalities by
 * the last of them, and not while an organization of theirs has a later day of its own. Each form is judged again by its own state when
 * the import is written. Who imports for the whole region verifies, and may do so after it.
 */
export const isPastDeadline = async ({ tx, actor, now }: Context, cycle: Cycle): Promise<boolean> => {
  const reach = reachOf(actor, 'import.commit')
  if (reach.kind === 'region') return false
  const { timeZone } = await requireRegion(tx)
  const own = await listTimeZones(tx, reach)
  const zones = own.length === 0 ? [timeZone] : own.map((zone) => zone ?? timeZone)
  const extended = (await listExtensionsAt(tx, cycle.id, reach)).map((row) => ({ ...row, deadline: formDeadline(cycle.deadline, row.deadline) }))
  return [...zones.map((zone) => ({ deadline: cycle.deadline, timeZone: zone })), ...extended].every((last) => now >= formDeadlineAt(last))
}

/** Why values are not taken in from elsewhere now. */
export const refuseImport = async (ctx: Context, cycle: Cycle) => refuseClosedCycle(cycle) ?? ((await isPastDeadline(ctx, cycle)) ? ({ code: 'DEADLINE_PASSED' } as const) : undefined)
