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

type Amounts = Float64Array

const medianOf = (sorted: Amounts): number => {
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

/** Of the sorted amounts: their distances from the median lie in order to both sides of it, so the middle one is found by walking outward. */
const medianDeviationOf = (sorted: Amounts, median: number): number => {
  const middle = sorted.length >> 1
  let [below, above] = [middle - 1, middle]
  let [last, before] = [0, 0]
  for (let step = 0; step <= middle; step += 1) {
    before = last
    const [toBelow, toAbove] = [below < 0 ? Infinity : Math.abs((sorted[below] ?? 0) - median), above < sorted.length ? Math.abs((sorted[above] ?? 0) - median) : Infinity]
    if (toBelow < toAbove) below -= 1
    else above += 1
    last = Math.min(toBelow, toAbove)
  }
  return sorted.length % 2 === 1 ? last : (before + last) / 2
}

/** `sorted`: ascending. */
const spreadOf = (sorted: Amounts): FieldSpread | undefined => {
  const count = sorted.length
  if (count === 0) return undefined
  let sum = 0
  for (let at = 0; at < count; at += 1) sum += sorted[at] ?? 0
  const mean = sum / count
  let squares = 0
  for (let at = 0; at < count; at += 1) squares += ((sorted[at] ?? 0) - mean) ** 2
  const median = medianOf(sorted)
  return { count, mean, deviation: count < 2 ? 0 : Math.sqrt(squares / (count - 1)), median, medianDeviation: medianDeviationOf(sorted, median), min: sorted[0] ?? 0, max: sorted[count - 1] ?? 0 }
}

/** The spread of every field over the given rows of a grid. */
export const cohortOf = (grid: CellGrid, rows: ReadonlyArray<number>): Cohort => {
  const amounts = new Float64Array(rows.length)
  return Array.from({ length: grid.slots }, (_, slot) => {
    let count = 0
    for (const row of rows) {
      const at = row * grid.slots + slot
      if (grid.states[at] !== cellStateByte.value) continue
      amounts[count] = grid.values[at] ?? 0
      count += 1
    }
    return spreadOf(amounts.subarray(0, count).sort())
  })
}

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
