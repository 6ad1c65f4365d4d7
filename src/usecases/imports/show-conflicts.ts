import type { ConflictShown } from '@/data/imports/import-check.codec'
import { toCellText } from '@/domain/entry/entry-cell'
import type { ImportChanges } from '@/domain/imports/import-changes'
import { cellStates } from '@/domain/scoring/lines/cells'
import { lastChangeOf } from '@/domain/values/cells-at'
import { layerStateByte, layers, type Layer } from '@/domain/values/layers'
import type { BaseCells } from './base-cells'
import type { TemplateWorld } from './template-world'

const KEPT = 500
const EVER = new Date(8_640_000_000_000_000)
const textOf = (state: number, micro: number): string => toCellText(layerStateByte(cellStates[state] ?? 'noData'), micro)

type Known = { readonly world: TemplateWorld; readonly past: BaseCells; readonly layer: Layer }

const lastSave = ({ world, past, layer }: Known, row: number, slot: number) => {
  const form = world.forms[row]
  const saves = form === undefined ? [] : (past.changesOf.get(form.submissionId) ?? [])
  const by = [layer, ...layers].map((name) => lastChangeOf(saves, { layer: name, slot }, EVER)).find((found) => found !== undefined)
  return { author: by?.actorName ?? null, at: by?.at.toISOString() ?? null }
}

/** Both values of a change as `CellText`. */
const bothValues = (changes: ImportChanges, change: number) => {
  const at = (states: Uint8Array, values: Float64Array): string => textOf(states[change] ?? 0, values[change] ?? 0)
  return { mine: at(changes.afterStates, changes.afterValues), theirs: at(changes.beforeStates, changes.beforeValues) }
}

/** The first conflicts as a person decides them: both values, and who changed the stored one when. */
export const showConflicts = (changes: ImportChanges, known: Known): ReadonlyArray<ConflictShown> => {
  const { template } = known.world
  const fields = new Map(template.sheets.flatMap(({ columns }) => columns.map(({ slot, field }) => [slot, field.label] as const)))
  return changes.conflicts.slice(0, KEPT).map(({ change, sheet, row, column }) => {
    const [at, slot] = [changes.rows[change] ?? 0, changes.slots[change] ?? 0]
    return { sheet, row, column, organization: template.participants[at]?.organization ?? '', field: fields.get(slot) ?? '', ...bothValues(changes, change), ...lastSave(known, at, slot) }
  })
}
