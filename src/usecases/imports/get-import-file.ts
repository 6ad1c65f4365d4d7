import { z } from 'zod'
import { findImport } from '@/data/imports/import.store'
import { defineQuery } from '../kernel/define-query'
import { importIdSchema } from '../kernel/schemas'

/** Where the uploaded file lies: for the job that checks it, in the name of who uploaded it. */
export const getImportFile = defineQuery({
  name: 'imports.getFile',
  operation: 'import.create',
  input: z.strictObject({ importId: importIdSchema }),
  load: async ({ tx, actor }, { importId }) => {
    const found = await findImport(tx, importId)
    return found?.createdById === actor.userId ? found : undefined
  },
  scopeOf: () => ({}),
  run: async (_ctx, _input, found) => ({ key: found.fileKey }),
})
