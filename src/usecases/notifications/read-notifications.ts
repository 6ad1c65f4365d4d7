import { z } from 'zod'
import { countNotifications, insertReads, listMuted, listNotifications, upsertChoices } from '@/data/notifications/notification.store'
import { requireRegion } from '@/data/tenancy/region.store'
import { isNotificationKind, notificationKinds, type NotificationKind } from '@/domain/notifications/notification-kind'
import { ok } from '@/domain/shared/result'
import { defineCommand } from '../kernel/define-command'
import { defineQuery } from '../kernel/define-query'
import { noInput, optionalSchema, pageSchema } from '../kernel/schemas'

const PAGE = 50
const whole = { load: async () => ({}), scopeOf: () => ({}) } as const

export type NotificationDto = { readonly id: string; readonly kind: NotificationKind; readonly subjectId: string; readonly parentId: string | null; readonly title: string; readonly detail: string; readonly at: string; readonly isRead: boolean }

/** One's own, newest first. */
export const listOwnNotifications = defineQuery({
  name: 'notifications.list',
  operation: 'notification.own',
  input: z.strictObject({ page: pageSchema, show: optionalSchema(z.enum(['unread'])) }),
  ...whole,
  run: async ({ tx, actor }, { page = 1, show }) => {
    const asked = { userId: actor.userId, unreadOnly: show === 'unread' }
    const rows = await listNotifications(tx, { ...asked, skip: (page - 1) * PAGE, take: PAGE })
    const items = rows.flatMap(({ kind, at, ...row }): NotificationDto[] => (isNotificationKind(kind) ? [{ ...row, kind, at: at.toISOString() }] : []))
    return { items, page, pageSize: PAGE, show: show ?? null, total: await countNotifications(tx, asked), unread: await countNotifications(tx, { ...asked, unreadOnly: true }), timeZone: (await requireRegion(tx)).timeZone }
  },
})

/** Kinds with whether the person takes letters of them. */
export const getMailChoices = defineQuery({
  name: 'notifications.getChoices', operation: 'notification.own', input: noInput, ...whole,
  run: async ({ tx, actor }) => {
    const muted = new Set(await listMuted(tx, actor.userId))
    return { choices: notificationKinds.map((kind) => ({ kind, byMail: !muted.has(kind) })) }
  },
})

/** Marks one as read, or all without an id. */
export const markRead = defineCommand({
  name: 'notifications.markRead',
  operation: 'notification.own',
  input: z.strictObject({ notificationId: optionalSchema(z.uuid()) }),
  ...whole,
  run: async ({ tx, actor, now }, { notificationId }) => {
    const count = await insertReads(tx, actor.userId, { ids: notificationId === undefined ? null : [notificationId], at: now })
    return ok({ out: { count }, audit: { event: 'notification.read', subjectKind: 'user', subjectId: actor.userId, after: { count: String(count) } } })
  },
})

const kinds = z.preprocess((value) => (typeof value === 'string' ? [value] : (value ?? [])), z.array(z.enum(notificationKinds)).max(notificationKinds.length))

/** Which kinds come by mail: those named; the others do not. */
export const setMailChoices = defineCommand({
  name: 'notifications.setChoices',
  operation: 'notification.own',
  input: z.strictObject({ byMail: kinds }),
  ...whole,
  run: async ({ tx, actor }, { byMail }) => {
    await upsertChoices(tx, actor.userId, notificationKinds.map((kind) => ({ kind, byMail: byMail.includes(kind) })))
    return ok({ out: {}, audit: { event: 'notification.choicesSet', subjectKind: 'user', subjectId: actor.userId, after: { byMail: byMail.join(' ') } } })
  },
})
