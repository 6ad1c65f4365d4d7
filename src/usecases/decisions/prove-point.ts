import { z } from 'zod'
import { listDecisionPoints, type DecisionPoint } from '@/data/decisions/decision-part.store'
import type { Decision } from '@/data/decisions/decision.store'
import { updateActionEvidenceWithdrawn } from '@/data/evidence/action-evidence.store'
import { isInForce } from '@/domain/decisions/decision-workflow'
import type { DecisionId } from '@/domain/shared/ids'
import { err, ok } from '@/domain/shared/result'
import { addProof, readProofFile } from '../kernel/action-evidence'
import { defineCommand } from '../kernel/define-command'
import { defineQuery } from '../kernel/define-query'
import { evidenceContent, evidenceTitleSchema } from '../kernel/evidence-content'
import type { Context } from '../kernel/runtime'
import { decisionIdSchema, textSchema } from '../kernel/schemas'
import { reserveFile, uploadThrough } from '../kernel/upload-file'
import { findSeenDecision, lockSeenDecision, placeOfDecision } from './decision-access'

const plain = z.strictObject({ decisionId: decisionIdSchema, pointId: z.uuid() })
type PointOf = { readonly decision: Decision; readonly point: DecisionPoint }

const lockPoint = async (ctx: Context, { decisionId, pointId }: { decisionId: DecisionId; pointId: string }): Promise<PointOf | undefined> => {
  const decision = await lockSeenDecision(ctx, { decisionId })
  const point = decision === undefined ? undefined : (await listDecisionPoints(ctx.tx, decisionId)).find(({ id }) => id === pointId)
  return decision === undefined || point === undefined ? undefined : { decision, point }
}
const scopeOf = ({ decision }: PointOf) => placeOfDecision(decision)
const auditOf = (event: string, { decision, point }: PointOf, title: string) => ({ event, subjectKind: 'decision', subjectId: decision.id, after: { position: String(point.position), title } })

/** A link, or a file that was put away, as evidence that a point is done (D.10: measures with terms and evidence). */
export const attachPointEvidence = defineCommand({
  name: 'decisions.attachEvidence', operation: 'decision.execute', input: plain.extend({ title: evidenceTitleSchema, ...evidenceContent }), load: lockPoint, scopeOf,
  run: async (ctx, { decisionId: _decision, pointId: _point, ...given }, held) => {
    if (!isInForce(held.decision.status)) return err({ code: 'DECISION_NOT_IN_FORCE' })
    const added = await addProof(ctx, { kind: 'decisionPoint', id: held.point.id }, given)
    return added.ok ? ok({ out: { evidenceId: added.value.id, done: true }, audit: auditOf('decision.evidenceAttached', held, added.value.title) }) : added
  },
})

/** The bytes are judged and a place is made for them; they are put away after. */
export const reservePointFile = defineCommand({
  name: 'decisions.reserveFile', operation: 'decision.execute', input: plain.extend({ fileName: textSchema(500), bytes: z.instanceof<typeof Uint8Array<ArrayBuffer>>(Uint8Array) }), load: lockPoint, scopeOf,
  run: async (ctx, { fileName, bytes }, held) => {
    if (!isInForce(held.decision.status)) return err({ code: 'DECISION_NOT_IN_FORCE' })
    const reserved = await reserveFile(ctx, { subjectKind: 'decisionPoint', subjectId: held.point.id }, { fileName, bytes })
    return reserved.ok ? ok({ out: reserved.value, audit: auditOf('decision.evidenceReserved', held, fileName) }) : reserved
  },
})
const reserve: (typeof reservePointFile)['execute'] = (call, raw) => reservePointFile.execute(call, raw)

/** A file as evidence of a point. */
export const uploadPointEvidence = uploadThrough({
  name: 'decisions.uploadEvidence', reserve, record: attachPointEvidence,
  fileOf: ({ fileName, bytes, ...rest }) => (bytes instanceof Uint8Array ? { forReserve: { decisionId: rest['decisionId'], pointId: rest['pointId'], fileName, bytes }, bytes, forRecord: (uploadId: string) => ({ ...rest, uploadId }) } : undefined),
})

/** Taken back while the decision is in force; it stays readable. */
export const withdrawPointEvidence = defineCommand({
  name: 'decisions.withdrawEvidence', operation: 'decision.execute', input: plain.extend({ evidenceId: z.uuid() }), load: lockPoint, scopeOf,
  run: async (ctx, { evidenceId }, held) => {
    if (!isInForce(held.decision.status)) return err({ code: 'DECISION_NOT_IN_FORCE' })
    const done = await updateActionEvidenceWithdrawn(ctx.tx, { kind: 'decisionPoint', id: held.point.id }, { id: evidenceId, userId: ctx.actor.userId, at: ctx.now })
    return done ? ok({ out: { done: true }, audit: auditOf('decision.evidenceWithdrawn', held, held.point.text.slice(0, 100)) }) : err({ code: 'EVIDENCE_WITHDRAWN' })
  },
})

/** The file of one piece, to whoever sees the decision. */
export const getPointFile = defineQuery({
  name: 'decisions.getPointFile',
  operation: 'decision.read',
  input: z.strictObject({ decisionId: decisionIdSchema, evidenceId: z.uuid() }),
  load: async (ctx, { decisionId, evidenceId }) => {
    const decision = await findSeenDecision(ctx, { decisionId })
    const file = decision === undefined ? undefined : await readProofFile(ctx, evidenceId, { decisionId })
    return decision === undefined || file === undefined ? undefined : { decision, file }
  },
  scopeOf: () => ({}),
  personal: ({ decision }) => ({ subjectKind: 'decision', subjectId: decision.id }),
  run: async (_ctx, _input, { file }) => file,
})
