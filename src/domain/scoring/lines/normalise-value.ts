import type { Normalisation } from '../../models/scoring-parts'
import { assertNever } from '../../shared/assert-never'
import { Decimal } from '../../shared/decimal'
import { divide, fraction, fractionFromDecimal, fractionFromMicro, fractionFromText, multiply, numberFromFraction, roundToMicro, subtract, type Fraction } from '../../shared/fraction'
import { MICRO } from '../../shared/micro'
import { percentileOf } from './percentile'

/** Compared values, mirrored where less is better, ascending, whole micro-units; their exact sum and sum of squares. */
export type Peers = { readonly sorted: Float64Array; readonly sum: bigint; readonly squares: bigint; readonly sign: 1 | -1 }
/** Takes a mirrored value in micro-units. `quick` is within 1e-12 of `exact`, relative to its size plus one. */
export type Normaliser = { readonly quick: (value: number) => number; readonly exact: (value: number) => Fraction; readonly isDefined: (value: number) => boolean }
type By<M extends Normalisation['method']> = Extract<Normalisation, { method: M }>

const always = (): boolean => true
const HUNDRED = fraction(100n)
const percentOf = (part: Fraction, whole: Fraction): Fraction => multiply(HUNDRED, divide(part, whole))

/** 100 × (value − zero) / (full − zero) between two whole amounts. */
const straight = (zero: number, full: number): Normaliser | 'noSpread' => {
  if (full <= zero) return 'noSpread'
  return {
    quick: (value) => ((value - zero) / (full - zero)) * 100,
    exact: (value) => fraction((BigInt(value) - BigInt(zero)) * 100n, BigInt(full) - BigInt(zero)),
    isDefined: always,
  }
}

/** First position whose value is not below, or is above, the given one. */
const countBelow = (sorted: Float64Array, value: number, isIncluded: boolean): number => {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const at = sorted[middle] ?? 0
    if (at < value || (isIncluded && at === value)) low = middle + 1
    else high = middle
  }
  return low
}

const byRank = (sorted: Float64Array, shareOf: (below: number, upTo: number) => Fraction): Normaliser => {
  const exact = (value: number): Fraction => shareOf(countBelow(sorted, value, false), countBelow(sorted, value, true))
  return { exact, quick: (value) => { const { n, d } = exact(value); return Number(n) / Number(d) }, isDefined: always }
}

const zScore = ({ sorted, sum, squares }: Peers): Normaliser => {
  const n = BigInt(sorted.length)
  // (x − S/n) / sqrt((n·Σx² − S²) / (n (n − 1))), with whole sums.
  const deviation = new Decimal((n * squares - sum * sum).toString()).times(n.toString()).div((n - 1n).toString()).sqrt()
  const quickDeviation = deviation.toNumber()
  const away = (value: number): bigint => n * BigInt(value) - sum
  return { quick: (value) => Number(away(value)) / quickDeviation, exact: (value) => fractionFromDecimal(new Decimal(away(value).toString()).div(deviation)), isDefined: always }
}

const referenceOf = (kind: By<'distance_to_reference'>['reference'], { sorted, sum }: Peers): Fraction => {
  switch (kind) {
    case 'mean': return fraction(sum, BigInt(sorted.length) * BigInt(MICRO))
    case 'median': return percentileOf(sorted, fraction(50n))
    case 'best': return fractionFromMicro(sorted.at(-1) ?? 0)
    case 'worst': return fractionFromMicro(sorted[0] ?? 0)
    default: return assertNever(kind)
  }
}

/** Ratio to the reference; both are mirrored alike, so their ratio is that of the values themselves. */
const ratio = (by: By<'distance_to_reference'>, peers: Peers): Normaliser | 'noSpread' => {
  const reference = referenceOf(by.reference, peers)
  if (reference.n === 0n) return 'noSpread'
  const size = numberFromFraction(reference) * MICRO
  if (peers.sign === 1) return { quick: (value) => (value / size) * 100, exact: (value) => percentOf(fractionFromMicro(value), reference), isDefined: always }
  return { quick: (value) => (size / value) * 100, exact: (value) => percentOf(reference, fractionFromMicro(value)), isDefined: (value) => value !== 0 }
}

const cut = (share: Fraction): Fraction => {
  if (share.n <= 0n) return fraction(0n)
  return share.n >= share.d * 100n ? HUNDRED : share
}

const goalposts = (by: By<'goalposts'>, sign: 1 | -1): Normaliser => {
  const ends = [by.low, by.high].map(fractionFromText).map((end) => (sign === 1 ? end : { n: -end.n, d: end.d }))
  const [zero = fraction(0n), full = fraction(1n)] = sign === 1 ? ends : [...ends].reverse()
  const [quickZero, quickFull] = [numberFromFraction(zero), numberFromFraction(full)]
  return {
    quick: (value) => Math.min(100, Math.max(0, ((value / MICRO - quickZero) / (quickFull - quickZero)) * 100)),
    exact: (value) => cut(percentOf(subtract(fractionFromMicro(value), zero), subtract(full, zero))),
    isDefined: always,
  }
}

const logGoalposts = (by: By<'log_goalposts'>, sign: 1 | -1): Normaliser => {
  const [low, high] = [new Decimal(by.low).ln(), new Decimal(by.high).ln()]
  const width = high.minus(low)
  const [quickLow, quickWidth] = [low.toNumber(), width.toNumber()]
  const mirror = <T>(share: T, flip: (share: T) => T): T => (sign === 1 ? share : flip(share))
  const quick = (own: number): number => (own <= 0 ? 0 : Math.min(100, Math.max(0, ((Math.log(own / MICRO) - quickLow) / quickWidth) * 100)))
  const exact = (own: number): Fraction => (own <= 0 ? fraction(0n) : cut(fractionFromDecimal(new Decimal(own).div(MICRO).ln().minus(low).times(100).div(width))))
  return {
    quick: (value) => mirror(quick(sign * value), (share) => 100 - share),
    exact: (value) => mirror(exact(sign * value), (share) => subtract(HUNDRED, share)),
    isDefined: always,
  }
}

const amongPeers = (by: Exclude<Normalisation, { method: 'goalposts' | 'log_goalposts' }>, peers: Peers): Normaliser | 'noSpread' => {
  const { sorted, sign } = peers
  const [worst = 0, best = 0] = [sorted[0], sorted.at(-1)]
  if (by.method === 'distance_to_reference') return ratio(by, peers)
  if (worst === best) return 'noSpread'
  const n = BigInt(sorted.length)
  switch (by.method) {
    case 'min_max': case 'distance_to_maximum': return straight(worst, best)
    case 'distance_to_target': return straight(worst, sign * roundToMicro(fractionFromText(by.target)))
    case 'z_score': return zScore(peers)
    case 'rank': return byRank(sorted, (below) => fraction(BigInt(below) + 1n))
    case 'percentile_rank': return byRank(sorted, (below) => fraction((BigInt(below) + 1n) * 100n, n))
    case 'borda': return byRank(sorted, (below, upTo) => fraction(BigInt(below + upTo - 1) * 50n, n - 1n))
    default: return assertNever(by)
  }
}

/** Prepares a normalisation over its peers; 'noSpread' where it would divide by zero. */
export const normaliserOf = (by: Normalisation, peers: Peers): Normaliser | 'noSpread' => {
  switch (by.method) {
    case 'goalposts': return goalposts(by, peers.sign)
    case 'log_goalposts': return logGoalposts(by, peers.sign)
    default: return amongPeers(by, peers)
  }
}
