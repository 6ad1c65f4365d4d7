import { z } from 'zod'
import { findCycle, type Cycle } from '@/data/cycles/cycle.store'
import { findModelDocument, findModelVersionHead } from '@/data/models/model-version.store'
import { listFormLayers } from '@/data/values/entry-rows.store'
import { canTakeValues } from '@/domain/cycles/cycle-workflow'
import { fromCellText } from '@/domain/entry/entry-cell'
import { countedCells } from '@/domain/entry/previous-cells'
import { columnRules } from '@/domain/imports/column-rules'
import { csvOfTemplate } from '@/domain/imports/csv-template'
import { checkLimits } from '@/domain/imports/read-cell'
import { isClosed } from '@/domain/imports/stored-cells'
import { idColumns } from '@/domain/imports/template-marks'
import type { TemplateWords } from '@/domain/imports/template-sheets'
import { organizationTypes, type ModelDocument } from '@/domain/models/model-document'
import { cellStateByte, emptyGrid, type CellGrid } from '@/domain/scoring/cells'
import type { OrganizationId } from '@/domain/shared/ids'
import { err, ok } from '@/domain/shared/result'
import { writeCsvRows } from '@/platform/csv/write-csv'
import { defineCommand } from '../kernel/define-command'
import { isPastDeadline } from '../kernel/past-deadline'
import type { Context } from '../kernel/runtime'
import { cycleIdSchema, textSchema } from '../kernel/schemas'
import { keepImport } from './keep-import'
import { readTemplateWorld, type TemplateWorld } from './template-world'

/** The file is for the check alone, which knows columns by their keys and labels. */
const plainWords: TemplateWords = {
  columns: Object.fromEntries(idColumns.map((id) => [id, id])) as TemplateWords['columns'],
  organizationTypes: Object.fromEntries(organizationTypes.map((type) => [type, type])) as TemplateWords['organizationTypes'],
  unitLine: () => '', checkTitle: '', checkMessage: () => '', help: [],
}

const modelOf = async ({ tx }: Context, cycle: Cycle): Promise<ModelDocument> => {
  const version = await findModelVersionHead(tx, cycle.modelVersionId)
  if (version === undefined) throw new Error(`Cycle ${cycle.id} has no model version`)
  return findModelDocument(tx, version)
}

type Filled = { readonly grid: CellGrid; readonly count: number }

/** Amounts that counted in the previous cycle, for cells that are empty now and that its limits still allow. */
const fillEmpty = async (ctx: Context, cycle: Cycle, { before, world }: { before: Cycle; world: TemplateWorld }): Promise<Filled> => {
  const { template, grid: now } = world
  const [earlier, model] = [await modelOf(ctx, before), await modelOf(ctx, cycle)]
  const layers = await listFormLayers(ctx.tx, before.id, template.participants.map(({ organizationId }) => organizationId as OrganizationId))
  const columns = template.sheets.flatMap((sheet) => sheet.columns.map((column) => ({ ...column, rules: columnRules(column) })))
  const grid = emptyGrid(template.participants.length, now.slots)
  let count = 0
  template.participants.forEach(({ organizationId, organizationType }, row) => {
    const form = layers.get(organizationId as OrganizationId)
    if (form === undefined) return
    const counted = countedCells(form, earlier, model)
    for (const { slot, rules, organizationTypes: types } of columns) {
      const at = row * now.slots + slot
      const cell = fromCellText(counted[slot] ?? '')
      const isAmount = cell?.byte === cellStateByte.value && checkLimits(rules, cell.micro) === undefined
      if (!isAmount || now.states[at] !== cellStateByte.noData || !types.includes(organizationType) || isClosed(now, { row, slot })) continue
      grid.states[at] = cellStateByte.value
      grid.values[at] = cell.micro
      count += 1
    }
  })
  return { grid, count }
}

/**
 * Fills what is still empty with what counted in the previous cycle: a file is made of it and goes the way of every import, so it is
 * compared, written whole, shown as the source of its cells by the name of the file, and taken back within a day.
 */
export const prefillFromLast = defineCommand({
  name: 'imports.prefillFromLast',
  operation: 'import.create',
  input: z.strictObject({ cycleId: cycleIdSchema, fileName: textSchema(255) }),
  load: ({ tx }, { cycleId }) => findCycle(tx, cycleId),
  scopeOf: () => ({}),
  timeoutMs: 60_000,
  run: async (ctx, { fileName }, cycle) => {
    if (!canTakeValues(cycle.status)) return err({ code: 'CYCLE_NOT_OPEN', status: cycle.status })
    if (await isPastDeadline(ctx, cycle)) return err({ code: 'DEADLINE_PASSED' })
    const before = cycle.previousCycleId === null ? undefined : await findCycle(ctx.tx, cycle.previousCycleId)
    if (before === undefined) return err({ code: 'NO_LAST_PERIOD' })
    const world = await readTemplateWorld(ctx, cycle, { operation: 'import.create' })
    const { grid, count } = await fillEmpty(ctx, cycle, { before, world })
    if (count === 0) return err({ code: 'NOTHING_TO_PREFILL' })
    const bytes = writeCsvRows(csvOfTemplate(world.template, grid, plainWords))
    const importId = await keepImport(ctx, cycle, { fileName: `${fileName}.csv`, bytes })
    return ok({ out: { importId }, audit: { event: 'import.prefilled', subjectKind: 'import', subjectId: importId, after: { cells: count, from: before.period } } })
  },
})
