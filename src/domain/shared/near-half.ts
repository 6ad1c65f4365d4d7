/** Unit roundoff of binary64. */
export const UNIT_ROUNDOFF = 2 ** -53

/**
 * Rounds `x` half up (away from zero) to a whole number, if its error bound proves the result; else NaN, and the
 * caller decides with exact fractions. `error` bounds |x − exact|.
 */
export const roundIfCertain = (x: number, error: number): number => {
  const size = Math.abs(x)
  if (!(size < 2 ** 52)) return Number.NaN
  const floor = Math.floor(size)
  const rest = size - floor
  if (!(Math.abs(rest - 0.5) > error)) return Number.NaN
  const rounded = rest > 0.5 ? floor + 1 : floor
  // A value within its error of zero keeps the sign of zero: both sides round to 0.
  return x < 0 && rounded !== 0 ? -rounded : rounded
}

/** a × b / c rounded half up for whole a, b ≥ 0 and c > 0: doubles where they prove it, BigInt where they do not. */
export const multiplyDivideRound = (a: number, b: number, c: number): number => {
  const quotient = (a * b) / c
  const quick = roundIfCertain(quotient, quotient * 4 * UNIT_ROUNDOFF)
  if (!Number.isNaN(quick)) return quick
  const divisor = BigInt(c)
  return Number((2n * BigInt(a) * BigInt(b) + divisor) / (2n * divisor))
}
