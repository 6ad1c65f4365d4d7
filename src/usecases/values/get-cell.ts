import { z } from 'zod'
import { findCycle, type Cycle } from '@/data/cycles/cycle.store'
import { findForm } from '@/data/submissions/form-state.store'
import { listFormLayers } from '@/data/values/entry-rows.store'
import { findFormWithHistory, type FormChange } from '@/data/values/form.store'
import { toCellText } from '@/domain/entry/entry-cell'
import { countedCells } from '@/domain/entry/previous-cells'
import type { CycleId } from '@/domain/shared/ids'
import { cellInChange } from '@/domain/values/cells-at'
import { layers, UNTOUCHED, type FormLayers } from '@/domain/values/layers'
import { sourceOf, type SourcedChange } from '@/domain/values/value-source'
import { defineQuery, type OutOf } from '../kernel/define-query'
import type { Context } from '../kernel/runtime'
import { cycleIdSchema, organizationIdSchema } from '../kernel/schemas'
import { modelOf } from './entry-rows'

const YEARS = 3
const SAVES = 20

const lastYears = async (ctx: Context, cycle: Cycle, { organizationId, field }: { organizationId: string; field: string }) => {
  const years: Array<{ period: string; text: string }> = []
  const model = await modelOf(ctx, cycle)
  const slot = model.fields.findIndex(({ key }) => key === field)
  let before: CycleId | null = cycle.previousCycleId
  while (before !== null && years.length < YEARS) {
    const earlier: Cycle | undefined = await findCycle(ctx.tx, before)
    if (earlier === undefined) break
    const form = [...(await listFormLayers(ctx.tx, earlier.id, [organizationId as never])).values()][0]
    years.push({ period: earlier.period, text: form === undefined ? '' : (countedCells(form, await modelOf(ctx, earlier), model)[slot] ?? '') })
    before = earlier.previousCycleId
  }
  return years
}

const threeValues = ({ layers: form, changes }: { layers: FormLayers; changes: ReadonlyArray<SourcedChange> }, { slot, fieldKey }: { slot: number; fieldKey: string }) => layers.map((layer) => ({ layer, source: sourceOf(changes, { layer, slot, fieldKey }), text: toCellText(form[layer].states[slot] ?? UNTOUCHED, form[layer].values[slot] ?? 0) }))

const savesOf = (changes: ReadonlyArray<FormChange>, slot: number) =>
  changes.flatMap((change) => {
    const cell = cellInChange(change, slot)
    return cell === undefined ? [] : [{ layer: change.layer, before: toCellText(cell.before.byte, cell.before.micro), after: toCellText(cell.after.byte, cell.after.micro), author: change.actorName, at: change.at.toISOString(), fileName: change.fileName }]
  }).slice(0, SAVES)

/** One cell: what each layer says, the last years, and who changed it when. */
export const getCell = defineQuery({
  name: 'values.getCell',
  operation: 'values.read',
  input: z.strictObject({ cycleId: cycleIdSchema, organizationId: organizationIdSchema, field: z.string().min(1).max(60) }),
  load: async ({ tx }, { cycleId, organizationId }) => {
    const [cycle, form] = [await findCycle(tx, cycleId), await findForm(tx, cycleId, organizationId)]
    return cycle === undefined || form === undefined ? undefined : { cycle, form }
  },
  scopeOf: ({ form: { municipalityId, organizationId } }) => ({ municipalityId, organizationId }),
  run: async (ctx, { field }, { cycle, form }) => {
    const model = await modelOf(ctx, cycle)
    const slot = model.fields.findIndex(({ key }) => key === field)
    const found = await findFormWithHistory(ctx.tx, cycle.id, form.organizationId)
    if (slot < 0 || found === undefined) return { field, values: [], years: [], saves: [] }
    return { field, values: threeValues(found, { slot, fieldKey: field }), years: await lastYears(ctx, cycle, { organizationId: form.organizationId, field }), saves: savesOf(found.changes, slot) }
  },
})
export type CellDetails = OutOf<typeof getCell>
