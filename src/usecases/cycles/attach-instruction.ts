import { z } from 'zod'
import { lockCycle, updateCycleInstruction } from '@/data/cycles/cycle.store'
import { err, ok } from '@/domain/shared/result'
import { defineFileCommand } from '../kernel/define-file-command'
import { prepareDocument } from '../kernel/judge-document'
import { cycleIdSchema, textSchema } from '../kernel/schemas'

/** The instruction of the monitoring (AMU-33): attached before the plan is approved, replaced while the plan may be. */
export const attachInstruction = defineFileCommand({
  name: 'cycles.attachInstruction',
  operation: 'cycle.plan',
  input: z.strictObject({ cycleId: cycleIdSchema, fileName: textSchema(255), bytes: z.instanceof<typeof Uint8Array<ArrayBuffer>>(Uint8Array) }),
  load: ({ tx }, { cycleId }) => lockCycle(tx, cycleId),
  scopeOf: () => ({}),
  prepare: (_ctx, file) => prepareDocument(file, { purpose: 'cycleInstruction', missing: 'CYCLE_DOCUMENT_FILE' }),
  run: async (ctx, { cycleId, fileName }, { subject: cycle, files }) => {
    if (cycle.status !== 'planned' && cycle.status !== 'schedule_approved') return err({ code: 'CYCLE_NOT_PLANNED' })
    await updateCycleInstruction(ctx.tx, cycleId, files.document)
    return ok({ out: {}, audit: { event: 'cycle.instructionAttached', subjectKind: 'cycle', subjectId: cycleId, after: { fileName } } })
  },
})
