import type { Cycle } from '@/data/cycles/cycle.store'
import { findCycle } from '@/data/cycles/cycle.store'
import { readEvidencedSlots } from '@/data/evidence/evidence.store'
import { findModelDocument, findModelVersionHead } from '@/data/models/model-version.store'
import { listFormLayers, type EntryFormRow } from '@/data/values/entry-rows.store'
import { listSourcedChanges } from '@/data/values/sourced-changes.store'
import { formDeadline, formDeadlineAt } from '@/domain/cycles/form-deadline'
import { entryRow, packRow } from '@/domain/entry/entry-row'
import { cycleLock, type LockReason } from '@/domain/entry/lock-reason'
import { countedCells } from '@/domain/entry/previous-cells'
import type { ModelDocument } from '@/domain/models/model-document'
import { writeGate } from '@/domain/submissions/write-access'
import type { Layer } from '@/domain/values/layers'
import { packSources, shownLayer, unaskedCells } from '@/domain/values/value-source'
import { entryLayer } from '@/policy/entry-layer'
import type { Context } from '../kernel/runtime'

/** A row of the grid as it crosses to the browser: cells are packed (`packRow`). */
export type EntryGridRow = {
  readonly organizationId: string
  readonly name: string
  readonly municipality: string
  readonly type: EntryFormRow['organizationType']
  readonly attributes: EntryFormRow['attributes']
  readonly status: EntryFormRow['status']
  readonly version: number
  readonly layer: Layer
  readonly whole: LockReason | null
  readonly open: ReadonlyArray<number> | null
  readonly cells: string
  /** What counted in the previous cycle, packed; null where there was none. */
  readonly previous: string | null
  /** Cells filled without asking the organization, packed (`packSources`). */
  readonly sources: string
  /** Slots that carry evidence; null where the model demands none. */
  readonly evidenced: ReadonlyArray<number> | null
}

const CELLS = ';'

export const modelOf = async ({ tx }: Context, cycle: Cycle): Promise<ModelDocument> => {
  const version = await findModelVersionHead(tx, cycle.modelVersionId)
  if (version === undefined) throw new Error(`Cycle ${cycle.id} has no model version`)
  return findModelDocument(tx, version)
}

const previousOf = async (ctx: Context, cycle: Cycle, { forms, model }: { forms: ReadonlyArray<EntryFormRow>; model: ModelDocument }): Promise<(form: EntryFormRow) => string | null> => {
  const before = cycle.previousCycleId === null ? undefined : await findCycle(ctx.tx, cycle.previousCycleId)
  if (before === undefined) return () => null
  const [earlier, layers] = [await modelOf(ctx, before), await listFormLayers(ctx.tx, before.id, forms.map(({ organizationId }) => organizationId))]
  return ({ organizationId }) => {
    const found = layers.get(organizationId)
    return found === undefined ? null : countedCells(found, earlier, model).join(CELLS)
  }
}

const gateOf = ({ actor, now }: Context, cycle: Cycle, form: EntryFormRow): Pick<EntryGridRow, 'layer' | 'whole' | 'open'> => {
  const layer = entryLayer(actor, { regionId: actor.regionId, municipalityId: form.municipalityId, organizationId: form.organizationId })
  if (layer === undefined) return { layer: 'verified', whole: 'NO_RIGHT', open: null }
  const gate = writeGate(form, layer)
  const entry = { status: form.status, openSlots: form.openSlots, cycleStatus: cycle.status, isPastDeadline: now >= formDeadlineAt({ deadline: formDeadline(cycle.deadline, form.extendedTo), timeZone: form.timeZone }) }
  const whole = cycleLock(entry, layer) ?? (gate.kind === 'closed' ? 'FORM_CLOSED_FOR_WRITING' : null)
  return { layer, whole, open: gate.kind === 'cells' ? [...gate.slots] : null }
}

export const toGridRows = async (ctx: Context, cycle: Cycle, { forms, model }: { forms: ReadonlyArray<EntryFormRow>; model: ModelDocument }): Promise<ReadonlyArray<EntryGridRow>> => {
  const previous = await previousOf(ctx, cycle, { forms, model })
  const sourced = await listSourcedChanges(ctx.tx, cycle.id, forms.map(({ submissionId }) => submissionId))
  const keys = model.fields.map(({ key }) => key)
  const evidenced = model.indicators.some((indicator) => indicator.evidenceRequired) ? await readEvidencedSlots(ctx.tx, cycle.id) : undefined
  return forms.map((form) => {
    const gate = gateOf(ctx, cycle, form)
    return {
      organizationId: form.organizationId, name: form.organizationName, municipality: form.municipalityName, type: form.organizationType, attributes: form.attributes,
      status: form.status, version: form.version, ...gate, cells: packRow(entryRow(form.layers, gate.layer, model.fields.length)), previous: previous(form),
      sources: packSources(unaskedCells({ layers: form.layers, changes: sourced.get(form.submissionId) ?? [] }, shownLayer(form.layers, gate.layer), keys)),
      evidenced: evidenced === undefined ? null : [...(evidenced.get(form.organizationId) ?? [])],
    }
  })
}
