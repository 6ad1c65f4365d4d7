import { z } from 'zod'
import { listQueuedOfJob } from '@/data/documents/document.store'
import { findActiveTemplate } from '@/data/documents/document-template.store'
import { findStoredFile } from '@/data/models/model-step.store'
import type { DocumentKind } from '@/domain/documents/document-kind'
import { getFile } from '@/platform/file-store'
import type { Context } from '../kernel/runtime'
import { defineQuery } from '../kernel/define-query'
import { jobIdSchema } from '../kernel/schemas'
import { describeDocuments } from './describe-documents'
import { mayMake } from './document-access'

/** Made at a time: a chunk is one reading of the release and is kept before the next one is begun. */
const CHUNK = 25

/** The region's own layout of a kind, with its bytes; null: the system's. */
const readTemplateOf = async ({ tx }: Context, kind: DocumentKind) => {
  const active = await findActiveTemplate(tx, kind)
  const file = active === undefined ? undefined : await findStoredFile(tx, active.fileId)
  const bytes = file === undefined ? null : await getFile(file.key)
  return active === undefined || bytes === null ? null : { id: active.id, bytes }
}

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
    const [first] = described
    const template = first === undefined ? null : await readTemplateOf(ctx, first.head.kind)
    return { total, left, template, isAllowed: allowed.length === items.length, items: described.map(({ head, facts }) => ({ documentId: head.id, facts })) }
  },
})
