import { z } from 'zod'
import { findStoredFile } from '@/data/models/model-step.store'
import { getFile } from '@/platform/file-store'
import { defineQuery } from '../kernel/define-query'
import { decisionIdSchema } from '../kernel/schemas'
import { findSeenDecision } from './decision-access'

/** The order a decision was adopted by, as it was given. */
export const getDecisionFile = defineQuery({
  name: 'decisions.getFile',
  operation: 'decision.read',
  input: z.strictObject({ decisionId: decisionIdSchema }),
  load: async (ctx, input) => {
    const decision = await findSeenDecision(ctx, input)
    const file = decision === undefined || decision.orderFileId === null ? undefined : await findStoredFile(ctx.tx, decision.orderFileId)
    const bytes = file === undefined ? null : await getFile(file.key)
    return file === undefined || bytes === null ? undefined : { name: file.name, type: file.contentType, bytes }
  },
  scopeOf: () => ({}),
  run: async (_ctx, _input, file) => file,
})
