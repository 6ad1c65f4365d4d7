import { z } from 'zod'
import { findMapping, insertMapping, insertMappingRows, listMappingRows, lockMapping, touchMapping, updateMappingRow, updateRowsRemoved, type MappingHead } from '@/data/statistics/mapping.store'
import { requireRegion } from '@/data/tenancy/region.store'
import { checkMapping, type MappingFinding } from '@/domain/statistics/check-mapping'
import { MOST_MAPPING_ROWS, readMappingSheet, type MappingWords } from '@/domain/statistics/mapping-sheet'
import { statisticsForms, type MappingRow } from '@/domain/statistics/statistics-form'
import type { ModelId, StatisticsMappingId } from '@/domain/shared/ids'
import { err, ok } from '@/domain/shared/result'
import type { ReadWorkbook } from '@/domain/shared/workbook'
import { defineCommand } from '../kernel/define-command'
import type { Context } from '../kernel/runtime'
import { optionalSchema, statisticsMappingIdSchema, textSchema } from '../kernel/schemas'
import { documentOfModel } from './mapping-world'

const modelIdSchema = z.uuid().transform((id) => id as ModelId)
const cell = (max: number) => z.string().trim().max(max, 'TOO_LONG').default('')
const audit = (mappingId: string, event: string, after: Record<string, unknown>) => ({ event: `statistics.${event}`, subjectKind: 'statistics_mapping', subjectId: mappingId, after })

/** A table for a form and its edition, empty or with the rows of another one (last year's edition). */
export const createMapping = defineCommand({
  name: 'statistics.createMapping',
  operation: 'statistics.edit',
  input: z.strictObject({ modelId: modelIdSchema, form: z.enum(statisticsForms), edition: optionalSchema(z.coerce.number().int().min(2000).max(2100)), copyFrom: optionalSchema(statisticsMappingIdSchema) }),
  load: ({ tx }) => requireRegion(tx),
  scopeOf: () => ({}),
  run: async (ctx, { modelId, form, edition, copyFrom }) => {
    if ((await documentOfModel(ctx, modelId)) === undefined) return err({ code: 'MAPPING_MODEL_UNKNOWN' })
    if (form !== 'register' && edition === undefined) return err({ code: 'MAPPING_EDITION_NEEDED' })
    const source = copyFrom === undefined ? undefined : await findMapping(ctx.tx, copyFrom)
    if (copyFrom !== undefined && source?.form !== form) return err({ code: 'MAPPING_SOURCE_UNKNOWN' })
    const id = ctx.newId() as StatisticsMappingId
    const made = { id, modelId, form, edition: form === 'register' ? 0 : (edition ?? 0), createdById: ctx.actor.userId, at: ctx.now }
    if (!(await insertMapping(ctx.tx, made))) return err({ code: 'MAPPING_EXISTS' })
    const rows = source === undefined ? [] : await listMappingRows(ctx.tx, source.id)
    await insertMappingRows(ctx.tx, id, rows.map((row) => ({ ...row, id: ctx.newId() })))
    return ok({ out: { mappingId: id }, audit: audit(id, 'mappingCreated', { form, edition: made.edition, rows: rows.length }) })
  },
})

/** What the change would leave wrong in a row that it touches; nothing else of the table hinders it. */
const findingsOf = async (ctx: Context, mapping: MappingHead, { rows, touched }: { rows: ReadonlyArray<MappingRow>; touched: ReadonlySet<string> }): Promise<ReadonlyArray<MappingFinding>> => {
  const model = await documentOfModel(ctx, mapping.modelId)
  return checkMapping({ form: mapping.form, rows }, model?.document.fields ?? []).filter(({ rowId }) => touched.has(rowId))
}

const rowInput = { section: cell(20), line: textSchema(20), column: cell(20), fieldKey: textSchema(60), title: cell(300), unit: cell(40) }

/** Adds a row or changes one. A row that names no field of the model, a field taken by another row, or another unit is refused with the reason. */
export const putMappingRow = defineCommand({
  name: 'statistics.putMappingRow',
  operation: 'statistics.edit',
  input: z.strictObject({ mappingId: statisticsMappingIdSchema, rowId: optionalSchema(z.uuid()), ...rowInput }),
  load: ({ tx }, { mappingId }) => lockMapping(tx, mappingId),
  scopeOf: () => ({}),
  run: async (ctx, { mappingId, rowId, ...typed }, mapping) => {
    const known = await listMappingRows(ctx.tx, mappingId)
    if (rowId === undefined && known.length >= MOST_MAPPING_ROWS) return err({ code: 'MAPPING_LONG', row: MOST_MAPPING_ROWS })
    const row: MappingRow = { id: rowId ?? ctx.newId(), ...typed }
    const [finding] = await findingsOf(ctx, mapping, { rows: [...known.filter(({ id }) => id !== row.id), row], touched: new Set([row.id]) })
    if (finding !== undefined) return err({ code: 'MAPPING_ROW_WRONG', finding })
    if (rowId === undefined) await insertMappingRows(ctx.tx, mappingId, [row])
    else if (!(await updateMappingRow(ctx.tx, mappingId, row))) return err({ code: 'MAPPING_ROW_GONE' })
    await touchMapping(ctx.tx, mappingId, ctx.now)
    return ok({ out: {}, audit: audit(mappingId, 'mappingRowPut', typed) })
  },
})

export const removeMappingRow = defineCommand({
  name: 'statistics.removeMappingRow',
  operation: 'statistics.edit',
  input: z.strictObject({ mappingId: statisticsMappingIdSchema, rowId: z.uuid() }),
  load: ({ tx }, { mappingId }) => lockMapping(tx, mappingId),
  scopeOf: () => ({}),
  run: async (ctx, { mappingId, rowId }) => {
    const gone = (await listMappingRows(ctx.tx, mappingId)).find(({ id }) => id === rowId)
    if (gone === undefined || (await updateRowsRemoved(ctx.tx, mappingId, { rowId, at: ctx.now })) === 0) return err({ code: 'MAPPING_ROW_GONE' })
    await touchMapping(ctx.tx, mappingId, ctx.now)
    return ok({ out: {}, audit: audit(mappingId, 'mappingRowRemoved', { section: gone.section, line: gone.line, column: gone.column, fieldKey: gone.fieldKey }) })
  },
})

/** Replaces all rows by those of a workbook; nothing is changed when one of them is wrong. */
export const replaceMappingRows = defineCommand({
  name: 'statistics.replaceMappingRows',
  operation: 'statistics.edit',
  input: z.strictObject({ mappingId: statisticsMappingIdSchema, book: z.custom<ReadWorkbook>((book) => typeof book === 'object' && book !== null && 'sheets' in book), words: z.custom<MappingWords>((words) => typeof words === 'object' && words !== null) }),
  load: ({ tx }, { mappingId }) => lockMapping(tx, mappingId),
  scopeOf: () => ({}),
  run: async (ctx, { mappingId, book, words }, mapping) => {
    const read = readMappingSheet(book, words, ctx.newId)
    if (!read.ok) return read
    const rows = read.value
    const [finding] = await findingsOf(ctx, mapping, { rows, touched: new Set(rows.map(({ id }) => id)) })
    if (finding !== undefined) return err({ code: 'MAPPING_SHEET_ROW_WRONG', row: rows.findIndex(({ id }) => id === finding.rowId) + 2, finding })
    await updateRowsRemoved(ctx.tx, mappingId, { at: ctx.now })
    await insertMappingRows(ctx.tx, mappingId, rows)
    await touchMapping(ctx.tx, mappingId, ctx.now)
    return ok({ out: { rows: rows.length }, audit: audit(mappingId, 'mappingReplaced', { rows: rows.length }) })
  },
})
