/** ASVS 7.3: a session ends by itself after idleness and in any case after twelve hours. */
const MINUTE_MS = 60_000
export const SESSION_ABSOLUTE_MS = 12 * 60 * MINUTE_MS
export const STAFF_IDLE_MS = 30 * MINUTE_MS
/** Directors sit at a phone between lessons and see only their own results. */
export const DIRECTOR_IDLE_MS = 120 * MINUTE_MS
/** `lastSeenAt` is written at most once in this time, so that reading a page is not a write. */
export const SESSION_TOUCH_MS = MINUTE_MS

export type SessionTimes = { readonly lastSeenAt: Date; readonly expiresAt: Date; readonly revokedAt: Date | null }

/** The moment of expiry itself is already too late. */
export const isSessionAlive = (session: SessionTimes, idleMs: number, now: Date): boolean =>
  session.revokedAt === null && now < session.expiresAt && now.getTime() - session.lastSeenAt.getTime() < idleMs

export const isTouchDue = (session: SessionTimes, now: Date): boolean => now.getTime() - session.lastSeenAt.getTime() >= SESSION_TOUCH_MS
