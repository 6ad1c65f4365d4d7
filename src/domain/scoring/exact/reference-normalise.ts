import type { Normalisation } from '../../models/scoring-parts'
import { assertNever } from '../../shared/assert-never'
import { Decimal } from '../../shared/decimal'
import { add, compare, decimalFromFraction, divide, fraction, fractionFromDecimal, fractionFromText, multiply, negate, roundToUnits, subtract, ZERO_FRACTION, type Fraction } from '../../shared/fraction'
import { percentileOf } from '../lines/percentile'

/** The definition of normalised values, one value at a time over all its peers; the fast form is `normalise-value.ts`. */
type Found = Fraction | 'noSpread' | 'divisionByZero'
type Case = { readonly own: Fraction; readonly peers: ReadonlyArray<Fraction>; readonly mirror: (amount: Fraction) => Fraction }
type Among = Exclude<Normalisation, { method: 'goalposts' | 'log_goalposts' }>

const HUNDRED = fraction(100n)
const count = (amount: number): Fraction => fraction(BigInt(amount))
const percent = (part: Fraction, whole: Fraction): Fraction => multiply(HUNDRED, divide(part, whole))
const sum = (amounts: ReadonlyArray<Fraction>): Fraction => amounts.reduce(add, ZERO_FRACTION)
const mean = (amounts: ReadonlyArray<Fraction>): Fraction => divide(sum(amounts), count(amounts.length))
const extreme = (amounts: ReadonlyArray<Fraction>, wanted: 1 | -1): Fraction => amounts.reduce((best, next) => (compare(next, best) === wanted ? next : best))
const bounded = (share: Fraction): Fraction => (compare(share, ZERO_FRACTION) < 0 ? ZERO_FRACTION : compare(share, HUNDRED) > 0 ? HUNDRED : share)

const zScore = ({ own, peers }: Case): Fraction => {
  const middle = mean(peers)
  const squares = sum(peers.map((peer) => multiply(subtract(peer, middle), subtract(peer, middle))))
  const deviation = decimalFromFraction(divide(squares, count(peers.length - 1))).sqrt()
  return fractionFromDecimal(decimalFromFraction(subtract(own, middle)).div(deviation))
}

const reference = (kind: 'mean' | 'median' | 'best' | 'worst', peers: ReadonlyArray<Fraction>): Fraction => {
  switch (kind) {
    case 'mean': return mean(peers)
    case 'median': return percentileOf(Float64Array.from(peers.map((peer) => Number(roundToUnits(peer, 6)))).sort(), fraction(50n))
    case 'best': return extreme(peers, 1)
    case 'worst': return extreme(peers, -1)
    default: return assertNever(kind)
  }
}

const distance = (kind: 'mean' | 'median' | 'best' | 'worst', { own, peers, mirror }: Case): Found => {
  const compared = reference(kind, peers)
  if (compared.n === 0n) return 'noSpread'
  if (compare(mirror(fraction(1n)), ZERO_FRACTION) > 0) return percent(own, compared)
  return own.n === 0n ? 'divisionByZero' : percent(compared, own)
}

const amongPeers = (by: Among, found: Case): Found => {
  const { own, peers, mirror } = found
  if (by.method === 'distance_to_reference') return distance(by.reference, found)
  const [worst, best] = [extreme(peers, -1), extreme(peers, 1)]
  if (compare(worst, best) === 0) return 'noSpread'
  const below = peers.filter((peer) => compare(peer, own) < 0).length
  const equal = peers.filter((peer) => compare(peer, own) === 0).length
  switch (by.method) {
    case 'min_max': return percent(subtract(own, worst), subtract(best, worst))
    case 'distance_to_maximum': return subtract(HUNDRED, percent(subtract(best, own), subtract(best, worst)))
    case 'distance_to_target': {
      const target = mirror(fractionFromText(by.target))
      return compare(target, worst) <= 0 ? 'noSpread' : percent(subtract(own, worst), subtract(target, worst))
    }
    case 'z_score': return zScore(found)
    case 'rank': return count(below + 1)
    case 'percentile_rank': return percent(count(below + 1), count(peers.length))
    case 'borda': return percent(add(count(below), divide(count(equal - 1), count(2))), count(peers.length - 1))
    default: return assertNever(by)
  }
}

/** @param value and @param values stored six-place values, as they are; less is better → they are mirrored here. */
export const referenceNormalised = (by: Normalisation, value: Fraction, { values, isDown }: { values: ReadonlyArray<Fraction>; isDown: boolean }): Found => {
  const mirror = (amount: Fraction): Fraction => (isDown ? negate(amount) : amount)
  const turned = (share: Fraction): Fraction => (isDown ? subtract(HUNDRED, share) : share)
  switch (by.method) {
    case 'goalposts': return turned(bounded(percent(subtract(value, fractionFromText(by.low)), subtract(fractionFromText(by.high), fractionFromText(by.low)))))
    case 'log_goalposts': {
      if (value.n <= 0n) return turned(ZERO_FRACTION)
      const low = new Decimal(by.low).ln()
      return turned(bounded(fractionFromDecimal(decimalFromFraction(value).ln().minus(low).times(100).div(new Decimal(by.high).ln().minus(low)))))
    }
    default: return amongPeers(by, { own: mirror(value), peers: values.map(mirror), mirror })
  }
}
