import { z } from 'zod'
import { isEmail, normalizeEmail } from '@/domain/accounts/email'
import { checkPassword, normalizePassword } from '@/domain/accounts/password-rules'
import type { UserId } from '@/domain/shared/ids'
import { err, ok } from '@/domain/shared/result'
import { appendAccountEvent, findAccount, updatePasswordHash } from '@/data/accounts/account.store'
import { findPasswordReset, updateUsedPasswordReset, updateVoidPasswordResetsOf } from '@/data/accounts/password-reset.store'
import { enqueueReset } from '@/data/accounts/reset-job.store'
import { updateRevokedSessionsOf } from '@/data/accounts/session.store'
import { withAccount } from '@/data/tenant'
import { systemClock } from '@/platform/clock'
import { hashPassword } from '@/platform/password'
import { hashSecret } from '@/platform/token'
import { defineAccountCommand, type AccountContext } from '../kernel/define-account-command'
import { admit } from './admit'
import { resetKeys } from './sign-in-keys'

/**
 * Always the same answer and the same work: a note for the worker, whoever asked about whatever address. Who stands behind
 * the address is looked up later, so neither the answer nor its time tells whether there is such an account.
 */
export const askPasswordReset = defineAccountCommand({
  name: 'accounts.askPasswordReset',
  input: z.strictObject({ email: z.string().transform(normalizeEmail).refine(isEmail, 'INVALID_EMAIL') }),
  run: async (ctx, { email }) => {
    const delay = await admit(resetKeys({ email, address: ctx.address }), ctx.now)
    if (delay === undefined) await withAccount(null, (tx) => enqueueReset(tx, { email, address: ctx.address, requestId: ctx.requestId }))
    return ok({})
  },
})

/** Whether the link may still be used; opening it spends nothing. */
export const isResetOpen = async (token: string, now: Date = systemClock()): Promise<boolean> => {
  const reset = await withAccount(null, (tx) => findPasswordReset(tx, hashSecret(token)))
  return reset !== undefined && reset.usedAt === null && reset.expiresAt > now
}

const change = (ctx: AccountContext, { resetId, userId, passwordHash }: { resetId: string; userId: UserId; passwordHash: string }): Promise<boolean> =>
  withAccount(userId, async (tx) => {
    if (!(await updateUsedPasswordReset(tx, resetId, ctx.now))) return false
    await updateVoidPasswordResetsOf(tx, userId, ctx.now)
    await updatePasswordHash(tx, userId, passwordHash)
    const sessions = await updateRevokedSessionsOf(tx, userId, ctx.now)
    await appendAccountEvent(tx, { id: ctx.newId(), at: ctx.now, userId, event: 'password.changed', facts: { sessions, requestId: ctx.requestId } })
    return true
  })

/** Sets a new password by the link, ends every session of the person, signs nobody in. */
export const resetPassword = defineAccountCommand({
  name: 'accounts.resetPassword',
  input: z.strictObject({ token: z.string().max(200), password: z.string().max(512, 'TOO_LONG') }),
  run: async (ctx, input) => {
    const reset = await withAccount(null, (tx) => findPasswordReset(tx, hashSecret(input.token)))
    const account = reset === undefined ? undefined : await withAccount(null, (tx) => findAccount(tx, reset.userId))
    if (reset === undefined || account === undefined || reset.usedAt !== null || reset.expiresAt <= ctx.now) return err({ code: 'RESET_OVER' })
    const finding = checkPassword(input.password, [account.email, account.displayName])
    if (finding !== null) return err({ code: finding })
    const passwordHash = await hashPassword(normalizePassword(input.password))
    if (passwordHash === 'busy') return err({ code: 'SIGN_IN_BUSY' })
    return (await change(ctx, { resetId: reset.id, userId: account.id, passwordHash })) ? ok({}) : err({ code: 'RESET_OVER' })
  },
})
