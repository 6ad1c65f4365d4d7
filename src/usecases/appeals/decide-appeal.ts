import { z } from 'zod'
import { insertAppealFile, listAppealItems, listVotes, updateDecidedItems, type Appeal, type AppealItem } from '@/data/appeals/appeal.store'
import { insertCommission } from '@/data/appeals/appeal-list.store'
import { listStaff } from '@/data/cycles/schedule.store'
import { requireRegion } from '@/data/tenancy/region.store'
import { outcomeOfVotes, stepOfOutcome, type AppealOutcome } from '@/domain/appeals/appeal-workflow'
import { fromCellText } from '@/domain/entry/entry-cell'
import { dayIn } from '@/domain/shared/calendar'
import type { AppealId, UserId } from '@/domain/shared/ids'
import { parseAmount } from '@/domain/values/parse-amount'
import { microToText } from '@/domain/shared/micro'
import { err, ok } from '@/domain/shared/result'
import { defineFileCommand } from '../kernel/define-file-command'
import { prepareDocument } from '../kernel/judge-document'
import type { Context } from '../kernel/runtime'
import { appealIdSchema, calendarDateSchema, optionalSchema, textSchema } from '../kernel/schemas'
import { lockSeenAppeal, placeOfAppeal, refuseAppeal, takeAppealStep } from './appeal-access'

const fileSchema = { fileName: textSchema(255), bytes: z.instanceof<typeof Uint8Array<ArrayBuffer>>(Uint8Array) }

type Given = { readonly appealId: AppealId; readonly itemId?: string | undefined }
/** Whose draft it is, and what the document would prove. */
const refuseEvidence = async (ctx: Context, { appealId, itemId }: Given, appeal: Appeal) => {
  if (appeal.createdById !== ctx.actor.userId) return { code: 'APPEAL_OF_ANOTHER' } as const
  const refusal = await refuseAppeal(ctx, appeal, 'attach')
  if (refusal !== undefined) return refusal
  return itemId === undefined || (await listAppealItems(ctx.tx, appealId)).some(({ id }) => id === itemId) ? undefined : ({ code: 'APPEAL_ITEM_UNKNOWN' } as const)
}

/** Evidence of a draft: the director's own, for one contested field or for the whole appeal. */
export const attachEvidence = defineFileCommand({
  name: 'appeals.attach',
  operation: 'appeal.file',
  input: z.strictObject({ appealId: appealIdSchema, itemId: optionalSchema(z.uuid()), ...fileSchema }),
  load: lockSeenAppeal,
  scopeOf: placeOfAppeal,
  prepare: async (ctx, given, appeal) => {
    const refusal = await refuseEvidence(ctx, given, appeal)
    return refusal === undefined ? prepareDocument(given, { purpose: 'appealEvidence', missing: 'EVIDENCE_FILE_KIND' }) : err(refusal)
  },
  run: async (ctx, { appealId, itemId, fileName }, { subject: appeal, files }) => {
    const refusal = await refuseEvidence(ctx, { appealId, itemId }, appeal)
    if (refusal !== undefined) return err(refusal)
    await insertAppealFile(ctx.tx, { id: ctx.newId(), appealId, fileId: files.document, itemId: itemId ?? null, actorId: ctx.actor.userId, at: ctx.now })
    await takeAppealStep({ ...ctx, actorId: ctx.actor.userId }, appeal, { step: 'attach', comment: fileName })
    return ok({ out: {}, audit: { event: 'appeal.evidenceAttached', subjectKind: 'appeal', subjectId: appealId, after: { fileName } } })
  },
})

const cellOf = (raw: string): string | undefined => {
  const parsed = parseAmount(raw)
  if (!parsed.ok) return undefined
  const { value } = parsed
  if (value.kind === 'amount') return microToText(value.micro)
  return value.kind === 'noData' ? 'd' : value.kind === 'notApplicable' ? 'n' : undefined
}

/** The values the commission found: the director's own where everything is upheld, what was counted where nothing is, else what the protocol says. */
const decidedValues = (items: ReadonlyArray<AppealItem>, outcome: AppealOutcome, said: Readonly<Record<string, string>>): ReadonlyArray<{ id: string; value: string }> | undefined => {
  if (outcome === 'rejected') return items.map(({ id, counted }) => ({ id, value: counted }))
  if (outcome === 'upheld') return items.map(({ id, ownValue }) => ({ id, value: ownValue }))
  const values = items.map(({ id }) => ({ id, value: cellOf(said[id] ?? '') ?? '' }))
  return values.every(({ value }) => value !== '' && fromCellText(value) !== undefined) ? values : undefined
}

/** Writes down what the commission has voted: a motivated text, the protocol with its file, the value of each contested field. */
export const decideAppeal = defineFileCommand({
  name: 'appeals.decide',
  operation: 'appeal.decide',
  input: z.strictObject({ appealId: appealIdSchema, motivation: textSchema(10_000), protocolNumber: textSchema(100), protocolDate: calendarDateSchema, decided: z.record(z.string(), z.string().max(64)), ...fileSchema }),
  load: lockSeenAppeal,
  scopeOf: placeOfAppeal,
  prepare: (_ctx, file) => prepareDocument(file, { purpose: 'appealProtocol', missing: 'CYCLE_DOCUMENT_FILE' }),
  run: async (ctx, { motivation, protocolNumber, protocolDate, decided }, { subject: appeal, files }) => {
    const outcome = outcomeOfVotes((await listVotes(ctx.tx, appeal.id)).map(({ verdict }) => verdict)) ?? 'rejected'
    const step = stepOfOutcome[outcome]
    const refusal = await refuseAppeal(ctx, appeal, step)
    if (refusal !== undefined) return err(refusal)
    const values = decidedValues(await listAppealItems(ctx.tx, appeal.id), outcome, decided)
    if (values === undefined) return err({ code: 'APPEAL_VALUES_MISSING' })
    await updateDecidedItems(ctx.tx, values)
    await takeAppealStep({ ...ctx, actorId: ctx.actor.userId }, appeal, { step, change: { motivation, protocolNumber, protocolDate, protocolFileId: files.document } })
    return ok({ out: {}, audit: { event: 'appeal.decided', subjectKind: 'appeal', subjectId: appeal.id, after: { number: appeal.number, outcome } } })
  },
})

type Composition = { readonly memberIds: ReadonlyArray<UserId>; readonly chairId: UserId }
/** Members are people of the region's staff today, the chair is one of them. */
const refuseComposition = async (ctx: Context, { memberIds, chairId }: Composition) => {
  const { timeZone } = await requireRegion(ctx.tx)
  const staff = new Set((await listStaff(ctx.tx, dayIn(ctx.now, timeZone))).map(({ id }) => id))
  return memberIds.some((id) => !staff.has(id)) || !memberIds.includes(chairId) ? ({ code: 'APPEAL_MEMBER_UNKNOWN' } as const) : undefined
}

/** The approver appoints the appeal commission by order; votes are counted against its composition of that moment. */
export const appointCommission = defineFileCommand({
  name: 'appeals.appointCommission',
  operation: 'appeal.appoint',
  input: z.strictObject({ memberIds: z.array(z.uuid().transform((id) => id as UserId)).min(1, 'REQUIRED').max(50), chairId: z.uuid().transform((id) => id as UserId), orderNumber: textSchema(100), orderDate: calendarDateSchema, ...fileSchema }),
  load: async () => ({}),
  scopeOf: () => ({}),
  prepare: async (ctx, given) => {
    const refusal = await refuseComposition(ctx, given)
    return refusal === undefined ? prepareDocument(given, { purpose: 'commissionOrder', missing: 'CYCLE_DOCUMENT_FILE' }) : err(refusal)
  },
  run: async (ctx, { memberIds, chairId, orderNumber, orderDate }, { files }) => {
    const refusal = await refuseComposition(ctx, { memberIds, chairId })
    if (refusal !== undefined) return err(refusal)
    const members = [...new Set(memberIds)]
    const id = ctx.newId()
    await insertCommission(ctx.tx, { id, memberIds: members, chairId, orderNumber, orderDate, fileId: files.document, appointedById: ctx.actor.userId, appointedAt: ctx.now })
    return ok({ out: {}, audit: { event: 'appeal.commissionAppointed', subjectKind: 'appealCommission', subjectId: id, after: { orderNumber, members: members.length } } })
  },
})
