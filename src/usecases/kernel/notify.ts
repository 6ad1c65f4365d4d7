import { insertNotifications, type News } from '@/data/notifications/notification.store'
import type { TenantTx } from '@/data/tenant'
import type { NotificationKind } from '@/domain/notifications/notification-kind'
import type { UserId } from '@/domain/shared/ids'

type Teller = { readonly tx: TenantTx; readonly now: Date; readonly actorId: UserId | null }

/** Tells people in the cabinet what has happened, in the transaction of its cause, all at once. Returns who was told of what. */
export const notify = async ({ tx, now, actorId }: Teller, kind: NotificationKind, news: ReadonlyArray<News>): Promise<ReadonlyArray<{ userId: UserId; subjectId: string }>> =>
  news.length === 0 ? [] : insertNotifications(tx, news, { kind, at: now, actorId })
