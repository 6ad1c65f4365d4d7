import { add, fraction, fractionFromMicro, multiply, subtract, floorOf, type Fraction } from '../../shared/fraction'

/**
 * Percentile by linear interpolation between the two nearest values (type 7 of Hyndman and Fan, Excel's
 * PERCENTILE.INC): position (n − 1) · p / 100 in the ascending list; the median is P50. Exact.
 * @param sorted ascending, whole micro-units, not empty
 */
export const percentileOf = (sorted: Float64Array, percent: Fraction): Fraction => {
  const position = multiply(percent, fraction(BigInt(sorted.length - 1), 100n))
  const lower = floorOf(position)
  const low = fractionFromMicro(sorted[Number(lower)] ?? 0)
  const rest = subtract(position, fraction(lower))
  if (rest.n === 0n) return low
  const high = fractionFromMicro(sorted[Number(lower) + 1] ?? 0)
  return add(low, multiply(rest, subtract(high, low)))
}
