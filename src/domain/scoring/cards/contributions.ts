/**
 * Shares of the published total, by largest remainder: each line gets the floor of its exact share, and what is left
 * goes one unit each to the largest remainders, first in the document first. Whole-number arithmetic; BigInt where
 * a product could pass 2⁵³.
 */
export type Share = {
  /** Weighted points of the lines that earned any, whole; and the direction of each. */
  readonly points: ReadonlyArray<number>
  readonly directions: ReadonlyArray<number>
  /** By direction: nominal / applicable maximum in lowest terms. */
  readonly numerator: ReadonlyArray<number>
  readonly denominator: ReadonlyArray<number>
  /** Sum of the nominal maxima, and how many published units make 100 points. */
  readonly whole: number
  readonly units: number
}

const SAFE = 2 ** 53

export const greatestCommonDivisor = (a: number, b: number): number => {
  let [x, y] = [a, b]
  while (y !== 0) [x, y] = [y, x % y]
  return x
}

type Part = { readonly position: number; readonly remainder: number | bigint; readonly scale: number; readonly key: number }

const byRemainder = (a: Part, b: Part): number => {
  const difference = b.key - a.key
  if (Math.abs(difference) > 1e-9 * (a.key + b.key)) return difference
  // Keys that nearly agree are compared exactly: remainder/scale as cross products.
  const left = BigInt(a.remainder) * BigInt(b.scale)
  const right = BigInt(b.remainder) * BigInt(a.scale)
  if (left !== right) return left > right ? -1 : 1
  return a.position - b.position
}

const divideExactly = (points: number, { numerator, denominator, whole, units }: { numerator: number; denominator: number; whole: number; units: number }): { floor: number; remainder: number | bigint } => {
  const top = points * numerator * units
  const bottom = denominator * whole
  if (top < SAFE && bottom < SAFE) {
    const remainder = top % bottom
    return { floor: (top - remainder) / bottom, remainder }
  }
  const exactTop = BigInt(points) * BigInt(numerator) * BigInt(units)
  const exactBottom = BigInt(denominator) * BigInt(whole)
  return { floor: Number(exactTop / exactBottom), remainder: exactTop % exactBottom }
}

/** Hands out `total` units; `out(position, units)` is called once per line. The total is the rounded exact sum. */
export const shareOut = (share: Share, total: number, out: (position: number, units: number) => void): void => {
  const parts: Part[] = []
  const floors: number[] = []
  let left = total
  share.points.forEach((points, position) => {
    const direction = share.directions[position] ?? 0
    const scale = share.denominator[direction] ?? 1
    const { floor, remainder } = divideExactly(points, { numerator: share.numerator[direction] ?? 0, denominator: scale, whole: share.whole, units: share.units })
    floors.push(floor)
    left -= floor
    if (remainder > 0) parts.push({ position, remainder, scale, key: Number(remainder) / scale })
  })
  if (left > 0) parts.sort(byRemainder)
  const extra = new Set(parts.slice(0, left).map((part) => part.position))
  floors.forEach((floor, position) => out(position, floor + (extra.has(position) ? 1 : 0)))
}
