import type { FormChange } from '@/data/values/form.store'
import type { FieldKind, ModelDocument } from '@/domain/models/model-document'
import type { CellState } from '@/domain/scoring/lines/cells'
import type { ChangedCell, EffectiveCell } from '@/domain/values/cells-at'
import type { Layer } from '@/domain/values/layers'

/** A primary figure that counts differently in two releases; `micro` counts only in the state `value`. */
export type ChangedInput = {
  readonly key: string
  readonly label: string
  readonly unit: string
  readonly kind: FieldKind
  readonly choices: ReadonlyArray<{ readonly value: string; readonly label: string }>
  readonly before: { readonly state: CellState; readonly micro: number }
  readonly after: { readonly state: CellState; readonly micro: number }
  /** The save that brought it; null where the history does not name one. */
  readonly given: { readonly layer: Layer; readonly at: string; readonly by: string | null; readonly file: string | null } | null
}

const cellDto = ({ state, micro }: EffectiveCell) => ({ state, micro })

export const describeInput = (document: ModelDocument, { slot, before, after, by }: ChangedCell<FormChange>): ChangedInput | undefined => {
  const field = document.fields[slot]
  if (field === undefined) return undefined
  return {
    key: field.key, label: field.label, unit: field.unit, kind: field.kind, choices: field.choices ?? [], before: cellDto(before), after: cellDto(after),
    given: by === undefined ? null : { layer: by.layer, at: by.at.toISOString(), by: by.actorName, file: by.fileName },
  }
}
