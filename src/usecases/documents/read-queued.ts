import { z } from 'zod'
import { listQueuedOfJob } from '@/data/documents/document.store'
import { defineQuery } from '../kernel/define-query'
import { jobIdSchema } from '../kernel/schemas'
import { describeDocuments } from './describe-documents'
import { mayMake } from './document-access'

/** Made at a time: a chunk is one reading of the release and is kept before the next one is begun. */
const CHUNK = 25

/** What the job makes next: facts of the documents that are still queued and that their owner may still have made. */
export const readQueuedDocuments = defineQuery({
  name: 'documents.readQueued',
  operation: 'document.make',
  input: z.strictObject({ jobId: jobIdSchema }),
  load: ({ tx, actor }, { jobId }) => listQueuedOfJob(tx, { jobId, ownerId: actor.userId }, CHUNK),
  scopeOf: () => ({}),
  run: async (ctx, _input, { total, left, items }) => {
    const allowed = items.filter((head) => mayMake(ctx, head))
    const described = await describeDocuments(ctx, allowed)
    return { total, left, isAllowed: allowed.length === items.length, items: described.map(({ head, facts }) => ({ documentId: head.id, facts })) }
  },
})
