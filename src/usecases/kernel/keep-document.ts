import { insertStoredFile } from '@/data/imports/import.store'
import type { FileId } from '@/domain/shared/ids'
import { putFile } from '@/platform/file-store'
import { sha256 } from '@/platform/hash'
import type { Context } from './runtime'

const contentTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', doc: 'application/msword', jpg: 'image/jpeg', jpeg: 'image/jpeg', png: 'image/png',
}
const extensionOf = (name: string): string => /\.([a-z]{3,4})$/i.exec(name)?.[1]?.toLowerCase() ?? ''

export type UploadedDocument = { readonly fileName: string; readonly bytes: Uint8Array<ArrayBuffer> }

/** Whether an upload is a document people sign: text, scan or picture, and not empty. */
export const isDocument = ({ fileName, bytes }: UploadedDocument): boolean => bytes.byteLength > 0 && contentTypes[extensionOf(fileName)] !== undefined

/**
 * Keeps a document that has passed `isDocument`. The bytes are put away before the row that names them: a file without a row is waste,
 * a row without a file would be a lie.
 */
export const keepDocument = async (ctx: Context, { fileName, bytes }: UploadedDocument, purpose: string): Promise<FileId> => {
  const id = ctx.newId() as FileId
  const extension = extensionOf(fileName)
  const key = `orders/${id}.${extension}`
  await putFile(key, bytes)
  await insertStoredFile(ctx.tx, {
    id, key, name: fileName, contentType: contentTypes[extension] ?? '', size: bytes.byteLength, sha256: sha256(bytes), purpose, createdById: ctx.actor.userId, createdAt: ctx.now,
  })
  return id
}
