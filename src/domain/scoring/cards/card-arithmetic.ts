import { Decimal } from '../../shared/decimal'
import { roundIfCertain } from '../../shared/near-half'

/**
 * Arithmetic of a card in one of two kinds of numbers: doubles, which say NaN where they cannot promise the digit, and
 * decimals of 40 digits, which are the definition (roots have no exact value). All amounts are shares of about 0…1.
 */
export type Arithmetic<T> = {
  readonly whole: (amount: number) => T
  readonly add: (a: T, b: T) => T
  readonly subtract: (a: T, b: T) => T
  readonly multiply: (a: T, b: T) => T
  readonly divide: (a: T, b: T) => T
  readonly power: (a: T, exponent: number) => T
  /** a to the power 1 / exponent. */
  readonly root: (a: T, exponent: number) => T
  readonly log: (a: T) => T
  readonly exp: (a: T) => T
  /** Nothing where a double is too near zero to tell. */
  readonly sign: (a: T) => -1 | 0 | 1 | undefined
  readonly isLess: (a: T, b: T) => boolean
  /** Half up to a whole number of 1/scale; NaN where not certain. */
  readonly toUnits: (a: T, scale: number) => number
  readonly toNumber: (a: T) => number
}

// A few hundred operations on positive shares stay far below this; a share closer to zero than it is not judged.
const BOUND = 1e-12
// What an adjustment moved is a difference of two shares of about one: it carries their last digits however small it is.
const CANCELLED = 1e-14

export const doubles: Arithmetic<number> = {
  whole: (amount) => amount,
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  divide: (a, b) => a / b,
  power: (a, exponent) => a ** exponent,
  root: (a, exponent) => a ** (1 / exponent),
  log: Math.log,
  exp: Math.exp,
  sign: (a) => (a === 0 ? 0 : a > BOUND ? 1 : a < -BOUND ? -1 : undefined),
  isLess: (a, b) => a < b,
  toUnits: (a, scale) => roundIfCertain(a * scale, (Math.abs(a) * 4 * BOUND + CANCELLED) * scale),
  toNumber: (a) => a,
}

// Below 30 places decimals of 40 digits carry their own noise: it is cut off before the half is judged.
const KEPT_PLACES = 25

export const decimals: Arithmetic<Decimal> = {
  whole: (amount) => new Decimal(amount),
  add: (a, b) => a.plus(b),
  subtract: (a, b) => a.minus(b),
  multiply: (a, b) => a.times(b),
  divide: (a, b) => a.div(b),
  power: (a, exponent) => a.pow(exponent),
  root: (a, exponent) => a.ln().div(exponent).exp(),
  log: (a) => a.ln(),
  exp: (a) => a.exp(),
  sign: (a) => { const kept = a.toDecimalPlaces(KEPT_PLACES); return kept.isZero() ? 0 : kept.isPositive() ? 1 : -1 },
  isLess: (a, b) => a.lt(b),
  toUnits: (a, scale) => a.times(scale).toDecimalPlaces(KEPT_PLACES - 10).toDecimalPlaces(0).toNumber(),
  toNumber: (a) => a.toNumber(),
}

/** A child of a mean: its share and a whole weight above zero. */
export type Child<T> = { readonly share: T; readonly weight: number }

const sum = <T>(k: Arithmetic<T>, amounts: ReadonlyArray<T>): T => amounts.reduce(k.add, k.whole(0))

/**
 * Weighted power mean; exponent 0 is the geometric one. 'notPositive' where it is undefined: a share of zero under a
 * logarithm or in a denominator; 'unsure' where doubles cannot tell.
 */
export const meanOf = <T>(k: Arithmetic<T>, exponent: number, children: ReadonlyArray<Child<T>>): T | 'notPositive' | 'unsure' => {
  const whole = k.whole(children.reduce((total, { weight }) => total + weight, 0))
  if (exponent <= 0) {
    const signs = children.map(({ share }) => k.sign(share))
    if (signs.includes(undefined)) return 'unsure'
    if (signs.some((sign) => sign !== 1)) return 'notPositive'
  }
  const weighted = (of: (share: T) => T): T => k.divide(sum(k, children.map(({ share, weight }) => k.multiply(of(share), k.whole(weight)))), whole)
  if (exponent === 1) return weighted((share) => share)
  if (exponent === 0) return k.exp(weighted(k.log))
  if (exponent === -1) return k.divide(k.whole(1), weighted((share) => k.divide(k.whole(1), share)))
  // Doubles near zero are sent to decimals: their power could vanish.
  if (children.some(({ share }) => k.sign(share) === undefined)) return 'unsure'
  const raised = weighted((share) => (k.sign(share) === 0 ? k.whole(0) : k.power(share, exponent)))
  return k.toNumber(raised) === 0 ? k.whole(0) : k.root(raised, exponent)
}

/** Parts of a mean that belong to each child: they add up to the mean (Euler's sum for a function of degree one). */
export const partsOfMean = (exponent: number, children: ReadonlyArray<Child<number>>): ReadonlyArray<number> => {
  const terms = children.map(({ share, weight }) => weight * (exponent === 0 ? 1 : share === 0 ? 0 : share ** exponent))
  const whole = terms.reduce((a, b) => a + b, 0)
  const weights = children.reduce((total, { weight }) => total + weight, 0)
  return children.map(({ weight }, position) => (whole === 0 ? weight / weights : (terms[position] ?? 0) / whole))
}
