import { listCycles, type Cycle } from '@/data/cycles/cycle.store'
import { listFormDeadlines } from '@/data/cycles/form-deadline.store'
import { listDigests } from '@/data/notifications/notification.store'
import { enqueueLetters } from '@/data/outbox/mail.store'
import { listRegions, requireRegion } from '@/data/tenancy/region.store'
import { withTenant, type TenantTx } from '@/data/tenant'
import { currentDeadline } from '@/domain/cycles/form-deadline'
import { canTakeValues } from '@/domain/cycles/cycle-workflow'
import { digestKinds, isToldToday } from '@/domain/notifications/notification-kind'
import { addDays, dayIn, daysBetween, endOfDay, type CalendarDate } from '@/domain/shared/calendar'
import type { RegionId } from '@/domain/shared/ids'
import { systemClock } from '@/platform/clock'
import { sha256 } from '@/platform/hash'
import { newId } from '@/platform/ids'
import { notify } from '../kernel/notify'

/** Morning of the region: neither news of a deadline nor letters are made before it. */
const MORNING_HOURS = 7
const HOUR_MS = 3_600_000

/** One letter of a day is one cause, whichever worker makes it. */
const causeOf = (regionId: RegionId, day: CalendarDate): string => {
  const hex = sha256('digest', regionId, day)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const tellDeadlines = async (tx: TenantTx, cycle: Cycle, { now, today }: { now: Date; today: CalendarDate }): Promise<void> => {
  const forms = await listFormDeadlines(tx, cycle.id, ['not_started', 'in_progress', 'returned'])
  const near = forms.filter((form) => isToldToday(daysBetween(today, currentDeadline(cycle.deadline, form)) - 1))
  await notify({ tx, now, actorId: null }, 'deadlineNear', near.map((form) => ({
    subjectId: form.organizationId, parentId: cycle.id, title: cycle.title, detail: currentDeadline(cycle.deadline, form), onceKey: `deadline ${cycle.id} ${form.organizationId} ${today}`,
    to: { roles: ['director', 'organization_delegate'], organizationId: form.organizationId, municipalityId: null },
  })))
}

/** The morning of one region: whose form ends soon is told, and a letter counts what was told yesterday and not read. Safe to run often. */
export const sendRegionDaily = (regionId: RegionId, now: Date): Promise<void> =>
  withTenant(regionId, async (tx) => {
    const { name, timeZone } = await requireRegion(tx)
    const today = dayIn(now, timeZone)
    const midnight = endOfDay(addDays(today, -1), timeZone)
    if (now.getTime() < midnight.getTime() + MORNING_HOURS * HOUR_MS) return
    for (const cycle of await listCycles(tx)) if (canTakeValues(cycle.status)) await tellDeadlines(tx, cycle, { now, today })
    const digests = await listDigests(tx, { from: endOfDay(addDays(today, -2), timeZone), to: midnight, kinds: digestKinds })
    const letters = digests.map(({ email, counts }) => ({ id: newId(), recipient: email, letter: { kind: 'digest' as const, regionName: name, counts } }))
    await enqueueLetters(tx, { letters, newId, cause: causeOf(regionId, today), at: now })
  }, { timeoutMs: 60_000 })

export const sendDaily = async (now: Date = systemClock()): Promise<void> => {
  for (const { id } of await listRegions()) await sendRegionDaily(id, now)
}
