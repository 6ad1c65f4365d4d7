import { listCycles } from '@/data/cycles/cycle.store'
import { listRecipients } from '@/data/cycles/recipient.store'
import { insertNotifications } from '@/data/notifications/notification.store'
import { withTenant } from '@/data/tenant'
import { dayIn } from '@/domain/shared/calendar'
import type { World } from './world'

/** Everybody heard that the collection was opened; what else people were told came with the steps that were taken. Told once. */
export const writeNotifications = ({ regionId, region }: World, now: Date): Promise<void> =>
  withTenant(regionId, async (tx) => {
    const people = await listRecipients(tx, dayIn(now, region.timeZone))
    const opened = (await listCycles(tx)).filter(({ status }) => status === 'collecting')
    for (const { id, title, openedAt } of opened) {
      const news = people.map((person) => ({ subjectId: id, title, detail: 'collectionOpened', onceKey: `opened ${id}`, to: { userId: person.id } }))
      await insertNotifications(tx, news, { kind: 'cycleNews', at: openedAt ?? now, actorId: null })
    }
  })
