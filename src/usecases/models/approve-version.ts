import { z } from 'zod'
import { findModelDocument, lockModelVersion, updateModelVersionApproved } from '@/data/models/model-version.store'
import { checkModel } from '@/domain/models/check-model'
import { fromCalendarDate } from '@/domain/shared/calendar'
import { err, ok } from '@/domain/shared/result'
import { defineCommand } from '../kernel/define-command'
import { calendarDateSchema, modelVersionIdSchema, textSchema } from '../kernel/schemas'

/** Approval by order. The author of a version is not its approver (domain/06, separation of duties). */
export const approveVersion = defineCommand({
  name: 'models.approve',
  operation: 'model.approve',
  input: z.strictObject({ versionId: modelVersionIdSchema, orderNumber: textSchema(100), orderDate: calendarDateSchema, signatory: textSchema(300) }),
  load: ({ tx }, { versionId }) => lockModelVersion(tx, versionId),
  scopeOf: () => ({}),
  run: async (ctx, input, version) => {
    if (version.status === 'approved' || version.status === 'withdrawn') return err({ code: 'MODEL_ALREADY_APPROVED' })
    if (version.createdById === ctx.actor.userId) return err({ code: 'MODEL_AUTHOR_MAY_NOT_APPROVE' })
    const document = await findModelDocument(ctx.tx, version)
    if (checkModel(document).some((finding) => finding.severity === 'error')) return err({ code: 'MODEL_NOT_SOUND' })
    await updateModelVersionApproved(ctx.tx, version.id, {
      orderNumber: input.orderNumber, signatory: input.signatory, orderDate: fromCalendarDate(input.orderDate), approvedById: ctx.actor.userId, approvedAt: ctx.now,
    })
    return ok({ out: {}, audit: { event: 'model.approved', subjectKind: 'modelVersion', subjectId: version.id, after: { orderNumber: input.orderNumber } } })
  },
})
