import { z } from 'zod'
import { lockImport, updateImportChecking } from '@/data/imports/import.store'
import { err, ok } from '@/domain/shared/result'
import { defineCommand } from '../kernel/define-command'
import { importIdSchema } from '../kernel/schemas'

/** The check begins: where the uploaded file lies, for the job that checks it in the name of who uploaded it. */
export const beginCheck = defineCommand({
  name: 'imports.beginCheck',
  operation: 'import.create',
  input: z.strictObject({ importId: importIdSchema }),
  load: async ({ tx, actor }, { importId }) => {
    const found = await lockImport(tx, importId)
    return found?.createdById === actor.userId ? found : undefined
  },
  scopeOf: () => ({}),
  run: async (ctx, _input, found) => {
    if (found.status === 'committed') return err({ code: 'IMPORT_ALREADY_COMMITTED' })
    await updateImportChecking(ctx.tx, found.id)
    return ok({ out: { key: found.fileKey }, audit: { event: 'import.checkBegun', subjectKind: 'import', subjectId: found.id } })
  },
})
