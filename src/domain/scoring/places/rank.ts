import { organizationTypes } from '../../models/model-document'
import { groupBy } from '../../shared/group-by'
import type { Clusters } from '../clusters/clusters'
import { typeIndex, type CompiledModel } from '../compile/compile-model'
import type { Mutable } from '../cards/cycle-arrays'
import type { Participant } from '../clusters/participant'

/** Place by a published amount: equal amounts share a place and the next place skips (1, 2, 2, 4). */
export const placesOf = (rows: ReadonlyArray<number>, amount: (row: number) => number, write: (row: number, place: number, of: number) => void): void => {
  const sorted = [...rows].sort((a, b) => amount(b) - amount(a))
  let place = 0
  sorted.forEach((row, position) => {
    const previous = sorted[position - 1]
    if (previous === undefined || amount(previous) !== amount(row)) place = position + 1
    write(row, place, sorted.length)
  })
}

const rankInClusters = (scores: Mutable, clusters: Clusters, totalOf: (row: number) => number): void => {
  clusters.list.forEach((cluster, position) => {
    const ranked = Array.from(cluster.members).filter((row) => scores.level[row] !== -1)
    placesOf(ranked, totalOf, (row, place, of) => {
      // A wider cluster also counts members whose own cluster is narrower; they are placed in their own.
      if (scores.cluster[row] !== position) return
      scores.rankCluster[row] = place
      scores.rankClusterOf[row] = of
    })
  })
}

/** Places in the region, municipality and cluster, always inside the organization type; nobody without a level is placed. */
export const rankCards = (scores: Mutable, participants: ReadonlyArray<Participant>, clusters: Clusters): void => {
  const rows = Array.from(scores.total.keys()).filter((row) => scores.level[row] !== -1)
  const totalOf = (row: number): number => scores.total[row] ?? 0
  const typeOf = (row: number): number => typeIndex(participants[row]?.organizationType ?? 'secondary_school')
  for (const group of groupBy(rows, typeOf).values()) {
    placesOf(group, totalOf, (row, place, of) => { scores.rankRegion[row] = place; scores.rankRegionOf[row] = of })
  }
  for (const group of groupBy(rows, (row) => (participants[row]?.municipality ?? 0) * organizationTypes.length + typeOf(row)).values()) {
    placesOf(group, totalOf, (row, place, of) => { scores.rankMunicipality[row] = place; scores.rankMunicipalityOf[row] = of })
  }
  rankInClusters(scores, clusters, totalOf)
}

/** Order of the region's list: those with a level first, by total, by the tie directions, then by name. */
export const orderCards = (model: CompiledModel, scores: Mutable, participants: ReadonlyArray<Participant>): void => {
  const nameOf = (row: number): number => participants[row]?.nameOrder ?? row
  const tie = (row: number, direction: number): number => {
    const score = scores.directionScore[row * scores.d + direction] ?? Number.NaN
    return Number.isNaN(score) ? -1 : score
  }
  const compareRows = (a: number, b: number): number => {
    const hasLevel = Number(scores.level[b] !== -1) - Number(scores.level[a] !== -1)
    if (hasLevel !== 0) return hasLevel
    const byTotal = (scores.total[b] ?? 0) - (scores.total[a] ?? 0)
    if (byTotal !== 0) return byTotal
    for (const direction of model.tieOrder) {
      const difference = tie(b, direction) - tie(a, direction)
      if (difference !== 0) return difference
    }
    return nameOf(a) - nameOf(b)
  }
  scores.order.set(Array.from(scores.total.keys()).sort(compareRows))
}
