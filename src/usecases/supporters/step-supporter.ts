import { z } from 'zod'
import { insertSupporterEvent, updateSupporter, type Supporter, type SupporterChange } from '@/data/supporters/supporter.store'
import { isCapacity, refuseSupporterStep, statusAfterSupporterStep, type SupporterRefusal, type SupporterStep } from '@/domain/supporters/supporter-workflow'
import { err, ok, type Result } from '@/domain/shared/result'
import { defineCommand, type Done } from '../kernel/define-command'
import { defineFileCommand } from '../kernel/define-file-command'
import { prepareDocument } from '../kernel/judge-document'
import { notify } from '../kernel/notify'
import type { Context } from '../kernel/runtime'
import { calendarDateSchema, supporterIdSchema, textSchema } from '../kernel/schemas'
import { factsOfSupporter, lockSeenSupporter, operationOf, placeOfSupporter, todayOf } from './supporter-access'

const plain = z.strictObject({ supporterId: supporterIdSchema })
const worded = plain.extend({ comment: textSchema(4000) })
const capacitySchema = z.coerce.number().int()

type Made = { readonly step: SupporterStep; readonly comment: string | null; readonly change: SupporterChange }
const write = async (ctx: Context, supporter: Supporter, { step, comment, change }: Made): Promise<Done<Record<never, never>>> => {
  const toStatus = statusAfterSupporterStep(step)
  await updateSupporter(ctx.tx, supporter.id, { status: toStatus, ...change })
  await insertSupporterEvent(ctx.tx, { id: ctx.newId(), supporterId: supporter.id, step, fromStatus: supporter.status, toStatus, comment, actorId: ctx.actor.userId, at: ctx.now })
  return { out: {}, audit: { event: `supporter.${step}`, subjectKind: 'supporter', subjectId: supporter.id, after: { kind: supporter.kind, name: supporter.kind === 'mentor' ? supporter.directorName : supporter.organizationName, ...(change.orderNumber === undefined ? {} : { orderNumber: change.orderNumber }) } } }
}
const take = async (ctx: Context, supporter: Supporter, made: Made): Promise<Result<Done<Record<never, never>>, SupporterRefusal>> => {
  const refusal = refuseSupporterStep(made.step, await factsOfSupporter(ctx, supporter))
  return refusal === undefined ? ok(await write(ctx, supporter, made)) : err(refusal)
}

/** By order, with its number and date; the file is added where there is one. The head is told. */
export const confirmSupporter = defineFileCommand({
  name: 'supporters.confirm',
  operation: operationOf.confirm,
  input: plain.extend({ orderNumber: textSchema(100), orderDate: calendarDateSchema, capacity: capacitySchema, fileName: z.string().max(255).default(''), bytes: z.instanceof<typeof Uint8Array<ArrayBuffer>>(Uint8Array).optional() }),
  load: lockSeenSupporter,
  scopeOf: placeOfSupporter,
  prepare: async (_ctx, { fileName, bytes }) =>
    bytes === undefined || bytes.byteLength === 0 ? ok({ files: { document: null }, made: undefined }) : prepareDocument({ fileName, bytes }, { purpose: 'supporterOrder', missing: 'SUPPORTER_ORDER_FILE' }),
  run: async (ctx, { orderNumber, orderDate, capacity }, { subject: supporter, files }) => {
    const refusal = refuseSupporterStep('confirm', await factsOfSupporter(ctx, supporter))
    if (refusal !== undefined) return err(refusal)
    if (!isCapacity(capacity)) return err({ code: 'SUPPORTER_CAPACITY' })
    if (orderDate > (await todayOf(ctx))) return err({ code: 'SUPPORTER_ORDER_AHEAD' })
    const done = await write(ctx, supporter, { step: 'confirm', comment: null, change: { orderNumber, orderDate, orderFileId: files.document, capacity, decidedById: ctx.actor.userId, decidedAt: ctx.now } })
    const { id, organizationName, directorUserId, kind } = supporter
    await notify({ ...ctx, actorId: ctx.actor.userId }, 'supporterConfirmed', directorUserId === null ? [] : [{ subjectId: id, title: organizationName, detail: kind, to: { userId: directorUserId } }])
    return ok(done)
  },
})

export const declineSupporter = defineCommand({
  name: 'supporters.decline', operation: operationOf.decline, input: worded, load: lockSeenSupporter, scopeOf: placeOfSupporter,
  run: (ctx, { comment }, supporter) => take(ctx, supporter, { step: 'decline', comment, change: { decidedById: ctx.actor.userId, decidedAt: ctx.now } }),
})

/** How many are led or received at a time. */
export const setSupporterCapacity = defineCommand({
  name: 'supporters.setCapacity', operation: operationOf.setCapacity, input: plain.extend({ capacity: capacitySchema }), load: lockSeenSupporter, scopeOf: placeOfSupporter,
  run: async (ctx, { capacity }, supporter) => (isCapacity(capacity) ? take(ctx, supporter, { step: 'setCapacity', comment: String(capacity), change: { capacity } }) : err({ code: 'SUPPORTER_CAPACITY' })),
})

export const endSupporter = defineCommand({
  name: 'supporters.end', operation: operationOf.end, input: worded, load: lockSeenSupporter, scopeOf: placeOfSupporter,
  run: (ctx, { comment }, supporter) => take(ctx, supporter, { step: 'end', comment, change: {} }),
})
