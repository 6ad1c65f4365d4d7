import type { QuickTenantTx } from '../tenant'

export type AuditRow = {
  id: string
  at: Date
  actorId: string | null
  event: string
  subjectKind: string
  subjectId: string
  before?: unknown
  after?: unknown
  requestId: string
}

const textOf = (facts: unknown): string | null => (facts === undefined ? null : JSON.stringify(facts))

/** Written in the same transaction as the change it tells of. */
export const appendAudit = async (tx: QuickTenantTx, row: AuditRow): Promise<void> => {
  await tx.$executeRaw`
    INSERT INTO audit_event (region_id, id, at, actor_id, event, subject_kind, subject_id, before, after, request_id)
    VALUES (${tx.regionId}::uuid, ${row.id}::uuid, ${row.at}, ${row.actorId}::uuid, ${row.event}, ${row.subjectKind}, ${row.subjectId}, ${textOf(row.before)}::jsonb, ${textOf(row.after)}::jsonb, ${row.requestId})`
}
