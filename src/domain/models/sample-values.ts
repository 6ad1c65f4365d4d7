import { fractionFromMicro, roundToMicro } from '../shared/fraction'
import { evaluateFormula, type AbsenceReason } from './evaluate-formula'
import { fieldsOf } from './expression'
import type { OrganizationType, ParticipantAttribute } from './model-document'
import { parseFormula, type FormulaRefusal } from './parse-formula'

/** Figures of one organization of a past cycle by field key, micro-units; a figure that is not there is absent or says why. */
export type SampleCells = Readonly<Record<string, number | 'notApplicable' | 'withheld'>>
export type SampleRow = {
  readonly cells: SampleCells
  /** The same organization's figures of the cycle before. */
  readonly before?: SampleCells
  readonly attributes: Readonly<Record<ParticipantAttribute, boolean>>
  readonly participant: { readonly organizationType: OrganizationType; readonly municipality: number; readonly size: 'small' | 'medium' | 'large' }
}
export type SampleValue = { readonly micro: number } | { readonly absent: AbsenceReason }
export type SampledFormula =
  | { readonly kind: 'refused'; readonly refusal: FormulaRefusal }
  | { readonly kind: 'unknown'; readonly keys: ReadonlyArray<string> }
  | { readonly kind: 'values'; readonly rows: ReadonlyArray<SampleValue> }

const valueIn = (row: SampleRow, key: string) => {
  const cell = row.cells[key] ?? 'noData'
  return typeof cell === 'number' ? ({ kind: 'value', value: fractionFromMicro(cell) } as const) : ({ kind: 'absent', reason: cell } as const)
}

/** A formula tried on figures of a past cycle. `known`: keys of the model's fields. Values are rounded half up to six places. */
export const sampleFormula = (formula: string, sample: ReadonlyArray<SampleRow>, known: ReadonlySet<string>): SampledFormula => {
  const parsed = parseFormula(formula)
  if (!parsed.ok) return { kind: 'refused', refusal: parsed.error }
  const unknown = [...fieldsOf(parsed.value)].filter((key) => !known.has(key))
  if (unknown.length > 0) return { kind: 'unknown', keys: unknown }
  const rows = sample.map((row): SampleValue => {
    const found = evaluateFormula(parsed.value, {
      field: (key) => valueIn(row, key),
      attribute: (name) => row.attributes[name],
    })
    return found.kind === 'value' ? { micro: roundToMicro(found.value) } : { absent: found.reason }
  })
  return { kind: 'values', rows }
}
