import type { ColumnSource } from '../../models/formula-columns'
import { organizationTypes } from '../../models/model-document'
import type { Clusters } from '../clusters/clusters'
import { typeIndex, type CompiledIndicator } from '../compile/compile-model'
import type { CompiledBand, CompiledRule } from '../compile/compile-rule'
import type { LineColumn, ScoringInput } from './line-columns'
import { lineStateByte } from './line-state'

/** Points in micro-units, what was reached (see `CycleScores.lineReached`) and what the value was compared with. */
export type LinePoints = { readonly points: Float64Array; readonly reached: Int16Array; readonly reference: Float64Array }
export type RuleOf<K extends CompiledRule['kind']> = Extract<CompiledRule, { kind: K }>
/** One rule over one column. */
export type RuleRun = {
  readonly input: ScoringInput
  readonly source: ColumnSource
  readonly clusters: Clusters
  readonly indicator: CompiledIndicator
  readonly column: LineColumn
  readonly out: LinePoints
}
export type Reached = { readonly points: number; readonly reached: number }

export const forScored = (run: RuleRun, apply: (row: number) => void): void => {
  for (let row = 0; row < run.column.state.length; row += 1) if (run.column.state[row] === lineStateByte.scored) apply(row)
}

export const write = (out: LinePoints, row: number, found: Reached): void => {
  out.points[row] = found.points
  out.reached[row] = found.reached
}

/** The line has no points after all: its value is not shown either. */
export const withdraw = ({ column }: RuleRun, row: number, state: 'divisionByZero' | 'noSpread' | 'noPrevious'): void => {
  column.state[row] = lineStateByte[state]
  column.micro[row] = Number.NaN
}

export const NOTHING: Reached = { points: 0, reached: -1 }
export const bandReached = (bands: ReadonlyArray<CompiledBand>, distance: number): Reached => {
  for (let position = 0; position < bands.length; position += 1) {
    const band = bands[position]
    if (band !== undefined && distance >= band.from) return { points: band.points, reached: position }
  }
  return NOTHING
}

export const earned = (points: number): Reached => ({ points, reached: points > 0 ? 0 : -1 })

export const typeOf = ({ input }: RuleRun, row: number): number => typeIndex(input.participants[row]?.organizationType ?? 'secondary_school')
/** One number for municipality and type together. */
export const municipalityOf = (run: RuleRun, row: number): number => (run.input.participants[row]?.municipality ?? 0) * organizationTypes.length + typeOf(run, row)
