import type { CycleScores } from '@/domain/scoring/cards/cycle-scores'
import { packedArray, parseHexBytes, parseMicroArray, parseNumberArray } from '../raw-arrays'

const NOTHING = new Uint8Array(0)
const NO_NUMBERS = new Float64Array(0)

/** What only some models have: empty arrays and bytes where a model has none, so that nothing crosses. */
const encodeExtended = ({ lineSmallBase = NOTHING, extended }: CycleScores) => ({
  lineSmallBase,
  lineWeights: packedArray(extended?.lineWeight ?? NO_NUMBERS, 'int'),
  groupScores: packedArray(extended?.groupScore ?? NO_NUMBERS, 'bigint'),
  adjustments: packedArray(extended?.adjustment ?? NO_NUMBERS, 'bigint'),
  adjustmentContributions: packedArray(extended?.adjustmentContribution ?? NO_NUMBERS, 'int'),
})

/** Array columns of all cards, one card after another. */
export const encodeCards = (scores: CycleScores) => ({
  directionScores: packedArray(scores.directionScore, 'bigint'),
  directionMaxes: packedArray(scores.directionMax, 'bigint'),
  directionThin: scores.directionThin,
  lineStates: scores.lineState,
  lineValues: packedArray(scores.lineValue, 'bigint'),
  lineReached: packedArray(scores.lineReached, 'smallint'),
  lineReferences: packedArray(scores.lineReference, 'bigint'),
  linePoints: packedArray(scores.linePoints, 'bigint'),
  lineContributions: packedArray(scores.lineContribution, 'int'),
  ...encodeExtended(scores),
})

/** How many numbers of an array belong to one card. */
export const widthsOf = ({ n, m, d, extended }: CycleScores) => {
  const each = (values: ArrayLike<number> | undefined): number => (n === 0 || values === undefined ? 0 : values.length / n)
  return { line: m, direction: d, weight: each(extended?.lineWeight), group: each(extended?.groupScore), adjustment: each(extended?.adjustment) }
}

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
