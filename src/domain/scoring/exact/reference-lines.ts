import { conditionHolds, evaluateFormula, type Evaluated, type Operands } from '../../models/evaluate-formula'
import { fieldsOf, type Expression } from '../../models/expression'
import type { Indicator, ModelDocument } from '../../models/model-document'
import { parseFormula } from '../../models/parse-formula'
import { isAddedRule, type AddedRule } from '../../models/scoring-parts'
import { assertNever } from '../../shared/assert-never'
import { compare, divide, fraction, fractionFromMicro, fractionFromText, multiply, negate, roundToUnits, subtract, ZERO_FRACTION, type Fraction } from '../../shared/fraction'
import { cellStates, type CellGrid } from '../lines/cells'
import type { LineState, Participant } from '../cards/cycle-scores'
import { attributeOf } from '../clusters/participant'
import { percentileOf } from '../lines/percentile'
import { referenceNormalised } from './reference-normalise'
import { SMALL_BASE_USED, smallBaseBit } from '../lines/small-base'

/**
 * The definition of a line: exact fractions, one card at a time, no shortcuts. `scoreCycle` must agree with it
 * everywhere; docs/scoring.md says the same in words.
 */
export type ReferenceInput = { readonly document: ModelDocument; readonly participants: ReadonlyArray<Participant>; readonly cells: CellGrid }
export type ReferenceLine = { state: LineState; value: Fraction | undefined; points: Fraction; reached: number; reference: Fraction | undefined; /** Byte of `small-base.ts`. */ smallBase: number }
/** Rows of the participant's cluster, then of each wider one. */
export type ClusterChain = (row: number) => ReadonlyArray<ReadonlyArray<number>>

const parsed = (text: string): Expression => {
  const result = parseFormula(text)
  if (!result.ok) throw new Error(`Unchecked model: ${result.error.code} in ${text}`)
  return result.value
}

const MAX_VALUE = fraction(9_000_000_000n)
const atUnits = (value: Fraction, digits: number): Fraction => fraction(roundToUnits(value, digits), 10n ** BigInt(digits))
const stored = (value: Fraction): Fraction => atUnits(value, 6)
const isAtLeast = (a: Fraction, b: Fraction): boolean => compare(a, b) >= 0
const text = fractionFromText

const clamp = (value: Fraction, low: Fraction, high: Fraction): Fraction => {
  if (compare(value, low) < 0) return low
  return compare(value, high) > 0 ? high : value
}

const operandsOf = ({ document, participants, cells }: ReferenceInput, row: number): Operands => ({
  field: (key): Evaluated => {
    const index = row * cells.slots + document.fields.findIndex((field) => field.key === key)
    switch (cellStates[cells.states[index] ?? 0] ?? 'noData') {
      case 'value': return { kind: 'value', value: fractionFromMicro(cells.values[index] ?? 0) }
      case 'noData': return { kind: 'absent', reason: 'noData' }
      case 'notApplicable': return { kind: 'absent', reason: 'notApplicable' }
      case 'withheld': return { kind: 'absent', reason: 'withheld' }
    }
  },
  attribute: (name) => {
    const participant = participants[row]
    return participant !== undefined && attributeOf(participant, name)
  },
})

const stateOf = (reason: 'divisionByZero' | 'noData' | 'withheld' | 'notApplicable'): LineState => {
  switch (reason) {
    case 'divisionByZero': return 'divisionByZero'
    case 'noData': return 'missing'
    case 'withheld': return 'withheld'
    case 'notApplicable': return 'notApplicableDeclared'
  }
}

/** Cells of earlier cycles as inputs of their own, latest first. */
const earlierInputs = (input: ReferenceInput): ReadonlyArray<ReferenceInput & { readonly bit: number }> =>
  (input.cells.previous ?? []).map((before, at) => ({ ...before, bit: smallBaseBit(at) })).filter(({ isComparable }) => isComparable)
    .map(({ values, states, bit }) => ({ ...input, bit, cells: { rows: input.cells.rows, slots: input.cells.slots, values, states } }))

type Years = { readonly now: Operands; readonly earlier: ReadonlyArray<Operands>; readonly bits: ReadonlyArray<number> }
const yearsOf = (input: ReferenceInput, row: number): Years => {
  const earlier = earlierInputs(input).slice(0, 2)
  return { now: operandsOf(input, row), earlier: earlier.map((before) => operandsOf(before, row)), bits: earlier.map(({ bit }) => bit) }
}

/** Every earlier year in which a field of the formula had a value entered the mean. */
const yearsEntered = ({ formula }: Indicator, { earlier, bits }: Years): number => {
  const keys = [...fieldsOf(parsed(formula))]
  return earlier.reduce((all, year, at) => (keys.some((key) => year.field(key).kind === 'value') ? all + (bits[at] ?? 0) : all), SMALL_BASE_USED)
}

/** Fields averaged over this and up to two earlier cycles where the denominator is too small; undefined where it is not. */
const smallBaseOperands = ({ smallBase }: Indicator, { now, earlier }: Years): Operands | undefined => {
  if (smallBase === undefined) return undefined
  const denominators = [now, ...earlier].map((operands) => evaluateFormula(parsed(smallBase.denominator), operands))
  const [own] = denominators
  if (own?.kind !== 'value') return undefined
  const known = denominators.flatMap((found) => (found.kind === 'value' ? [found.value] : []))
  const isTotalSmall = known.length === 3 && compare(known.reduce(fractionSum, ZERO_FRACTION), text(smallBase.totalBelow)) < 0
  if (compare(own.value, text(smallBase.below)) >= 0 && !isTotalSmall) return undefined
  return {
    attribute: now.attribute,
    field: (key) => {
      const current = now.field(key)
      if (current.kind === 'absent') return current
      const values = [now, ...earlier].flatMap((operands) => { const found = operands.field(key); return found.kind === 'value' ? [found.value] : [] })
      return { kind: 'value', value: divide(values.reduce(fractionSum, ZERO_FRACTION), fraction(BigInt(values.length))) }
    },
  }
}

const judge = (indicator: Indicator, operands: Years, participant: Participant): ReferenceLine => {
  const rolling = smallBaseOperands(indicator, operands)
  const line = (state: LineState, value?: Fraction): ReferenceLine => ({ state, value, points: ZERO_FRACTION, reached: -1, reference: undefined, smallBase: value !== undefined && rolling !== undefined ? yearsEntered(indicator, operands) : 0 })
  const { applicability, voidWhen } = indicator
  if (!applicability.organizationTypes.includes(participant.organizationType)) return line('notApplicableType')
  if (applicability.unless !== undefined && conditionHolds(parsed(applicability.unless.condition), operands.now)) return line('notApplicableCondition')
  const found = evaluateFormula(parsed(indicator.formula), rolling ?? operands.now)
  if (found.kind === 'absent') return line(stateOf(found.reason))
  const value = clamp(found.value, negate(MAX_VALUE), MAX_VALUE)
  return line(voidWhen !== undefined && conditionHolds(parsed(voidWhen.condition), operands.now) ? 'voided' : 'scored', value)
}

type Column = { readonly input: ReferenceInput; readonly indicator: Indicator; readonly lines: ReadonlyArray<ReferenceLine>; readonly chain: ClusterChain }

/** Stored values of the narrowest group of the chain that has the minimum; the widest one serves in any case. */
const distribution = ({ input, lines, chain, indicator }: Column, row: number): Float64Array => {
  const sign = indicator.goodDirection === 'down' ? -1 : 1
  const groups = chain(row).map((rows) => rows.flatMap((member) => {
    const line = lines[member]
    return line?.state === 'scored' && line.value !== undefined ? [sign * Number(roundToUnits(line.value, 6))] : []
  }))
  const chosen = groups.find((group) => group.length >= input.document.cluster.minimum) ?? groups.at(-1) ?? []
  return Float64Array.from(chosen).sort()
}

type Reached = { points: Fraction; reached: number; reference?: Fraction }
const NOTHING: Reached = { points: ZERO_FRACTION, reached: -1 }
const firstBand = (bands: ReadonlyArray<{ from: Fraction; points: string }>, value: Fraction): Reached => {
  const reached = bands.findIndex((band) => isAtLeast(value, band.from))
  const band = bands[reached]
  return band === undefined ? NOTHING : { points: text(band.points), reached }
}
const earned = (points: Fraction, max: Fraction): Reached => {
  const kept = stored(clamp(points, ZERO_FRACTION, max))
  return { points: kept, reached: kept.n > 0n ? 0 : -1 }
}

const byPercentiles = (column: Column, row: number, value: Fraction): Reached => {
  const { rule, goodDirection } = column.indicator
  const digits = column.input.document.rounding.compareDigits
  const sorted = distribution(column, row)
  const mirrored = (amount: Fraction): Fraction => (goodDirection === 'down' ? negate(amount) : amount)
  const own = mirrored(atUnits(value, digits))
  if (rule.kind === 'cluster_median') {
    const median = percentileOf(sorted, text('50'))
    const bands = rule.bands.map((band) => ({ from: fractionSum(atUnits(median, digits), text(band.offset)), points: band.points }))
    return { ...firstBand(bands, own), reference: mirrored(stored(median)) }
  }
  if (rule.kind !== 'cluster_percentile') return NOTHING
  const isPositive = stored(value).n > 0n
  let reference: Fraction | undefined
  for (const [reached, band] of rule.bands.entries()) {
    const bar = percentileOf(sorted, text(band.percentile))
    reference = mirrored(stored(bar))
    if ((rule.aboveZero === undefined || isPositive) && isAtLeast(own, atUnits(bar, digits))) return { points: text(band.points), reached, reference }
  }
  const above = rule.aboveZero !== undefined && isPositive ? { points: text(rule.aboveZero), reached: rule.bands.length } : NOTHING
  return { ...above, ...(reference === undefined ? {} : { reference }) }
}
const fractionSum = (a: Fraction, b: Fraction): Fraction => subtract(a, negate(b))

const peersOf = ({ input, lines }: Column, row: number, isSameMunicipality: boolean): ReadonlyArray<Fraction> => {
  const own = input.participants[row]
  return lines.flatMap((line, other) => {
    const peer = input.participants[other]
    const isPeer = peer?.organizationType === own?.organizationType && (!isSameMunicipality || peer?.municipality === own?.municipality)
    return isPeer && line.state === 'scored' && line.value !== undefined ? [stored(line.value)] : []
  })
}

const positive = (amount: Fraction): Fraction => (amount.n > 0n ? amount : ZERO_FRACTION)

const bestOf = (peers: ReadonlyArray<Fraction>, isDown: boolean): Fraction =>
  peers.reduce((reached, next) => (compare(next, reached) === (isDown ? -1 : 1) ? next : reached), peers[0] ?? ZERO_FRACTION)

const byBest = (column: Column, row: number, value: Fraction): Reached => {
  const isDown = column.indicator.goodDirection === 'down'
  const max = text(column.indicator.max)
  const peers = peersOf(column, row, false)
  const best = bestOf(peers, isDown)
  const [part, whole] = isDown ? [positive(best), positive(stored(value))] : [positive(stored(value)), positive(best)]
  const points = whole.n === 0n ? (isDown ? max : ZERO_FRACTION) : multiply(max, divide(part, whole))
  return { ...earned(points, max), reference: best }
}

const byRatio = (column: Column, row: number, value: Fraction): Reached | 'divisionByZero' => {
  const { rule } = column.indicator
  const peers = peersOf(column, row, true)
  const sum = peers.reduce(fractionSum, ZERO_FRACTION)
  if (sum.n === 0n || rule.kind !== 'ratio_to_municipality') return 'divisionByZero'
  const mean = divide(sum, fraction(BigInt(peers.length)))
  const ratio = atUnits(divide(stored(value), mean), column.input.document.rounding.compareDigits)
  return { ...firstBand(rule.steps.map((step) => ({ from: text(step.from), points: step.points })), ratio), reference: stored(mean) }
}

const byGrade = (grades: ReadonlyArray<{ value: string; points: string }>, value: Fraction): Reached => {
  const reached = grades.findIndex((grade) => compare(text(grade.value), stored(value)) === 0)
  return { points: text(grades[reached]?.points ?? '0'), reached }
}

type Refused = 'divisionByZero' | 'noSpread' | 'noPrevious'

const byTarget = ({ indicator }: Column, target: Fraction, value: Fraction): Reached => {
  const full = text(indicator.max)
  const [part, whole] = indicator.goodDirection === 'down' ? [target, positive(stored(value))] : [positive(stored(value)), target]
  return { ...(isAtLeast(part, whole) ? earned(full, full) : earned(multiply(full, divide(part, whole)), full)), reference: target }
}

const changeFrom = ({ input, indicator }: Column, row: number, { value, kind }: { value: Fraction; kind: 'absolute' | 'relative' }): Fraction | undefined => {
  const [latest] = input.cells.previous ?? []
  const participant = input.participants[row]
  const [before] = latest?.isComparable === true ? earlierInputs(input) : []
  if (before === undefined || participant === undefined) return undefined
  const { smallBase: _, ...plain } = indicator
  const line = judge(plain, yearsOf(before, row), participant)
  if (line.state !== 'scored' || line.value === undefined) return undefined
  const earlier = stored(line.value)
  const difference = subtract(stored(value), earlier)
  if (kind === 'absolute') return difference
  return earlier.n === 0n ? undefined : divide(multiply(difference, fraction(100n)), earlier.n < 0n ? negate(earlier) : earlier)
}

const byChange = (column: Column, row: number, value: Fraction): Reached | 'noPrevious' => {
  const { rule } = column.indicator
  const digits = column.input.document.rounding.compareDigits
  if (rule.kind !== 'growth' && rule.kind !== 'status_change') return NOTHING
  const change = changeFrom(column, row, { value, kind: rule.change })
  if (change === undefined) return 'noPrevious'
  const moved = atUnits(change, digits)
  const reference = stored(change)
  if (rule.kind === 'growth') return { ...firstBand(rule.steps.map((step) => ({ from: text(step.from), points: step.points })), moved), reference }
  const place = (cuts: ReadonlyArray<{ from: string }>, amount: Fraction): number => cuts.findIndex(({ from }) => isAtLeast(amount, text(from)))
  const [status, changed] = [place(rule.statuses, atUnits(value, digits)), place(rule.changes, moved)]
  const cell = rule.cells[status]?.[changed]
  return cell === undefined ? { ...NOTHING, reference } : { points: text(cell.points), reached: status * rule.changes.length + changed, reference }
}

const amongOf = (column: Column, row: number, among: 'region' | 'cluster' | 'municipality'): ReadonlyArray<Fraction> => {
  if (among !== 'cluster') return peersOf(column, row, among === 'municipality')
  const groups = column.chain(row).map((rows) => rows.flatMap((member) => {
    const line = column.lines[member]
    return line?.state === 'scored' && line.value !== undefined ? [stored(line.value)] : []
  }))
  return groups.find((group) => group.length >= column.input.document.cluster.minimum) ?? groups.at(-1) ?? []
}

const byNormalised = (column: Column, row: number, value: Fraction): Reached | Refused => {
  const { rule, max, goodDirection } = column.indicator
  if (rule.kind !== 'normalised') return NOTHING
  const values = 'among' in rule.by ? amongOf(column, row, rule.by.among) : []
  const found = referenceNormalised(rule.by, stored(value), { values, isDown: goodDirection === 'down' })
  if (typeof found === 'string') return found
  const reference = stored(found)
  if ('steps' in rule.scale) return { ...firstBand(rule.scale.steps.map((step) => ({ from: text(step.from), points: step.points })), atUnits(found, column.input.document.rounding.compareDigits)), reference }
  const [zero, full] = [text(rule.scale.zeroAt), text(rule.scale.fullAt)]
  return { ...earned(multiply(text(max), divide(subtract(found, zero), subtract(full, zero))), text(max)), reference }
}

const byAdded = (column: Column, rule: AddedRule, { row, value }: { row: number; value: Fraction }): Reached | Refused => {
  if (rule.kind === 'target_share') return byTarget(column, text(rule.target), value)
  return rule.kind === 'normalised' ? byNormalised(column, row, value) : byChange(column, row, value)
}

const applyRule = (column: Column, row: number, value: Fraction): Reached | Refused => {
  const { rule, max } = column.indicator
  const full = text(max)
  if (isAddedRule(rule)) return byAdded(column, rule, { row, value })
  switch (rule.kind) {
    case 'steps':
      return firstBand(rule.steps.map((step) => ({ from: text(step.from), points: step.points })), atUnits(value, column.input.document.rounding.compareDigits))
    case 'linear':
      return earned(multiply(full, divide(subtract(value, text(rule.zeroAt)), subtract(text(rule.fullAt), text(rule.zeroAt)))), full)
    case 'boolean': return earned(stored(value).n === 0n ? ZERO_FRACTION : full, full)
    case 'count_penalty': return earned(subtract(full, multiply(text(rule.each), value)), full)
    case 'rubric': return byGrade(rule.grades, value)
    case 'cluster_median': case 'cluster_percentile': return byPercentiles(column, row, value)
    case 'best_is_100': return byBest(column, row, value)
    case 'ratio_to_municipality': return byRatio(column, row, value)
    default: return assertNever(rule)
  }
}

const withRule = (column: Column, row: number, line: ReferenceLine): ReferenceLine => {
  if (line.state !== 'scored' || line.value === undefined) return line
  const found = applyRule(column, row, line.value)
  if (typeof found === 'string') return { ...line, state: found, value: undefined, smallBase: 0 }
  return { ...line, points: found.points, reached: found.reached, reference: found.reference }
}

const withAlternatives = (indicator: Indicator, operands: Operands, line: ReferenceLine): ReferenceLine => {
  if (line.state !== 'scored' && line.state !== 'missing' && line.state !== 'divisionByZero') return line
  return (indicator.alternatives ?? []).reduce((best, other, position) => {
    const isBetter = compare(text(other.points), best.points) > 0 && conditionHolds(parsed(other.condition), operands)
    return isBetter ? { ...best, state: 'scored' as const, points: text(other.points), reached: -2 - position } : best
  }, line)
}

/** Lines of one indicator for everybody, by definition. */
export const referenceLines = (input: ReferenceInput, indicator: Indicator, chain: ClusterChain): ReadonlyArray<ReferenceLine> => {
  const lines = input.participants.map((participant, row) => judge(indicator, yearsOf(input, row), participant))
  const column: Column = { input, indicator, lines, chain }
  return lines.map((line, row) => withAlternatives(indicator, operandsOf(input, row), withRule(column, row, line)))
}
