import { findCycle, type Cycle } from '@/data/cycles/cycle.store'
import { listParticipants, type ParticipantRow } from '@/data/cycles/participant.store'
import { readEvidencedSlots } from '@/data/evidence/evidence.store'
import { listFigures } from '@/data/submissions/figure.store'
import type { TenantTx } from '@/data/tenant'
import { readEffectiveGrid } from '@/data/values/effective-grid.store'
import type { ModelDocument, OrganizationType, ParticipantAttribute } from '@/domain/models/model-document'
import type { CellGrid } from '@/domain/scoring/lines/cells'
import type { CycleId, OrganizationId } from '@/domain/shared/ids'
import { checkFigures, checkForm, type CheckFinding, type FormUnderCheck } from '@/domain/submissions/check-form'
import { cohortOf, type Cohort } from '@/domain/submissions/cohort'
import { compileChecks, type CompiledChecks } from '@/domain/submissions/compile-checks'
import { fieldDirections, type FieldDirection } from '@/domain/submissions/field-directions'
import { saidCells, type FormLayers, type LayerCells } from '@/domain/values/layers'
import { readCycleModel } from './form-slots'

/** What a form is held against besides itself. Plain data: the grid hands it to the browser and checks there as the server does. */
export type CheckFrame = Omit<FormUnderCheck, 'cells' | 'attribute'> & { readonly attributes: Readonly<Record<ParticipantAttribute, boolean>> }

export type FormChecker = {
  readonly document: ModelDocument
  readonly checks: CompiledChecks
  readonly directions: ReadonlyArray<FieldDirection>
  /** The first participant of each organization: names and facts of the snapshot. */
  readonly participants: ReadonlyMap<OrganizationId, ParticipantRow>
  readonly frameOf: (organizationId: OrganizationId) => CheckFrame | undefined
  readonly judge: (organizationId: OrganizationId, layers: FormLayers) => ReadonlyArray<CheckFinding>
  /** The same of the figures alone: nothing of empty cells, marks and evidence. */
  readonly judgeFigures: (organizationId: OrganizationId, layers: FormLayers) => ReadonlyArray<CheckFinding>
}

const NO_SLOTS: ReadonlySet<number> = new Set()

type Before = { readonly participants: ReadonlyArray<ParticipantRow>; readonly grid: CellGrid }

/** Cells of the previous cycle in the slots of this model; a field of another unit or kind is another field. */
const readBefore = async (tx: TenantTx, cycleId: CycleId | null, document: ModelDocument): Promise<Before | undefined> => {
  const cycle = cycleId === null ? undefined : await findCycle(tx, cycleId)
  if (cycle === undefined) return undefined
  const then = await readCycleModel(tx, cycle)
  const participants = await listParticipants(tx, cycle.id)
  const grid = await readEffectiveGrid(tx, cycle.id, { rows: participants.length, slots: then.fields.length })
  const slotThen = new Map(then.fields.map((field, slot) => [`${field.key} ${field.unit} ${field.kind}`, slot]))
  const slots = document.fields.map((field) => slotThen.get(`${field.key} ${field.unit} ${field.kind}`))
  if (slots.length === grid.slots && slots.every((from, slot) => from === slot)) return { participants, grid }
  const values = new Float64Array(participants.length * slots.length)
  const states = new Uint8Array(participants.length * slots.length)
  for (let row = 0; row < participants.length; row += 1) {
    slots.forEach((from, slot) => {
      if (from === undefined) return
      values[row * slots.length + slot] = grid.values[row * grid.slots + from] ?? 0
      states[row * slots.length + slot] = grid.states[row * grid.slots + from] ?? 0
    })
  }
  return { participants, grid: { rows: participants.length, slots: slots.length, values, states } }
}

const rowOf = ({ values, states, slots }: CellGrid, row: number): LayerCells => ({ values: values.subarray(row * slots, (row + 1) * slots), states: states.subarray(row * slots, (row + 1) * slots) })

/** Spreads by type, worked out when first asked for. */
const cohortsOf = (before: Before | undefined): ((type: OrganizationType) => Cohort | undefined) => {
  const known = new Map<OrganizationType, Cohort>()
  return (type) => {
    if (before === undefined) return undefined
    const found = known.get(type) ?? cohortOf(before.grid, before.participants.filter(({ organizationType }) => organizationType === type).map(({ position }) => position))
    known.set(type, found)
    return found
  }
}

const attributesOf = ({ isRural, isSmall, hasSelection, isFirstCycle }: ParticipantRow): CheckFrame['attributes'] => ({ is_rural: isRural, is_small: isSmall, has_selection: hasSelection, is_first_cycle: isFirstCycle })

const firstOf = (participants: ReadonlyArray<ParticipantRow>): ReadonlyMap<OrganizationId, ParticipantRow> => new Map(participants.toReversed().map((row) => [row.organizationId, row]))

const sourcesOf = async (tx: TenantTx, cycle: Cycle, { slotOf }: CompiledChecks) => {
  const found = new Map<OrganizationId, Map<number, { micro: number; source: string }>>()
  for (const { organizationId, fieldKey, micro, source } of await listFigures(tx, cycle.id, null)) {
    const slot = slotOf.get(fieldKey)
    if (organizationId === null || slot === undefined) continue
    found.set(organizationId, (found.get(organizationId) ?? new Map<number, { micro: number; source: string }>()).set(slot, { micro, source }))
  }
  return found
}

/** Reads once what all forms of a cycle are checked against: the model, the previous cycle, figures of other sources. `snapshot`: the participants, where they were read already. */
export const readFormChecker = async (tx: TenantTx, cycle: Cycle, { snapshot }: { readonly snapshot?: ReadonlyArray<ParticipantRow> } = {}): Promise<FormChecker> => {
  const document = await readCycleModel(tx, cycle)
  const checks = compileChecks(document)
  const participants = firstOf(snapshot ?? (await listParticipants(tx, cycle.id)))
  const before = await readBefore(tx, cycle.previousCycleId, document)
  const rowBefore = new Map([...firstOf(before?.participants ?? [])].map(([id, { position }]) => [id, position]))
  const cohort = cohortsOf(before)
  const sources = await sourcesOf(tx, cycle, checks)
  const evidenced = checks.evidence.length === 0 ? undefined : await readEvidencedSlots(tx, cycle.id)
  const frameOf = (organizationId: OrganizationId): CheckFrame | undefined => {
    const row = participants.get(organizationId)
    if (row === undefined) return undefined
    const [position, spread, own] = [rowBefore.get(organizationId), cohort(row.organizationType), sources.get(organizationId)]
    return {
      organizationType: row.organizationType, attributes: attributesOf(row),
      ...(before === undefined || position === undefined ? {} : { previous: rowOf(before.grid, position) }), ...(spread === undefined ? {} : { cohort: spread }), ...(own === undefined ? {} : { sources: own }), ...(evidenced === undefined ? {} : { evidence: evidenced.get(organizationId) ?? NO_SLOTS }),
    }
  }
  const judgeBy = (check: typeof checkForm) => (organizationId: OrganizationId, layers: FormLayers): ReadonlyArray<CheckFinding> => {
    const frame = frameOf(organizationId)
    return frame === undefined ? [] : check(checks, { ...frame, cells: saidCells(layers, document.fields.length), attribute: (name) => frame.attributes[name] })
  }
  return { document, checks, directions: fieldDirections(document), participants, frameOf, judge: judgeBy(checkForm), judgeFigures: judgeBy(checkFigures) }
}
