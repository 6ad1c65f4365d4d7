import { compare, divide, fractionFromMicro, multiply, numberFromFraction, roundToMicro, roundToUnits, subtract, type Fraction } from '../../shared/fraction'
import { roundIfCertain, UNIT_ROUNDOFF } from '../../shared/near-half'
import type { CompiledScale } from '../compile/compile-rule'
import { normaliserOf, type Normaliser, type Peers } from './normalise-value'
import { bandReached, earned, forScored, municipalityOf, typeOf, withdraw, write, type RuleOf, type RuleRun } from './rule-run'
import { lineStateByte } from './line-state'

const peersOf = (run: RuleRun, rows: Iterable<number>, sign: 1 | -1): Peers => {
  const values: number[] = []
  for (const row of rows) if (run.column.state[row] === lineStateByte.scored) values.push(sign * (run.column.micro[row] ?? 0))
  const sorted = Float64Array.from(values).sort()
  let sum = 0n
  let squares = 0n
  for (const value of sorted) { const whole = BigInt(value); sum += whole; squares += whole * whole }
  return { sorted, sum, squares, sign }
}

/** Rows whose values a row is compared with, by a key of the group. */
const groupsOf = (run: RuleRun, among: 'region' | 'cluster' | 'municipality'): { keyOf: (row: number) => number; rowsOf: (key: number) => Iterable<number> } => {
  const { clusters, input } = run
  if (among === 'cluster') {
    const isScored = (row: number): boolean => run.column.state[row] === lineStateByte.scored
    const chosen = (position: number): number => {
      const cluster = clusters.list[position]
      if (cluster === undefined || cluster.wider === -1) return position
      return cluster.members.filter(isScored).length >= input.model.document.cluster.minimum ? position : chosen(cluster.wider)
    }
    return { keyOf: (row) => clusters.of[row] ?? 0, rowsOf: (key) => clusters.list[chosen(key)]?.members ?? [] }
  }
  const keyOf = (row: number): number => (among === 'region' ? typeOf(run, row) : municipalityOf(run, row))
  const rows = new Map<number, number[]>()
  input.participants.forEach((_, row) => {
    const known = rows.get(keyOf(row))
    if (known === undefined) rows.set(keyOf(row), [row])
    else known.push(row)
  })
  return { keyOf, rowsOf: (key) => rows.get(key) ?? [] }
}

/** Points of one mirrored value by exact fractions; undefined where it cannot be normalised. Value, maximum and answer are micro-units. */
export const normalisedPoints = (rule: RuleOf<'normalised'>, { peers, value, max, digits }: { peers: Peers; value: number; max: number; digits: number }): number | undefined => {
  const normalise = normaliserOf(rule.by, peers)
  if (normalise === 'noSpread' || !normalise.isDefined(value)) return undefined
  const found = normalise.exact(value)
  return 'steps' in rule.scale ? bandReached(rule.scale.steps, Number(roundToUnits(found, digits))).points : exactPoints(rule.scale, found, max)
}

const exactPoints = (scale: Extract<CompiledScale, { zeroAt: Fraction }>, found: Fraction, max: number): number => {
  const share = divide(subtract(found, scale.zeroAt), subtract(scale.fullAt, scale.zeroAt))
  if (share.n <= 0n) return 0
  return compare(share, { n: 1n, d: 1n }) >= 0 ? max : roundToMicro(multiply(share, fractionFromMicro(max)))
}

const quickPoints = (scale: Extract<CompiledScale, { zeroAt: Fraction }>, quick: number, max: number): number => {
  const [zero, full] = [numberFromFraction(scale.zeroAt), numberFromFraction(scale.fullAt)]
  const points = ((quick - zero) / (full - zero)) * max
  const bound = ((errorOf(quick) + (Math.abs(quick) + Math.abs(zero)) * 4 * UNIT_ROUNDOFF) / Math.abs(full - zero)) * max + Math.abs(points) * 8 * UNIT_ROUNDOFF
  if (points + bound < 0) return 0
  if (points - bound > max) return max
  const rounded = roundIfCertain(points, bound)
  return rounded >= 0 && rounded <= max ? rounded : Number.NaN
}

// A normalised value takes a few dozen roundings of well-conditioned steps.
const errorOf = (quick: number): number => (Math.abs(quick) + 1) * 1e-12

const orExact = (quick: number, exact: () => number): number => (Number.isNaN(quick) ? exact() : quick)

const applyOne = (run: RuleRun, rule: RuleOf<'normalised'>, { row, normalise }: { row: number; normalise: Normaliser }): void => {
  const { column, out, indicator, input } = run
  const value = rule.sign * (column.micro[row] ?? 0)
  const quick = normalise.quick(value)
  let found: Fraction | undefined
  const exact = (): Fraction => (found ??= normalise.exact(value))
  const units = (digits: number): number => {
    const scale = 10 ** digits
    return orExact(roundIfCertain(quick * scale, errorOf(quick) * scale), () => Number(roundToUnits(exact(), digits)))
  }
  out.reference[row] = units(6)
  const { scale } = rule
  if ('steps' in scale) return write(out, row, bandReached(scale.steps, units(input.model.compareDigits)))
  write(out, row, earned(orExact(quickPoints(scale, quick, indicator.max), () => exactPoints(scale, exact(), indicator.max))))
}

/** Normalised values of a column and their points; a column without spread gives no points and no zero (`noSpread`). */
export const applyNormalised = (run: RuleRun, rule: RuleOf<'normalised'>): void => {
  const groups = groupsOf(run, 'among' in rule.by ? rule.by.among : 'region')
  const known = new Map<number, Normaliser | 'noSpread'>()
  const normalisers: (Normaliser | 'noSpread' | undefined)[] = []
  forScored(run, (row) => {
    const key = groups.keyOf(row)
    const normalise = known.get(key) ?? normaliserOf(rule.by, peersOf(run, groups.rowsOf(key), rule.sign))
    known.set(key, normalise)
    normalisers[row] = normalise
  })
  forScored(run, (row) => {
    const normalise = normalisers[row]
    if (normalise === undefined || normalise === 'noSpread') return withdraw(run, row, 'noSpread')
    if (!normalise.isDefined(rule.sign * (run.column.micro[row] ?? 0))) return withdraw(run, row, 'divisionByZero')
    applyOne(run, rule, { row, normalise })
  })
}
