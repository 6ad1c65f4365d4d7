import { fraction, roundToMicro, roundToUnits, type Fraction } from '../../shared/fraction'
import { MICRO } from '../../shared/micro'
import { multiplyDivideRound } from '../../shared/near-half'
import { columnSource, lineColumn } from './line-columns'
import { lineStateByte } from './line-state'
import { bandReached, earned, forScored, withdraw, write, type RuleOf, type RuleRun } from './rule-run'

/** Rules over a target and over the change to the previous cycle. They use the stored six-place values. */
export const applyTarget = (run: RuleRun, rule: RuleOf<'target_share'>): void => {
  const { column, indicator, out } = run
  forScored(run, (row) => {
    const value = Math.max(0, column.micro[row] ?? 0)
    const [part, whole] = rule.sign === 1 ? [value, rule.target] : [rule.target, value]
    out.reference[row] = rule.target
    write(out, row, earned(part >= whole ? indicator.max : multiplyDivideRound(part, indicator.max, whole)))
  })
}

/** Stored values of the previous comparable cycle by the same formula; NaN where there is none. */
const previousValues = ({ input, indicator }: RuleRun): Float64Array => {
  const earlier = input.cells.previous?.[0]
  const rows = input.participants.length
  if (earlier === undefined || !earlier.isComparable) return new Float64Array(rows).fill(Number.NaN)
  const before = { ...input, cells: { rows, slots: input.cells.slots, values: earlier.values, states: earlier.states } }
  const column = lineColumn(before, columnSource(before), { ...indicator, smallBase: undefined })
  return column.micro.map((value, row) => (column.state[row] === lineStateByte.scored ? value : Number.NaN))
}

const changeOf = (kind: 'absolute' | 'relative', now: number, before: number): Fraction => {
  const difference = BigInt(now) - BigInt(before)
  return kind === 'absolute' ? fraction(difference, BigInt(MICRO)) : fraction(difference * 100n, BigInt(Math.abs(before)))
}

const forChanged = (run: RuleRun, kind: 'absolute' | 'relative', apply: (row: number, change: number) => void): void => {
  const before = previousValues(run)
  forScored(run, (row) => {
    const earlier = before[row] ?? Number.NaN
    if (Number.isNaN(earlier) || (kind === 'relative' && earlier === 0)) { withdraw(run, row, 'noPrevious'); return }
    const change = changeOf(kind, run.column.micro[row] ?? 0, earlier)
    run.out.reference[row] = roundToMicro(change)
    apply(row, Number(roundToUnits(change, run.input.model.compareDigits)))
  })
}

export const applyGrowth = (run: RuleRun, rule: RuleOf<'growth'>): void =>
  forChanged(run, rule.change, (row, change) => write(run.out, row, bandReached(rule.steps, change)))

/** `reached` is status × number of changes + change; −1 where either axis has no such place. */
export const applyGrid = (run: RuleRun, rule: RuleOf<'status_change'>): void =>
  forChanged(run, rule.change, (row, change) => {
    const value = run.column.rounded[row] ?? 0
    const status = rule.statuses.findIndex((from) => value >= from)
    const moved = rule.changes.findIndex((from) => change >= from)
    const points = rule.points[status]?.[moved]
    write(run.out, row, points === undefined ? { points: 0, reached: -1 } : { points, reached: status * rule.changes.length + moved })
  })
