import { decode, encode } from 'next-auth/jwt'
import { SESSION_ABSOLUTE_MS } from '@/domain/accounts/session-limits'
import type { SessionId } from '@/domain/shared/ids'
import { env, sessionSecret } from '@/platform/env'

export const SESSION_AGE_SECONDS = SESSION_ABSOLUTE_MS / 1000
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export const isHttps = (): boolean => env().APP_ORIGIN.startsWith('https:')
/** `__Host-` binds the cookie to this host and to https; a browser refuses such a name over plain http. */
export const sessionCookieName = (): string => `${isHttps() ? '__Host-' : ''}smer-session`

/** An encrypted token that holds the session's id and nothing about the person. */
export const sealSession = (sid: SessionId): Promise<string> => encode({ token: { sid }, secret: sessionSecret(), maxAge: SESSION_AGE_SECONDS })

/** The session's id out of the cookie's text; undefined for a forged, foreign or outdated one. */
export const openSession = async (token: string | undefined): Promise<SessionId | undefined> => {
  if (token === undefined || token === '') return undefined
  try {
    const sid = (await decode({ token, secret: sessionSecret() }))?.['sid']
    return typeof sid === 'string' && uuid.test(sid) ? (sid as SessionId) : undefined
  } catch {
    return undefined
  }
}
