import { z } from 'zod'
import { findCycle } from '@/data/cycles/cycle.store'
import { findImport } from '@/data/imports/import.store'
import type { PreparedLayer } from '@/data/imports/prepared-layer.codec'
import { readLayer } from '@/data/values/submission.store'
import { mergeForms } from '@/domain/imports/merge-forms'
import { previewImport, type ImportPreview } from '@/domain/imports/preview-import'
import type { ReadWorkbook } from '@/domain/shared/workbook'
import type { LayerCells } from '@/domain/values/layers'
import { defineQuery } from '../kernel/define-query'
import { importIdSchema } from '../kernel/schemas'
import { readTemplateWorld } from './template-world'
import { layerOf } from './written-layer'

const untouched: LayerCells = { values: [], states: [] }

/** Compares a read workbook with what is stored and prepares whole rows for the commit; stores nothing. */
export const prepareImport = defineQuery({
  name: 'imports.prepare',
  operation: 'import.create',
  input: z.strictObject({ importId: importIdSchema, book: z.custom<ReadWorkbook>((book) => typeof book === 'object' && book !== null) }),
  load: async ({ tx, actor }, { importId }) => {
    const found = await findImport(tx, importId)
    return found?.createdById === actor.userId ? findCycle(tx, found.cycleId) : undefined
  },
  scopeOf: () => ({}),
  run: async (ctx, { book }, cycle): Promise<{ preview: ImportPreview; prepared: PreparedLayer }> => {
    const world = await readTemplateWorld(ctx, cycle, 'import.create')
    const preview = previewImport(world.template, world.grid, book)
    const layer = layerOf(ctx.actor)
    const formOfRow = (row: number) => {
      const form = world.forms[row]
      if (form === undefined) throw new Error(`Row ${row} has no form`)
      return form
    }
    const touched = [...new Set(Array.from(preview.changes.rows, (row) => formOfRow(row).submissionId))]
    const stored = await readLayer(ctx.tx, layer, touched)
    const merged = mergeForms(preview.changes, formOfRow, { slots: world.grid.slots, layerOf: (id) => stored.get(id) ?? untouched })
    return { preview, prepared: { layer, slots: world.grid.slots, forms: merged.forms, values: merged.values, states: merged.states } }
  },
})
