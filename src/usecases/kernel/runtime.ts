import { systemClock } from '@/platform/clock'
import { newId } from '@/platform/ids'
import { appendAudit } from '@/data/audit/audit.store'
import { withQuickTenant, withTenant, type QuickTenantTx, type TenantTx } from '@/data/tenant'
import type { Actor } from '@/policy/can'

/** Who calls, when, and under which request number. `now` is given by tests and by nobody else. */
export type Call = { readonly actor: Actor; readonly requestId: string; readonly now?: Date }

export type Context<Tx extends QuickTenantTx = TenantTx> = {
  readonly tx: Tx
  readonly actor: Actor
  readonly now: Date
  readonly requestId: string
  readonly newId: () => string
}

const contextOf = <Tx extends QuickTenantTx>({ actor, now, requestId }: Call, tx: Tx): Context<Tx> => ({ tx, actor, now: now ?? systemClock(), requestId, newId })

export const openContext = <T>(call: Call, work: (ctx: Context) => Promise<T>, timeoutMs?: number): Promise<T> =>
  withTenant(call.actor.regionId, (tx) => work(contextOf(call, tx)), timeoutMs === undefined ? {} : { timeoutMs })

/** The same on ready SQL alone, for what is asked hundreds of times a second. */
export const openQuickContext = <T>(call: Call, work: (ctx: Context<QuickTenantTx>) => Promise<T>): Promise<T> =>
  withQuickTenant(call.actor.regionId, (tx) => work(contextOf(call, tx)))

/** A refused attempt is remembered outside the transaction that was rolled back. */
export const auditRefusal = async (call: Call, name: string, code: 'FORBIDDEN' | 'NOT_FOUND'): Promise<void> =>
  openContext(call, ({ tx, now, actor }) =>
    appendAudit(tx, { id: newId(), at: now, actorId: actor.userId, event: 'access.refused', subjectKind: 'operation', subjectId: name, after: { code }, requestId: call.requestId }),
  )
