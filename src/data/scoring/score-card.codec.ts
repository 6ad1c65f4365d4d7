import type { CycleScores } from '@/domain/scoring/cycle-scores'
import { hexText, numberArrayText, parseHexBytes, parseNumberArray } from '../raw-arrays'

/** −2⁵³ stands for «none» in the micro-unit arrays: bigint has no NaN, and the value is out of every range. */
const NONE = -9_007_199_254_740_992
const NONE_TEXT = String(NONE)

const microText = (values: Float64Array, from: number, to: number): string => {
  let text = '{'
  for (let index = from; index < to; index += 1) {
    const value = values[index] ?? Number.NaN
    text += `${index === from ? '' : ','}${Number.isNaN(value) ? NONE_TEXT : String(value)}`
  }
  return `${text}}`
}
const parseMicros = (text: string): number[] => parseNumberArray(text).map((value) => (value === NONE ? Number.NaN : value))

/** Array columns of one card as PostgreSQL text. */
export const encodeCardArrays = (scores: CycleScores, row: number) => {
  const line = [row * scores.m, (row + 1) * scores.m] as const
  const direction = [row * scores.d, (row + 1) * scores.d] as const
  return {
    directionScores: microText(scores.directionScore, ...direction),
    directionMaxes: microText(scores.directionMax, ...direction),
    directionThin: hexText(scores.directionThin, ...direction),
    lineStates: hexText(scores.lineState, ...line),
    lineValues: microText(scores.lineValue, ...line),
    lineReached: numberArrayText(scores.lineReached, ...line),
    lineReferences: microText(scores.lineReference, ...line),
    linePoints: microText(scores.linePoints, ...line),
    lineContributions: numberArrayText(scores.lineContribution, ...line),
  }
}

export type CardArrayColumns = ReturnType<typeof encodeCardArrays>

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
  directionScores: parseMicros(columns.directionScores),
  directionMaxes: parseMicros(columns.directionMaxes),
  directionThin: parseHexBytes(columns.directionThin),
  lineStates: parseHexBytes(columns.lineStates),
  lineValues: parseMicros(columns.lineValues),
  lineReached: parseNumberArray(columns.lineReached),
  lineReferences: parseMicros(columns.lineReferences),
  linePoints: parseMicros(columns.linePoints),
  lineContributions: parseNumberArray(columns.lineContributions),
})

/** Direction scores alone, for lists. */
export const decodeDirectionScores = parseMicros
