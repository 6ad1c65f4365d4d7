import { err, ok } from '@/domain/shared/result'
import { keepDocument } from '@/usecases/documents/keep-document'
import { readQueuedDocuments } from '@/usecases/documents/read-queued'
import type { JobHandler } from '@/usecases/kernel/run-job'
import { makeDocumentFiles } from '@/web/files/document-files'

/**
 * Makes what a job has queued, chunk by chunk. Each document is kept in a transaction of its own the moment its files lie in the
 * store, so a worker killed half-way goes on with the rest, and none is made twice.
 */
export const createDocumentsJob: JobHandler = async ({ actor, jobId, report }) => {
  if (actor === null) return err({ code: 'JOB_OWNER_WITHOUT_RIGHTS' })
  const call = { actor, requestId: jobId }
  for (;;) {
    const read = await readQueuedDocuments.execute(call, { jobId })
    if (!read.ok) return err({ code: 'JOB_OWNER_WITHOUT_RIGHTS' })
    const { items, left, total, isAllowed, template } = read.value
    await report({ done: total - left, total })
    if (!isAllowed) return err({ code: 'JOB_OWNER_WITHOUT_RIGHTS' })
    if (items.length === 0) return ok({})
    let done = total - left
    for (const { documentId, facts } of items) {
      if (facts === null) return err({ code: 'DOCUMENT_WITHOUT_RESULT' })
      const { tree, fileName, docx, pdf, xlsx } = await makeDocumentFiles(facts, template)
      const kept = await keepDocument.execute(call, { documentId, fileName, tree, docx, pdf, xlsx, templateId: template?.id ?? null })
      if (!kept.ok) return kept
      done += 1
    }
    await report({ done, total })
  }
}
