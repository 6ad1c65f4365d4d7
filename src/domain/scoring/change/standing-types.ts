import type { Controllability } from '../../models/model-document'
import type { OwnRule } from '../lines/points-at'

/** A value that earns more points than now. `figure`: this cycle's own figure where the value is a mean of several cycles. Micro-units. */
export type ChangeOption = { readonly value: number; readonly points: number; readonly figure: number | null }
/** How the value follows from this cycle's figure: the mean of `years` cycles, the earlier ones adding up to `earlier` micro-units. */
export type Rolling = { readonly years: number; readonly earlier: number }
/** The indicator as it stands on the card; `value` is null where no data were given; `range` bounds this cycle's figure. */
export type StandingLine = OwnRule & {
  readonly value: number | null
  readonly points: number
  readonly isWhole: boolean
  readonly rolling?: Rolling
  readonly range: { readonly low: number; readonly high: number }
}

/**
 * One indicator, bonus or penalty to be changed; micro-units. `from` is null where no data were given. `figure`: what this cycle's own figure has to be where
 * the value is a mean of several cycles. A penalty has points below zero.
 */
export type Change = {
  readonly subject: 'indicator' | 'bonus' | 'penalty'
  /** In the indicators, or in the adjustments of the document. */
  readonly position: number
  /** The field that is the value itself; null where a formula makes it of several. */
  readonly slot: number | null
  readonly figure: number | null
  readonly code: string
  readonly controllability: Controllability
  readonly from: number | null
  readonly to: number
  readonly pointsFrom: number
  readonly pointsTo: number
}
