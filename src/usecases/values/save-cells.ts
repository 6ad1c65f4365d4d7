import { z } from 'zod'
import { findModelDocument } from '@/data/models/model-version.store'
import { startForms } from '@/data/submissions/form-step.store'
import type { QuickTenantTx } from '@/data/tenant'
import { listChangesSince, lockForm, readFormFacts, writeSave, type FormFacts, type LockedForm } from '@/data/values/entry-form.store'
import { parseSaveAnswer } from '@/data/values/save-answer.codec'
import { formDeadlineAt } from '@/domain/cycles/form-deadline'
import { checkEntry } from '@/domain/entry/check-entry'
import { fromCellText, toCellText, UNTOUCHED_TEXT } from '@/domain/entry/entry-cell'
import { entryFields, rulesOfFields } from '@/domain/entry/entry-field'
import { judgeSave, type JudgedForm, type KnownChange } from '@/domain/entry/judge-save'
import { cellLock } from '@/domain/entry/lock-reason'
import type { SaveAnswer } from '@/domain/entry/save-answer'
import type { ModelDocument } from '@/domain/models/model-document'
import { err, ok } from '@/domain/shared/result'
import { statusAfterWrite } from '@/domain/submissions/write-access'
import { speakingLayer, UNTOUCHED, type Layer } from '@/domain/values/layers'
import { sha256 } from '@/platform/hash'
import { entryLayer } from '@/policy/entry-layer'
import { defineQuickCommand } from '../kernel/define-command'
import type { Context } from '../kernel/runtime'
import { cycleIdSchema, organizationIdSchema } from '../kernel/schemas'

const MAX_CELLS = 1_000

const changeSchema = z.strictObject({
  field: z.string().min(1).max(60),
  cell: z.string().max(20).refine((text) => fromCellText(text) !== undefined, 'CUSTOM'),
  base: z.int().min(0),
})
const inputSchema = z.strictObject({
  cycleId: cycleIdSchema,
  organizationId: organizationIdSchema,
  /** Made once by the browser: the same batch may be sent again and again. */
  batchId: z.uuid(),
  /** Whose draft it is: what one person typed is never saved in the name of another. */
  ownerId: z.uuid(),
  layer: z.enum(['self', 'municipal', 'verified']),
  /** The version of the form that the browser knows. */
  known: z.int().min(0),
  changes: z.array(changeSchema).min(1).max(MAX_CELLS).refine((changes) => new Set(changes.map(({ field }) => field)).size === changes.length, 'CUSTOM'),
})
export type SaveCellsInput = z.output<typeof inputSchema>

type Judging = { readonly form: LockedForm; readonly facts: FormFacts; readonly model: ModelDocument; readonly layer: Layer; readonly later: ReadonlyArray<KnownChange>; readonly now: Date }

// A document that is read is the same object for its version, so its rules are made once.
const rulesByModel = new WeakMap<ModelDocument, ReturnType<typeof rulesOfFields>>()
const rulesOf = (model: ModelDocument): ReturnType<typeof rulesOfFields> => {
  const rules = rulesByModel.get(model) ?? rulesOfFields(entryFields(model))
  rulesByModel.set(model, rules)
  return rules
}

const judgedForm = ({ form, facts, model, layer, later, now }: Judging): JudgedForm => {
  const rules = rulesOf(model)
  const gate = { status: form.status, openSlots: form.openSlots, cycleStatus: facts.cycleStatus, isPastDeadline: now >= formDeadlineAt(facts) }
  return {
    layer, slots: model.fields.length, own: form.layers[layer], version: form.version, later,
    lockOf: (slot) => {
      if (rules[slot]?.organizationTypes.has(facts.organizationType) !== true) return 'NOT_APPLICABLE'
      return cellLock(gate, layer, slot) ?? (layer !== 'verified' && speakingLayer(form.layers, slot) === 'verified' ? 'VALUE_VERIFIED' : undefined)
    },
    faultOf: (slot, text) => (rules[slot] === undefined ? undefined : checkEntry(rules[slot], text)),
  }
}

/** Fields of the own layer that others changed since the asker looked, as they stand now; the asker's own cells are answered one by one. */
const othersSince = ({ form, model, layer, later }: Judging, { known, changes }: SaveCellsInput): SaveAnswer['others'] => {
  const asked = new Set(changes.map(({ field }) => field))
  const slots = new Set(later.filter(({ version }) => version > known).flatMap((change) => (change.slots.length === 0 ? [...model.fields.keys()] : change.slots)))
  return [...slots].flatMap((slot) => {
    const field = model.fields[slot]?.key
    if (field === undefined || asked.has(field)) return []
    const byte = form.layers[layer].states[slot] ?? UNTOUCHED
    return [{ field, text: byte === UNTOUCHED ? UNTOUCHED_TEXT : toCellText(byte, form.layers[layer].values[slot] ?? 0) }]
  })
}

const judging = async ({ tx, now }: Context<QuickTenantTx>, input: SaveCellsInput, { form, facts }: Pick<Judging, 'form' | 'facts'>): Promise<Judging> => {
  const model = await findModelDocument(tx, { id: facts.modelVersionId, contentHash: facts.contentHash })
  const oldest = Math.min(input.known, ...input.changes.map(({ base }) => base))
  const later = oldest < form.version ? await listChangesSince(tx, { submissionId: form.submissionId, layer: input.layer }, oldest) : []
  return { form, facts, model, layer: input.layer, later, now }
}

/**
 * Saves a batch of cells of one form on the layer of the person's right. Each cell is answered for itself: saved, conflict, locked
 * or faulty; a batch that was answered before is answered the same and changes nothing.
 */
export const saveCells = defineQuickCommand({
  name: 'values.save',
  operation: 'values.enter',
  input: inputSchema,
  load: async ({ tx }, { cycleId, organizationId, batchId }) => {
    // One behind the other: the second is answered in the world that the first has locked.
    const [form, facts] = await Promise.all([lockForm(tx, cycleId, organizationId), readFormFacts(tx, { cycleId, organizationId }, batchId)])
    if (form !== undefined && facts === undefined) throw new Error(`The form of ${organizationId} in ${cycleId} has no participant`)
    return form === undefined || facts === undefined ? undefined : { form, facts }
  },
  scopeOf: ({ form: { municipalityId, organizationId } }) => ({ municipalityId, organizationId }),
  run: async (ctx, input, { form, facts }) => {
    const { tx, actor } = ctx
    if (input.ownerId !== actor.userId) return err({ code: 'OTHER_PERSON' })
    const layer = entryLayer(actor, { regionId: actor.regionId, municipalityId: form.municipalityId, organizationId: form.organizationId })
    if (layer !== input.layer) return err({ code: 'LAYER_CHANGED' })
    const digest = sha256(JSON.stringify([input.layer, input.changes]))
    const audit = { event: 'values.saved', subjectKind: 'submission', subjectId: form.submissionId }
    const { kept } = facts
    if (kept !== undefined) {
      if (kept.actorId !== actor.userId || kept.submissionId !== form.submissionId || kept.digest !== digest) return err({ code: 'BATCH_TAKEN' })
      return ok({ out: parseSaveAnswer(kept.answer), audit: { ...audit, after: { cells: 0, isRepeated: true } } })
    }
    const known = await judging(ctx, input, { form, facts })
    const slotOf = new Map(known.model.fields.map(({ key }, slot) => [key, slot]))
    const { cells, edit } = judgeSave(judgedForm(known), input.changes.map(({ field, cell, base }) => ({ field, slot: slotOf.get(field), text: cell, base })))
    const answer: SaveAnswer = { version: form.version + (edit.slots.length === 0 ? 0 : 1), at: ctx.now.toISOString(), cells, others: othersSince(known, input) }
    await writeSave(tx, { submissionId: form.submissionId, layer, edit, batch: { id: input.batchId, digest, answer }, at: ctx.now, actorId: actor.userId })
    if (edit.slots.length > 0 && statusAfterWrite(form.status, layer) !== form.status) await startForms(tx, [form.submissionId], { actorId: actor.userId, at: ctx.now })
    return ok({ out: answer, audit: { ...audit, after: { cells: edit.slots.length } } })
  },
})
