import type { CycleScores } from '../scoring/cards/cycle-scores'

/** Share of each indicator in the variance of published totals; hundredths of a percent, together exactly 10 000. */
export type Drivers = { readonly shares: ReadonlyArray<number>; readonly directions: ReadonlyArray<number> }

const WHOLE = 10_000n

const floorDivide = (a: bigint, b: bigint): bigint => (a >= 0n ? a / b : -((-a + b - 1n) / b))

/** Shares of whole parts in hundredths of a percent by largest remainder; parts may be negative, their sum is positive. */
const sharesOf = (parts: ReadonlyArray<bigint>, whole: bigint): ReadonlyArray<number> => {
  const floors = parts.map((part) => floorDivide(part * WHOLE, whole))
  const rests = parts.map((part, position) => ({ position, rest: part * WHOLE - (floors[position] ?? 0n) * whole }))
  const left = Number(WHOLE - floors.reduce((sum, floor) => sum + floor, 0n))
  const extra = new Set(rests.sort((a, b) => (b.rest > a.rest ? 1 : b.rest < a.rest ? -1 : a.position - b.position)).slice(0, left).map(({ position }) => position))
  return floors.map((floor, position) => Number(floor) + (extra.has(position) ? 1 : 0))
}

/**
 * What drives the ranking: contributions add up to the total, so the covariances of contributions with the total add up to its variance. A negative share
 * belongs to an indicator that is higher where the total is lower. Bonuses and penalties stand in their direction's share only: `directionOf` is asked for
 * them after the indicators. Null where everybody has the same total.
 */
export const driversOf = (scores: CycleScores, rows: ReadonlyArray<number>, directionOf: (part: number) => number): Drivers | null => {
  const { m, d, lineContribution, total, extended } = scores
  const a = extended === undefined ? 0 : extended.adjustment.length / Math.max(1, scores.n)
  const n = BigInt(rows.length)
  const sum = (value: (row: number) => number): bigint => rows.reduce((reached, row) => reached + BigInt(value(row)), 0n)
  const totals = sum((row) => total[row] ?? 0)
  const parts = Array.from({ length: m + a }, (_, position) => {
    const contribution = (row: number): number => (position < m ? lineContribution[row * m + position] : extended?.adjustmentContribution[row * a + position - m]) ?? 0
    return n * sum((row) => contribution(row) * (total[row] ?? 0)) - sum(contribution) * totals
  })
  const whole = parts.reduce((reached, part) => reached + part, 0n)
  if (whole <= 0n) return null
  const shares = sharesOf(parts, whole)
  const directions = Array.from({ length: d }, () => 0)
  shares.forEach((share, position) => { directions[directionOf(position)] = (directions[directionOf(position)] ?? 0) + share })
  return { shares: shares.slice(0, m), directions }
}
