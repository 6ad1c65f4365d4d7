import { listClosable } from '@/data/appeals/appeal-list.store'
import { lockAppeal } from '@/data/appeals/appeal.store'
import { appendAudit } from '@/data/audit/audit.store'
import { findRegionUser } from '@/data/accounts/region-user.store'
import { listMutedEmails } from '@/data/notifications/notification.store'
import { enqueueLetters } from '@/data/outbox/mail.store'
import { listRegions, requireRegion } from '@/data/tenancy/region.store'
import { withTenant } from '@/data/tenant'
import { refuseAppealStep } from '@/domain/appeals/appeal-workflow'
import type { AppealId, RegionId } from '@/domain/shared/ids'
import { systemClock } from '@/platform/clock'
import { newId } from '@/platform/ids'
import { notify } from '../kernel/notify'
import { readAppealFacts, takeAppealStep } from './appeal-access'

const closeOne = (regionId: RegionId, id: AppealId, now: Date): Promise<boolean> =>
  withTenant(regionId, async (tx) => {
    const appeal = await lockAppeal(tx, id)
    if (appeal === undefined || refuseAppealStep('close', await readAppealFacts({ tx, now, userId: null }, appeal)) !== undefined) return false
    await takeAppealStep({ tx, now, newId, actorId: null }, appeal, { step: 'close' })
    const author = await findRegionUser(tx, appeal.createdById)
    const region = await requireRegion(tx)
    await notify({ tx, now, actorId: null }, 'appealAnswered', [{ subjectId: appeal.id, title: String(appeal.number), onceKey: `appeal ${appeal.id}`, to: { userId: appeal.createdById } }])
    if (author !== undefined && !(await listMutedEmails(tx, 'appealAnswered')).has(author.email)) {
      const letter = { kind: 'appealNotice' as const, regionName: region.name, displayName: author.displayName, number: appeal.number, isRejected: appeal.status === 'rejected', appealId: appeal.id }
      await enqueueLetters(tx, { letters: [{ id: newId(), recipient: author.email, letter }], newId, cause: appeal.id, at: now })
    }
    await appendAudit(tx, { id: newId(), at: now, actorId: null, event: 'appeal.closed', subjectKind: 'appeal', subjectId: id, after: { number: appeal.number }, requestId: 'schedule' })
    return true
  })

/** Closes what is decided and, where a value was corrected, calculated anew; the director gets a letter. */
export const closeRegionAppeals = async (regionId: RegionId, now: Date): Promise<number> => {
  let closed = 0
  for (const id of await withTenant(regionId, listClosable)) if (await closeOne(regionId, id, now)) closed += 1
  return closed
}

export const closeDueAppeals = async (now: Date = systemClock()): Promise<void> => {
  for (const { id } of await listRegions()) await closeRegionAppeals(id, now)
}
