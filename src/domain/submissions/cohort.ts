import { cellStateByte, type CellGrid } from '../scoring/lines/cells'

/** How a field was distributed among organizations of one type; amounts in whole micro-units, deviations as doubles. */
export type FieldSpread = {
  readonly count: number
  readonly mean: number
  readonly deviation: number
  readonly median: number
  /** Median of absolute deviations from the median. */
  readonly medianDeviation: number
  readonly min: number
  readonly max: number
}
/** By slot; undefined where nobody gave a value. */
export type Cohort = ReadonlyArray<FieldSpread | undefined>

const medianOf = (sorted: ReadonlyArray<number>): number => {
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}
const ascending = (a: number, b: number): number => a - b

const spreadOf = (values: ReadonlyArray<number>): FieldSpread | undefined => {
  if (values.length === 0) return undefined
  const sorted = [...values].sort(ascending)
  const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length
  const squares = sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  const median = medianOf(sorted)
  const medianDeviation = medianOf(sorted.map((value) => Math.abs(value - median)).sort(ascending))
  return { count: sorted.length, mean, deviation: sorted.length < 2 ? 0 : Math.sqrt(squares / (sorted.length - 1)), median, medianDeviation, min: sorted[0] ?? 0, max: sorted[sorted.length - 1] ?? 0 }
}

/** The spread of every field over the given rows of a grid. */
export const cohortOf = (grid: CellGrid, rows: ReadonlyArray<number>): Cohort =>
  Array.from({ length: grid.slots }, (_, slot) => spreadOf(rows.flatMap((row) => (grid.states[row * grid.slots + slot] === cellStateByte.value ? [grid.values[row * grid.slots + slot] ?? 0] : []))))

/** Below so many figures a spread says nothing about one of them. */
export const LEAST_COHORT = 20
/** 0.6745 of a standard deviation covers half of a normal distribution (Iglewicz and Hoaglin). */
const HALF_NORMAL = 0.6745

/** How far a value lies from the others, in deviations; undefined where the others do not differ. */
export const zScore = (value: number, spread: FieldSpread): number | undefined => (spread.deviation === 0 ? undefined : (value - spread.mean) / spread.deviation)
export const modifiedZScore = (value: number, spread: FieldSpread): number | undefined => (spread.medianDeviation === 0 ? undefined : (HALF_NORMAL * (value - spread.median)) / spread.medianDeviation)
/** Outside the range stretched at both ends by `stretch` of itself. */
export const isBeyondRange = (value: number, spread: FieldSpread, stretch: number): boolean => {
  const more = (spread.max - spread.min) * stretch
  return value < spread.min - more || value > spread.max + more
}
