import type { Cycle } from '@/data/cycles/cycle.store'
import { insertImport, insertStoredFile } from '@/data/imports/import.store'
import { enqueueJob } from '@/data/jobs/job.store'
import type { FileId, ImportId, JobId } from '@/domain/shared/ids'
import type { ValueOrigin } from '@/domain/values/value-source'
import { putFile } from '@/platform/file-store'
import { sha256 } from '@/platform/hash'
import type { Context } from '../kernel/runtime'

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * Puts a file to be imported away and orders its check. The bytes are put away before the rows that name them are written: a file
 * without a row is waste, a row without a file would be a lie.
 */
export const keepImport = async (ctx: Context, cycle: Cycle, { fileName, bytes, origin }: { fileName: string; bytes: Uint8Array; origin?: ValueOrigin }): Promise<ImportId> => {
  const fileId = ctx.newId() as FileId
  const importId = ctx.newId() as ImportId
  const isCsv = /\.csv$/i.test(fileName)
  const key = `imports/${fileId}.${isCsv ? 'csv' : 'xlsx'}`
  await putFile(key, bytes)
  await insertStoredFile(ctx.tx, {
    id: fileId, key, name: fileName, contentType: isCsv ? 'text/csv' : WORKBOOK, size: bytes.byteLength, sha256: sha256(bytes), purpose: 'import', createdById: ctx.actor.userId, createdAt: ctx.now,
  })
  await insertImport(ctx.tx, { id: importId, cycleId: cycle.id, fileId, createdById: ctx.actor.userId, createdAt: ctx.now, ...(origin === undefined ? {} : { origin }) })
  await enqueueJob(ctx.tx, { id: ctx.newId() as JobId, kind: 'import.check', ownerId: ctx.actor.userId, subjectKind: 'import', subjectId: importId, data: { importId }, at: ctx.now })
  return importId
}
