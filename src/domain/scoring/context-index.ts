import type { Participant } from './participant'

/**
 * Index of context (B.2): how hard the conditions outside the head's power are. Facts of the snapshot, fixed before collection, each as a z-score inside the
 * organization type, added with equal weights; a fact that is the same everywhere tells nothing. Higher is harder.
 */
const facts: ReadonlyArray<(participant: Participant) => number> = [
  ({ isRural }) => (isRural ? 1 : 0),
  ({ isSmall }) => (isSmall ? 1 : 0),
  ({ hasSelection }) => (hasSelection ? 0 : 1),
]

export type ContextBand = 'context_easy' | 'context_usual' | 'context_hard'
/** A third of a standard deviation of the index on either side of the mean is usual; compared in millionths, so that the order of people never matters. */
const USUAL_WITHIN = 333_333
const MILLION = 1_000_000

const deviation = (values: ReadonlyArray<number>, mean: number): number => Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length)
const standardised = (values: ReadonlyArray<number>): ReadonlyArray<number> => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const spread = deviation(values, mean)
  return values.map((value) => (spread === 0 ? 0 : (value - mean) / spread))
}
const bandOf = (z: number): ContextBand => {
  const micro = Math.round(z * MILLION)
  return micro > USUAL_WITHIN ? 'context_hard' : micro < -USUAL_WITHIN ? 'context_easy' : 'context_usual'
}

/** The index of everybody, z-scored again inside the type, in the order given. */
export const contextIndex = (participants: ReadonlyArray<Participant>): ReadonlyArray<number> => {
  const found: number[] = participants.map(() => 0)
  for (const type of new Set(participants.map(({ organizationType }) => organizationType))) {
    const rows = participants.flatMap(({ organizationType }, row) => (organizationType === type ? [row] : []))
    const own = rows.flatMap((row) => participants[row] ?? [])
    const sums = facts.map((fact) => standardised(own.map(fact))).reduce((sum, column) => sum.map((value, at) => value + (column[at] ?? 0)), own.map(() => 0))
    // Whole millionths: z-scores that cancel out leave nothing to be standardised.
    standardised(sums.map((sum) => Math.round(sum * MILLION))).forEach((value, at) => { found[rows[at] ?? 0] = value })
  }
  return found
}

/** The part of a cluster's key: easier, usual or harder conditions than the type has on the whole. */
export const contextBands = (participants: ReadonlyArray<Participant>): ReadonlyArray<ContextBand> => contextIndex(participants).map(bandOf)
