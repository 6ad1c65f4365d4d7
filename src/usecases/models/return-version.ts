import { z } from 'zod'
import { updateModelVersionStatus, updateModelVersionWithdrawn } from '@/data/models/model-step.store'
import { fromCalendarDate } from '@/domain/shared/calendar'
import { err, ok } from '@/domain/shared/result'
import { defineCommand } from '../kernel/define-command'
import { calendarDateSchema, modelVersionIdSchema, textSchema } from '../kernel/schemas'
import { refuseModelStep } from './step-facts'
import { lockReadableVersion, placeOfModel } from './version-access'

/** The approver sends a version back to its makers, with the reason they will read. */
export const returnVersion = defineCommand({
  name: 'models.returnToDraft',
  operation: 'model.return',
  input: z.strictObject({ versionId: modelVersionIdSchema, reason: textSchema(4000) }),
  load: lockReadableVersion,
  scopeOf: placeOfModel,
  run: async (ctx, { reason }, version) => {
    const refusal = await refuseModelStep(ctx, version, 'returnToDraft')
    if (refusal !== undefined) return err(refusal)
    await updateModelVersionStatus(ctx.tx, version.id, { status: 'draft', returnReason: reason })
    return ok({ out: {}, audit: { event: 'model.returned', subjectKind: 'modelVersion', subjectId: version.id, after: { reason } } })
  },
})

/** Withdrawal by order; what a running cycle counts by stays. The document itself is never changed. */
export const withdrawVersion = defineCommand({
  name: 'models.withdraw',
  operation: 'model.withdraw',
  input: z.strictObject({ versionId: modelVersionIdSchema, orderNumber: textSchema(100), orderDate: calendarDateSchema, reason: textSchema(4000) }),
  load: lockReadableVersion,
  scopeOf: placeOfModel,
  run: async (ctx, { orderNumber, orderDate, reason }, version) => {
    const refusal = await refuseModelStep(ctx, version, 'withdraw')
    if (refusal !== undefined) return err(refusal)
    await updateModelVersionWithdrawn(ctx.tx, version.id, {
      withdrawnOrderNumber: orderNumber, withdrawnOrderDate: fromCalendarDate(orderDate), withdrawnReason: reason, withdrawnById: ctx.actor.userId, withdrawnAt: ctx.now,
    })
    return ok({ out: {}, audit: { event: 'model.withdrawn', subjectKind: 'modelVersion', subjectId: version.id, after: { orderNumber, reason } } })
  },
})
