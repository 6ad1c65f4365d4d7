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

type Shape = { readonly slots: number; readonly layerOf: (submissionId: SubmissionId) => LayerCells }

/** Lays the changes of a workbook over the layer as it stands: whole rows of the forms that change, in template order. */
export const mergeForms = (changes: ImportChanges, formOfRow: (row: number) => FormOfRow, { slots, layerOf }: Shape): MergedForms => {
  const indexOf = new Map<SubmissionId, number>()
  const forms: FormOfRow[] = []
  for (const row of changes.rows) {
    const form = formOfRow(row)
    if (indexOf.has(form.submissionId)) continue
    indexOf.set(form.submissionId, forms.length)
    forms.push(form)
  }
  const values = new Float64Array(forms.length * slots)
  const states = new Uint8Array(forms.length * slots)
  forms.forEach(({ submissionId }, index) => {
    const layer = layerOf(submissionId)
    values.set(Array.from(layer.values), index * slots)
    states.set(Array.from(layer.states), index * slots)
  })
  const positions = new Int32Array(changes.rows.length)
  changes.rows.forEach((row, change) => {
    const slot = changes.slots[change] ?? 0
    const at = (indexOf.get(formOfRow(row).submissionId) ?? 0) * slots + slot
    positions[change] = at
    values[at] = changes.afterValues[change] ?? 0
    states[at] = layerStateByte(cellStates[changes.afterStates[change] ?? 0] ?? 'noData')
  })
  return { forms, values, states, positions }
}
