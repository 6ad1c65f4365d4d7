import { appendAudit } from '@/data/audit/audit.store'
import { listCycles, lockCycle, type Cycle } from '@/data/cycles/cycle.store'
import { listRegions, requireRegion } from '@/data/tenancy/region.store'
import { withTenant, type TenantTx } from '@/data/tenant'
import { canTakeValues } from '@/domain/cycles/cycle-workflow'
import { dueStep } from '@/domain/cycles/due-step'
import type { CycleId, RegionId } from '@/domain/shared/ids'
import { systemClock } from '@/platform/clock'
import { newId } from '@/platform/ids'
import { openCollection } from './open-cycle'
import { expireForms } from './step-effects'
import { refuseStepOf } from './step-facts'
import { takeStep } from './take-step'

const TIMEOUT_MS = 60_000

const dueOf = async (tx: TenantTx, cycle: Cycle, now: Date) => dueStep(cycle, { now, timeZone: (await requireRegion(tx)).timeZone })

/** Locks the cycle and asks again: a person may have taken the step meanwhile. */
const takeDue = (regionId: RegionId, cycleId: CycleId, now: Date): Promise<boolean> =>
  withTenant(regionId, async (tx) => {
    const cycle = await lockCycle(tx, cycleId)
    const step = cycle === undefined ? undefined : await dueOf(tx, cycle, now)
    if (cycle === undefined || step === undefined || (await refuseStepOf({ tx, now }, cycle, step)) !== undefined) return false
    const taker = { tx, now, newId, actorId: null }
    if (step !== 'openCollection') await takeStep(taker, cycle, { step })
    else if ((await openCollection(taker, cycle)) === undefined) return false
    await appendAudit(tx, { id: newId(), at: now, actorId: null, event: 'cycle.advanced', subjectKind: 'cycle', subjectId: cycleId, before: { status: cycle.status }, after: { step }, requestId: 'schedule' })
    return true
  }, { timeoutMs: TIMEOUT_MS })

/** Forms end by their own clocks: a municipality to the east is late before the region is, an extension lasts longer than the collection. */
const expireDue = (regionId: RegionId, cycleId: CycleId, now: Date): Promise<number> =>
  withTenant(regionId, async (tx) => {
    const cycle = await lockCycle(tx, cycleId)
    return cycle === undefined || !canTakeValues(cycle.status) ? 0 : expireForms({ tx, now, newId, actorId: null }, cycle)
  }, { timeoutMs: TIMEOUT_MS })

/** Takes the steps of a region whose instant has come; the number taken. */
export const runRegionSteps = async (regionId: RegionId, now: Date): Promise<number> => {
  const { due, running } = await withTenant(regionId, async (tx) => {
    const cycles = await listCycles(tx)
    const { timeZone } = await requireRegion(tx)
    return { due: cycles.filter((cycle) => dueStep(cycle, { now, timeZone }) !== undefined), running: cycles.filter(({ status }) => canTakeValues(status)) }
  })
  for (const { id } of running) await expireDue(regionId, id, now)
  let taken = 0
  for (const { id } of due) if (await takeDue(regionId, id, now)) taken += 1
  return taken
}

/** Every region's steps of the calendar; run every minute by the worker, safe to run twice at once. */
export const runDueSteps = async (now: Date = systemClock()): Promise<void> => {
  for (const { id } of await listRegions()) await runRegionSteps(id, now)
}
