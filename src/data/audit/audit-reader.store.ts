import type { UserId } from '@/domain/shared/ids'
import type { TenantTx } from '../tenant'

export type AuditEventRow = {
  readonly id: string
  readonly at: Date
  readonly actorId: UserId | null
  readonly event: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly before: unknown
  readonly after: unknown
  readonly requestId: string
}
/** `from` belongs to the span, `until` does not. */
export type AuditFilter = { readonly from: Date | null; readonly until: Date | null; readonly actorIds: ReadonlyArray<UserId> | null; readonly event: string | null; readonly skip: number; readonly take: number }

const whereOf = (tx: TenantTx, { from, until, actorIds, event }: AuditFilter) => ({
  regionId: tx.regionId,
  ...(from === null && until === null ? {} : { at: { ...(from === null ? {} : { gte: from }), ...(until === null ? {} : { lt: until }) } }),
  ...(actorIds === null ? {} : { actorId: { in: [...actorIds] } }),
  ...(event === null ? {} : { event }),
})

export const listAuditEvents = async (tx: TenantTx, filter: AuditFilter): Promise<{ rows: ReadonlyArray<AuditEventRow>; total: number }> => {
  const where = whereOf(tx, filter)
  const rows = await tx.auditEvent.findMany({ where, orderBy: [{ at: 'desc' }, { id: 'desc' }], skip: filter.skip, take: filter.take })
  return { rows: rows.map((row) => ({ ...row, actorId: row.actorId as UserId | null })), total: await tx.auditEvent.count({ where }) }
}

/** Names of events that have happened here: for the filter. */
export const listAuditEventNames = async (tx: TenantTx): Promise<ReadonlyArray<string>> =>
  (await tx.auditEvent.findMany({ where: { regionId: tx.regionId }, distinct: ['event'], select: { event: true }, orderBy: { event: 'asc' }, take: 200 })).map(({ event }) => event)

/** People whose name or address holds the text and who have done something here. */
export const listActorIds = async (tx: TenantTx, text: string): Promise<ReadonlyArray<UserId>> =>
  (await tx.user.findMany({
    where: { OR: [{ displayName: { contains: text, mode: 'insensitive' } }, { email: { contains: text, mode: 'insensitive' } }], assignments: { some: { regionId: tx.regionId } } },
    select: { id: true }, take: 200,
  })).map(({ id }) => id as UserId)
