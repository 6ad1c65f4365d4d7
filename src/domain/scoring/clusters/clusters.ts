import type { ModelDocument } from '../../models/model-document'
import { groupBy } from '../../shared/group-by'
import { contextBands } from './context-index'
import type { Participant } from './participant'

/**
 * Clusters are fixed before collection: type × territory × size × index of context in the order the model names. A cluster smaller than
 * the minimum gives way to the wider one (the last feature dropped), down to the organization type alone (B.2).
 */
export type Clusters = {
  /** Cluster of each participant: position in `list`. */
  readonly of: Int32Array
  readonly list: ReadonlyArray<Cluster>
}
export type Cluster = { readonly key: string; readonly size: number; readonly widened: boolean; readonly members: Int32Array; readonly wider: number }

type Feature = ModelDocument['cluster']['by'][number]

const featureOf: Record<Exclude<Feature, 'context'>, (participant: Participant) => string> = {
  organizationType: (participant) => participant.organizationType,
  territory: (participant) => (participant.isSmall ? 'small_school' : participant.isRural ? 'rural' : 'urban'),
  size: (participant) => participant.size,
}

/** The organization type always comes first: figures of schools and kindergartens are never one distribution. */
const orderedFeatures = (by: ReadonlyArray<Feature>): ReadonlyArray<Feature> => ['organizationType', ...by.filter((feature) => feature !== 'organizationType')]

const keysByDepth = (participants: ReadonlyArray<Participant>, features: ReadonlyArray<Feature>): ReadonlyArray<ReadonlyArray<string>> => {
  const context = features.includes('context') ? contextBands(participants) : []
  const partOf = (feature: Feature, participant: Participant, row: number): string => (feature === 'context' ? (context[row] ?? '') : featureOf[feature](participant))
  return features.map((_, depth) => participants.map((participant, row) => features.slice(0, depth + 1).map((feature) => partOf(feature, participant, row)).join('/')))
}

const membersByKey = (keys: ReadonlyArray<string>): ReadonlyMap<string, ReadonlyArray<number>> => groupBy(keys.keys(), (row) => keys[row] ?? '')

/** Positions of the clusters whose participants a key takes in: its own and the narrower ones, as places of the key are counted. */
export const clustersWithin = (list: ReadonlyArray<{ readonly key: string }>, key: string): ReadonlyArray<number> =>
  list.flatMap((cluster, position) => (cluster.key === key || cluster.key.startsWith(`${key}/`) ? [position] : []))

/** Puts every participant into the narrowest cluster that has the minimum; also lists the wider ones it could fall back to. */
export const assignClusters = (participants: ReadonlyArray<Participant>, by: ReadonlyArray<Feature>, minimum: number): Clusters => {
  const keys = keysByDepth(participants, orderedFeatures(by))
  const members = keys.map(membersByKey)
  const list: Cluster[] = []
  const positions = new Map<string, number>()
  const positionOf = (row: number, depth: number, isWidened: boolean): number => {
    const key = keys[depth]?.[row] ?? ''
    const name = `${key}${isWidened ? ' +' : ''}`
    const known = positions.get(name)
    if (known !== undefined) return known
    const wider = depth === 0 ? -1 : positionOf(row, depth - 1, true)
    const rows = Int32Array.from(members[depth]?.get(key) ?? [])
    list.push({ key, size: rows.length, widened: isWidened, members: rows, wider })
    positions.set(name, list.length - 1)
    return list.length - 1
  }
  const of = new Int32Array(participants.length)
  const deepest = keys.length - 1
  participants.forEach((_, row) => {
    let depth = deepest
    while (depth > 0 && (members[depth]?.get(keys[depth]?.[row] ?? '')?.length ?? 0) < minimum) depth -= 1
    of[row] = positionOf(row, depth, depth < deepest)
  })
  return { of, list }
}
