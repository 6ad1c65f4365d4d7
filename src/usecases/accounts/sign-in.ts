import { z } from 'zod'
import { normalizeEmail } from '@/domain/accounts/email'
import { normalizePassword } from '@/domain/accounts/password-rules'
import { SESSION_ABSOLUTE_MS } from '@/domain/accounts/session-limits'
import type { RegionId, SessionId, UserId } from '@/domain/shared/ids'
import { err, ok } from '@/domain/shared/result'
import { appendAccountEvent, findAccountByEmail, updatePasswordHash, type AccountRow } from '@/data/accounts/account.store'
import { insertSession, updateRevokedSession } from '@/data/accounts/session.store'
import { withAccount } from '@/data/tenant'
import { hashPassword, isOutdatedHash, verifyPassword } from '@/platform/password'
import { defineAccountCommand, type AccountContext } from '../kernel/define-account-command'
import { admit, forgive } from './admit'
import { listOwnRegions } from './own-regions'
import { newDevice, signInKeys, type ThrottleKey } from './sign-in-keys'

export type SignInOut = { readonly sessionId: SessionId; readonly device: string; readonly isRegionChosen: boolean }
const signInInput = z.strictObject({ email: z.string().trim().min(1, 'REQUIRED').max(254, 'TOO_LONG'), password: z.string().min(1, 'REQUIRED').max(512, 'TOO_LONG'), next: z.string().optional() })

const refuse = (ctx: AccountContext, userId: UserId | null) =>
  withAccount(null, (tx) => appendAccountEvent(tx, { id: ctx.newId(), at: ctx.now, userId, event: 'session.refused', facts: { address: ctx.address, requestId: ctx.requestId } }))

/** A new session with a new id; the one this browser had before is over. */
const openSession = (ctx: AccountContext, account: AccountRow, keys: ReadonlyArray<ThrottleKey>): Promise<{ sessionId: SessionId; isRegionChosen: boolean }> =>
  withAccount(account.id, async (tx) => {
    const regions = await listOwnRegions(tx, account.id, ctx.now)
    const regionId: RegionId | null = regions.length === 1 ? (regions[0]?.id ?? null) : null
    const sessionId = ctx.newId() as SessionId
    if (ctx.account !== null) await updateRevokedSession(tx, { userId: ctx.account.userId, id: ctx.account.sessionId }, ctx.now)
    await insertSession(tx, {
      id: sessionId, userId: account.id, regionId, createdAt: ctx.now, lastSeenAt: ctx.now, expiresAt: new Date(ctx.now.getTime() + SESSION_ABSOLUTE_MS), revokedAt: null, userAgent: ctx.userAgent,
    })
    await forgive(tx, keys, ctx.now)
    await appendAccountEvent(tx, { id: ctx.newId(), at: ctx.now, userId: account.id, event: 'session.opened', facts: { address: ctx.address, sessionId, requestId: ctx.requestId } })
    return { sessionId, isRegionChosen: regionId !== null }
  })

const renewHash = async (account: AccountRow, password: string): Promise<void> => {
  if (account.passwordHash === null || !isOutdatedHash(account.passwordHash)) return
  const fresh = await hashPassword(password)
  if (fresh !== 'busy') await withAccount(account.id, (tx) => updatePasswordHash(tx, account.id, fresh))
}

/** Unknown address, wrong password, no password and blocked account: one answer, the same work. */
export const signIn = defineAccountCommand({
  name: 'accounts.signIn',
  input: signInInput,
  run: async (ctx, input) => {
    const email = normalizeEmail(input.email)
    const password = normalizePassword(input.password)
    const keys = signInKeys({ email, address: ctx.address, device: ctx.device })
    const delay = await admit(keys, ctx.now)
    if (delay !== undefined) return err({ code: 'SIGN_IN_DELAYED', seconds: Math.ceil(delay.waitMs / 1000) })
    const account = await withAccount(null, (tx) => findAccountByEmail(tx, email))
    const verdict = await verifyPassword(account?.passwordHash ?? null, password)
    if (verdict === 'busy') return err({ code: 'SIGN_IN_BUSY' })
    if (account === undefined || verdict === 'wrong' || account.blockedAt !== null) {
      await refuse(ctx, account?.id ?? null)
      return err({ code: 'SIGN_IN_REFUSED' })
    }
    await renewHash(account, password)
    const out: SignInOut = { ...(await openSession(ctx, account, keys)), device: newDevice(email) }
    return ok(out)
  },
})
