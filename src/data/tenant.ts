import type { RegionId, UserId } from '@/domain/shared/ids'
import { prisma, type Transaction } from './client'
import { Prisma } from './generated/client'
import { runQuick, type SqlTx } from './quick-transaction'

declare const tenantMark: unique symbol
/** A transaction that sees one region. Obtainable only here, so a store cannot be called without a tenant. */
export type TenantTx = Transaction & { readonly [tenantMark]: true; readonly regionId: RegionId }

/** A transaction on the tables that belong to no tenant: accounts, sessions. Tenant tables are empty in it. */
export type AccountTx = Transaction & { readonly [tenantMark]: false }

/** The same promises on ready SQL alone (`quick-transaction.ts`); a full transaction may stand in their place. */
export type QuickTenantTx = SqlTx & { readonly [tenantMark]: true; readonly regionId: RegionId }
export type QuickAccountTx = SqlTx & { readonly [tenantMark]: false }

type Limits = { timeoutMs?: number }
// A burst of saves waits its turn for a connection instead of being thrown away after it has waited ten seconds.
const options = ({ timeoutMs = 15_000 }: Limits) => ({ timeout: timeoutMs, maxWait: 30_000 })

/** The region lies beside the transaction, never on it: what is assigned to a transaction lands on the client that all of them share. */
const inRegion = (tx: Transaction, regionId: RegionId): TenantTx =>
  new Proxy(tx, { get: (target, key): unknown => (key === 'regionId' ? regionId : Reflect.get(target, key)) }) as unknown as TenantTx

/** Row-level security is keyed by a transaction-local setting: it is gone when the transaction ends. */
export const withTenant = async <T>(regionId: RegionId, work: (tx: TenantTx) => Promise<T>, limits: Limits = {}): Promise<T> =>
  prisma().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT set_config('app.region_id', ${regionId}, true)`
    return work(inRegion(tx, regionId))
  }, options(limits))

/** The person's own rows: assignments in every region, to choose one after sign-in. */
export const withAccount = async <T>(userId: UserId | null, work: (tx: AccountTx) => Promise<T>, limits: Limits = {}): Promise<T> =>
  prisma().$transaction(async (tx) => {
    // Nobody's rows: the setting of an earlier transaction ended with it.
    if (userId !== null) await becomeOwner(tx as unknown as AccountTx, userId)
    return work(tx as unknown as AccountTx)
  }, options(limits))

/** From here on the transaction sees this person's own rows: for whoever is known only after a first read. */
export const becomeOwner = async (tx: AccountTx, userId: UserId): Promise<void> => {
  await tx.$queryRaw`SELECT set_config('app.user_id', ${userId}, true)`
}

const QUICK_LIMIT = '15s'

/** A tenant's transaction for what is asked hundreds of times a second. The server itself ends one that takes too long. */
export const withQuickTenant = <T>(regionId: RegionId, work: (tx: QuickTenantTx) => Promise<T>): Promise<T> =>
  runQuick({
    opening: Prisma.sql`SELECT set_config('app.region_id', ${regionId}, true), set_config('statement_timeout', ${QUICK_LIMIT}, true), set_config('idle_in_transaction_session_timeout', ${QUICK_LIMIT}, true)`,
    work: (tx) => work({ ...tx, regionId } as QuickTenantTx),
  })

/** A read of accounts, asked at once: statements that follow `becomesOwner` see the rows of the person whom it found. */
export const readQuickAccount = <T>(work: (tx: QuickAccountTx) => Promise<T>): Promise<T> => runQuick({ work: (tx) => work(tx as QuickAccountTx), isAskedAtOnce: true })

/** Selected beside a session: from here on the transaction sees the rows of its owner. */
export const becomesOwner = Prisma.sql`set_config('app.user_id', s.user_id::text, true) IS NOT NULL AS "isOwner"`
/** Whose rows the transaction sees; nobody where no session was found. */
export const currentOwner = Prisma.sql`nullif(current_setting('app.user_id', true), '')::uuid`

/** Why the database role may not be used by the application, or null: row-level security must not be bypassable. */
export const findBypass = async (): Promise<string | null> => {
  const rows = await prisma().$queryRaw<Array<{ rolsuper: boolean; rolbypassrls: boolean; rolcreaterole: boolean; owns: boolean; role: string }>>`
    SELECT rolname AS role, rolsuper, rolbypassrls, rolcreaterole,
      EXISTS (SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
              WHERE n.nspname = 'public' AND c.relkind = 'r' AND pg_has_role(current_user, c.relowner, 'MEMBER')) AS owns
    FROM pg_roles WHERE rolname = current_user`
  const row = rows[0]
  if (row === undefined) return 'unknown role'
  const faults = [row.rolsuper && 'is a superuser', row.rolbypassrls && 'may bypass row-level security', row.rolcreaterole && 'may create roles', row.owns && 'owns tables'].filter((fault) => fault !== false)
  return faults.length === 0 ? null : `${row.role} ${faults.join(', ')}`
}
