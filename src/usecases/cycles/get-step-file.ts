import { z } from 'zod'
import { findStepFile } from '@/data/cycles/cycle-step.store'
import { findCycle } from '@/data/cycles/cycle.store'
import { getFile } from '@/platform/file-store'
import { defineQuery } from '../kernel/define-query'
import { cycleIdSchema, fileIdSchema } from '../kernel/schemas'

/** An order or a note that a step of the cycle stands under, as it was uploaded. */
export const getStepFile = defineQuery({
  name: 'cycles.getStepFile',
  operation: 'cycle.read',
  input: z.strictObject({ cycleId: cycleIdSchema, fileId: fileIdSchema }),
  load: async ({ tx }, { cycleId, fileId }) => {
    const file = (await findCycle(tx, cycleId)) === undefined ? undefined : await findStepFile(tx, cycleId, fileId)
    const bytes = file === undefined ? null : await getFile(file.key)
    return file === undefined || bytes === null ? undefined : { name: file.name, type: file.contentType, bytes }
  },
  scopeOf: () => ({}),
  run: async (_ctx, _input, file) => file,
})
