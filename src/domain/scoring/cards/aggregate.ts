import { add, divide, fraction, multiply, roundToUnits, ZERO_FRACTION } from '../../shared/fraction'
import { multiplyDivideRound, roundIfCertain } from '../../shared/near-half'
import type { CompiledModel } from '../compile/compile-model'
import { greatestCommonDivisor, shareOut } from './contributions'
import type { Mutable } from './cycle-arrays'
import { isApplicable, isMissing } from '../lines/line-state'

type Run = { readonly model: CompiledModel; readonly scores: Mutable }
/** Weighted sums of one card, reused from row to row. */
type Sums = { readonly points: Float64Array; readonly applicable: Float64Array; readonly nominal: Float64Array; missing: number; maximum: number; whole: number }

const sumLines = ({ model, scores }: Run, row: number, sums: Sums): void => {
  sums.points.fill(0)
  sums.applicable.fill(0)
  sums.missing = 0
  sums.maximum = 0
  model.indicators.forEach((indicator, position) => {
    const line = row * scores.m + position
    const state = scores.lineState[line] ?? 0
    if (!isApplicable(state)) return
    const maximum = indicator.max * indicator.weight
    sums.applicable[indicator.direction] = (sums.applicable[indicator.direction] ?? 0) + maximum
    sums.points[indicator.direction] = (sums.points[indicator.direction] ?? 0) + (scores.linePoints[line] ?? 0) * indicator.weight
    sums.maximum += maximum
    if (isMissing(state)) sums.missing += maximum
  })
}

/** Direction score = points / applicable maximum × nominal maximum; a thin direction's nominal becomes its applicable. */
const scoreDirections = ({ model, scores }: Run, row: number, sums: Sums): void => {
  const scale = 10 ** model.weightDigits
  sums.whole = 0
  model.directions.forEach((direction, position) => {
    const applicable = sums.applicable[position] ?? 0
    const index = row * scores.d + position
    const isThin = applicable < direction.thinBelow
    const nominal = applicable === 0 ? 0 : isThin ? applicable : direction.nominal
    sums.nominal[position] = nominal
    sums.whole += nominal
    scores.directionMax[index] = multiplyDivideRound(nominal, 1, scale)
    scores.directionThin[index] = isThin && applicable > 0 ? 1 : 0
    scores.directionScore[index] = applicable === 0 ? Number.NaN : multiplyDivideRound(sums.points[position] ?? 0, nominal, applicable * scale)
  })
}

const exactTotal = (sums: Sums, units: number): number => {
  let total = ZERO_FRACTION
  sums.points.forEach((points, position) => {
    const applicable = BigInt(sums.applicable[position] ?? 0)
    if (applicable !== 0n) total = add(total, fraction(BigInt(points) * BigInt(sums.nominal[position] ?? 0), applicable))
  })
  return Number(roundToUnits(multiply(divide(total, fraction(BigInt(sums.whole))), fraction(BigInt(units))), 0))
}

/** Published total in units of its last digit: doubles unless a rounding boundary is near. */
const totalUnits = (sums: Sums, units: number): number => {
  if (sums.whole === 0) return 0
  let total = 0
  sums.points.forEach((points, position) => {
    const applicable = sums.applicable[position] ?? 0
    if (applicable > 0) total += (points * (sums.nominal[position] ?? 0)) / applicable
  })
  // All terms are ≥ 0 and the total is at most 10 000 units: a few dozen roundings stay far below this bound.
  const quick = roundIfCertain((total / sums.whole) * units, 1e-9)
  return Number.isNaN(quick) ? exactTotal(sums, units) : quick
}

const shareContributions = ({ model, scores }: Run, row: number, sums: Sums): void => {
  const positions: number[] = []
  const points: number[] = []
  const directions: number[] = []
  model.indicators.forEach((indicator, position) => {
    const earned = scores.linePoints[row * scores.m + position] ?? 0
    if (earned === 0 || indicator.weight === 0) return
    positions.push(position)
    points.push(earned * indicator.weight)
    directions.push(indicator.direction)
  })
  const divisors = model.directions.map((_, position) => Math.max(1, greatestCommonDivisor(sums.nominal[position] ?? 0, sums.applicable[position] ?? 0)))
  const share = {
    points, directions, whole: Math.max(1, sums.whole), units: 10_000 / model.totalUnit,
    numerator: divisors.map((divisor, position) => (sums.nominal[position] ?? 0) / divisor),
    denominator: divisors.map((divisor, position) => (sums.applicable[position] ?? 0) / divisor),
  }
  shareOut(share, (scores.total[row] ?? 0) / model.totalUnit, (position, units) => { scores.lineContribution[row * scores.m + (positions[position] ?? 0)] = units * model.totalUnit })
}

/** a·b < c·d for whole numbers, exactly. */
const isLess = ([a, b]: readonly [number, number], [c, d]: readonly [number, number]): boolean => {
  const left = a * b
  const right = c * d
  if (Math.max(left, right) < 2 ** 53) return left < right
  return BigInt(a) * BigInt(b) < BigInt(c) * BigInt(d)
}

/** Level by the published total, then the floor rules; −1 where more is missing than the model allows. */
const judgeLevel = ({ model, scores }: Run, row: number, sums: Sums): void => {
  scores.missingPercent[row] = sums.maximum === 0 ? 0 : multiplyDivideRound(sums.missing, 10_000, sums.maximum)
  scores.cappedBy[row] = -1
  if (sums.maximum === 0 || isLess([model.noLevelAboveHundredths, sums.maximum], [sums.missing, 10_000])) { scores.level[row] = -1; return }
  let level = model.levels.findIndex((from) => (scores.total[row] ?? 0) >= from)
  model.floors.forEach((floor, position) => {
    const applicable = sums.applicable[floor.direction] ?? 0
    const isWeak = applicable > 0 && isLess([sums.points[floor.direction] ?? 0, 10_000], [floor.belowHundredths, applicable])
    if (level !== -1 && level <= floor.guards && level < floor.cap && isWeak) {
      level = floor.cap
      scores.cappedBy[row] = position
    }
  })
  scores.level[row] = level
}

/** Directions, total, level and contributions of every card from its lines. */
export const aggregateCards = (model: CompiledModel, scores: Mutable): void => {
  const d = model.directions.length
  const sums: Sums = { points: new Float64Array(d), applicable: new Float64Array(d), nominal: new Float64Array(d), missing: 0, maximum: 0, whole: 0 }
  const run: Run = { model, scores }
  for (let row = 0; row < scores.n; row += 1) {
    sumLines(run, row, sums)
    scoreDirections(run, row, sums)
    scores.total[row] = totalUnits(sums, 10_000 / model.totalUnit) * model.totalUnit
    shareContributions(run, row, sums)
    judgeLevel(run, row, sums)
  }
}
