import { z } from 'zod'
import { findCycle } from '@/data/cycles/cycle.store'
import { err, ok } from '@/domain/shared/result'
import { defineCommand } from '../kernel/define-command'
import { cycleIdSchema, textSchema } from '../kernel/schemas'
import { keepImport } from './keep-import'
import { refuseImport } from '../kernel/past-deadline'

/** Takes an uploaded workbook or table and orders its check. */
export const createImport = defineCommand({
  name: 'imports.create',
  operation: 'import.create',
  input: z.strictObject({ cycleId: cycleIdSchema, fileName: textSchema(255), bytes: z.instanceof(Uint8Array) }),
  load: ({ tx }, { cycleId }) => findCycle(tx, cycleId),
  scopeOf: () => ({}),
  run: async (ctx, { fileName, bytes }, cycle) => {
    const closed = await refuseImport(ctx, cycle)
    if (closed !== undefined) return err(closed)
    if (bytes.byteLength === 0) return err({ code: 'IMPORT_FILE_EMPTY' })
    const importId = await keepImport(ctx, cycle, { fileName, bytes })
    return ok({ out: { importId }, audit: { event: 'import.uploaded', subjectKind: 'import', subjectId: importId, after: { fileName, size: bytes.byteLength } } })
  },
})
