import { z } from 'zod'
import { ok } from '@/domain/shared/result'
import { appendAccountEvent } from '@/data/accounts/account.store'
import { findRegionUser } from '@/data/accounts/region-user.store'
import { updateRevokedSessionsOf } from '@/data/accounts/session.store'
import { defineCommand } from '../kernel/define-command'
import { userIdSchema } from './schemas'

/** Signs a person of this region out everywhere: a lost phone, a left employee. */
export const closeSessions = defineCommand({
  name: 'accounts.closeSessions',
  operation: 'session.revoke',
  input: z.strictObject({ userId: userIdSchema }),
  load: ({ tx }, { userId }) => findRegionUser(tx, userId),
  scopeOf: () => ({}),
  run: async (ctx, _input, user) => {
    const sessions = await updateRevokedSessionsOf(ctx.tx, user.id, ctx.now)
    await appendAccountEvent(ctx.tx, { id: ctx.newId(), at: ctx.now, userId: user.id, event: 'session.closed', facts: { sessions, by: ctx.actor.userId, requestId: ctx.requestId } })
    return ok({ out: { sessions }, audit: { event: 'sessions.closed', subjectKind: 'user', subjectId: user.id, after: { sessions } } })
  },
})
