import { updateQueuedFailed } from '@/data/documents/document.store'
import type { TenantTx } from '@/data/tenant'

/** A job that has failed for good leaves no document waiting for ever. */
export const failDocuments = (tx: TenantTx, { jobId }: { jobId: string }): Promise<void> => updateQueuedFailed(tx, jobId)
