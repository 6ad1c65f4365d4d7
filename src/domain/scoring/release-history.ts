import type { OrganizationId, ReleaseId } from '../shared/ids'

/** An earlier cycle as a release used it: the release whose values were taken, kept with the result so that it can be made again. */
export type EarlierRelease = {
  readonly releaseId: ReleaseId
  readonly number: number
  readonly period: string
  /** The methods may be compared (`comparableWith`). */
  readonly isComparable: boolean
  /** Organizations that others were merged into since then: their earlier figures are about something else. */
  readonly merged: ReadonlyArray<OrganizationId>
}
/** Latest first. */
export type ReleaseHistory = ReadonlyArray<EarlierRelease>
