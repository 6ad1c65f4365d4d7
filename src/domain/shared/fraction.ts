import { Decimal } from './decimal'

/**
 * Exact rational numbers. The published result is defined over them (docs/scoring.md): a sum of thirds that makes
 * exactly 68.145 rounds to 68.15, which no decimal of a fixed length can promise.
 */
export type Fraction = { readonly n: bigint; readonly d: bigint }

export const fraction = (n: bigint, d: bigint = 1n): Fraction => (d < 0n ? { n: -n, d: -d } : { n, d })
export const ZERO_FRACTION: Fraction = { n: 0n, d: 1n }

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/

/** "-12.5" → −125/10. The text is a plain decimal with a point; anything else is a bug of the caller. */
export const fractionFromText = (text: string): Fraction => {
  const match = DECIMAL.exec(text)
  if (match === null) throw new Error(`Not a plain decimal: ${text}`)
  const [, sign = '', whole = '0', decimals = ''] = match
  const n = BigInt(whole + decimals)
  return { n: sign === '-' ? -n : n, d: 10n ** BigInt(decimals.length) }
}

export const fractionFromMicro = (micro: number): Fraction => ({ n: BigInt(micro), d: 1_000_000n })

export const add = (a: Fraction, b: Fraction): Fraction => (a.d === b.d ? { n: a.n + b.n, d: a.d } : { n: a.n * b.d + b.n * a.d, d: a.d * b.d })
export const subtract = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.d - b.n * a.d, d: a.d * b.d })
export const multiply = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.n, d: a.d * b.d })
/** The caller has checked that `b` is not zero. */
export const divide = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d, a.d * b.n)
export const negate = (a: Fraction): Fraction => ({ n: -a.n, d: a.d })
export const absolute = (a: Fraction): Fraction => (a.n < 0n ? negate(a) : a)

/** −1, 0 or 1. */
export const compare = (a: Fraction, b: Fraction): -1 | 0 | 1 => {
  const left = a.n * b.d
  const right = b.n * a.d
  if (left === right) return 0
  return left < right ? -1 : 1
}

const divideHalfUp = (n: bigint, d: bigint): bigint => (n < 0n ? -((-2n * n + d) / (2n * d)) : (2n * n + d) / (2n * d))

/** Rounds half up (away from zero, as a spreadsheet does) and returns the whole number of 10^−digits. */
export const roundToUnits = (a: Fraction, digits: number): bigint => divideHalfUp(a.n * 10n ** BigInt(digits), a.d)

/** The same, in micro-units. */
export const roundToMicro = (a: Fraction): number => Number(roundToUnits(a, 6))

/** The least whole number of 10^−digits that is not below `a`. */
export const ceilToUnits = (a: Fraction, digits: number): bigint => {
  const n = a.n * 10n ** BigInt(digits)
  const floor = n >= 0n ? n / a.d : -((-n + a.d - 1n) / a.d)
  return floor * a.d === n ? floor : floor + 1n
}

/** The greatest whole number not above `a`. */
export const floorOf = (a: Fraction): bigint => (a.n >= 0n ? a.n / a.d : -((-a.n + a.d - 1n) / a.d))

// Roots and logarithms have no last digit: they are kept to 30 places, so that all ways of counting agree.
const KEPT_PLACES = 30

/** A number of 40 digits as a fraction, at 30 places. */
export const fractionFromDecimal = (amount: Decimal): Fraction => fractionFromText(amount.toDecimalPlaces(KEPT_PLACES).toFixed())
export const decimalFromFraction = (amount: Fraction): Decimal => new Decimal(amount.n.toString()).div(amount.d.toString())
/** Nearest double, safe for numerators and denominators beyond the range of doubles. */
export const numberFromFraction = (amount: Fraction): number => decimalFromFraction(amount).toNumber()
