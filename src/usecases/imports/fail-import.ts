import { appendAudit } from '@/data/audit/audit.store'
import { updateImportFailed } from '@/data/imports/import.store'
import type { TenantTx } from '@/data/tenant'
import type { ImportId } from '@/domain/shared/ids'
import { newId } from '@/platform/ids'

/** The job that checks an import has failed for good: its page says so instead of «проверяем» for ever. What was checked or written stays. */
export const failImport = async (tx: TenantTx, failed: { subjectId: string; jobId: string; at: Date }): Promise<void> => {
  if (!(await updateImportFailed(tx, failed.subjectId as ImportId))) return
  await appendAudit(tx, { id: newId(), at: failed.at, actorId: null, event: 'import.failed', subjectKind: 'import', subjectId: failed.subjectId, requestId: failed.jobId })
}
