import { DIRECTOR_IDLE_MS, isSessionAlive, isTouchDue, STAFF_IDLE_MS } from '@/domain/accounts/session-limits'
import type { RegionId, SessionId, UserId } from '@/domain/shared/ids'
import { listAssignmentsOfOwner } from '@/data/accounts/own-assignment.store'
import { findSessionAndBecomeOwner, updateLastSeen } from '@/data/accounts/session.store'
import { readQuickAccount, withAccount } from '@/data/tenant'
import { systemClock } from '@/platform/clock'
import type { Actor, Grant } from '@/policy/can'
import { regionsHeld } from './own-regions'

export type SessionRegion = { readonly id: RegionId; readonly slug: string; readonly name: string; readonly timeZone: string; readonly isDemo: boolean }
export type Session = {
  readonly id: SessionId
  readonly userId: UserId
  readonly displayName: string
  readonly email: string
  /** Every region in which the person holds a role today. */
  readonly regions: ReadonlyArray<SessionRegion>
  /** The chosen region; null until chosen, and again when the last role there ended. */
  readonly region: SessionRegion | null
  readonly actor: Actor | null
}

const sitsAtPhone = ({ role }: Grant): boolean => role === 'director' || role === 'organization_delegate'
const idleLimit = (grants: ReadonlyArray<Grant>): number => (grants.length > 0 && grants.every(sitsAtPhone) ? DIRECTOR_IDLE_MS : STAFF_IDLE_MS)
const narrow = ({ id, slug, name, timeZone, isDemo }: SessionRegion): SessionRegion => ({ id, slug, name, timeZone, isDemo })

/** The session row, its owner and the owner's roles, read anew on every request: a revoked right or session ends at once. Undefined: signed out. */
export const readSession = async (id: SessionId, now: Date = systemClock()): Promise<Session | undefined> => {
  const [session, assignments] = await readQuickAccount((tx) => Promise.all([findSessionAndBecomeOwner(tx, id), listAssignmentsOfOwner(tx)]))
  if (session === undefined || session.owner.blockedAt !== null || !isSessionAlive(session, DIRECTOR_IDLE_MS, now)) return undefined
  const { userId, owner } = session
  const regions = await regionsHeld(assignments, now)
  const chosen = regions.find((region) => region.id === session.regionId) ?? null
  if (!isSessionAlive(session, idleLimit(chosen?.grants ?? []), now)) return undefined
  if (isTouchDue(session, now)) await withAccount(null, (tx) => updateLastSeen(tx, session.id, now))
  return {
    id: session.id, userId, displayName: owner.displayName, email: owner.email,
    regions: regions.map(narrow),
    region: chosen === null ? null : narrow(chosen),
    actor: chosen === null ? null : { userId, sessionId: session.id, displayName: owner.displayName, regionId: chosen.id, grants: chosen.grants },
  }
}
