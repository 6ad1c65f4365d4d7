import { z } from 'zod'
import { insertEvidenceCells, updateCellsDetached, updateEvidenceWithdrawn } from '@/data/evidence/evidence.store'
import { err, ok, type Result } from '@/domain/shared/result'
import { defineCommand } from '../kernel/define-command'
import type { Context } from '../kernel/runtime'
import { fieldsSchema, slotsOf } from './attach-evidence'
import { evidenceAudit, formKey, judgeStanding, lockEvidence, placeOfForm, type EvidenceOfForm, type EvidenceRefusal } from './evidence-subject'

/** Where the fields lie, when evidence that stands may be moved there or away by this person. */
const standingSlots = async (ctx: Context, subject: EvidenceOfForm, fields: ReadonlyArray<string>): Promise<Result<ReadonlyArray<number>, EvidenceRefusal | { readonly code: 'FORM_CELLS_NOT_NAMED' }>> => {
  const slots = await slotsOf(ctx, subject, fields)
  if (slots === undefined) return err({ code: 'FORM_CELLS_NOT_NAMED' })
  const refusal = await judgeStanding(ctx, subject, slots)
  return refusal === undefined ? ok(slots) : err(refusal)
}

const input = z.strictObject({ ...formKey, evidenceId: z.uuid(), fields: fieldsSchema })

/** Puts evidence that is there already at more cells. */
export const attachToCells = defineCommand({
  name: 'evidence.attachToCells',
  operation: 'values.enter',
  input,
  load: lockEvidence,
  scopeOf: placeOfForm,
  run: async (ctx, { evidenceId, fields }, subject) => {
    const judged = await standingSlots(ctx, subject, fields)
    if (!judged.ok) return judged
    const slots = judged.value
    await insertEvidenceCells(ctx.tx, { evidenceId, slots }, { userId: ctx.actor.userId, at: ctx.now })
    return ok({ out: {}, audit: evidenceAudit('evidence.placed', subject, { cells: slots.length, evidenceId }) })
  },
})

/** Takes evidence away from cells it does not prove; the last cell goes with the whole. */
export const detachFromCells = defineCommand({
  name: 'evidence.detachFromCells',
  operation: 'values.enter',
  input,
  load: lockEvidence,
  scopeOf: placeOfForm,
  run: async (ctx, { evidenceId, fields }, subject) => {
    const judged = await standingSlots(ctx, subject, fields)
    if (!judged.ok) return judged
    const slots = judged.value
    if (subject.evidence.slots.every((slot) => slots.includes(slot))) return err({ code: 'EVIDENCE_LAST_CELL' })
    await updateCellsDetached(ctx.tx, { evidenceId, slots }, { userId: ctx.actor.userId, at: ctx.now })
    return ok({ out: {}, audit: evidenceAudit('evidence.detached', subject, { cells: slots.length, evidenceId }) })
  },
})

/** Withdraws evidence while its cells are open; its versions stay readable. */
export const withdrawEvidence = defineCommand({
  name: 'evidence.withdraw',
  operation: 'values.enter',
  input: z.strictObject({ ...formKey, evidenceId: z.uuid() }),
  load: lockEvidence,
  scopeOf: placeOfForm,
  run: async (ctx, { evidenceId }, subject) => {
    const refusal = await judgeStanding(ctx, subject, subject.evidence.slots)
    if (refusal !== undefined) return err(refusal)
    await updateEvidenceWithdrawn(ctx.tx, evidenceId, { userId: ctx.actor.userId, at: ctx.now })
    return ok({ out: {}, audit: evidenceAudit('evidence.withdrawn', subject, { evidenceId }) })
  },
})
