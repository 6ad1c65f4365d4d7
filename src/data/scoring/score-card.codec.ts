import type { CycleScores } from '@/domain/scoring/cycle-scores'
import { numberRowsText, parseHexBytes, parseMicroArray, parseNumberArray } from '../raw-arrays'

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
})

/** Direction scores alone, for lists. */
export const decodeDirectionScores = parseMicroArray
