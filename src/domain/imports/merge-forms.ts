import type { SubmissionId } from '../shared/ids'
import { layerStateByte, type LayerCells } from '../values/layers'
import { cellStates } from '../scoring/lines/cells'
import type { ImportChanges } from './import-changes'

/** The form behind each row of the template; two appointments of one organization share a form. */
export type FormOfRow = { readonly submissionId: SubmissionId; readonly version: number }

export type MergedForms = {
  readonly forms: ReadonlyArray<FormOfRow>
  readonly values: Float64Array
  readonly states: Uint8Array
  /** Where each change lies in `values`. */
  readonly positions: Int32Array
}

/** `layerOf`: the layer of a row's form as it stands. */
type Shape = { readonly slots: number; readonly layerOf: (row: number) => LayerCells }

const layerBytes = Uint8Array.from(cellStates, layerStateByte)

/** Lays the changes of a workbook over the layer as it stands: whole rows of the forms that change, in template order. */
export const mergeForms = (changes: ImportChanges, formOfRow: (row: number) => FormOfRow, { slots, layerOf }: Shape): MergedForms => {
  const indexOf = new Map<SubmissionId, number>()
  // The form of a row, once a row and not once a cell.
  const indexOfRow = new Map<number, number>()
  const [forms, firstRows]: [FormOfRow[], number[]] = [[], []]
  const { rows } = changes
  for (let change = 0; change < rows.length; change += 1) {
    const row = rows[change] ?? 0
    if (indexOfRow.has(row)) continue
    const form = formOfRow(row)
    const index = indexOf.get(form.submissionId) ?? forms.length
    indexOfRow.set(row, index)
    if (index < forms.length) continue
    indexOf.set(form.submissionId, index)
    forms.push(form)
    firstRows.push(row)
  }
  const values = new Float64Array(forms.length * slots)
  const states = new Uint8Array(forms.length * slots)
  firstRows.forEach((row, index) => {
    const layer = layerOf(row)
    values.set(layer.values, index * slots)
    states.set(layer.states, index * slots)
  })
  const positions = new Int32Array(rows.length)
  for (let change = 0; change < rows.length; change += 1) {
    const at = (indexOfRow.get(rows[change] ?? 0) ?? 0) * slots + (changes.slots[change] ?? 0)
    positions[change] = at
    values[at] = changes.afterValues[change] ?? 0
    states[at] = layerBytes[changes.afterStates[change] ?? 0] ?? 0
  }
  return { forms, values, states, positions }
}
