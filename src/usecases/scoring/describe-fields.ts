import { fieldKeysOf } from '@/domain/models/formula-fields'
import type { FieldKind, Indicator, ModelDocument } from '@/domain/models/model-document'
import type { CellState } from '@/domain/scoring/lines/cells'
import type { FormWithHistory } from '@/data/values/form.store'
import { effectiveCell, isSameCell, lastChangeOf, layersAt, type EffectiveCell } from '@/domain/values/cells-at'
import { verifiedOnly, type FormLayers, type Layer } from '@/domain/values/layers'

/** A primary figure as the release saw it; `micro` counts only in the state `value`. */
export type FieldCell = {
  readonly key: string
  readonly label: string
  readonly unit: string
  readonly kind: FieldKind
  readonly choices: ReadonlyArray<{ value: string; label: string }>
  readonly source: string
  readonly state: CellState
  readonly micro: number
  readonly layer: Layer | null
  /** Who gave it and when; null where the history does not know. */
  readonly given: { readonly at: string; readonly by: string | null; readonly fileName: string | null } | null
  /** What stands in the form today where somebody changed it after the release. */
  readonly changed: { readonly state: CellState; readonly micro: number } | null
}

/** Reads the primary figures of indicators as they stood when the release was made. Without a form every figure is «no data»; of one nobody presented only verified figures count. */
export const fieldReader = (document: ModelDocument, form: FormWithHistory | undefined, { releasedAt, isUnpresented }: { releasedAt: Date; isUnpresented: boolean }): ((indicator: Indicator) => ReadonlyArray<FieldCell>) => {
  const empty: FormLayers = { self: { values: [], states: [] }, municipal: { values: [], states: [] }, verified: { values: [], states: [] } }
  const counted = (layers: FormLayers): FormLayers => (isUnpresented ? verifiedOnly(layers) : layers)
  const now = counted(form?.layers ?? empty)
  const changes = form?.changes ?? []
  const then = counted(layersAt(form?.layers ?? empty, changes, releasedAt))
  const slotOf = new Map(document.fields.map((field, slot) => [field.key, slot]))
  const givenBy = (cell: EffectiveCell, slot: number): FieldCell['given'] => {
    const change = cell.layer === null ? undefined : lastChangeOf(changes, { layer: cell.layer, slot }, releasedAt)
    return change === undefined ? null : { at: change.at.toISOString(), by: change.actorName, fileName: change.fileName }
  }
  return (indicator) =>
    fieldKeysOf(indicator).flatMap((key) => {
      const slot = slotOf.get(key)
      const field = slot === undefined ? undefined : document.fields[slot]
      if (slot === undefined || field === undefined) return []
      const cell = effectiveCell(then, slot)
      const today = effectiveCell(now, slot)
      return {
        key, label: field.label, unit: field.unit, kind: field.kind, choices: field.choices ?? [], source: field.source,
        state: cell.state, micro: cell.micro, layer: cell.layer, given: givenBy(cell, slot), changed: isSameCell(cell, today) ? null : { state: today.state, micro: today.micro },
      }
    })
}
