import { countUploads, insertUpload, takeUpload, type NewUpload } from '@/data/evidence/upload.store'
import { insertStoredFile } from '@/data/imports/import.store'
import { evidenceLimits } from '@/domain/evidence/evidence-limits'
import { cleanFileName } from '@/domain/evidence/file-name'
import { evidenceContentTypes, evidenceExtensions, type EvidenceFileRefusal } from '@/domain/shared/file-kind'
import type { FileId } from '@/domain/shared/ids'
import { err, ok, type Result } from '@/domain/shared/result'
import { putFile } from '@/platform/file-store'
import { guardEvidence } from '@/platform/guard-evidence'
import { sha256 } from '@/platform/hash'
import type { Command } from './define-command'
import type { CommonError } from './errors'
import { register } from './registry'
import type { Call, Context } from './runtime'

const DAY_MS = 86_400_000

export type UploadSubject = { readonly subjectKind: 'submission' | 'recommendation' | 'decisionPoint'; readonly subjectId: string }
export type DayFull = { readonly code: 'EVIDENCE_DAY_FULL'; readonly limit: number }
export type UploadRefusal = EvidenceFileRefusal | DayFull
export type Reserved = { readonly uploadId: string; readonly key: string }

/** The person has sent as many papers within a day as anybody may. */
export const refuseFullDay = async ({ tx, actor, now }: Context): Promise<DayFull | undefined> => {
  const { uploadsPerDay: limit } = evidenceLimits
  return (await countUploads(tx, actor.userId, new Date(now.getTime() - DAY_MS))) >= limit ? { code: 'EVIDENCE_DAY_FULL', limit } : undefined
}

type Place = Omit<NewUpload, 'id' | 'size' | 'sha256' | 'createdById' | 'createdAt'> & { readonly uploadId: string; readonly bytes: Uint8Array }
/** The row of bytes that are put away after this transaction. */
export const makePlace = ({ tx, actor, now }: Context, { uploadId, bytes, ...place }: Place): Promise<void> =>
  insertUpload(tx, { ...place, id: uploadId, size: bytes.byteLength, sha256: sha256(bytes), createdById: actor.userId, createdAt: now })

/** Judges the bytes and makes a row for them; they are put away after this transaction, by `uploadThrough`. */
export const reserveFile = async (ctx: Context, subject: UploadSubject, { fileName, bytes }: { fileName: string; bytes: Uint8Array<ArrayBuffer> }): Promise<Result<Reserved, UploadRefusal>> => {
  const kind = guardEvidence(bytes, evidenceLimits.fileMegabytes)
  if (!kind.ok) return kind
  const full = await refuseFullDay(ctx)
  if (full !== undefined) return err(full)
  const uploadId = ctx.newId()
  const key = `evidence/${uploadId}.${evidenceExtensions[kind.value]}`
  await makePlace(ctx, { ...subject, uploadId, key, bytes, name: cleanFileName(fileName, kind.value), contentType: evidenceContentTypes[kind.value] })
  return ok({ uploadId, key })
}

export type TakenFile = { readonly fileId: FileId; readonly name: string; readonly size: number }

/** Makes a file of the person's own upload for this subject; undefined where there is none any more. */
export const takeFile = async (ctx: Context, uploadId: string, { subjectId, purpose }: { subjectId: string; purpose: string }): Promise<TakenFile | undefined> => {
  const taken = await takeUpload(ctx.tx, uploadId, { createdById: ctx.actor.userId, subjectId, at: ctx.now })
  if (taken === undefined) return undefined
  const { id, ...file } = taken
  await insertStoredFile(ctx.tx, { ...file, id: id as FileId, purpose, createdById: ctx.actor.userId, createdAt: ctx.now })
  return { fileId: id as FileId, name: file.name, size: file.size }
}

type Uploading<Out, E, F> = { readonly name: string; readonly reserve: Command<Reserved, E>['execute']; readonly record: Command<Out, F>; readonly fileOf: (raw: Readonly<Record<string, unknown>>) => { forReserve: unknown; bytes: Uint8Array; forRecord: (uploadId: string) => unknown } | undefined }

/**
 * Two commands with the store between them: a short transaction makes a row, the bytes are put away while none is open, and the
 * second command records what they prove. Broken off in between, the row stays untaken and `sweepUploads` clears both.
 */
export const uploadThrough = <Out, E, F>({ name, reserve, record, fileOf }: Uploading<Out, E, F>): Command<Out, E | F> => {
  register({ kind: 'command', name })
  const execute = async (call: Call, raw: unknown): Promise<Result<Out, E | F | CommonError>> => {
    const given = typeof raw === 'object' && raw !== null ? fileOf(raw as Readonly<Record<string, unknown>>) : undefined
    if (given === undefined) return err({ code: 'INVALID_INPUT', fields: { file: ['REQUIRED'] } })
    const reserved = await reserve(call, given.forReserve)
    if (!reserved.ok) return reserved
    await putFile(reserved.value.key, given.bytes)
    return record.execute(call, given.forRecord(reserved.value.uploadId))
  }
  return { kind: 'command', name, operation: record.operation, execute }
}
