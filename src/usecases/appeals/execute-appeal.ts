import { z } from 'zod'
import { listAppealItems, type AppealItem } from '@/data/appeals/appeal.store'
import { findCycle } from '@/data/cycles/cycle.store'
import { findModelDocument, findModelVersionHead } from '@/data/models/model-version.store'
import { lockForms, readFormLayers } from '@/data/submissions/form-state.store'
import { takeStep } from '@/data/submissions/form-step.store'
import { updateLayer } from '@/data/values/submission.store'
import { fromCellText } from '@/domain/entry/entry-cell'
import { err, ok } from '@/domain/shared/result'
import { calmFacts, refuseStep } from '@/domain/submissions/submission-workflow'
import type { LayerCells } from '@/domain/values/layers'
import { defineCommand } from '../kernel/define-command'
import { appealIdSchema } from '../kernel/schemas'
import { lockSeenAppeal, placeOfAppeal, refuseAppeal, takeAppealStep } from './appeal-access'

/** The verified layer with the decided cells in it. */
const corrected = (layer: LayerCells, items: ReadonlyArray<AppealItem>, slots: number): { values: Float64Array; states: Uint8Array } => {
  const values = Float64Array.from({ length: slots }, (_none, slot) => layer.values[slot] ?? 0)
  const states = Uint8Array.from({ length: slots }, (_none, slot) => layer.states[slot] ?? 0)
  for (const { slot, decided, counted } of items) {
    const cell = decided === null || decided === counted ? undefined : fromCellText(decided)
    if (cell === undefined) continue
    values[slot] = cell.micro
    states[slot] = cell.byte
  }
  return { values, states }
}

/** The operator writes the decided values on the verified layer; a locked form is opened for it by the appeal and by nothing else. */
export const executeAppeal = defineCommand({
  name: 'appeals.execute',
  operation: 'appeal.decide',
  input: z.strictObject({ appealId: appealIdSchema }),
  load: lockSeenAppeal,
  scopeOf: placeOfAppeal,
  run: async (ctx, _input, appeal) => {
    const { tx, now, actor } = ctx
    const refusal = await refuseAppeal(ctx, appeal, 'execute')
    if (refusal !== undefined) return err(refusal)
    const [form] = await lockForms(tx, [appeal.submissionId])
    const cycle = await findCycle(tx, appeal.cycleId)
    const head = cycle === undefined ? undefined : await findModelVersionHead(tx, cycle.modelVersionId)
    const layers = (await readFormLayers(tx, [appeal.submissionId])).get(appeal.submissionId)
    if (form === undefined || head === undefined || layers === undefined) return err({ code: 'APPEAL_FORM_GONE' })
    if (form.status === 'locked') {
      const locked = refuseStep('reopenByAppeal', { ...calmFacts(form.status), hasAppeal: true })
      if (locked !== undefined) return err({ code: 'APPEAL_FORM_GONE' })
      await takeStep(tx, [form.id], { step: 'reopenByAppeal', comment: appeal.id, actorId: actor.userId, at: now })
    }
    const slots = (await findModelDocument(tx, head)).fields.length
    const { values, states } = corrected(layers.verified, await listAppealItems(tx, appeal.id), slots)
    const written = await updateLayer(tx, { layer: 'verified', forms: [{ submissionId: form.id, version: form.version }], slots, values, states, at: now, actorId: actor.userId, importId: null })
    if (written !== 1) return err({ code: 'APPEAL_FORM_GONE' })
    await takeAppealStep({ ...ctx, actorId: actor.userId }, appeal, { step: 'execute', change: { executedAt: now } })
    return ok({ out: { cycleId: appeal.cycleId }, audit: { event: 'appeal.executed', subjectKind: 'appeal', subjectId: appeal.id, after: { number: appeal.number } } })
  },
})
