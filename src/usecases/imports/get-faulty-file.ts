import { z } from 'zod'
import { parseImportCheck } from '@/data/imports/import-check.codec'
import { findImport } from '@/data/imports/import.store'
import { getFile } from '@/platform/file-store'
import { defineQuery } from '../kernel/define-query'
import { importIdSchema } from '../kernel/schemas'

/** The own uploaded file with what is wrong in it: the seam, which has the words, writes them beside the rows. Not there for a file without errors. */
export const getFaultyFile = defineQuery({
  name: 'imports.getFaultyFile',
  operation: 'import.read',
  input: z.strictObject({ importId: importIdSchema }),
  load: async ({ tx, actor }, { importId }) => {
    const found = await findImport(tx, importId)
    const check = found?.createdById === actor.userId ? parseImportCheck(found.preview) : null
    const errors = check?.kind === 'compared' ? check.findings.filter(({ severity }) => severity === 'error') : []
    const bytes = found === undefined || errors.length === 0 ? null : await getFile(found.fileKey)
    return found === undefined || bytes === null ? undefined : { id: found.id, fileName: found.fileName, bytes, errors }
  },
  scopeOf: () => ({}),
  personal: ({ id }) => ({ subjectKind: 'import', subjectId: id }),
  run: async (_ctx, _input, { fileName, bytes, errors }) => ({ fileName, bytes, errors }),
})
