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

type FormIndex = { readonly forms: FormOfRow[]; /** The first changed row of each form. */ readonly firstRows: number[]; /** By changed row: the position of its form. */ readonly ofRow: Map<number, number> }

/** The forms that change, in the order of their first change; a form is looked up once a row and not once a cell. */
const indexForms = ({ rows }: ImportChanges, formOfRow: (row: number) => FormOfRow): FormIndex => {
  const found: FormIndex = { forms: [], firstRows: [], ofRow: new Map() }
  const known = new Map<SubmissionId, number>()
  for (const row of new Set(rows)) {
    const form = formOfRow(row)
    const index = known.get(form.submissionId) ?? found.forms.length
    found.ofRow.set(row, index)
    if (known.has(form.submissionId)) continue
    known.set(form.submissionId, index)
    found.forms.push(form)
    found.firstRows.push(row)
  }
  return found
}

/** Lays the changes of a workbook over the layer as it stands: whole rows of the forms that change, in template order. */
export const mergeForms = (changes: ImportChanges, formOfRow: (row: number) => FormOfRow, { slots, layerOf }: Shape): MergedForms => {
  const { forms, firstRows, ofRow } = indexForms(changes, formOfRow)
  const values = new Float64Array(forms.length * slots)
  const states = new Uint8Array(forms.length * slots)
  firstRows.forEach((row, index) => {
    const layer = layerOf(row)
    values.set(layer.values, index * slots)
    states.set(layer.states, index * slots)
  })
  const positions = new Int32Array(changes.rows.length)
  for (let change = 0; change < positions.length; change += 1) {
    const at = (ofRow.get(changes.rows[change] ?? 0) ?? 0) * slots + (changes.slots[change] ?? 0)
    positions[change] = at
    values[at] = changes.afterValues[change] ?? 0
    states[at] = layerBytes[changes.afterStates[change] ?? 0] ?? 0
  }
  return { forms, values, states, positions }
}
