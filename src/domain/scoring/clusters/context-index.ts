import type { ContextFactKey, ContextShareKey } from './context-facts'
import type { Participant } from './participant'

/**
 * Index of context (B.2): how hard the conditions outside the head's power are. Eight facts of the snapshot, fixed before collection, each as a z-score inside
 * the organization type, added with equal weights; a fact that is the same everywhere, or that nobody has told of an organization, tells nothing. Higher is harder.
 */
type Fact = { readonly key: ContextFactKey; readonly of: (participant: Participant) => number | null }
const share = (key: ContextShareKey): Fact => ({ key, of: ({ context }) => context?.[key] ?? null })
const facts: ReadonlyArray<Fact> = [
  { key: 'territory', of: ({ isRural, context }) => (isRural ? 1 : 0) + (context?.isRemote === true ? 1 : 0) },
  { key: 'small', of: ({ isSmall }) => (isSmall ? 1 : 0) },
  share('specialNeeds'), share('hardship'), share('otherLanguage'), share('laterShift'), share('wear'),
  { key: 'noSelection', of: ({ hasSelection }) => (hasSelection ? 0 : 1) },
]

export type ContextBand = 'context_easy' | 'context_usual' | 'context_hard'
/** A third of a standard deviation of the index on either side of the mean is usual; compared in millionths, so that the order of people never matters. */
const USUAL_WITHIN = 333_333
const MILLION = 1_000_000

const sumOf = (values: ReadonlyArray<number>): number => values.reduce((sum, value) => sum + value, 0)
const meanOf = (values: ReadonlyArray<number>): number => sumOf(values) / values.length
/** Of the known values; an unknown one stands on the mean. */
const standardised = (values: ReadonlyArray<number | null>): ReadonlyArray<number> => {
  const known = values.filter((value) => value !== null)
  const mean = meanOf(known)
  const spread = Math.sqrt(sumOf(known.map((value) => (value - mean) ** 2)) / known.length)
  return values.map((value) => (value === null || spread === 0 ? 0 : (value - mean) / spread))
}
const bandOf = (z: number): ContextBand => {
  const micro = Math.round(z * MILLION)
  return micro > USUAL_WITHIN ? 'context_hard' : micro < -USUAL_WITHIN ? 'context_easy' : 'context_usual'
}

/** Whole millionths: z-scores that cancel out leave nothing to be standardised, and no order of people or facts matters. */
const indexOf = (people: ReadonlyArray<Participant>): ReadonlyArray<number> => {
  const columns = facts.map(({ of }) => standardised(people.map(of)))
  return standardised(people.map((_, row) => Math.round(sumOf(columns.map((column) => column[row] ?? 0)) * MILLION)))
}

/** The index of everybody, z-scored again inside the type, in the order given. */
export const contextIndex = (participants: ReadonlyArray<Participant>): ReadonlyArray<number> => {
  const found: number[] = participants.map(() => 0)
  for (const type of new Set(participants.map(({ organizationType }) => organizationType))) {
    const rows = participants.flatMap(({ organizationType }, row) => (organizationType === type ? [row] : []))
    indexOf(rows.flatMap((row) => participants[row] ?? [])).forEach((value, at) => { found[rows[at] ?? 0] = value })
  }
  return found
}

/** The part of a cluster's key: easier, usual or harder conditions than the type has on the whole. */
export const contextBands = (participants: ReadonlyArray<Participant>): ReadonlyArray<ContextBand> => contextIndex(participants).map(bandOf)

export type ExplainedFact = {
  readonly key: ContextFactKey
  /** Steps of remoteness 0…2, 0 or 1, or hundredths of a percent; null where nobody has told. */
  readonly own: number | null
  /** Mean of the known ones of the type in the same unit, rounded half up to hundredths; null where nobody has told. */
  readonly typical: number | null
  readonly pull: ContextBand
}
/** The index of one participant, taken apart. `z` in hundredths of a standard deviation. */
export type ExplainedContext = { readonly band: ContextBand; readonly z: number; readonly of: number; readonly facts: ReadonlyArray<ExplainedFact> }

/** Why a participant's conditions are called easier, usual or harder: each fact beside the mean of its type. */
export const explainContext = (participants: ReadonlyArray<Participant>, at: number): ExplainedContext | undefined => {
  const own = participants[at]
  if (own === undefined) return undefined
  const people = participants.filter(({ organizationType }) => organizationType === own.organizationType)
  const row = people.indexOf(own)
  const z = indexOf(people)[row] ?? 0
  return {
    band: bandOf(z), z: Math.round(z * 100), of: people.length,
    facts: facts.map(({ key, of }) => {
      const values = people.map(of)
      const known = values.filter((value) => value !== null)
      return { key, own: of(own), typical: known.length === 0 ? null : Math.round(meanOf(known) * 100) / 100, pull: bandOf(standardised(values)[row] ?? 0) }
    }),
  }
}
