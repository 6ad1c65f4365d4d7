import { cookies } from 'next/headers'
import type { SessionId } from '@/domain/shared/ids'
import { isHttps, openSession, sealSession, SESSION_AGE_SECONDS, sessionCookieName } from './session-token'

const DEVICE_AGE_SECONDS = 180 * 24 * 3600
const deviceCookieName = (): string => `${isHttps() ? '__Host-' : ''}smer-device`
const attributes = (maxAge: number) => ({ httpOnly: true, sameSite: 'lax', secure: isHttps(), path: '/', maxAge }) as const

export const readSessionCookie = async (): Promise<SessionId | undefined> => openSession((await cookies()).get(sessionCookieName())?.value)

export const writeSessionCookie = async (sid: SessionId): Promise<void> => {
  const jar = await cookies()
  jar.set(sessionCookieName(), await sealSession(sid), attributes(SESSION_AGE_SECONDS))
}

export const clearSessionCookie = async (): Promise<void> => {
  const jar = await cookies()
  jar.set(sessionCookieName(), '', attributes(0))
}

/** Set after a right password: this browser is not slowed down by somebody else's guesses. */
export const readDeviceCookie = async (): Promise<string> => (await cookies()).get(deviceCookieName())?.value ?? ''

export const writeDeviceCookie = async (device: string): Promise<void> => {
  const jar = await cookies()
  jar.set(deviceCookieName(), device, attributes(DEVICE_AGE_SECONDS))
}
