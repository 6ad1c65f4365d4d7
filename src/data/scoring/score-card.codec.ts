import type { CycleScores } from '@/domain/scoring/cards/cycle-scores'
import { numberRowsText, parseHexBytes, parseMicroArray, parseNumberArray } from '../raw-arrays'

const NOTHING = new Uint8Array(0)
const widthOf = (values: ArrayLike<number>, n: number): number => (n === 0 ? 0 : values.length / n)

/** What only some models have: empty texts and bytes where a model has none, so that nothing crosses. */
const encodeExtended = ({ n, m, lineSmallBase = NOTHING, extended }: CycleScores) => ({
  lineSmallBase,
  lineWeights: extended === undefined ? '' : numberRowsText(extended.lineWeight, m),
  groupScores: extended === undefined ? '' : numberRowsText(extended.groupScore, widthOf(extended.groupScore, n)),
  adjustments: extended === undefined ? '' : numberRowsText(extended.adjustment, widthOf(extended.adjustment, n)),
  adjustmentContributions: extended === undefined ? '' : numberRowsText(extended.adjustmentContribution, widthOf(extended.adjustmentContribution, n)),
})

/** Array columns of all cards: `{…};{…}` texts, and bytes one card after another. */
export const encodeCards = (scores: CycleScores) => ({
  directionScores: numberRowsText(scores.directionScore, scores.d),
  directionMaxes: numberRowsText(scores.directionMax, scores.d),
  directionThin: scores.directionThin,
  lineStates: scores.lineState,
  lineValues: numberRowsText(scores.lineValue, scores.m),
  lineReached: numberRowsText(scores.lineReached, scores.m),
  lineReferences: numberRowsText(scores.lineReference, scores.m),
  linePoints: numberRowsText(scores.linePoints, scores.m),
  lineContributions: numberRowsText(scores.lineContribution, scores.m),
  ...encodeExtended(scores),
})

/** Array columns of one card as PostgreSQL text, bytes in hex. */
export type CardArrayColumns = { readonly [Column in keyof ReturnType<typeof encodeCards>]: string }

export type CardArrays = {
  /** Micro-units; NaN where the direction is not applicable. */
  readonly directionScores: ReadonlyArray<number>
  readonly directionMaxes: ReadonlyArray<number>
  readonly directionThin: Uint8Array
  /** Bytes are positions in `lineStates` of the domain. */
  readonly lineStates: Uint8Array
  readonly lineValues: ReadonlyArray<number>
  readonly lineReached: ReadonlyArray<number>
  readonly lineReferences: ReadonlyArray<number>
  readonly linePoints: ReadonlyArray<number>
  readonly lineContributions: ReadonlyArray<number>
  /** Empty where the model has no small bases; bytes of `small-base.ts` of the domain. */
  readonly lineSmallBase: Uint8Array
  /** Empty where the model only sums points. Millionths of the whole; micro-units (NaN: no score); micro-units; hundredths of a point. */
  readonly lineWeights: ReadonlyArray<number>
  readonly groupScores: ReadonlyArray<number>
  readonly adjustments: ReadonlyArray<number>
  readonly adjustmentContributions: ReadonlyArray<number>
}

export const decodeCardArrays = (columns: CardArrayColumns): CardArrays => ({
  directionScores: parseMicroArray(columns.directionScores),
  directionMaxes: parseMicroArray(columns.directionMaxes),
  directionThin: parseHexBytes(columns.directionThin),
  lineStates: parseHexBytes(columns.lineStates),
  lineValues: parseMicroArray(columns.lineValues),
  lineReached: parseNumberArray(columns.lineReached),
  lineReferences: parseMicroArray(columns.lineReferences),
  linePoints: parseMicroArray(columns.linePoints),
  lineContributions: parseNumberArray(columns.lineContributions),
  lineSmallBase: parseHexBytes(columns.lineSmallBase),
  lineWeights: parseNumberArray(columns.lineWeights),
  groupScores: parseMicroArray(columns.groupScores),
  adjustments: parseMicroArray(columns.adjustments),
  adjustmentContributions: parseNumberArray(columns.adjustmentContributions),
})

/** Direction scores alone, for lists. */
export const decodeDirectionScores = parseMicroArray
