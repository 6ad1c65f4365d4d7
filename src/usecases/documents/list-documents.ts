import { z } from 'zod'
import { listDocuments, type DocumentHead } from '@/data/documents/document.store'
import { requireRegion } from '@/data/tenancy/region.store'
import { documentKinds } from '@/domain/documents/document-kind'
import { canSomewhere } from '@/policy/can'
import { defineQuery } from '../kernel/define-query'
import { optionalSchema, pageSchema } from '../kernel/schemas'
import { readDocumentReach } from './document-access'
import { placesToMake } from './places-to-make'

const PAGE = 50

export const documentDto = (head: DocumentHead) => ({
  id: head.id, kind: head.kind, releaseId: head.releaseId, number: head.number, year: head.year, title: head.title, withNames: head.withNames, status: head.status, jobId: head.jobId,
  createdAt: head.createdAt.toISOString(), hasAppendix: head.files.xlsx !== null,
})

/** «Документы»: those the actor may see, newest first, and what may be made here. */
export const listDocumentsPage = defineQuery({
  name: 'documents.list',
  operation: 'document.read',
  input: z.strictObject({ page: pageSchema, kind: optionalSchema(z.enum(documentKinds)) }),
  load: async () => ({}),
  scopeOf: () => ({}),
  run: async (ctx, { page = 1, kind }) => {
    const { timeZone } = await requireRegion(ctx.tx)
    const { total, items } = await listDocuments(ctx.tx, { reach: await readDocumentReach(ctx), kind }, { skip: (page - 1) * PAGE, take: PAGE })
    return { total, page, pageSize: PAGE, timeZone, kind: kind ?? null, items: items.map(documentDto), mayEditTemplates: canSomewhere(ctx.actor, 'template.edit'), places: await placesToMake(ctx) }
  },
})
