import type { RegionId, SessionId, UserId } from '@/domain/shared/ids'
import { becomesOwner, type AccountTx, type QuickAccountTx, type TenantTx } from '../tenant'

/** Sessions belong to no tenant: they are reached from an account's transaction and from a region's. */
export type AnyTx = AccountTx | TenantTx
export type SessionRow = {
  readonly id: SessionId
  readonly userId: UserId
  readonly regionId: RegionId | null
  readonly createdAt: Date
  readonly lastSeenAt: Date
  readonly expiresAt: Date
  readonly revokedAt: Date | null
  readonly userAgent: string
}
export type SessionOwner = { readonly displayName: string; readonly email: string; readonly blockedAt: Date | null }

type Row = { id: string; userId: string; regionId: string | null; createdAt: Date; lastSeenAt: Date; expiresAt: Date; revokedAt: Date | null; userAgent: string }
const toSession = ({ id, userId, regionId, createdAt, lastSeenAt, expiresAt, revokedAt, userAgent }: Row): SessionRow => ({
  id: id as SessionId, userId: userId as UserId, regionId: regionId as RegionId | null, createdAt, lastSeenAt, expiresAt, revokedAt, userAgent,
})

/** The session with its owner; from then on the transaction sees the owner's own rows. */
export const findSessionAndBecomeOwner = async (tx: QuickAccountTx, id: SessionId): Promise<(SessionRow & { owner: SessionOwner }) | undefined> => {
  const [row] = await tx.$queryRaw<Array<Row & SessionOwner>>`
    SELECT s.id::text, s.user_id::text AS "userId", s.chosen_region_id::text AS "regionId", s.created_at AS "createdAt", s.last_seen_at AS "lastSeenAt", s.expires_at AS "expiresAt", s.revoked_at AS "revokedAt",
      s.user_agent AS "userAgent", u.display_name AS "displayName", u.email, u.blocked_at AS "blockedAt", ${becomesOwner}
    FROM session s JOIN app_user u ON u.id = s.user_id WHERE s.id = ${id}::uuid`
  return row === undefined ? undefined : { ...toSession(row), owner: { displayName: row.displayName, email: row.email, blockedAt: row.blockedAt } }
}

export const listOpenSessions = async (tx: AnyTx, userId: UserId, now: Date): Promise<ReadonlyArray<SessionRow>> =>
  (await tx.session.findMany({ where: { userId, revokedAt: null, expiresAt: { gt: now } }, orderBy: [{ lastSeenAt: 'desc' }, { id: 'desc' }], take: 100 })).map(toSession)

export const insertSession = async (tx: AnyTx, session: SessionRow): Promise<void> => {
  await tx.session.create({ data: { ...session } })
}

export const updateLastSeen = async (tx: AnyTx, id: SessionId, now: Date): Promise<void> => {
  await tx.session.updateMany({ where: { id, revokedAt: null }, data: { lastSeenAt: now } })
}

export const updateSessionRegion = async (tx: AnyTx, id: SessionId, regionId: RegionId): Promise<void> => {
  await tx.session.updateMany({ where: { id, revokedAt: null }, data: { regionId } })
}

/** Ends one session of this person; 0 when it is somebody else's, unknown or already over. */
export const updateRevokedSession = async (tx: AnyTx, session: { userId: UserId; id: SessionId }, now: Date): Promise<number> =>
  (await tx.session.updateMany({ where: { id: session.id, userId: session.userId, revokedAt: null }, data: { revokedAt: now } })).count

/** Ends every open session of a person; the number of them. */
export const updateRevokedSessionsOf = async (tx: AnyTx, userId: UserId, now: Date): Promise<number> =>
  (await tx.session.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: now } })).count
