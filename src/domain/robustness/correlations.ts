import type { CycleScores } from '../scoring/cards/cycle-scores'
import { lineStateByte } from '../scoring/lines/line-state'

/** Positions of two indicators and their correlation in thousandths (−1000…1000) over `n` cards that have both values. */
export type CorrelatedPair = { readonly first: number; readonly second: number; readonly thousandths: number; readonly n: number }
/** `matrix`: indicator × indicator, thousandths; NaN where fewer than the least number of cards have both or a value does not vary. */
export type Correlations = { readonly m: number; readonly matrix: Float64Array; readonly strong: ReadonlyArray<CorrelatedPair> }

/** Above this two indicators are nearly one (02-indicator-model; the checker warns at the same bound). */
export const STRONG_THOUSANDTHS = 920
const LEAST_CARDS = 10

type Sums = { n: number; x: number; y: number; xx: number; yy: number; xy: number }

const correlationOf = ({ n, x, y, xx, yy, xy }: Sums): number => {
  const [vx, vy] = [n * xx - x * x, n * yy - y * y]
  // A constant gives rounding noise instead of zero.
  if (n < LEAST_CARDS || vx <= 1e-12 * n * xx || vy <= 1e-12 * n * yy) return Number.NaN
  return Math.max(-1, Math.min(1, (n * xy - x * y) / Math.sqrt(vx * vy)))
}

/** Values of every indicator around their mean, so that squares lose no digits; NaN where there is none. */
const centred = ({ m, lineState, lineValue }: CycleScores, rows: ReadonlyArray<number>): ReadonlyArray<Float64Array> =>
  Array.from({ length: m }, (_, position) => {
    const values = Float64Array.from(rows, (row) => (lineState[row * m + position] === lineStateByte.scored ? lineValue[row * m + position] ?? Number.NaN : Number.NaN))
    const known = values.filter((value) => !Number.isNaN(value))
    const mean = known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length)
    return values.map((value) => value - mean)
  })

const pairSums = (a: Float64Array, b: Float64Array): Sums => {
  const sums: Sums = { n: 0, x: 0, y: 0, xx: 0, yy: 0, xy: 0 }
  for (let at = 0; at < a.length; at += 1) {
    const [x, y] = [a[at] ?? Number.NaN, b[at] ?? Number.NaN]
    if (Number.isNaN(x) || Number.isNaN(y)) continue
    sums.n += 1
    sums.x += x
    sums.y += y
    sums.xx += x * x
    sums.yy += y * y
    sums.xy += x * y
  }
  return sums
}

/** Pearson correlations of indicator values over the rows given, with the pairs above |0.92|, the closest first. */
export const correlationsOf = (scores: CycleScores, rows: ReadonlyArray<number>): Correlations => {
  const { m } = scores
  const values = centred(scores, rows)
  const matrix = new Float64Array(m * m).fill(Number.NaN)
  const strong: CorrelatedPair[] = []
  values.forEach((a, first) => values.forEach((b, second) => {
    if (second < first) return
    const sums = pairSums(a, b)
    const r = correlationOf(sums)
    const thousandths = Number.isNaN(r) ? r : Math.round(r * 1000)
    matrix[first * m + second] = thousandths
    matrix[second * m + first] = thousandths
    if (first !== second && Math.abs(r) * 1000 > STRONG_THOUSANDTHS) strong.push({ first, second, thousandths, n: sums.n })
  }))
  return { m, matrix, strong: strong.sort((a, b) => Math.abs(b.thousandths) - Math.abs(a.thousandths) || a.first - b.first || a.second - b.second) }
}
