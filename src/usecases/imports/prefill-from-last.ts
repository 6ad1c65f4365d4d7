import { z } from 'zod'
import { findCycle, type Cycle } from '@/data/cycles/cycle.store'
import { findModelDocument, findModelVersionHead } from '@/data/models/model-version.store'
import { listFormLayers } from '@/data/values/entry-rows.store'
import { fromCellText } from '@/domain/entry/entry-cell'
import { countedCells } from '@/domain/entry/previous-cells'
import type { ModelDocument } from '@/domain/models/model-document'
import { cellStateByte } from '@/domain/scoring/lines/cells'
import type { OrganizationId } from '@/domain/shared/ids'
import { err, ok } from '@/domain/shared/result'
import { defineFileCommand } from '../kernel/define-file-command'
import { refuseImport } from '../kernel/past-deadline'
import type { Context } from '../kernel/runtime'
import { cycleIdSchema, textSchema } from '../kernel/schemas'
import { keepImport } from './keep-import'
import { madeTable, offerAmounts, type OfferedGrid } from './keep-made-import'
import { readTemplateWorld, type TemplateWorld } from './template-world'

const modelOf = async ({ tx }: Context, cycle: Cycle): Promise<ModelDocument> => {
  const version = await findModelVersionHead(tx, cycle.modelVersionId)
  if (version === undefined) throw new Error(`Cycle ${cycle.id} has no model version`)
  return findModelDocument(tx, version)
}

/** Amounts that counted in the previous cycle, for cells that are empty now and that its limits still allow. */
const fillEmpty = async (ctx: Context, cycle: Cycle, { before, world }: { before: Cycle; world: TemplateWorld }): Promise<OfferedGrid> => {
  const { participants } = world.template
  const [earlier, model] = [await modelOf(ctx, before), await modelOf(ctx, cycle)]
  const layers = await listFormLayers(ctx.tx, before.id, participants.map(({ organizationId }) => organizationId as OrganizationId))
  const counted = participants.map(({ organizationId }) => {
    const form = layers.get(organizationId as OrganizationId)
    return form === undefined ? [] : countedCells(form, earlier, model)
  })
  return offerAmounts(world, (row, { slot }) => {
    const cell = fromCellText(counted[row]?.[slot] ?? '')
    return cell?.byte === cellStateByte.value ? cell.micro : undefined
  }, { onlyEmpty: true })
}

/**
 * Fills what is still empty with what counted in the previous cycle: a file is made of it and goes the way of every import, so it is
 * compared, written whole, shown as the source of its cells, and taken back within a day.
 */
export const prefillFromLast = defineFileCommand({
  name: 'imports.prefillFromLast',
  operation: 'import.create',
  input: z.strictObject({ cycleId: cycleIdSchema, fileName: textSchema(255) }),
  load: ({ tx }, { cycleId }) => findCycle(tx, cycleId),
  scopeOf: () => ({}),
  timeoutMs: 60_000,
  prepare: async (ctx, { fileName }, cycle) => {
    const closed = await refuseImport(ctx, cycle)
    if (closed !== undefined) return err(closed)
    const before = cycle.previousCycleId === null ? undefined : await findCycle(ctx.tx, cycle.previousCycleId)
    if (before === undefined) return err({ code: 'NO_LAST_PERIOD' })
    const world = await readTemplateWorld(ctx, cycle, { operation: 'import.create' })
    const { grid, count } = await fillEmpty(ctx, cycle, { before, world })
    if (count === 0) return err({ code: 'NOTHING_TO_PREFILL' })
    return ok({ files: { table: madeTable({ world, grid, fileName }) }, made: { count, period: before.period } })
  },
  run: async (ctx, _input, { subject: cycle, files, made: { count, period } }) => {
    const closed = await refuseImport(ctx, cycle)
    if (closed !== undefined) return err(closed)
    const importId = await keepImport(ctx, cycle, { fileId: files.table, origin: { kind: 'last_period', period } })
    return ok({ out: { importId }, audit: { event: 'import.prefilled', subjectKind: 'import', subjectId: importId, after: { cells: count, from: period } } })
  },
})
