import { z } from 'zod'
import { listSheetLines } from '@/data/documents/document-sheet.store'
import { findDocument, findDocumentContent } from '@/data/documents/document.store'
import { listToldByLetters } from '@/data/recommendations/letter.store'
import { findJob } from '@/data/jobs/job.store'
import { findStoredFile } from '@/data/models/model-step.store'
import { listReleaseChoices } from '@/data/scoring/release-choice.store'
import { requireRegion } from '@/data/tenancy/region.store'
import { supersedingRelease } from '@/domain/scoring/releases/choose-release'
import { nextLines } from '@/domain/documents/document-sheet'
import type { DocumentId } from '@/domain/shared/ids'
import { getFile } from '@/platform/file-store'
import { can } from '@/policy/can'
import { defineQuery } from '../kernel/define-query'
import type { Context } from '../kernel/runtime'
import { placeOfDocument, seesDocument } from './document-access'
import { documentDto } from './list-documents'

export const documentIdSchema = z.uuid().transform((id) => id as DocumentId)

/** A document the actor may see; anything else is not there. */
export const findSeenDocument = async (ctx: Context, documentId: DocumentId) => {
  const head = await findDocument(ctx.tx, documentId)
  return head !== undefined && (await seesDocument(ctx, head)) ? head : undefined
}

/** Lines of the sheets; `isNext`: whose turn it is. */
const sheetDto = async ({ tx, actor }: Context, documentId: DocumentId) => {
  const lines = await listSheetLines(tx, documentId)
  const turn = new Set(nextLines(lines))
  return lines.map(({ id, purpose, position, personName, post, mark, markedOn, reason, userId }) => ({ id, purpose, position, personName, post, mark, markedOn, reason, isNext: turn.has(id), isMine: userId === actor.userId }))
}

/** One document with its text as it stands in the files. */
export const getDocument = defineQuery({
  name: 'documents.get',
  operation: 'document.read',
  input: z.strictObject({ documentId: documentIdSchema }),
  load: async (ctx, { documentId }) => findSeenDocument(ctx, documentId),
  scopeOf: () => ({}),
  personal: (head) => (head.directorId === null ? { subjectKind: 'document', subjectId: head.id } : { subjectKind: 'director', subjectId: head.directorId }),
  run: async (ctx, _input, head) => {
    const job = await findJob(ctx.tx, head.jobId)
    return {
      ...documentDto(head), contentHash: head.contentHash, timeZone: (await requireRegion(ctx.tx)).timeZone, content: (await findDocumentContent(ctx.tx, head.id)) ?? null,
      sheet: await sheetDto(ctx, head.id), mayMark: head.status === 'ready' && can(ctx.actor, 'document.mark', { ...placeOfDocument(head), regionId: ctx.actor.regionId }),
      newer: supersedingRelease(await listReleaseChoices(ctx.tx), head.releaseId)?.number ?? null,
      recommendations: (await listToldByLetters(ctx.tx, [head.id])).map(({ id, title }) => ({ id, title })),
      job: job === undefined ? null : { status: job.status, done: job.done, total: job.total },
    }
  },
})

const formatSchema = z.enum(['docx', 'pdf', 'xlsx'])

/** A file of a document, as it was made. */
export const getDocumentFile = defineQuery({
  name: 'documents.getFile',
  operation: 'document.read',
  input: z.strictObject({ documentId: documentIdSchema, format: formatSchema }),
  load: async (ctx, { documentId, format }) => {
    const head = await findSeenDocument(ctx, documentId)
    const fileId = head?.files[format] ?? null
    const file = fileId === null ? undefined : await findStoredFile(ctx.tx, fileId)
    const bytes = file === undefined ? null : await getFile(file.key)
    return head === undefined || file === undefined || bytes === null ? undefined : { head, name: file.name, type: file.contentType, bytes }
  },
  scopeOf: () => ({}),
  personal: ({ head }) => (head.directorId === null ? { subjectKind: 'document', subjectId: head.id } : { subjectKind: 'director', subjectId: head.directorId }),
  run: async (_ctx, _input, { name, type, bytes }) => ({ name, type, bytes }),
})
