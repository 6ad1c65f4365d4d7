/** Below this size a distribution or a median would point at persons. A region may ask for more; a release keeps what held when it was made. */
export const SMALLEST_SHOWN_GROUP = 5
/** The largest threshold a region may set: above it hardly a table would be left. */
export const LARGEST_THRESHOLD = 20

/** Totals of a group without names, or null where it is so small that they would tell on somebody. */
export const shownTotalsOf = (totals: ReadonlyArray<number>, minimum: number): ReadonlyArray<number> | null => (totals.length < minimum ? null : totals)

/** Median of whole units, half up between two neighbours; null for an empty list. NaN entries do not count. */
export const medianOf = (values: ReadonlyArray<number>): number | null => {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b)
  const [below, above] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return below === undefined || above === undefined ? null : Math.floor((below + above) / 2 + 0.5)
}

/** The same, or null where the group is so small that a median would tell on somebody. */
export const shownMedianOf = (values: ReadonlyArray<number>, minimum: number): number | null =>
  values.filter((value) => !Number.isNaN(value)).length < minimum ? null : medianOf(values)
