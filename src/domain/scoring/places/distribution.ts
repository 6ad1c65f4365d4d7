/**
 * Five numbers of a distribution of published totals, in whole hundredths of a point. Quartiles by linear interpolation
 * between the two nearest values (as in `percentile.ts`), rounded half up to a hundredth: nothing is computed in floats.
 */
export type Distribution = {
  readonly n: number
  readonly min: number
  readonly lowerQuartile: number
  readonly median: number
  readonly upperQuartile: number
  readonly max: number
}

const quarterOf = (sorted: ReadonlyArray<number>, quarters: 1 | 2 | 3): number => {
  const quarterSteps = (sorted.length - 1) * quarters
  const rest = quarterSteps % 4
  const at = (quarterSteps - rest) / 4
  const low = sorted[at] ?? 0
  const high = sorted[at + 1] ?? low
  const sum = low * (4 - rest) + high * rest
  return Math.floor((sum + 2) / 4)
}

/** Undefined for an empty list. @param hundredths whole hundredths in any order */
export const describeDistribution = (hundredths: ReadonlyArray<number>): Distribution | undefined => {
  const sorted = [...hundredths].sort((a, b) => a - b)
  const [min] = sorted
  const max = sorted.at(-1)
  if (min === undefined || max === undefined) return undefined
  return { n: sorted.length, min, lowerQuartile: quarterOf(sorted, 1), median: quarterOf(sorted, 2), upperQuartile: quarterOf(sorted, 3), max }
}
