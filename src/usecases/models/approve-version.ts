import { z } from 'zod'
import { insertStoredFile } from '@/data/imports/import.store'
import { updateModelVersionApproved } from '@/data/models/model-step.store'
import { fromCalendarDate } from '@/domain/shared/calendar'
import type { FileId } from '@/domain/shared/ids'
import { err, ok } from '@/domain/shared/result'
import { putFile } from '@/platform/file-store'
import { sha256 } from '@/platform/hash'
import { defineCommand } from '../kernel/define-command'
import type { Context } from '../kernel/runtime'
import { calendarDateSchema, modelVersionIdSchema, textSchema } from '../kernel/schemas'
import { refuseModelStep } from './step-facts'
import { lockReadableVersion, placeOfModel } from './version-access'

const contentTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', doc: 'application/msword', jpg: 'image/jpeg', jpeg: 'image/jpeg', png: 'image/png',
}
const extensionOf = (name: string): string => /\.([a-z]{3,4})$/i.exec(name)?.[1]?.toLowerCase() ?? ''

/** The bytes are put away before the row that names them: a file without a row is waste, a row without a file would be a lie. */
const keepOrder = async (ctx: Context, { fileName, bytes }: { fileName: string; bytes: Uint8Array<ArrayBuffer> }): Promise<FileId> => {
  const id = ctx.newId() as FileId
  const extension = extensionOf(fileName)
  const key = `orders/${id}.${extension}`
  await putFile(key, bytes)
  await insertStoredFile(ctx.tx, {
    id, key, name: fileName, contentType: contentTypes[extension] ?? '', size: bytes.byteLength, sha256: sha256(bytes), purpose: 'modelOrder', createdById: ctx.actor.userId, createdAt: ctx.now,
  })
  return id
}

/** Approval by order with its file. Nobody who made or changed a version approves it (domain/06, separation of duties). */
export const approveVersion = defineCommand({
  name: 'models.approve',
  operation: 'model.approve',
  input: z.strictObject({
    versionId: modelVersionIdSchema, orderNumber: textSchema(100), orderDate: calendarDateSchema, signatory: textSchema(300),
    fileName: textSchema(255), bytes: z.instanceof<typeof Uint8Array<ArrayBuffer>>(Uint8Array),
  }),
  load: lockReadableVersion,
  scopeOf: placeOfModel,
  run: async (ctx, input, version) => {
    const refusal = await refuseModelStep(ctx, version, 'approve')
    if (refusal !== undefined) return err(refusal)
    if (input.bytes.byteLength === 0 || contentTypes[extensionOf(input.fileName)] === undefined) return err({ code: 'MODEL_ORDER_FILE' })
    const orderFileId = await keepOrder(ctx, input)
    await updateModelVersionApproved(ctx.tx, version.id, {
      orderNumber: input.orderNumber, signatory: input.signatory, orderDate: fromCalendarDate(input.orderDate), orderFileId, approvedById: ctx.actor.userId, approvedAt: ctx.now,
    })
    return ok({ out: {}, audit: { event: 'model.approved', subjectKind: 'modelVersion', subjectId: version.id, after: { orderNumber: input.orderNumber } } })
  },
})
