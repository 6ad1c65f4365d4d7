import { stateOfLayerByte, UNTOUCHED, type FormLayers } from '../values/layers'
import type { FieldDirection } from './field-directions'

/**
 * How a self-assessment stands to what was checked. `compared`: cells with a value of both and a good direction. `index`: mean of their
 * signed relative differences in hundredths of a percent, positive where the self-assessment is the better one; null where nothing was compared.
 */
export type Inflation = { readonly compared: number; readonly overstated: number; readonly understated: number; readonly index: number | null }

const UNIT = 10_000

const valueOf = (cells: FormLayers['self'], slot: number): number | undefined =>
  stateOfLayerByte(cells.states[slot] ?? UNTOUCHED) === 'value' && cells.states[slot] !== UNTOUCHED ? (cells.values[slot] ?? 0) : undefined

/** The figure a self-assessment is held against: verified, else the municipality's. */
const checkedOf = (form: FormLayers, slot: number): number | undefined => valueOf(form.verified, slot) ?? valueOf(form.municipal, slot)

/** The signed relative difference of one cell in hundredths of a percent, within ± 10 000; undefined where the two cannot be compared. */
export const cellInflation = (form: FormLayers, slot: number, direction: FieldDirection): number | undefined => {
  const own = valueOf(form.self, slot)
  const checked = checkedOf(form, slot)
  if (own === undefined || checked === undefined || direction === 0) return undefined
  const size = Math.max(Math.abs(own), Math.abs(checked))
  if (size === 0) return 0
  return Math.max(-UNIT, Math.min(UNIT, Math.round(((own - checked) / size) * direction * UNIT)))
}

type Tally = { compared: number; overstated: number; understated: number; sum: number }
const toInflation = ({ sum, ...counts }: Tally): Inflation => ({ ...counts, index: counts.compared === 0 ? null : Math.round(sum / counts.compared) })

const addForm = (tally: Tally, form: FormLayers, directions: ReadonlyArray<FieldDirection>): void => {
  directions.forEach((direction, slot) => {
    const difference = cellInflation(form, slot, direction)
    if (difference === undefined) return
    tally.compared += 1
    tally.sum += difference
    if (difference > 0) tally.overstated += 1
    if (difference < 0) tally.understated += 1
  })
}

/** Over one form, or over all forms of a municipality: every compared cell counts once. */
export const inflationOf = (forms: ReadonlyArray<FormLayers>, directions: ReadonlyArray<FieldDirection>): Inflation => {
  const tally: Tally = { compared: 0, overstated: 0, understated: 0, sum: 0 }
  for (const form of forms) addForm(tally, form, directions)
  return toInflation(tally)
}
