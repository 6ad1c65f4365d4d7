import { appendAudit } from '@/data/audit/audit.store'
import { listDueVersions } from '@/data/models/model-step.store'
import { lockModelVersion } from '@/data/models/model-version.store'
import { listRegions, requireRegion } from '@/data/tenancy/region.store'
import { withTenant } from '@/data/tenant'
import { dayIn } from '@/domain/shared/calendar'
import type { RegionId } from '@/domain/shared/ids'
import { systemClock } from '@/platform/clock'
import { newId } from '@/platform/ids'
import { putInForce } from './put-in-force'

/** Puts in force the approved versions of a region whose day has come by its own clock; the number put. One that another model stands in the way of waits. */
export const runRegionActivations = async (regionId: RegionId, now: Date): Promise<number> => {
  const due = await withTenant(regionId, async (tx) => {
    const day = dayIn(now, (await requireRegion(tx)).timeZone)
    return { day, ids: await listDueVersions(tx, day) }
  })
  let put = 0
  for (const id of due.ids) {
    await withTenant(regionId, async (tx) => {
      const version = await lockModelVersion(tx, id)
      if (version?.status !== 'approved') return
      const done = await putInForce(tx, version, { now, from: version.effectiveFrom ?? due.day })
      if (!done.ok) return
      put += 1
      await appendAudit(tx, { id: newId(), at: now, actorId: null, event: 'model.activated', subjectKind: 'modelVersion', subjectId: id, after: { superseded: done.value.superseded.join(', ') }, requestId: 'schedule' })
    })
  }
  return put
}

/** Every region's versions whose day has come; run every minute by the worker, safe to run twice at once. */
export const runDueActivations = async (now: Date = systemClock()): Promise<void> => {
  for (const { id } of await listRegions()) await runRegionActivations(id, now)
}
