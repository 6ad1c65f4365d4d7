import { z } from 'zod'
import { updateModelVersionApproved } from '@/data/models/model-step.store'
import { fromCalendarDate } from '@/domain/shared/calendar'
import { err, ok } from '@/domain/shared/result'
import { defineCommand } from '../kernel/define-command'
import { isDocument, keepDocument } from '../kernel/keep-document'
import { calendarDateSchema, modelVersionIdSchema, textSchema } from '../kernel/schemas'
import { refuseModelStep } from './step-facts'
import { lockReadableVersion, placeOfModel } from './version-access'

/** Approval by order with its file. Nobody who made or changed a version approves it (domain/06, separation of duties). */
export const approveVersion = defineCommand({
  name: 'models.approve',
  operation: 'model.approve',
  input: z.strictObject({
    versionId: modelVersionIdSchema, orderNumber: textSchema(100), orderDate: calendarDateSchema, signatory: textSchema(300), effectiveFrom: calendarDateSchema.optional(),
    fileName: textSchema(255), bytes: z.instanceof<typeof Uint8Array<ArrayBuffer>>(Uint8Array),
  }),
  load: lockReadableVersion,
  scopeOf: placeOfModel,
  run: async (ctx, input, version) => {
    const refusal = await refuseModelStep(ctx, version, 'approve')
    if (refusal !== undefined) return err(refusal)
    if (!isDocument(input)) return err({ code: 'MODEL_ORDER_FILE' })
    const orderFileId = await keepDocument(ctx, input, 'modelOrder')
    await updateModelVersionApproved(ctx.tx, version.id, {
      orderNumber: input.orderNumber, signatory: input.signatory, orderDate: fromCalendarDate(input.orderDate), orderFileId, effectiveFrom: input.effectiveFrom === undefined ? null : fromCalendarDate(input.effectiveFrom), approvedById: ctx.actor.userId, approvedAt: ctx.now,
    })
    return ok({ out: {}, audit: { event: 'model.approved', subjectKind: 'modelVersion', subjectId: version.id, after: { orderNumber: input.orderNumber } } })
  },
})
