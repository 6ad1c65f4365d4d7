import { z } from 'zod'
import { findCycle, type Cycle } from '@/data/cycles/cycle.store'
import { findImport } from '@/data/imports/import.store'
import type { ConflictShown } from '@/data/imports/import-check.codec'
import type { PreparedLayer } from '@/data/imports/prepared-layer.codec'
import { workbookOfCsv, type CsvRows } from '@/domain/imports/csv-template'
import { withFormChecks, type CheckedForm } from '@/domain/imports/check-prepared'
import { mergeForms, type MergedForms } from '@/domain/imports/merge-forms'
import { judgeWorkbook, readingOrder, type ImportPreview, type WorkbookJudge } from '@/domain/imports/judge-workbook'
import { tellWorkbook } from '@/domain/imports/preview-import'
import type { FileRefusal } from '@/domain/shared/file-refusal'
import { ok, type Result } from '@/domain/shared/result'
import type { WorkbookListener } from '@/domain/shared/workbook'
import type { OrganizationId, SubmissionId } from '@/domain/shared/ids'
import { UNTOUCHED, type FormLayers, type Layer, type LayerCells } from '@/domain/values/layers'
import { defineQuery } from '../kernel/define-query'
import { readFormChecker } from '../kernel/form-checker'
import type { Context } from '../kernel/runtime'
import { importIdSchema } from '../kernel/schemas'
import { readTemplateWorld, type TemplateWorld } from './template-world'
import { readBaseCells, type BaseCells } from './base-cells'
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

/** A file to be compared: a table that was read, or a workbook that tells itself row by row, the sheets named first in their order. */
export type ImportFile =
  | { readonly kind: 'table'; readonly rows: CsvRows }
  | { readonly kind: 'workbook'; readonly tell: (listener: WorkbookListener, order: ReadonlyArray<string>) => Promise<Result<unknown, FileRefusal>> }

/** As the judge hears it, save that after the stamp the cells are read as they stood when the file was made. */
const withBase = (judge: WorkbookJudge, readBase: () => Promise<BaseCells | undefined>): { readonly listener: WorkbookListener; readonly past: () => BaseCells | undefined } => {
  let past: BaseCells | undefined
  const end: WorkbookListener['end'] = async (sheet, found) => {
    await judge.end(sheet, found)
    if (!judge.isStamp(sheet)) return
    past = await readBase()
    if (past !== undefined) judge.holdAgainst(past.base)
  }
  return { listener: { ...judge, end }, past: () => past }
}

type Compared = { readonly kind: 'compared'; readonly preview: ImportPreview; readonly prepared: PreparedLayer; readonly conflicts: ReadonlyArray<ConflictShown> }

const prepare = async (ctx: Context, cycle: Cycle, { world, preview, past }: { world: TemplateWorld; preview: ImportPreview; past: BaseCells | undefined }): Promise<Compared> => {
  const layer = layerOf(ctx.actor)
  const formOfRow = (row: number) => {
    const form = world.forms[row]
    if (form === undefined) throw new Error(`Row ${row} has no form`)
    return form
  }
  const merged = mergeForms(preview.changes, formOfRow, { slots: world.grid.slots, layerOf: (row) => world.layers[row]?.[layer] ?? untouched })
  const checked = await checkPrepared(ctx, cycle, { world, layer, merged })
  const prepared = { layer, slots: world.grid.slots, forms: merged.forms, values: merged.values, states: merged.states, conflicts: preview.changes.conflicts.map(({ change }) => merged.positions[change] ?? 0) }
  return { kind: 'compared', preview: withFormChecks(preview, checked), prepared, conflicts: past === undefined ? [] : showConflicts(preview.changes, { world, past, layer }) }
}

/** Compares a workbook, as it is read, with what is stored and prepares whole rows for the commit; stores nothing. */
export const prepareImport = defineQuery({
  name: 'imports.prepare',
  operation: 'import.create',
  input: z.strictObject({ importId: importIdSchema, file: z.custom<ImportFile>((file) => typeof file === 'object' && file !== null && 'kind' in file) }),
  load: async ({ tx, actor }, { importId }) => {
    const found = await findImport(tx, importId)
    const cycle = found?.createdById === actor.userId ? await findCycle(tx, found.cycleId) : undefined
    return cycle === undefined ? undefined : { cycle, isUnseen: found?.origin?.kind === 'statistics' }
  },
  scopeOf: () => ({}),
  // The file is read meanwhile; its reading is bounded by itself.
  timeoutMs: 60_000,
  run: async (ctx, { file }, { cycle, isUnseen }): Promise<Compared | { readonly kind: 'unreadable'; readonly refusal: FileRefusal }> => {
    const world = await readTemplateWorld(ctx, cycle, { operation: 'import.create' })
    const { template, grid } = world
    const judge = judgeWorkbook(template, grid)
    const { listener, past } = withBase(judge, () => readBaseCells(ctx, cycle, { ...world, versions: judge.versions(), isUnseen }))
    const order = readingOrder(template)
    const told = file.kind === 'workbook' ? await file.tell(listener, order) : ok(await tellWorkbook(workbookOfCsv(template, file.rows), listener, order))
    if (!told.ok) return { kind: 'unreadable', refusal: told.error }
    return prepare(ctx, cycle, { world, preview: judge.finish(), past: past() })
  },
})
