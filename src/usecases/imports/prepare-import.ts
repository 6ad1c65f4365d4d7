import { z } from 'zod'
import { findCycle, type Cycle } from '@/data/cycles/cycle.store'
import { findImport } from '@/data/imports/import.store'
import type { ConflictShown } from '@/data/imports/import-check.codec'
import type { PreparedLayer } from '@/data/imports/prepared-layer.codec'
import { stampVersions } from '@/domain/imports/check-stamp'
import { isCsvRows, workbookOfCsv, type CsvRows } from '@/domain/imports/csv-template'
import { withFormChecks, type CheckedForm } from '@/domain/imports/check-prepared'
import { mergeForms, type MergedForms } from '@/domain/imports/merge-forms'
import { previewImport, type ImportPreview } from '@/domain/imports/preview-import'
import type { ReadWorkbook } from '@/domain/shared/workbook'
import type { OrganizationId, SubmissionId } from '@/domain/shared/ids'
import { UNTOUCHED, type FormLayers, type Layer, type LayerCells } from '@/domain/values/layers'
import { defineQuery } from '../kernel/define-query'
import { readFormChecker } from '../kernel/form-checker'
import type { Context } from '../kernel/runtime'
import { importIdSchema } from '../kernel/schemas'
import { readTemplateWorld, type TemplateWorld } from './template-world'
import { readBaseCells } from './base-cells'
import { showConflicts } from './show-conflicts'
import { layerOf } from './written-layer'

const untouched: LayerCells = { values: [], states: [] }

const isEmpty = ({ states }: FormLayers[Layer]): boolean => {
  for (let slot = 0; slot < states.length; slot += 1) if (states[slot] !== UNTOUCHED) return false
  return true
}
/** Of a form nobody has filled the checks say only what is missing, and that is not told at an import. */
const isUntouched = (layers: FormLayers): boolean => isEmpty(layers.verified) && isEmpty(layers.municipal) && isEmpty(layers.self)

type Prepared = { readonly world: TemplateWorld; readonly layer: Layer; readonly merged: MergedForms }

/** The first row of each form: two appointments of one organization share it. */
const rowsOfForms = ({ forms }: TemplateWorld): ReadonlyMap<SubmissionId, number> => {
  const rowOf = new Map<SubmissionId, number>()
  forms.forEach(({ submissionId }, row) => { if (!rowOf.has(submissionId)) rowOf.set(submissionId, row) })
  return rowOf
}

/** What the checks of each touched form say before the file and after it. */
const checkPrepared = async (ctx: Context, cycle: Cycle, { world, layer, merged }: Prepared): Promise<ReadonlyArray<CheckedForm>> => {
  if (merged.forms.length === 0) return []
  const checker = await readFormChecker(ctx.tx, cycle, { snapshot: world.snapshot })
  const rowOf = rowsOfForms(world)
  const { slots } = world.grid
  const labelOf = (slot: number): string => checker.document.fields[slot]?.label ?? ''
  return merged.forms.flatMap(({ submissionId }, index): CheckedForm[] => {
    const row = rowOf.get(submissionId) ?? -1
    const [participant, before] = [world.template.participants[row], world.layers[row]]
    if (participant === undefined || before === undefined) return []
    const own = { values: merged.values.subarray(index * slots, (index + 1) * slots), states: merged.states.subarray(index * slots, (index + 1) * slots) }
    const organizationId = participant.organizationId as OrganizationId
    return [{ organization: participant.organization, before: () => (isUntouched(before) ? [] : checker.judgeFigures(organizationId, before)), after: checker.judgeFigures(organizationId, { ...before, [layer]: own }), labelOf }]
  })
}

/** Compares a read workbook with what is stored and prepares whole rows for the commit; stores nothing. */
export const prepareImport = defineQuery({
  name: 'imports.prepare',
  operation: 'import.create',
  input: z.strictObject({ importId: importIdSchema, book: z.custom<ReadWorkbook | CsvRows>((book) => typeof book === 'object' && book !== null) }),
  load: async ({ tx, actor }, { importId }) => {
    const found = await findImport(tx, importId)
    const cycle = found?.createdById === actor.userId ? await findCycle(tx, found.cycleId) : undefined
    return cycle === undefined ? undefined : { cycle, isUnseen: found?.origin?.kind === 'statistics' }
  },
  scopeOf: () => ({}),
  run: async (ctx, { book: given }, { cycle, isUnseen }): Promise<{ preview: ImportPreview; prepared: PreparedLayer; conflicts: ReadonlyArray<ConflictShown> }> => {
    const world = await readTemplateWorld(ctx, cycle, { operation: 'import.create' })
    const book = isCsvRows(given) ? workbookOfCsv(world.template, given) : given
    const past = await readBaseCells(ctx, cycle, { ...world, versions: stampVersions(book), isUnseen })
    const preview = previewImport(world.template, past === undefined ? world.grid : { ...world.grid, base: past.base }, book)
    const layer = layerOf(ctx.actor)
    const formOfRow = (row: number) => {
      const form = world.forms[row]
      if (form === undefined) throw new Error(`Row ${row} has no form`)
      return form
    }
    const merged = mergeForms(preview.changes, formOfRow, { slots: world.grid.slots, layerOf: (row) => world.layers[row]?.[layer] ?? untouched })
    const checked = await checkPrepared(ctx, cycle, { world, layer, merged })
    const prepared = { layer, slots: world.grid.slots, forms: merged.forms, values: merged.values, states: merged.states, conflicts: preview.changes.conflicts.map(({ change }) => merged.positions[change] ?? 0) }
    return { preview: withFormChecks(preview, checked), prepared, conflicts: past === undefined ? [] : showConflicts(preview.changes, { world, past, layer }) }
  },
})
