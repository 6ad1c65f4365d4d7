import type { ModelDocument } from '../models/model-document'
import { effectiveCell } from '../values/cells-at'
import { layerStateByte, speakingLayer, type FormLayers } from '../values/layers'
import { toCellText, UNTOUCHED_TEXT, type CellText } from './entry-cell'

/** What counted in a form, field by field, in the slots of another model version; '' where that field was not there or nobody said anything. */
export const countedCells = (form: FormLayers, from: ModelDocument, to: ModelDocument): ReadonlyArray<CellText> => {
  const slotOf = new Map(from.fields.map(({ key }, slot) => [key, slot]))
  return to.fields.map(({ key }) => {
    const slot = slotOf.get(key)
    if (slot === undefined || speakingLayer(form, slot) === undefined) return UNTOUCHED_TEXT
    const { state, micro } = effectiveCell(form, slot)
    return toCellText(layerStateByte(state), micro)
  })
}
