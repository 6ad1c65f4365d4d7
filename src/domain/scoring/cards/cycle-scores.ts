import type { OrganizationType } from '../../models/model-document'
import type { ContextFacts } from '../clusters/context-facts'

/** One rated appointment as the snapshot of the cycle fixed it. */
export type Participant = {
  readonly organizationType: OrganizationType
  /** Dense index of the municipality inside the region, from 0. */
  readonly municipality: number
  readonly isRural: boolean
  readonly isSmall: boolean
  readonly hasSelection: boolean
  readonly isFirstCycle: boolean
  /** 'small' | 'medium' | 'large' by headcount, fixed before collection. */
  readonly size: 'small' | 'medium' | 'large'
  /** Conditions for the index of context; without them only what stands above counts. */
  readonly context?: ContextFacts
  /** Full years of the director in this post; without it circumstances by time in post do not hold. */
  readonly yearsInPost?: number
  /** Share of the year in this post, micro-units; without it the whole year. */
  readonly yearShare?: number
  /** Place in the alphabet of names, from 0: what is left of a tie is listed by it. Without it, by the given order. */
  readonly nameOrder?: number
}

/** What became of an indicator on a card: noSpread — all compared values are equal; noPrevious — no comparable earlier value. The byte that stores it is its position here. */
export const lineStates = ['scored', 'missing', 'notApplicableType', 'notApplicableCondition', 'notApplicableDeclared', 'withheld', 'voided', 'divisionByZero', 'noSpread', 'noPrevious'] as const
export type LineState = (typeof lineStates)[number]

/**
 * Scores of one cycle, column by column; `n` participants × `m` indicators × `d` directions, in the order of the
 * model document. Line arrays are indexed participant × m + indicator, direction arrays participant × d + direction.
 */
export type CycleScores = {
  readonly n: number
  readonly m: number
  readonly d: number
  readonly lineState: Uint8Array
  /** The indicator's value rounded half up to six places, micro-units; NaN where there is none. */
  readonly lineValue: Float64Array
  /** Position of the band, step or grade reached (0 = first in the document), −1 below all, −2 by an alternative. */
  readonly lineReached: Int16Array
  /** What the value was compared with where that is not in the document: median, percentile, best, municipality's value. Micro; NaN if none. */
  readonly lineReference: Float64Array
  /** Points in micro-units (0 where not scored). */
  readonly linePoints: Float64Array
  /** Share of the published total in hundredths of a point; a card's lines add up to its total exactly (largest remainder). */
  readonly lineContribution: Int32Array
  /** Direction score in micro-units, rounded half up for showing; NaN where the direction is not applicable. */
  readonly directionScore: Float64Array
  /** Nominal maximum after the thin-direction rule, micro-units; 0 where not applicable. */
  readonly directionMax: Float64Array
  readonly directionThin: Uint8Array
  /** Published total in hundredths (6814 = 68,14); rounded once, half up. */
  readonly total: Int32Array
  /** Share of missing in the applicable maximum, hundredths of a percent. */
  readonly missingPercent: Int32Array
  /** Position in `levels`; −1 «недостаточно данных». */
  readonly level: Int8Array
  /** Position in `floors` of the rule that capped the level; −1 if none. */
  readonly cappedBy: Int8Array
  /** Places inside the organization type (a common rating of schools and kindergartens is meaningless, B.3a), 1-2-2-4. 0 where no level. */
  readonly rankRegion: Int32Array
  readonly rankRegionOf: Int32Array
  readonly rankMunicipality: Int32Array
  readonly rankMunicipalityOf: Int32Array
  readonly rankCluster: Int32Array
  readonly rankClusterOf: Int32Array
  /** Order inside the region for lists: by total, then `tieOrder` directions, then the position given. A permutation of 0…n−1. */
  readonly order: Int32Array
  /** Cluster of each participant, and the clusters themselves. */
  readonly cluster: Int32Array
  readonly clusters: ReadonlyArray<{ key: string; size: number; widened: boolean }>
  /** Only where the model has small bases: a byte of `small-base.ts`, 0 = the own value; a mean has no place of its own. */
  readonly lineSmallBase?: Uint8Array
  /** Only where the model uses parts beyond sums of points. */
  readonly extended?: ExtendedScores
}

/** Why a card has no level. The byte that stores it is its position here. */
export const cardOutcomes = ['rated', 'notEnoughData', 'blocked', 'notRated', 'notPositive'] as const
export type CardOutcome = (typeof cardOutcomes)[number]

/** `g` groups, `a` adjustments in the order of the document. */
export type ExtendedScores = {
  readonly outcome: Uint8Array
  /** Position in `notRated` of the rule that held; −1 if none. */
  readonly outcomeRule: Int16Array
  /** Position in `weightSets`; −1 = the model's own weights. */
  readonly weightSet: Int16Array
  /** Weight of a line actually used, millionths of the whole; 0 where left out. Index as lines. */
  readonly lineWeight: Float64Array
  /** Micro-units of the group's maximum; NaN where not scored. n × g. */
  readonly groupScore: Float64Array
  /** What an adjustment added or took after its bounds, micro-units, and its share of the total in hundredths. n × a. */
  readonly adjustment: Float64Array
  readonly adjustmentContribution: Int32Array
}
