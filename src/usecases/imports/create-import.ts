import { z } from 'zod'
import { findCycle } from '@/data/cycles/cycle.store'
import { err, ok } from '@/domain/shared/result'
import { defineFileCommand } from '../kernel/define-file-command'
import { cycleIdSchema, textSchema } from '../kernel/schemas'
import { importFile, keepImport } from './keep-import'
import { refuseImport } from '../kernel/past-deadline'

/** Takes an uploaded workbook or table and orders its check. */
export const createImport = defineFileCommand({
  name: 'imports.create',
  operation: 'import.create',
  input: z.strictObject({ cycleId: cycleIdSchema, fileName: textSchema(255), bytes: z.instanceof(Uint8Array) }),
  load: ({ tx }, { cycleId }) => findCycle(tx, cycleId),
  scopeOf: () => ({}),
  prepare: async (ctx, { fileName, bytes }, cycle) => {
    const closed = await refuseImport(ctx, cycle)
    if (closed !== undefined) return err(closed)
    return bytes.byteLength === 0 ? err({ code: 'IMPORT_FILE_EMPTY' }) : ok({ files: { table: importFile({ fileName, bytes }, 'table') }, made: undefined })
  },
  run: async (ctx, { fileName, bytes }, { subject: cycle, files }) => {
    const closed = await refuseImport(ctx, cycle)
    if (closed !== undefined) return err(closed)
    const importId = await keepImport(ctx, cycle, { fileId: files.table })
    return ok({ out: { importId }, audit: { event: 'import.uploaded', subjectKind: 'import', subjectId: importId, after: { fileName, size: bytes.byteLength } } })
  },
})
