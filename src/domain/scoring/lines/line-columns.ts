import { absenceReasons, conditionHolds, evaluateFormula, type Evaluated, type Operands } from '../../models/evaluate-formula'
import { fieldsOf, type Expression } from '../../models/expression'
import { evaluateColumns, newColumn, statusOf, type Column, type ColumnSource } from '../../models/formula-columns'
import type { ParticipantAttribute } from '../../models/model-document'
import { add, compare, divide, fraction, fractionFromMicro, roundToMicro, roundToUnits, type Fraction } from '../../shared/fraction'
import { MAX_MICRO, MICRO } from '../../shared/micro'
import { roundIfCertain, UNIT_ROUNDOFF } from '../../shared/near-half'
import { cellStateByte, type CellGrid } from './cells'
import { typeIndex, type CompiledIndicator, type CompiledModel } from '../compile/compile-model'
import { lineStateByte, type LineState } from './line-state'
import { attributeOf, type Participant } from '../clusters/participant'
import { SMALL_BASE_USED, smallBaseBit } from './small-base'

/** Everything a scoring run reads. */
export type ScoringInput = { readonly model: CompiledModel; readonly participants: ReadonlyArray<Participant>; readonly cells: CellGrid }

/** One indicator over all participants, before its rule is applied. */
export type LineColumn = {
  readonly state: Uint8Array
  /** Value rounded half up to six places, micro-units; NaN where there is none. */
  readonly micro: Float64Array
  /** Value rounded half up to the model's compare digits, whole units. */
  readonly rounded: Float64Array
  /** The value in doubles with its bound, for rules that use its full precision. */
  readonly raw: Column
  /** Exact values of the rows where a small denominator made them a mean of several cycles. */
  readonly rolled: Map<number, Fraction>
  /** Which years entered such a mean, as bits of `CycleScores.lineSmallBase`. */
  readonly years: Map<number, number>
}

type Year = { readonly operands: Operands; readonly bit: number }

/** This cycle's operands and those of up to two earlier comparable cycles. */
const yearsOf = (input: ScoringInput, row: number): ReadonlyArray<Year> => {
  const { rows, slots, previous = [] } = input.cells
  const earlier = previous.flatMap(({ isComparable, values, states }, at) => (isComparable ? [{ values, states, bit: smallBaseBit(at) }] : [])).slice(0, 2)
  return [{ operands: operandsOf(input, row), bit: SMALL_BASE_USED }, ...earlier.map(({ values, states, bit }) => ({ operands: operandsOf({ ...input, cells: { rows, slots, values, states } }, row), bit }))]
}

const meanOf = (years: ReadonlyArray<Operands>, key: string): Evaluated => {
  const current = years[0]?.field(key) ?? { kind: 'absent', reason: 'noData' }
  if (current.kind === 'absent') return current
  let sum = fraction(0n)
  let count = 0n
  for (const year of years) {
    const found = year.field(key)
    if (found.kind === 'value') { sum = add(sum, found.value); count += 1n }
  }
  return { kind: 'value', value: divide(sum, fraction(count)) }
}

/** Operands averaged over the years where the denominator is too small (domain/02 B.2); undefined where it is not. */
const rollingOperands = (input: ScoringInput, { smallBase, formula }: CompiledIndicator, row: number): (Operands & { readonly years: number }) | undefined => {
  if (smallBase === undefined) return undefined
  const { denominator, below, totalBelow } = smallBase
  const all = yearsOf(input, row)
  const years = all.map(({ operands }) => operands)
  const found = years.map((year) => evaluateFormula(denominator, year))
  const [own] = found
  if (own?.kind !== 'value') return undefined
  const known = found.flatMap((year) => (year.kind === 'value' ? [year.value] : []))
  const isTotalSmall = known.length === 3 && compare(known.reduce(add, fraction(0n)), totalBelow) < 0
  if (compare(own.value, below) >= 0 && !isTotalSmall) return undefined
  const keys = [...fieldsOf(formula)]
  const entered = all.filter(({ operands, bit }) => bit === SMALL_BASE_USED || keys.some((key) => operands.field(key).kind === 'value'))
  return { field: (key) => meanOf(years, key), attribute: operandsOf(input, row).attribute, years: entered.reduce((bits, { bit }) => bits | bit, 0) }
}

const MAX_VALUE = fractionFromMicro(MAX_MICRO)
const MIN_VALUE = fractionFromMicro(-MAX_MICRO)
const LIMIT = MAX_MICRO / MICRO - 1

/** Values live within ± 9·10⁹; what a formula throws beyond is kept at the edge. */
export const withinRange = (value: Fraction): Fraction => {
  if (compare(value, MAX_VALUE) > 0) return MAX_VALUE
  return compare(value, MIN_VALUE) < 0 ? MIN_VALUE : value
}

const stateOfAbsence: Record<(typeof absenceReasons)[number], LineState> = {
  divisionByZero: 'divisionByZero', noData: 'missing', withheld: 'withheld', notApplicable: 'notApplicableDeclared',
}
const stateByStatus = absenceReasons.map((reason) => lineStateByte[stateOfAbsence[reason]])
const absenceByCell: ReadonlyArray<Evaluated | undefined> = [
  { kind: 'absent', reason: 'noData' }, undefined, { kind: 'absent', reason: 'notApplicable' }, { kind: 'absent', reason: 'withheld' },
]
const statusByCell = [statusOf('noData'), 0, statusOf('notApplicable'), statusOf('withheld')]

/** Exact operands of one participant. */
export const operandsOf = ({ model, participants, cells }: ScoringInput, row: number): Operands => ({
  field: (key) => {
    const index = row * cells.slots + (model.slotOf.get(key) ?? 0)
    return absenceByCell[cells.states[index] ?? 0] ?? { kind: 'value', value: fractionFromMicro(cells.values[index] ?? 0) }
  },
  attribute: (name) => {
    const participant = participants[row]
    return participant !== undefined && attributeOf(participant, name)
  },
})

const fieldColumn = ({ model, cells }: ScoringInput, key: string): Column => {
  const column = newColumn(cells.rows)
  const slot = model.slotOf.get(key)
  if (slot === undefined) throw new Error(`Unchecked model: unknown field ${key}`)
  for (let row = 0; row < cells.rows; row += 1) {
    const index = row * cells.slots + slot
    const state = cells.states[index] ?? cellStateByte.noData
    column.status[row] = statusByCell[state] ?? 0
    const micro = cells.values[index] ?? 0
    const value = micro / MICRO
    column.value[row] = value
    column.error[row] = Number.isInteger(value) && micro % MICRO === 0 ? 0 : Math.abs(value) * UNIT_ROUNDOFF
  }
  return column
}

const attributeColumn = ({ participants }: ScoringInput, name: ParticipantAttribute): Column => {
  const column = newColumn(participants.length)
  participants.forEach((participant, row) => { column.value[row] = attributeOf(participant, name) ? 1 : 0 })
  return column
}

/** Columns of fields and attributes, each built once. */
export const columnSource = (input: ScoringInput): ColumnSource => {
  const fields = new Map<string, Column>()
  const attributes = new Map<ParticipantAttribute, Column>()
  const remember = <K>(known: Map<K, Column>, key: K, build: () => Column): Column => {
    const found = known.get(key) ?? build()
    known.set(key, found)
    return found
  }
  return {
    rows: input.participants.length,
    field: (key) => remember(fields, key, () => fieldColumn(input, key)),
    attribute: (name) => remember(attributes, name, () => attributeColumn(input, name)),
  }
}

/** "Does the condition certainly hold in this row": doubles where they prove it, fractions where they do not. */
export const conditionIn = (input: ScoringInput, source: ColumnSource, condition: Expression | undefined): ((row: number) => boolean) => {
  if (condition === undefined) return () => false
  const column = evaluateColumns(condition, source)
  return (row) => {
    if ((column.status[row] ?? 0) !== 0) return false
    const size = Math.abs(column.value[row] ?? 0)
    const error = column.error[row] ?? 0
    if (error === 0) return size !== 0
    return size > error || conditionHolds(condition, operandsOf(input, row))
  }
}

type Target = { readonly column: LineColumn; readonly row: number; readonly digits: number }

const writeExact = ({ column, row, digits }: Target, found: Evaluated): void => {
  if (found.kind === 'absent') {
    column.state[row] = stateByStatus[absenceReasons.indexOf(found.reason)] ?? 0
    return
  }
  const value = withinRange(found.value)
  column.micro[row] = roundToMicro(value)
  column.rounded[row] = Number(roundToUnits(value, digits))
  column.raw.error[row] = Infinity
}

/** Writes the rounded value if the bound proves it; false sends the row to the exact evaluator. */
const writeQuick = ({ column, row, digits }: Target): boolean => {
  const value = column.raw.value[row] ?? 0
  const error = column.raw.error[row] ?? 0
  if (!(Math.abs(value) + error < LIMIT)) return false
  const scale = 10 ** digits
  const slack = 2 * UNIT_ROUNDOFF * Math.abs(value)
  const micro = roundIfCertain(value * MICRO, (error + slack) * MICRO)
  const rounded = roundIfCertain(value * scale, (error + slack) * scale)
  column.micro[row] = micro
  column.rounded[row] = rounded
  return !Number.isNaN(micro) && !Number.isNaN(rounded)
}

/** Few lines have a small base: they are counted exactly. False where the denominator is large enough. */
const writeSmallBase = (input: ScoringInput, indicator: CompiledIndicator, target: Target): boolean => {
  const operands = rollingOperands(input, indicator, target.row)
  if (operands === undefined) return false
  const found = evaluateFormula(indicator.formula, operands)
  target.column.raw.error[target.row] = Infinity
  if (found.kind === 'value') {
    target.column.rolled.set(target.row, withinRange(found.value))
    target.column.years.set(target.row, operands.years)
  }
  writeExact(target, found)
  return true
}

/** State and value of one indicator for everybody. */
export const lineColumn = (input: ScoringInput, source: ColumnSource, indicator: CompiledIndicator): LineColumn => {
  const rows = input.participants.length
  const raw = evaluateColumns(indicator.formula, source)
  const own: Column = { value: raw.value, error: raw.error.slice(), status: raw.status }
  const column: LineColumn = { state: new Uint8Array(rows), micro: new Float64Array(rows).fill(Number.NaN), rounded: new Float64Array(rows), raw: own, rolled: new Map(), years: new Map() }
  const isExcluded = conditionIn(input, source, indicator.unless)
  const isVoid = conditionIn(input, source, indicator.voidWhen)
  input.participants.forEach((participant, row) => {
    if (indicator.isForType[typeIndex(participant.organizationType)] !== true) { column.state[row] = lineStateByte.notApplicableType; return }
    if (isExcluded(row)) { column.state[row] = lineStateByte.notApplicableCondition; return }
    const target = { column, row, digits: input.model.compareDigits }
    if (writeSmallBase(input, indicator, target)) {
      if (column.state[row] === lineStateByte.scored && isVoid(row)) column.state[row] = lineStateByte.voided
      return
    }
    const status = own.status[row] ?? 0
    if (status !== 0) { column.state[row] = stateByStatus[status - 1] ?? 0; return }
    if (!writeQuick(target)) writeExact(target, evaluateFormula(indicator.formula, operandsOf(input, row)))
    if (column.state[row] === lineStateByte.scored && isVoid(row)) column.state[row] = lineStateByte.voided
  })
  return column
}
