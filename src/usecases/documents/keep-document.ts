import { z } from 'zod'
import { findDocument, lockDocument, updateDocumentReady } from '@/data/documents/document.store'
import { insertStoredFile } from '@/data/imports/import.store'
import { documentText, type DocumentTree } from '@/domain/shared/document-tree'
import type { DocumentId, FileId } from '@/domain/shared/ids'
import { ok } from '@/domain/shared/result'
import { putFile } from '@/platform/file-store'
import { sha256 } from '@/platform/hash'
import { defineCommand } from '../kernel/define-command'
import type { Context } from '../kernel/runtime'
import { mayMake } from './document-access'

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', pdf: 'application/pdf', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const
const bytesSchema = z.instanceof(Uint8Array)

/** Put away under the document's own key before the row that names it: made twice, it is the same file in the same place. */
const keepFile = async (ctx: Context, made: { documentId: DocumentId; name: string; bytes: Uint8Array }, format: keyof typeof types): Promise<FileId> => {
  const id = ctx.newId() as FileId
  const key = `documents/${made.documentId}.${format}`
  await putFile(key, made.bytes)
  await insertStoredFile(ctx.tx, { id, key, name: `${made.name}.${format}`, contentType: types[format], size: made.bytes.byteLength, sha256: sha256(made.bytes), purpose: 'document', createdById: ctx.actor.userId, createdAt: ctx.now })
  return id
}

/** The end of making a document: its tree and files, once. A document that is ready stays as it is. */
export const keepDocument = defineCommand({
  name: 'documents.keep',
  operation: 'document.make',
  input: z.strictObject({
    documentId: z.uuid().transform((id) => id as DocumentId), fileName: z.string().min(1).max(200), tree: z.custom<DocumentTree>((value) => typeof value === 'object' && value !== null && 'blocks' in value),
    docx: bytesSchema, pdf: bytesSchema, xlsx: bytesSchema.nullable(), templateId: z.uuid().nullable().default(null),
  }),
  load: async (ctx, { documentId }) => {
    const head = (await findDocument(ctx.tx, documentId)) === undefined ? undefined : await lockDocument(ctx.tx, documentId)
    return head !== undefined && mayMake(ctx, head) ? head : undefined
  },
  scopeOf: () => ({}),
  run: async (ctx, { fileName: name, tree, docx, pdf, xlsx, templateId }, head) => {
    const contentHash = sha256(documentText(tree))
    const audit = { event: 'document.made', subjectKind: 'document', subjectId: head.id, after: { kind: head.kind, number: String(head.number), contentHash } }
    if (head.status !== 'queued') return ok({ out: { isNew: false }, audit: { ...audit, event: 'document.repeated' } })
    const file = (bytes: Uint8Array) => ({ documentId: head.id, name, bytes })
    const kept = {
      content: tree, contentHash, templateId, readyAt: ctx.now,
      docxFileId: await keepFile(ctx, file(docx), 'docx'), pdfFileId: await keepFile(ctx, file(pdf), 'pdf'), xlsxFileId: xlsx === null ? null : await keepFile(ctx, file(xlsx), 'xlsx'),
    }
    return ok({ out: { isNew: await updateDocumentReady(ctx.tx, head.id, kept) }, audit })
  },
})
