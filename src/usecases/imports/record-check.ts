import { z } from 'zod'
import { importCheckSchema } from '@/data/imports/import-check.codec'
import { lockImport, updateImportChecked } from '@/data/imports/import.store'
import { err, ok } from '@/domain/shared/result'
import { defineCommand } from '../kernel/define-command'
import { importIdSchema } from '../kernel/schemas'

/** Keeps what the check found. Called by the job that checked, never by a screen. */
export const recordCheck = defineCommand({
  name: 'imports.recordCheck',
  operation: 'import.create',
  input: z.strictObject({ importId: importIdSchema, check: importCheckSchema, basis: z.string().nullable() }),
  load: async ({ tx, actor }, { importId }) => {
    const found = await lockImport(tx, importId)
    return found?.createdById === actor.userId ? found : undefined
  },
  scopeOf: () => ({}),
  run: async (ctx, { check, basis }, found) => {
    if (found.status === 'committed') return err({ code: 'IMPORT_ALREADY_COMMITTED' })
    const isReady = check.kind === 'compared' && check.canCommit
    await updateImportChecked(ctx.tx, found.id, { status: isReady ? 'ready' : 'refused', preview: check, basis })
    return ok({ out: {}, audit: { event: 'import.checked', subjectKind: 'import', subjectId: found.id, after: { isReady } } })
  },
})
