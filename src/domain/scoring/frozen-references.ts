import { newColumn } from '../models/formula-columns'
import { add, fraction, fractionFromMicro, divide, ZERO_FRACTION, type Fraction } from '../shared/fraction'
import { assignClusters, type Clusters } from './clusters'
import type { CompiledIndicator, CompiledModel } from './compile-model'
import type { CycleScores, Participant } from './cycle-scores'
import type { LineColumn } from './line-columns'
import { lineStateByte } from './line-state'
import { clusterReferences } from './reference-values'

/** Lines of a release as far as bars are made of them; a row that is not loaded has the state «not applicable». */
export type Cohort = Pick<CycleScores, 'n' | 'm' | 'lineState' | 'lineValue'> & { readonly participants: ReadonlyArray<Participant> }

/**
 * What the values of others set for one card, kept as the release had it: nobody knows what others will do.
 * `bars`: by band, in the rule's own direction, whole units of 10^−compareDigits; NaN where nobody has a value.
 */
export type FrozenReference =
  | { readonly kind: 'none' }
  | { readonly kind: 'median'; readonly units: number }
  | { readonly kind: 'percentile'; readonly bars: ReadonlyArray<number> }
  | { readonly kind: 'best'; readonly micro: number }
  | { readonly kind: 'municipality'; readonly mean: Fraction }

const MEDIAN = fraction(50n)
const NONE: FrozenReference = { kind: 'none' }

const columnOf = ({ n, m, lineState, lineValue }: Cohort, position: number): LineColumn => ({
  state: Uint8Array.from({ length: n }, (_, row) => lineState[row * m + position] ?? 0),
  micro: Float64Array.from({ length: n }, (_, row) => lineValue[row * m + position] ?? Number.NaN),
  rounded: new Float64Array(0),
  raw: newColumn(0),
  rolled: new Map(),
  years: new Map(),
})

type Asked = { readonly model: CompiledModel; readonly cohort: Cohort; readonly clusters: Clusters; readonly row: number }

const hasValues = (column: LineColumn, members: Int32Array): boolean => members.some((row) => column.state[row] === lineStateByte.scored)

const widestOf = (clusters: Clusters, cluster: number): Int32Array => {
  const found = clusters.list[cluster]
  if (found === undefined) return new Int32Array(0)
  return found.wider === -1 ? found.members : widestOf(clusters, found.wider)
}

const clusterBars = ({ model, clusters, row }: Asked, indicator: CompiledIndicator, column: LineColumn): FrozenReference => {
  const { rule } = indicator
  if (rule.kind !== 'cluster_median' && rule.kind !== 'cluster_percentile') return NONE
  const cluster = clusters.of[row] ?? 0
  if (!hasValues(column, widestOf(clusters, cluster))) return NONE
  const references = clusterReferences(column, { clusters, minimum: model.document.cluster.minimum, sign: rule.sign, digits: model.compareDigits })
  if (rule.kind === 'cluster_median') return { kind: 'median', units: references(cluster, MEDIAN, 0).units }
  return { kind: 'percentile', bars: rule.bands.map((band, position) => references(cluster, band.percentile, position).units) }
}

const peersOf = ({ cohort, row }: Asked, column: LineColumn, isPeer: (own: Participant, other: Participant) => boolean): ReadonlyArray<number> => {
  const own = cohort.participants[row]
  return cohort.participants.flatMap((other, at) => (own !== undefined && isPeer(own, other) && column.state[at] === lineStateByte.scored ? [column.micro[at] ?? 0] : []))
}

const isSameType = (own: Participant, other: Participant): boolean => own.organizationType === other.organizationType

const referenceOf = (asked: Asked, indicator: CompiledIndicator, position: number): FrozenReference => {
  const { rule } = indicator
  if (rule.kind === 'cluster_median' || rule.kind === 'cluster_percentile') return clusterBars(asked, indicator, columnOf(asked.cohort, position))
  if (rule.kind === 'best_is_100') {
    const values = peersOf(asked, columnOf(asked.cohort, position), isSameType)
    return values.length === 0 ? NONE : { kind: 'best', micro: rule.sign === 1 ? Math.max(...values) : Math.min(...values) }
  }
  if (rule.kind !== 'ratio_to_municipality') return NONE
  const values = peersOf(asked, columnOf(asked.cohort, position), (own, other) => isSameType(own, other) && own.municipality === other.municipality)
  const sum = values.map(fractionFromMicro).reduce(add, ZERO_FRACTION)
  return sum.n === 0n ? NONE : { kind: 'municipality', mean: divide(sum, fraction(BigInt(values.length))) }
}

/** References of every indicator for the card in `row`, in the order of the document. */
export const frozenReferences = (model: CompiledModel, cohort: Cohort, row: number): ReadonlyArray<FrozenReference> => {
  const { by, minimum } = model.document.cluster
  const asked: Asked = { model, cohort, clusters: assignClusters(cohort.participants, by, minimum), row }
  return model.indicators.map((indicator, position) => referenceOf(asked, indicator, position))
}
