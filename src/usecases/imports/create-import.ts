import { z } from 'zod'
import { findCycle } from '@/data/cycles/cycle.store'
import { insertImport, insertStoredFile } from '@/data/imports/import.store'
import { enqueueJob } from '@/data/jobs/job.store'
import { canTakeValues } from '@/domain/cycles/cycle-workflow'
import type { FileId, ImportId, JobId } from '@/domain/shared/ids'
import { err, ok } from '@/domain/shared/result'
import { putFile } from '@/platform/file-store'
import { sha256 } from '@/platform/hash'
import { defineCommand } from '../kernel/define-command'
import { cycleIdSchema, textSchema } from '../kernel/schemas'
import { isPastDeadline } from '../kernel/past-deadline'

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * Takes an uploaded workbook and orders its check. The bytes are put away before the rows that name them are written: a file
 * without a row is waste, a row without a file would be a lie.
 */
export const createImport = defineCommand({
  name: 'imports.create',
  operation: 'import.create',
  input: z.strictObject({ cycleId: cycleIdSchema, fileName: textSchema(255), bytes: z.instanceof(Uint8Array) }),
  load: ({ tx }, { cycleId }) => findCycle(tx, cycleId),
  scopeOf: () => ({}),
  run: async (ctx, { fileName, bytes }, cycle) => {
    if (!canTakeValues(cycle.status)) return err({ code: 'CYCLE_NOT_OPEN', status: cycle.status })
    if (await isPastDeadline(ctx, cycle)) return err({ code: 'DEADLINE_PASSED' })
    if (bytes.byteLength === 0) return err({ code: 'IMPORT_FILE_EMPTY' })
    const fileId = ctx.newId() as FileId
    const importId = ctx.newId() as ImportId
    const isCsv = /\.csv$/i.test(fileName)
    const key = `imports/${fileId}.${isCsv ? 'csv' : 'xlsx'}`
    await putFile(key, bytes)
    await insertStoredFile(ctx.tx, {
      id: fileId, key, name: fileName, contentType: isCsv ? 'text/csv' : WORKBOOK, size: bytes.byteLength, sha256: sha256(bytes), purpose: 'import', createdById: ctx.actor.userId, createdAt: ctx.now,
    })
    await insertImport(ctx.tx, { id: importId, cycleId: cycle.id, fileId, createdById: ctx.actor.userId, createdAt: ctx.now })
    await enqueueJob(ctx.tx, { id: ctx.newId() as JobId, kind: 'import.check', ownerId: ctx.actor.userId, subjectKind: 'import', subjectId: importId, data: { importId }, at: ctx.now })
    return ok({ out: { importId }, audit: { event: 'import.uploaded', subjectKind: 'import', subjectId: importId, after: { fileName, size: bytes.byteLength } } })
  },
})
