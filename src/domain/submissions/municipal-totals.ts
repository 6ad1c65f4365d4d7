import type { OrganizationType } from '../models/model-document'
import { stateOfLayerByte, UNTOUCHED, saidCells, type FormLayers } from '../values/layers'
import type { MunicipalTotal } from './check-form'
import type { CompiledChecks } from './compile-checks'

type Counted = { readonly layers: FormLayers; readonly organizationType: OrganizationType }

/** What the organizations of a municipality make together, beside its own figure; sums of whole micro-units do not depend on order. */
export const municipalTotals = (checks: CompiledChecks, forms: ReadonlyArray<Counted>, figures: ReadonlyArray<Omit<MunicipalTotal, 'sum' | 'missing'>>): ReadonlyArray<MunicipalTotal> => {
  const said = forms.map(({ layers, organizationType }) => ({ organizationType, cells: saidCells(layers, checks.fields.length) }))
  return figures.map((figure) => {
    const asked = said.filter(({ organizationType }) => checks.fields[figure.slot]?.types.has(organizationType) === true)
    const states = asked.map(({ cells }) => cells.states[figure.slot] ?? UNTOUCHED)
    const sum = asked.reduce((total, { cells }, index) => (stateOfLayerByte(states[index] ?? UNTOUCHED) === 'value' ? total + (cells.values[figure.slot] ?? 0) : total), 0)
    return { ...figure, sum, missing: states.filter((state) => state === UNTOUCHED || ['noData', 'withheld'].includes(stateOfLayerByte(state))).length }
  })
}
