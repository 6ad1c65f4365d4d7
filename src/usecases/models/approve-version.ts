import { z } from 'zod'
import { updateModelVersionApproved } from '@/data/models/model-step.store'
import { fromCalendarDate } from '@/domain/shared/calendar'
import { err, ok } from '@/domain/shared/result'
import { defineFileCommand } from '../kernel/define-file-command'
import { prepareDocument } from '../kernel/judge-document'
import { calendarDateSchema, modelVersionIdSchema, textSchema } from '../kernel/schemas'
import { refuseModelStep } from './step-facts'
import { lockReadableVersion, placeOfModel } from './version-access'

/** Approval by order with its file. Nobody who made or changed a version approves it (domain/06, separation of duties). */
export const approveVersion = defineFileCommand({
  name: 'models.approve',
  operation: 'model.approve',
  input: z.strictObject({
    versionId: modelVersionIdSchema, orderNumber: textSchema(100), orderDate: calendarDateSchema, signatory: textSchema(300), effectiveFrom: calendarDateSchema.optional(),
    fileName: textSchema(255), bytes: z.instanceof<typeof Uint8Array<ArrayBuffer>>(Uint8Array),
  }),
  load: lockReadableVersion,
  scopeOf: placeOfModel,
  prepare: (_ctx, file) => prepareDocument(file, { purpose: 'modelOrder', missing: 'MODEL_ORDER_FILE' }),
  run: async (ctx, input, { subject: version, files }) => {
    const refusal = await refuseModelStep(ctx, version, 'approve')
    if (refusal !== undefined) return err(refusal)
    await updateModelVersionApproved(ctx.tx, version.id, {
      orderNumber: input.orderNumber, signatory: input.signatory, orderDate: fromCalendarDate(input.orderDate), orderFileId: files.document, effectiveFrom: input.effectiveFrom === undefined ? null : fromCalendarDate(input.effectiveFrom), approvedById: ctx.actor.userId, approvedAt: ctx.now,
    })
    return ok({ out: {}, audit: { event: 'model.approved', subjectKind: 'modelVersion', subjectId: version.id, after: { orderNumber: input.orderNumber } } })
  },
})
