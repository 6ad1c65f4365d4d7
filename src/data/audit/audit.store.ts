import type { InputJson } from '../client'
import type { TenantTx } from '../tenant'

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

/** Written in the same transaction as the change it tells of. */
export const appendAudit = async (tx: TenantTx, row: AuditRow): Promise<void> => {
  await tx.auditEvent.create({
    data: {
      regionId: tx.regionId, id: row.id, at: row.at, actorId: row.actorId, event: row.event, subjectKind: row.subjectKind, subjectId: row.subjectId, requestId: row.requestId,
      ...(row.before === undefined ? {} : { before: row.before as InputJson }),
      ...(row.after === undefined ? {} : { after: row.after as InputJson }),
    },
  })
}
