import { z } from 'zod'
import { findCycle } from '@/data/cycles/cycle.store'
import { listRecipients } from '@/data/cycles/recipient.store'
import { listMutedEmails } from '@/data/notifications/notification.store'
import { enqueueLetters } from '@/data/outbox/mail.store'
import { requireRegion } from '@/data/tenancy/region.store'
import { withTenant } from '@/data/tenant'
import { cycleNotices, isStale } from '@/domain/cycles/cycle-notice'
import { dayIn } from '@/domain/shared/calendar'
import type { CycleId } from '@/domain/shared/ids'
import { ok } from '@/domain/shared/result'
import { systemClock } from '@/platform/clock'
import { newId } from '@/platform/ids'
import { notify } from '../kernel/notify'
import type { JobHandler } from '../kernel/run-job'

const dataSchema = z.object({ notice: z.enum(cycleNotices), at: z.iso.datetime() })

/** Makes the letters of a notice, one for each person of the region; the letters are numbered by the job, so a repeat makes none twice. */
export const sendNotices: JobHandler = async ({ regionId, subjectId, jobId, data }) => {
  const { notice, at } = dataSchema.parse(data)
  const now = systemClock()
  if (isStale(new Date(at), now)) return ok({ letters: 0 })
  return withTenant(regionId, async (tx) => {
    const cycle = await findCycle(tx, subjectId as CycleId)
    const region = await requireRegion(tx)
    if (cycle === undefined) return ok({ letters: 0 })
    const people = await listRecipients(tx, dayIn(now, region.timeZone))
    await notify({ tx, now, actorId: null }, 'cycleNews', people.map(({ id }) => ({ subjectId: cycle.id, title: cycle.title, detail: notice, onceKey: jobId, to: { userId: id } })))
    const muted = await listMutedEmails(tx, 'cycleNews')
    const letters = people.filter(({ email }) => !muted.has(email)).map(({ email, displayName }) => ({
      id: newId(), recipient: email,
      letter: { kind: 'cycleNotice' as const, notice, regionName: region.name, displayName, timeZone: region.timeZone, cycleId: cycle.id, cycleTitle: cycle.title, collectionFrom: cycle.collectionFrom, deadline: cycle.deadline },
    }))
    await enqueueLetters(tx, { letters, newId, cause: jobId, at: now })
    return ok({ letters: letters.length })
  })
}
