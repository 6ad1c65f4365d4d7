import { each, known, meanOf, nothing, sumOf, type Amounts } from './column'

/**
 * Normalisations of an analyst's column; larger is better (mirror the values first where it is not). A column that would
 * divide by zero becomes missing, never 0 or 100.
 */
type Ends = { readonly from: number; readonly to: number }
const extremes = (values: Amounts): { low: number; high: number } => ({ low: Math.min(...known(values)), high: Math.max(...known(values)) })
const isFlat = (values: Amounts): boolean => { const { low, high } = extremes(values); return !(low < high) }
const unlessFlat = (values: Amounts, change: (value: number) => number): Amounts => (isFlat(values) ? nothing(values) : each(values, change))

export const minMax = (values: Amounts, { from, to }: Ends = { from: 0, to: 100 }): Amounts => {
  const { low, high } = extremes(values)
  return unlessFlat(values, (value) => ((value - low) / (high - low)) * (to - from) + from)
}

/** Standard deviation with n − 1; the result has the mean and deviation given. */
export const zScores = (values: Amounts, { mean, deviation }: { mean: number; deviation: number } = { mean: 0, deviation: 1 }): Amounts => {
  const present = known(values)
  const middle = meanOf(present)
  const spread = Math.sqrt(sumOf(present.map((value) => (value - middle) ** 2)) / (present.length - 1))
  return unlessFlat(values, (value) => ((value - middle) / spread) * deviation + mean)
}

/** 1 is the worst; equal values share the lesser rank. */
export const ranks = (values: Amounts): Amounts => {
  const present = known(values)
  return each(values, (value) => 1 + present.filter((other) => other < value).length)
}
export const bordaScores = (values: Amounts): Amounts => each(ranks(values), (rank) => rank - 1)
/** (rank − 1) / (n − 1), 0…1; `ofAll` gives rank / n. */
export const percentileRanks = (values: Amounts, { ofAll }: { ofAll: boolean } = { ofAll: false }): Amounts => {
  const n = known(values).length
  return each(ranks(values), (rank) => (ofAll ? rank / n : n < 2 ? null : (rank - 1) / (n - 1)))
}

/** 1 − (best − v) / (best − worst). */
export const distanceToMaximum = (values: Amounts): Amounts => distanceTo(values, extremes(values).high)
/** 1 − (target − v) / (target − worst); above the target it is more than 1 unless cut. */
export const distanceTo = (values: Amounts, target: number, isCut = false): Amounts => {
  const { low } = extremes(values)
  if (target === low) return nothing(values)
  return each(values, (value) => { const found = 1 - (target - value) / (target - low); return isCut ? Math.min(1, found) : found })
}
export const shareOfMaximum = (values: Amounts): Amounts => { const { high } = extremes(values); return high === 0 ? nothing(values) : each(values, (value) => value / high) }
export const ratioTo = (values: Amounts, reference: number): Amounts => (reference === 0 ? nothing(values) : each(values, (value) => value / reference))
/** (v − reference) / reference. */
export const differenceFrom = (values: Amounts, reference: number): Amounts => each(ratioTo(values, reference), (ratio) => ratio - 1)
/** 1, 0 or −1: above, within or below the mean by this share (0.2 = 20 %). */
export const aboveOrBelowMean = (values: Amounts, share: number): Amounts =>
  each(ratioTo(values, meanOf(known(values))), (ratio) => (ratio > 1 + share ? 1 : ratio < 1 - share ? -1 : 0))
/** Scores by percentile (rank / n × 100): steps highest first. */
export const categories = (values: Amounts, steps: ReadonlyArray<{ from: number; score: number }>): Amounts =>
  each(percentileRanks(values, { ofAll: true }), (share) => steps.find(({ from }) => share * 100 >= from)?.score ?? null)

export type Goalposts = { readonly low: number; readonly high: number; readonly top?: number; readonly isCut?: boolean }
export const goalposts = (values: Amounts, { low, high, top = 1, isCut = true }: Goalposts): Amounts =>
  low === high ? nothing(values) : each(values, (value) => { const share = (value - low) / (high - low); return (isCut ? Math.min(1, Math.max(0, share)) : share) * top })
/** Goalposts over natural logarithms; a value that has none counts as the lower post. */
export const logGoalposts = (values: Amounts, { low, high, ...more }: Goalposts): Amounts =>
  goalposts(each(values, (value) => Math.log(Math.max(value, Number.MIN_VALUE))), { low: Math.log(low), high: Math.log(high), ...more })
