import { percentileOf } from '../scoring/lines/percentile'
import { fraction, roundToUnits } from '../shared/fraction'

export type PeerZone = 'top' | 'middle' | 'bottom'
/** Nameless spread of a group, in the unit of the values; `decile` 1 (lowest) … 10 of the own value among the others and itself. */
export type Spread = { readonly n: number; readonly low: number; readonly quarter: number; readonly median: number; readonly threeQuarters: number; readonly high: number; readonly decile: number | null; readonly zone: PeerZone | null }

/** Deciles 1 and 2 are the bottom, 9 and 10 the top: said in words and by a pattern, never by colour alone. */
const zoneOf = (decile: number): PeerZone => (decile <= 2 ? 'bottom' : decile >= 9 ? 'top' : 'middle')

/** The share of others that are worse (half of the equal ones), in tenths. */
const decileOf = (others: ReadonlyArray<number>, own: number): number => {
  const below = others.filter((value) => value < own).length + others.filter((value) => value === own).length / 2
  return Math.min(10, Math.floor((below / others.length) * 10) + 1)
}

/** Spread of the others' values with the place of the own one in it; null where there are fewer than the release shows. @param others whole numbers */
export const spreadOf = (others: ReadonlyArray<number>, { own, smallestGroup }: { own: number | null; smallestGroup: number }): Spread | null => {
  if (others.length < smallestGroup) return null
  const sorted = Float64Array.from(others, (value) => value * 1_000_000).sort()
  const at = (percent: bigint): number => Number(roundToUnits(percentileOf(sorted, fraction(percent)), 0))
  const decile = own === null ? null : decileOf(others, own)
  return { n: others.length, low: at(0n), quarter: at(25n), median: at(50n), threeQuarters: at(75n), high: at(100n), decile, zone: decile === null ? null : zoneOf(decile) }
}
