import { decode, encode } from 'next-auth/jwt'
import { SESSION_ABSOLUTE_MS } from '@/domain/accounts/session-limits'
import type { SessionId } from '@/domain/shared/ids'
import { systemClock } from '@/platform/clock'
import { env, sessionSecret } from '@/platform/env'

export const SESSION_AGE_SECONDS = SESSION_ABSOLUTE_MS / 1000
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export const isHttps = (): boolean => env().APP_ORIGIN.startsWith('https:')
/** `__Host-` binds the cookie to this host and to https; a browser refuses such a name over plain http. */
export const sessionCookieName = (): string => `${isHttps() ? '__Host-' : ''}smer-session`

/** An encrypted token that holds the session's id and nothing about the person. */
export const sealSession = (sid: SessionId): Promise<string> => encode({ token: { sid }, secret: sessionSecret(), maxAge: SESSION_AGE_SECONDS })

type Sealed = { readonly sid: unknown; readonly exp: unknown }
const OPENED_KEPT = 2000
/** Tokens that were opened: the proxy and the page open the same one with every request, and what is in it never changes. */
const opened = new Map<string, Sealed>()

const openSealed = async (token: string): Promise<Sealed> => {
  const known = opened.get(token)
  if (known !== undefined) return known
  const found = await decode({ token, secret: sessionSecret() })
  const sealed = { sid: found?.['sid'], exp: found?.['exp'] }
  if (opened.size >= OPENED_KEPT) opened.clear()
  opened.set(token, sealed)
  return sealed
}

/** The session's id out of the cookie's text; undefined for a forged, foreign or outdated one. */
export const openSession = async (token: string | undefined, now: Date = systemClock()): Promise<SessionId | undefined> => {
  if (token === undefined || token === '') return undefined
  try {
    const { sid, exp } = await openSealed(token)
    if (typeof exp !== 'number' || exp * 1000 <= now.getTime()) return undefined
    return typeof sid === 'string' && uuid.test(sid) ? (sid as SessionId) : undefined
  } catch {
    return undefined
  }
}
