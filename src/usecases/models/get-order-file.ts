import { z } from 'zod'
import { findStoredFile } from '@/data/models/model-step.store'
import { getFile } from '@/platform/file-store'
import { defineQuery } from '../kernel/define-query'
import { modelVersionIdSchema } from '../kernel/schemas'
import { findReadableVersion } from './version-access'

/** The order that approved a version, as it was uploaded. */
export const getOrderFile = defineQuery({
  name: 'models.getOrderFile',
  operation: 'model.read',
  input: z.strictObject({ versionId: modelVersionIdSchema }),
  load: async (ctx, input) => {
    const head = await findReadableVersion(ctx, input)
    const file = head === undefined || head.orderFileId === null ? undefined : await findStoredFile(ctx.tx, head.orderFileId)
    const bytes = file === undefined ? null : await getFile(file.key)
    return file === undefined || bytes === null ? undefined : { name: file.name, type: file.contentType, bytes }
  },
  scopeOf: () => ({}),
  run: async (_ctx, _input, file) => file,
})
