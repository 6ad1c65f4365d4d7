import type { Cycle } from '@/data/cycles/cycle.store'
import { insertImport } from '@/data/imports/import.store'
import { enqueueJob } from '@/data/jobs/job.store'
import type { FileId, ImportId, JobId } from '@/domain/shared/ids'
import type { ValueOrigin } from '@/domain/values/value-source'
import type { NewFile } from '../kernel/define-file-command'
import type { Context } from '../kernel/runtime'

export const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A table to be imported as it was sent or made; what is in it is judged by its check. */
export const importFile = ({ fileName, bytes }: { fileName: string; bytes: Uint8Array }, origin: NewFile['origin']): NewFile => {
  const isCsv = /\.csv$/i.test(fileName)
  return { origin, folder: 'imports', extension: isCsv ? 'csv' : 'xlsx', name: fileName, contentType: isCsv ? 'text/csv' : WORKBOOK, purpose: 'import', bytes }
}

/** Makes an import of a stored file and orders its check. */
export const keepImport = async (ctx: Context, cycle: Cycle, { fileId, origin }: { fileId: FileId; origin?: ValueOrigin }): Promise<ImportId> => {
  const importId = ctx.newId() as ImportId
  await insertImport(ctx.tx, { id: importId, cycleId: cycle.id, fileId, createdById: ctx.actor.userId, createdAt: ctx.now, ...(origin === undefined ? {} : { origin }) })
  await enqueueJob(ctx.tx, { id: ctx.newId() as JobId, kind: 'import.check', ownerId: ctx.actor.userId, subjectKind: 'import', subjectId: importId, data: { importId }, at: ctx.now })
  return importId
}
