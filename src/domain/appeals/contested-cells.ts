import { readEntry, type EntryFault } from '../entry/check-entry'
import { toCellText } from '../entry/entry-cell'
import { entryFields, rulesOfFields } from '../entry/entry-field'
import { fieldKeysOf } from '../models/formula-fields'
import type { ModelDocument } from '../models/model-document'
import { err, ok, type Result } from '../shared/result'
import { saidCells, type FormLayers } from '../values/layers'

export type Contention = { readonly field: string; readonly ownValue: string; readonly reason: string }
export type ContestedCell = { readonly indicatorCode: string; readonly fieldKey: string; readonly slot: number; readonly counted: string; readonly ownValue: string; readonly reason: string }
export type ContentionRefusal =
  | { readonly code: 'APPEAL_FIELD_UNKNOWN' }
  | { readonly code: 'APPEAL_FIELD_TWICE' }
  | { readonly code: 'APPEAL_VALUE_SAME'; readonly field: string }
  | { readonly code: 'APPEAL_VALUE_FAULT'; readonly field: string; readonly fault: EntryFault }

/** Fields of a model with the first indicator that counts each; those of no indicator cannot be contested. */
export const contestableFields = (model: ModelDocument): ReadonlyArray<{ indicatorCode: string; indicatorName: string; fieldKey: string; slot: number; label: string; unit: string }> => {
  const slotOf = new Map(model.fields.map(({ key }, slot) => [key, slot]))
  const seen = new Set<string>()
  return model.indicators.flatMap((indicator) =>
    fieldKeysOf(indicator).flatMap((fieldKey) => {
      const slot = slotOf.get(fieldKey)
      const field = slot === undefined ? undefined : model.fields[slot]
      if (slot === undefined || field === undefined || seen.has(fieldKey)) return []
      seen.add(fieldKey)
      return [{ indicatorCode: indicator.code, indicatorName: indicator.name, fieldKey, slot, label: field.label, unit: field.unit }]
    }))
}

/** Reads what is contested by the rules of the fields, beside what was counted: each field once, each own value another than the counted one. */
export const contestedCells = (model: ModelDocument, layers: FormLayers, asked: ReadonlyArray<Contention>): Result<ReadonlyArray<ContestedCell>, ContentionRefusal> => {
  const known = new Map(contestableFields(model).map((field) => [field.fieldKey, field]))
  const rules = rulesOfFields(entryFields(model))
  const said = saidCells(layers, model.fields.length)
  const cells: ContestedCell[] = []
  for (const { field, ownValue, reason } of asked) {
    const found = known.get(field)
    const rule = found === undefined ? undefined : rules[found.slot]
    if (found === undefined || rule === undefined) return err({ code: 'APPEAL_FIELD_UNKNOWN' })
    if (cells.some(({ fieldKey }) => fieldKey === field)) return err({ code: 'APPEAL_FIELD_TWICE' })
    const read = readEntry(rule, ownValue)
    if (!read.ok) return err({ code: 'APPEAL_VALUE_FAULT', field: found.label, fault: read.fault })
    const counted = toCellText(said.states[found.slot] ?? 0, said.values[found.slot] ?? 0)
    if (counted === read.text) return err({ code: 'APPEAL_VALUE_SAME', field: found.label })
    cells.push({ indicatorCode: found.indicatorCode, fieldKey: field, slot: found.slot, counted, ownValue: read.text, reason })
  }
  return ok(cells)
}
