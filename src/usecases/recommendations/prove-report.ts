import { z } from 'zod'
import { updateActionEvidenceWithdrawn } from '@/data/evidence/action-evidence.store'
import { findRecommendation } from '@/data/recommendations/recommendation.store'
import { requireRegion } from '@/data/tenancy/region.store'
import { dayIn } from '@/domain/shared/calendar'
import { err, ok } from '@/domain/shared/result'
import { answersFor } from '@/policy/addressee'
import { addProof, readProofFile } from '../kernel/action-evidence'
import { defineCommand } from '../kernel/define-command'
import { defineQuery } from '../kernel/define-query'
import { evidenceContent, evidenceTitleSchema } from '../kernel/evidence-content'
import type { Context } from '../kernel/runtime'
import { recommendationIdSchema, textSchema } from '../kernel/schemas'
import { reserveFile, uploadThrough } from '../kernel/upload-file'
import { lockHeld, maySee, placeOfRecommendation, refuseStepNow, type Held } from './recommendation-access'
import { operationOf } from './take-step'

const plain = z.strictObject({ recommendationId: recommendationIdSchema })

/** Evidence changes exactly while the report itself may be handed in, by whoever answers. */
const refuseNow = async (ctx: Context, { one }: Held) => refuseStepNow(ctx, one, { step: 'report', today: dayIn(ctx.now, (await requireRegion(ctx.tx)).timeZone) })
const auditOf = (event: string, { one }: Held, title: string) => ({ event, subjectKind: 'recommendation', subjectId: one.id, after: { title } })

/** A link, or a file that was put away, as evidence of the report on a recommendation (D.9). */
export const attachReportEvidence = defineCommand({
  name: 'recommendations.attachEvidence', operation: operationOf.report, input: plain.extend({ title: evidenceTitleSchema, ...evidenceContent }), load: lockHeld, scopeOf: ({ place }) => place,
  run: async (ctx, { recommendationId: _id, ...given }, held) => {
    const refusal = await refuseNow(ctx, held)
    if (refusal !== undefined) return err(refusal)
    const added = await addProof(ctx, { kind: 'recommendation', id: held.one.id }, given)
    return added.ok ? ok({ out: { evidenceId: added.value.id, done: true }, audit: auditOf('recommendation.evidenceAttached', held, added.value.title) }) : added
  },
})

/** The bytes are judged and a place is made for them; they are put away after. */
export const reserveReportFile = defineCommand({
  name: 'recommendations.reserveFile', operation: operationOf.report, input: plain.extend({ fileName: textSchema(500), bytes: z.instanceof<typeof Uint8Array<ArrayBuffer>>(Uint8Array) }), load: lockHeld, scopeOf: ({ place }) => place,
  run: async (ctx, { fileName, bytes }, held) => {
    const refusal = await refuseNow(ctx, held)
    if (refusal !== undefined) return err(refusal)
    const reserved = await reserveFile(ctx, { subjectKind: 'recommendation', subjectId: held.one.id }, { fileName, bytes })
    return reserved.ok ? ok({ out: reserved.value, audit: auditOf('recommendation.evidenceReserved', held, fileName) }) : reserved
  },
})
const reserve: (typeof reserveReportFile)['execute'] = (call, raw) => reserveReportFile.execute(call, raw)

/** A file as evidence of the report. */
export const uploadReportEvidence = uploadThrough({
  name: 'recommendations.uploadEvidence', reserve, record: attachReportEvidence,
  fileOf: ({ fileName, bytes, ...rest }) => (bytes instanceof Uint8Array ? { forReserve: { recommendationId: rest['recommendationId'], fileName, bytes }, bytes, forRecord: (uploadId: string) => ({ ...rest, uploadId }) } : undefined),
})

/** Taken back before the report is handed in; it stays readable. */
export const withdrawReportEvidence = defineCommand({
  name: 'recommendations.withdrawEvidence', operation: operationOf.report, input: plain.extend({ evidenceId: z.uuid() }), load: lockHeld, scopeOf: ({ place }) => place,
  run: async (ctx, { evidenceId }, held) => {
    const refusal = await refuseNow(ctx, held)
    if (refusal !== undefined) return err(refusal)
    const done = await updateActionEvidenceWithdrawn(ctx.tx, { kind: 'recommendation', id: held.one.id }, { id: evidenceId, userId: ctx.actor.userId, at: ctx.now })
    return done ? ok({ out: { done: true }, audit: auditOf('recommendation.evidenceWithdrawn', held, held.one.title) }) : err({ code: 'EVIDENCE_WITHDRAWN' })
  },
})

/** The file of one piece, to whoever may see the recommendation. */
export const getReportFile = defineQuery({
  name: 'recommendations.getFile',
  operation: 'recommendation.read',
  input: plain.extend({ evidenceId: z.uuid() }),
  load: async (ctx, { recommendationId, evidenceId }) => {
    const one = await findRecommendation(ctx.tx, recommendationId)
    const file = one === undefined || !maySee(ctx.actor, one) ? undefined : await readProofFile(ctx, evidenceId, { recommendationId })
    return one === undefined || file === undefined ? undefined : { one, file, place: placeOfRecommendation(ctx.actor, one), isAddressee: answersFor(ctx.actor, one) }
  },
  scopeOf: ({ place }) => place,
  isOwn: ({ isAddressee }) => isAddressee,
  personal: ({ one }) => ({ subjectKind: 'recommendation', subjectId: one.id }),
  run: async (_ctx, _input, { file }) => file,
})
