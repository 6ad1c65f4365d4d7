import type { NotificationCount, NotificationKind } from '@/domain/notifications/notification-kind'
import type { MunicipalityId, OrganizationId, UserId } from '@/domain/shared/ids'
import type { Role } from '../generated/client'
import type { TenantTx } from '../tenant'

/** One person, or whoever holds one of the roles at the place today: an organization, a municipality, or (both null) the region. */
export type Audience =
  | { readonly userId: UserId }
  | { readonly roles: ReadonlyArray<Role>; readonly organizationId: OrganizationId | null; readonly municipalityId: MunicipalityId | null }
export type News = { readonly subjectId: string; readonly parentId?: string; readonly title: string; readonly detail?: string; readonly onceKey?: string; readonly to: Audience }
type Told = { readonly kind: NotificationKind; readonly at: Date; readonly actorId: UserId | null }

const recordOf = ({ subjectId, parentId, title, detail, onceKey, to }: News) => ({
  subject_id: subjectId, parent_id: parentId ?? null, title, detail: detail ?? '', once_key: onceKey ?? null,
  ...('userId' in to ? { user_id: to.userId } : { roles: to.roles, organization_id: to.organizationId, municipality_id: to.municipalityId }),
})

/** Tells everybody in one statement; nobody is told what they did themselves, and nothing twice under one key. Returns who was told of what. */
export const insertNotifications = (tx: TenantTx, news: ReadonlyArray<News>, { kind, at, actorId }: Told): Promise<Array<{ userId: UserId; subjectId: string }>> =>
  tx.$queryRaw<Array<{ userId: UserId; subjectId: string }>>`
    INSERT INTO notification (region_id, id, user_id, kind, subject_id, parent_id, title, detail, once_key, at)
    SELECT DISTINCT ON (n.subject_id, p.user_id) r.id, uuidv7(), p.user_id, ${kind}, n.subject_id, n.parent_id, n.title, n.detail, n.once_key, ${at}::timestamptz
    FROM region r
    CROSS JOIN jsonb_to_recordset(${JSON.stringify(news.map(recordOf))}::jsonb)
      AS n(subject_id uuid, parent_id uuid, title text, detail text, once_key text, user_id uuid, roles text[], organization_id uuid, municipality_id uuid)
    CROSS JOIN LATERAL (
      SELECT n.user_id WHERE n.user_id IS NOT NULL
      UNION
      SELECT a.user_id FROM role_assignment a
      WHERE n.user_id IS NULL AND a.region_id = r.id AND a.revoked_at IS NULL AND a.role::text = ANY(n.roles)
        AND a.valid_from <= (${at}::timestamptz AT TIME ZONE r.time_zone)::date AND coalesce(a.valid_to, 'infinity'::date) >= (${at}::timestamptz AT TIME ZONE r.time_zone)::date
        AND a.organization_id IS NOT DISTINCT FROM n.organization_id
        AND (n.organization_id IS NOT NULL OR a.municipality_id IS NOT DISTINCT FROM n.municipality_id)
    ) p
    WHERE r.id = ${tx.regionId}::uuid AND p.user_id IS DISTINCT FROM ${actorId}::uuid
    ON CONFLICT (region_id, user_id, once_key) DO NOTHING
    RETURNING user_id::text AS "userId", subject_id::text AS "subjectId"`

export type NotificationRow = { readonly id: string; readonly kind: string; readonly subjectId: string; readonly parentId: string | null; readonly title: string; readonly detail: string; readonly at: Date; readonly isRead: boolean }
type Asked = { readonly userId: UserId; readonly unreadOnly: boolean; readonly skip: number; readonly take: number }

const ownWhere = (tx: TenantTx, { userId, unreadOnly }: Pick<Asked, 'userId' | 'unreadOnly'>) => ({ regionId: tx.regionId, userId, ...(unreadOnly ? { read: { is: null } } : {}) })

/** One person's, newest first. */
export const listNotifications = async (tx: TenantTx, asked: Asked): Promise<ReadonlyArray<NotificationRow>> => {
  const rows = await tx.notification.findMany({
    where: ownWhere(tx, asked), orderBy: [{ at: 'desc' }, { id: 'desc' }], skip: asked.skip, take: asked.take,
    select: { id: true, kind: true, subjectId: true, parentId: true, title: true, detail: true, at: true, read: { select: { at: true } } },
  })
  return rows.map(({ read, ...row }) => ({ ...row, isRead: read !== null }))
}

export const countNotifications = (tx: TenantTx, asked: Pick<Asked, 'userId' | 'unreadOnly'>): Promise<number> => tx.notification.count({ where: ownWhere(tx, asked) })

/** Marks one's own as read; what is another's or already read stays. Returns how many. */
export const insertReads = (tx: TenantTx, userId: UserId, marked: { readonly ids: ReadonlyArray<string> | null; readonly at: Date }): Promise<number> =>
  tx.$executeRaw`
    INSERT INTO notification_read (region_id, notification_id, at)
    SELECT n.region_id, n.id, ${marked.at} FROM notification n
    WHERE n.region_id = ${tx.regionId}::uuid AND n.user_id = ${userId}::uuid AND (${marked.ids === null} OR n.id::text = ANY(${[...(marked.ids ?? [])]}::text[]))
    ON CONFLICT DO NOTHING`

/** Kinds the person takes no letters of. */
export const listMuted = async (tx: TenantTx, userId: UserId): Promise<ReadonlyArray<string>> =>
  (await tx.notificationChoice.findMany({ where: { regionId: tx.regionId, userId, byMail: false }, select: { kind: true }, orderBy: { kind: 'asc' } })).map(({ kind }) => kind)

/** E-mails of those of the people who may sign in and take letters of the kind. */
export const listMailOf = async (tx: TenantTx, userIds: ReadonlyArray<UserId>, kind: NotificationKind): Promise<ReadonlyMap<UserId, string>> => {
  const muted = await tx.notificationChoice.findMany({ where: { regionId: tx.regionId, kind, byMail: false, userId: { in: [...userIds] } }, select: { userId: true } })
  const rows = await tx.user.findMany({ where: { id: { in: [...userIds], notIn: muted.map(({ userId }) => userId) }, blockedAt: null, passwordHash: { not: null } }, select: { id: true, email: true } })
  return new Map(rows.map(({ id, email }) => [id as UserId, email]))
}

/** E-mails of people who take no letters of a kind. */
export const listMutedEmails = async (tx: TenantTx, kind: NotificationKind): Promise<ReadonlySet<string>> => {
  const rows = await tx.$queryRaw<Array<{ email: string }>>`
    SELECT u.email FROM notification_choice c JOIN app_user u ON u.id = c.user_id WHERE c.region_id = ${tx.regionId}::uuid AND c.kind = ${kind} AND NOT c.by_mail`
  return new Set(rows.map(({ email }) => email))
}

export const upsertChoices = async (tx: TenantTx, userId: UserId, choices: ReadonlyArray<{ kind: NotificationKind; byMail: boolean }>): Promise<void> => {
  await tx.$executeRaw`
    INSERT INTO notification_choice (region_id, user_id, kind, by_mail)
    SELECT ${tx.regionId}::uuid, ${userId}::uuid, c.kind, c.by_mail FROM jsonb_to_recordset(${JSON.stringify(choices.map(({ kind, byMail }) => ({ kind, by_mail: byMail })))}::jsonb) AS c(kind text, by_mail boolean)
    ON CONFLICT (region_id, user_id, kind) DO UPDATE SET by_mail = excluded.by_mail`
}

export type Digest = { readonly email: string; readonly counts: ReadonlyArray<NotificationCount> }

/** What each person was told in a span of time and has not read, counted by kind; kinds the person has turned off are left out. */
export const listDigests = async (tx: TenantTx, span: { readonly from: Date; readonly to: Date; readonly kinds: ReadonlyArray<NotificationKind> }): Promise<ReadonlyArray<Digest>> => {
  const rows = await tx.$queryRaw<Array<{ email: string; kind: NotificationKind; count: number }>>`
    SELECT u.email, n.kind, count(*)::int AS count
    FROM notification n JOIN app_user u ON u.id = n.user_id AND u.blocked_at IS NULL AND u.password_hash IS NOT NULL
    WHERE n.region_id = ${tx.regionId}::uuid AND n.at >= ${span.from} AND n.at < ${span.to} AND n.kind = ANY(${[...span.kinds]}::text[])
      AND EXISTS (SELECT FROM role_assignment a WHERE a.region_id = n.region_id AND a.user_id = n.user_id AND a.revoked_at IS NULL)
      AND NOT EXISTS (SELECT FROM notification_read d WHERE d.region_id = n.region_id AND d.notification_id = n.id)
      AND NOT EXISTS (SELECT FROM notification_choice c WHERE c.region_id = n.region_id AND c.user_id = n.user_id AND c.kind = n.kind AND NOT c.by_mail)
    GROUP BY u.email, n.kind ORDER BY u.email, n.kind`
  const byEmail = new Map<string, NotificationCount[]>()
  for (const { email, kind, count } of rows) byEmail.set(email, [...(byEmail.get(email) ?? []), { kind, count }])
  return [...byEmail].map(([email, counts]) => ({ email, counts }))
}
