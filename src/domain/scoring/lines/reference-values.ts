import { roundToMicro, roundToUnits, type Fraction } from '../../shared/fraction'
import type { Clusters } from '../clusters/clusters'
import type { LineColumn } from './line-columns'
import { lineStateByte } from './line-state'
import { percentileOf } from './percentile'

/** A percentile rounded half up: once to compare with, once to show. */
export type ReferenceValue = { readonly units: number; readonly micro: number }

/**
 * Percentiles of one indicator by cluster, over the stored (six-place) values of scored lines; voided values would
 * raise the bar for honest schools and are left out. Fewer values than the minimum → the wider cluster's (B.2).
 */
export type ClusterReferences = (cluster: number, percent: Fraction, index: number) => ReferenceValue

type Options = { readonly clusters: Clusters; readonly minimum: number; readonly sign: 1 | -1; readonly digits: number }

export const clusterReferences = (column: Pick<LineColumn, 'state' | 'micro'>, { clusters, minimum, sign, digits }: Options): ClusterReferences => {
  const sorted = new Map<number, Float64Array>()
  const known = new Map<number, ReferenceValue>()
  const ownValues = (cluster: number): Float64Array => {
    const members = clusters.list[cluster]?.members ?? new Int32Array(0)
    const values = new Float64Array(members.length)
    let count = 0
    for (const row of members) {
      if (column.state[row] === lineStateByte.scored) { values[count] = sign * (column.micro[row] ?? 0); count += 1 }
    }
    return values.subarray(0, count).sort()
  }
  const valuesOf = (cluster: number): Float64Array => {
    const found = sorted.get(cluster)
    if (found !== undefined) return found
    const own = ownValues(cluster)
    const wider = clusters.list[cluster]?.wider ?? -1
    const chosen = own.length < minimum && wider !== -1 ? valuesOf(wider) : own
    sorted.set(cluster, chosen)
    return chosen
  }
  return (cluster, percent, index) => {
    const key = index * clusters.list.length + cluster
    const found = known.get(key)
    if (found !== undefined) return found
    const value = percentileOf(valuesOf(cluster), percent)
    const reference = { units: Number(roundToUnits(value, digits)), micro: sign * roundToMicro(value) + 0 }
    known.set(key, reference)
    return reference
  }
}
