import type { CycleId, ModelVersionId, ReleaseId } from '../../shared/ids'

/** A release as a list of them needs it; instants are ISO texts. */
export type ReleaseChoice = {
  readonly id: ReleaseId
  readonly cycleId: CycleId
  readonly number: number
  readonly period: string
  readonly cycleTitle: string
  readonly previousCycleId: CycleId | null
  readonly modelVersionId: ModelVersionId
  readonly contentHash: string
  readonly modelName: string
  readonly participants: number
  /** Organizations outside the release: exempt with a reason. */
  readonly outside: number
  /** Smaller groups are hidden: the region's threshold when the release was made. */
  readonly smallestGroup: number
  readonly clusterKeys: ReadonlyArray<string>
  readonly createdAt: string
  readonly publishedAt: string | null
}

/** The asked release, or the newest one; undefined where there is none. @param choices newest first */
export const chooseRelease = (choices: ReadonlyArray<ReleaseChoice>, asked: string | undefined): ReleaseChoice | undefined =>
  asked === undefined ? choices[0] : choices.find(({ id }) => id === asked)

/** A later release of the same cycle, the last one; undefined where the release still stands. @param choices newest first */
export const supersedingRelease = (choices: ReadonlyArray<ReleaseChoice>, releaseId: string): ReleaseChoice | undefined => {
  const own = choices.find(({ id }) => id === releaseId)
  return own === undefined ? undefined : choices.find(({ cycleId, number }) => cycleId === own.cycleId && number > own.number)
}

/** The last release of the cycle before: what a change is counted from. @param choices newest first */
export const previousRelease = (choices: ReadonlyArray<ReleaseChoice>, release: ReleaseChoice): ReleaseChoice | undefined =>
  release.previousCycleId === null ? undefined : choices.find(({ cycleId }) => cycleId === release.previousCycleId)
