import { cache } from 'react'
import { readSession, type Session } from '@/usecases/accounts/read-session'
import { readSessionCookie } from './session-cookie'

/** Who asks, read from the database once a request. Undefined: signed out, expired, revoked or blocked. */
export const currentSession = cache(async (): Promise<Session | undefined> => {
  const id = await readSessionCookie()
  return id === undefined ? undefined : readSession(id)
})
