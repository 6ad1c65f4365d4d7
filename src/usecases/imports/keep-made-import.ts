import { csvOfTemplate } from '@/domain/imports/csv-template'
import { idColumns } from '@/domain/imports/template-marks'
import type { TemplateWords } from '@/domain/imports/template-sheets'
import { organizationTypes } from '@/domain/models/model-document'
import { cellStateByte, emptyGrid, type CellGrid } from '@/domain/scoring/lines/cells'
import { isClosed } from '@/domain/imports/stored-cells'
import { columnRules, type ColumnRules } from '@/domain/imports/column-rules'
import { checkLimits } from '@/domain/imports/read-cell'
import { writeCsvRows } from '@/platform/csv/write-csv'
import type { NewFile } from '../kernel/define-file-command'
import { importFile } from './keep-import'
import type { TemplateWorld } from './template-world'

/** The file is for the check alone, which knows columns by their keys and labels. */
const plainWords: TemplateWords = {
  columns: Object.fromEntries(idColumns.map((id) => [id, id])) as TemplateWords['columns'],
  organizationTypes: Object.fromEntries(organizationTypes.map((type) => [type, type])) as TemplateWords['organizationTypes'],
  unitLine: () => '', checkTitle: '', checkMessage: () => '', help: [],
}

/** What is offered for one cell, in micro-units; undefined where the source says nothing. */
export type OfferedAmount = (row: number, column: { readonly slot: number; readonly key: string; readonly rules: ColumnRules }) => number | undefined
export type OfferedGrid = { readonly grid: CellGrid; readonly count: number; /** Organizations of which something was offered that the state of the form does not take. */ readonly closed: number }

/** Amounts that the model takes for the cells of a template that may be written; `onlyEmpty`: what is filled stays. */
export const offerAmounts = ({ template, grid: now }: TemplateWorld, amountOf: OfferedAmount, { onlyEmpty }: { onlyEmpty: boolean }): OfferedGrid => {
  const columns = template.sheets.flatMap((sheet) => sheet.columns.map((column) => ({ slot: column.slot, key: column.field.key, types: column.organizationTypes, rules: columnRules(column) })))
  const grid = emptyGrid(template.participants.length, now.slots)
  const closed = new Set<string>()
  let count = 0
  template.participants.forEach(({ organizationId, organizationType }, row) => {
    for (const column of columns) {
      const at = row * now.slots + column.slot
      if (!column.types.includes(organizationType) || (onlyEmpty && now.states[at] !== cellStateByte.noData)) continue
      const micro = amountOf(row, column)
      if (micro === undefined || checkLimits(column.rules, micro) !== undefined) continue
      if (isClosed(now, { row, slot: column.slot })) {
        closed.add(organizationId)
        continue
      }
      grid.states[at] = cellStateByte.value
      grid.values[at] = micro
      count += 1
    }
  })
  return { grid, count, closed: closed.size }
}

/** Amounts as a file in the format of the template, which goes the way of every import: compared, written whole, taken back within a day. */
export const madeTable = ({ world, grid, fileName }: { world: TemplateWorld; grid: CellGrid; fileName: string }): NewFile =>
  importFile({ fileName: `${fileName}.csv`, bytes: writeCsvRows(csvOfTemplate(world.template, grid, plainWords)) }, 'made')
