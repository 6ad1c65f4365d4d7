import type { ModelDocument } from '../../models/model-document'
import { warning, type ModelFinding } from '../../models/model-finding'
import { Decimal } from '../../shared/decimal'
import type { CycleScores } from '../cards/cycle-scores'
import { lineStateByte } from './line-state'

/** What a past cycle says of a model: bands and levels where nearly everybody would fall, indicators that repeat each other. */
export const CEILING_PERCENT = 80
export const CORRELATION_MOST = 0.92
/** Fewer values than this say nothing of a rule. */
export const HISTORY_LEAST = 20

type Past = { readonly scores: CycleScores; readonly cycle: string }

/** The most frequent key among the given ones. */
const mostFrequent = (keys: ReadonlyArray<number>): { readonly key: number; readonly percent: number } => {
  const counts = new Map<number, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  const [key = 0, count = 0] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? []
  return { key, percent: keys.length === 0 ? 0 : (count * 100) / keys.length }
}

const scoredRows = ({ n, m, lineState }: CycleScores, position: number): ReadonlyArray<number> =>
  [...Array(n).keys()].filter((row) => lineState[row * m + position] === lineStateByte.scored)

const checkCeilings = (document: ModelDocument, { scores, cycle }: Past): ReadonlyArray<ModelFinding> =>
  document.indicators.flatMap(({ code, direction, rule }, position) => {
    const points = scoredRows(scores, position).map((row) => scores.linePoints[row * scores.m + position] ?? 0)
    const { key, percent } = mostFrequent(points)
    if (points.length < HISTORY_LEAST || percent <= CEILING_PERCENT) return []
    return [warning('BAND_CEILING', { indicator: code, direction, rule: rule.kind }, { percent: String(Math.floor(percent)), points: new Decimal(key).div(1_000_000).toFixed(), cycle })]
  })

const checkLevels = (document: ModelDocument, { scores, cycle }: Past): ReadonlyArray<ModelFinding> => {
  const levels = [...scores.level].filter((level) => level >= 0)
  const { key, percent } = mostFrequent(levels)
  const level = document.levels[key]
  if (level === undefined || levels.length < HISTORY_LEAST || percent <= CEILING_PERCENT) return []
  return [warning('LEVEL_CEILING', { level: level.name }, { percent: String(Math.floor(percent)), cycle })]
}

/** Pearson's r over the rows where both indicators have a value; NaN where there are too few or one does not vary. */
export const correlationOf = (scores: CycleScores, first: number, second: number): number => {
  const { n, m, lineState, lineValue } = scores
  let [count, sumX, sumY, sumXX, sumYY, sumXY] = [0, 0, 0, 0, 0, 0]
  for (let row = 0; row < n; row += 1) {
    const [a, b] = [row * m + first, row * m + second]
    if (lineState[a] !== lineStateByte.scored || lineState[b] !== lineStateByte.scored) continue
    const [x, y] = [(lineValue[a] ?? 0) / 1_000_000, (lineValue[b] ?? 0) / 1_000_000]
    count += 1; sumX += x; sumY += y; sumXX += x * x; sumYY += y * y; sumXY += x * y
  }
  const [varX, varY] = [count * sumXX - sumX * sumX, count * sumYY - sumY * sumY]
  // A constant column leaves rounding noise instead of zero.
  const isFlat = varX <= 1e-9 * count * sumXX || varY <= 1e-9 * count * sumYY
  return count < HISTORY_LEAST || isFlat ? Number.NaN : (count * sumXY - sumX * sumY) / Math.sqrt(varX * varY)
}

const checkPairs = (document: ModelDocument, { scores, cycle }: Past): ReadonlyArray<ModelFinding> =>
  document.indicators.flatMap(({ code, direction }, first) =>
    document.indicators.slice(first + 1).flatMap((other, offset) => {
      const r = correlationOf(scores, first, first + 1 + offset)
      return Math.abs(r) > CORRELATION_MOST ? [warning('INDICATORS_CORRELATED', { indicator: code, direction }, { other: other.code, r: new Decimal(r).toDecimalPlaces(2).toFixed(), cycle })] : []
    }))

/** Warnings by the cards of a past cycle scored under this document; `cycle` is its name for people. */
export const checkHistory = (document: ModelDocument, past: Past): ReadonlyArray<ModelFinding> =>
  [...checkCeilings(document, past), ...checkLevels(document, past), ...checkPairs(document, past)]
