import { systemClock } from '@/platform/clock'
import { newId } from '@/platform/ids'
import { appendAudit } from '@/data/audit/audit.store'
import { withTenant, type TenantTx } from '@/data/tenant'
import type { Actor } from '@/policy/can'

/** Who calls, when, and under which request number. `now` is given by tests and by nobody else. */
export type Call = { readonly actor: Actor; readonly requestId: string; readonly now?: Date }

export type Context = {
  readonly tx: TenantTx
  readonly actor: Actor
  readonly now: Date
  readonly requestId: string
  readonly newId: () => string
}

export const openContext = <T>(call: Call, work: (ctx: Context) => Promise<T>, timeoutMs?: number): Promise<T> =>
  withTenant(
    call.actor.regionId,
    (tx) => work({ tx, actor: call.actor, now: call.now ?? systemClock(), requestId: call.requestId, newId }),
    timeoutMs === undefined ? {} : { timeoutMs },
  )

/** A refused attempt is remembered outside the transaction that was rolled back. */
export const auditRefusal = async (call: Call, name: string, code: 'FORBIDDEN' | 'NOT_FOUND'): Promise<void> =>
  openContext(call, ({ tx, now, actor }) =>
    appendAudit(tx, { id: newId(), at: now, actorId: actor.userId, event: 'access.refused', subjectKind: 'operation', subjectId: name, after: { code }, requestId: call.requestId }),
  )
