import { conditionKeys, readCondition, type ConditionCells, type ConditionFault, type ConditionKey } from '@/domain/organizations/condition-cells'
import type { PlacedCell } from '@/domain/organizations/place-conditions'

export type ConditionsRow = { readonly id: string; readonly code: string; readonly name: string; readonly municipality: string; readonly cells: ConditionCells }
/** What was typed and is not stored, by organization and column. */
export type Typed = Readonly<Record<string, Readonly<Partial<Record<ConditionKey, string>>>>>
export type CellState = { readonly raw: string; readonly fault: ConditionFault | undefined; readonly isChanged: boolean }
type Shown = (key: ConditionKey, kept: string) => string

export const typeInto = (typed: Typed, cells: ReadonlyArray<PlacedCell>): Typed => {
  const next: Record<string, Partial<Record<ConditionKey, string>>> = { ...typed }
  for (const { organizationId, key, raw } of cells) next[organizationId] = { ...next[organizationId], [key]: raw }
  return next
}

export const cellState = (row: ConditionsRow, key: ConditionKey, { typed, shown }: { typed: Typed; shown: Shown }): CellState => {
  const raw = typed[row.id]?.[key]
  if (raw === undefined) return { raw: shown(key, row.cells[key]), fault: undefined, isChanged: false }
  const read = readCondition(key, raw)
  return read.ok ? { raw, fault: undefined, isChanged: read.value !== row.cells[key] } : { raw, fault: read.error, isChanged: true }
}

export type Change = { readonly id: string; readonly changes: Partial<Record<ConditionKey, { from: string; to: string }>> }
export type Pending = { readonly changes: ReadonlyArray<Change>; readonly faults: ReadonlyArray<{ readonly row: number; readonly key: ConditionKey }> }

/** What would be stored, and the cells that cannot be. */
export const pendingOf = (rows: ReadonlyArray<ConditionsRow>, typed: Typed): Pending => {
  const faults: Array<{ row: number; key: ConditionKey }> = []
  const changes = rows.flatMap((row, at) => {
    const own: Partial<Record<ConditionKey, { from: string; to: string }>> = {}
    for (const key of conditionKeys) {
      const raw = typed[row.id]?.[key]
      if (raw === undefined) continue
      const read = readCondition(key, raw)
      if (!read.ok) faults.push({ row: at, key })
      else if (read.value !== row.cells[key]) own[key] = { from: row.cells[key], to: read.value }
    }
    return Object.keys(own).length === 0 ? [] : [{ id: row.id, changes: own }]
  })
  return { changes, faults }
}
