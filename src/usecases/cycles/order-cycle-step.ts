import { z } from 'zod'
import { lockCycle } from '@/data/cycles/cycle.store'
import { orderedSteps } from '@/domain/cycles/cycle-workflow'
import { err, ok } from '@/domain/shared/result'
import { defineFileCommand } from '../kernel/define-file-command'
import { prepareDocument } from '../kernel/judge-document'
import { calendarDateSchema, cycleIdSchema, textSchema } from '../kernel/schemas'
import { refuseStepOf } from './step-facts'
import { takeStep } from './take-step'

const bytesSchema = z.instanceof<typeof Uint8Array<ArrayBuffer>>(Uint8Array)

/** A step under an order: the approver gives its number, date and file, and the reason. */
export const orderCycleStep = defineFileCommand({
  name: 'cycles.orderStep',
  operation: 'cycle.approve',
  input: z.strictObject({
    cycleId: cycleIdSchema, step: z.enum(orderedSteps), orderNumber: textSchema(100), orderDate: calendarDateSchema, reason: textSchema(2000), fileName: textSchema(255), bytes: bytesSchema,
  }),
  load: ({ tx }, { cycleId }) => lockCycle(tx, cycleId),
  scopeOf: () => ({}),
  prepare: (_ctx, file) => prepareDocument(file, { purpose: 'cycleOrder', missing: 'CYCLE_DOCUMENT_FILE' }),
  run: async (ctx, { step, orderNumber, orderDate, reason }, { subject: cycle, files }) => {
    const refusal = await refuseStepOf(ctx, cycle, step)
    if (refusal !== undefined) return err(refusal)
    await takeStep({ ...ctx, actorId: ctx.actor.userId }, cycle, { step, reason, order: { orderNumber, orderDate, fileId: files.document } })
    return ok({ out: {}, audit: { event: 'cycle.ordered', subjectKind: 'cycle', subjectId: cycle.id, before: { status: cycle.status }, after: { step, orderNumber } } })
  },
})

/** The operator attaches the analytical note on the approved results (AMU-35). */
export const attachAnalysis = defineFileCommand({
  name: 'cycles.attachAnalysis',
  operation: 'cycle.attachAnalysis',
  input: z.strictObject({ cycleId: cycleIdSchema, reason: textSchema(2000), fileName: textSchema(255), bytes: bytesSchema }),
  load: ({ tx }, { cycleId }) => lockCycle(tx, cycleId),
  scopeOf: () => ({}),
  prepare: (_ctx, file) => prepareDocument(file, { purpose: 'cycleAnalysis', missing: 'CYCLE_DOCUMENT_FILE' }),
  run: async (ctx, { reason }, { subject: cycle, files }) => {
    const refusal = await refuseStepOf(ctx, cycle, 'attachAnalysis')
    if (refusal !== undefined) return err(refusal)
    await takeStep({ ...ctx, actorId: ctx.actor.userId }, cycle, { step: 'attachAnalysis', reason, fileId: files.document })
    return ok({ out: {}, audit: { event: 'cycle.advanced', subjectKind: 'cycle', subjectId: cycle.id, before: { status: cycle.status }, after: { step: 'attachAnalysis' } } })
  },
})
