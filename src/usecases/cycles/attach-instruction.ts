import { z } from 'zod'
import { lockCycle, updateCycleInstruction } from '@/data/cycles/cycle.store'
import { err, ok } from '@/domain/shared/result'
import { defineCommand } from '../kernel/define-command'
import { isDocument, keepDocument } from '../kernel/keep-document'
import { cycleIdSchema, textSchema } from '../kernel/schemas'

/** The instruction of the monitoring (AMU-33): attached before the plan is approved, replaced while the plan may be. */
export const attachInstruction = defineCommand({
  name: 'cycles.attachInstruction',
  operation: 'cycle.plan',
  input: z.strictObject({ cycleId: cycleIdSchema, fileName: textSchema(255), bytes: z.instanceof<typeof Uint8Array<ArrayBuffer>>(Uint8Array) }),
  load: ({ tx }, { cycleId }) => lockCycle(tx, cycleId),
  scopeOf: () => ({}),
  run: async (ctx, { cycleId, ...file }, cycle) => {
    if (cycle.status !== 'planned' && cycle.status !== 'schedule_approved') return err({ code: 'CYCLE_NOT_PLANNED' })
    if (!isDocument(file)) return err({ code: 'CYCLE_DOCUMENT_FILE' })
    await updateCycleInstruction(ctx.tx, cycleId, await keepDocument(ctx, file, 'cycleInstruction'))
    return ok({ out: {}, audit: { event: 'cycle.instructionAttached', subjectKind: 'cycle', subjectId: cycleId, after: { fileName: file.fileName } } })
  },
})
