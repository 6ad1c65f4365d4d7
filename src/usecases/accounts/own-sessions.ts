import { z } from 'zod'
import { DIRECTOR_IDLE_MS, isSessionAlive } from '@/domain/accounts/session-limits'
import type { RegionId, SessionId } from '@/domain/shared/ids'
import { err, ok } from '@/domain/shared/result'
import { appendAccountEvent } from '@/data/accounts/account.store'
import { listOpenSessions, updateRevokedSession, updateSessionRegion } from '@/data/accounts/session.store'
import { withAccount } from '@/data/tenant'
import { systemClock } from '@/platform/clock'
import { defineAccountCommand } from '../kernel/define-account-command'
import { listOwnRegions } from './own-regions'
import type { Session } from './read-session'

export type OwnSession = { readonly id: string; readonly createdAt: string; readonly lastSeenAt: string; readonly userAgent: string; readonly isCurrent: boolean }

/** Where the person is signed in, the latest first. */
export const listOwnSessions = async (session: Pick<Session, 'id' | 'userId'>, now: Date = systemClock()): Promise<ReadonlyArray<OwnSession>> => {
  const rows = await withAccount(session.userId, (tx) => listOpenSessions(tx, session.userId, now))
  return rows
    .filter((row) => isSessionAlive(row, DIRECTOR_IDLE_MS, now))
    .map(({ id, createdAt, lastSeenAt, userAgent }) => ({ id, createdAt: createdAt.toISOString(), lastSeenAt: lastSeenAt.toISOString(), userAgent, isCurrent: id === session.id }))
}

/** Ends one of the own sessions; without `sessionId`, the one that asks. */
export const closeOwnSession = defineAccountCommand({
  name: 'accounts.closeOwnSession',
  input: z.strictObject({ sessionId: z.uuid().optional() }),
  run: async (ctx, input) => {
    const { account } = ctx
    if (account === null) return ok({ isCurrent: true })
    const id = (input.sessionId ?? account.sessionId) as SessionId
    const ended = await withAccount(account.userId, async (tx) => {
      const count = await updateRevokedSession(tx, { userId: account.userId, id }, ctx.now)
      if (count > 0) await appendAccountEvent(tx, { id: ctx.newId(), at: ctx.now, userId: account.userId, event: 'session.closed', facts: { sessionId: id, requestId: ctx.requestId } })
      return count
    })
    return ended === 0 ? err({ code: 'NOT_FOUND' }) : ok({ isCurrent: id === account.sessionId })
  },
})

/** Which of the own regions the session works in. */
export const chooseRegion = defineAccountCommand({
  name: 'accounts.chooseRegion',
  input: z.strictObject({ regionId: z.uuid(), next: z.string().optional() }),
  run: async (ctx, input) => {
    const { account } = ctx
    if (account === null) return err({ code: 'SIGNED_OUT' })
    return withAccount(account.userId, async (tx) => {
      const regions = await listOwnRegions(tx, account.userId, ctx.now)
      const region = regions.find(({ id }) => id === (input.regionId as RegionId))
      if (region === undefined) return err({ code: 'NOT_FOUND' })
      await updateSessionRegion(tx, account.sessionId, region.id)
      await appendAccountEvent(tx, { id: ctx.newId(), at: ctx.now, userId: account.userId, event: 'session.regionChosen', facts: { sessionId: account.sessionId, regionId: region.id } })
      return ok({ regionId: region.id })
    })
  },
})
