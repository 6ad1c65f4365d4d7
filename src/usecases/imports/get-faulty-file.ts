import { z } from 'zod'
import { parseImportCheck } from '@/data/imports/import-check.codec'
import { findImport } from '@/data/imports/import.store'
import { getFile } from '@/platform/file-store'
import { defineQuery } from '../kernel/define-query'
import { importIdSchema } from '../kernel/schemas'

/** The own uploaded file with what is wrong in it: the seam, which has the words, writes them beside the rows. `bytes` are null where the file is gone. */
export const getFaultyFile = defineQuery({
  name: 'imports.getFaultyFile',
  operation: 'import.read',
  input: z.strictObject({ importId: importIdSchema }),
  load: async ({ tx, actor }, { importId }) => {
    const found = await findImport(tx, importId)
    return found?.createdById === actor.userId ? found : undefined
  },
  scopeOf: () => ({}),
  personal: ({ id }) => ({ subjectKind: 'import', subjectId: id }),
  run: async (_ctx, _input, { fileName, fileKey, preview }) => {
    const check = parseImportCheck(preview)
    const errors = check?.kind === 'compared' ? check.findings.filter(({ severity }) => severity === 'error') : []
    return { fileName, errors, bytes: await getFile(fileKey) }
  },
})
