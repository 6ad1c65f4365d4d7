import { assertNever } from '../shared/assert-never'
import { Decimal, ZERO } from '../shared/decimal'
import type { Expression } from './expression'
import { isTruth } from './expression'
import { error, warning, type ModelFinding, type ModelPlace } from './model-finding'
import type { Field, Indicator, ScoringRule } from './model-document'
import { isAddedRule, type AddedRule } from './scoring-parts'
import { rangeOf, type ValueRange } from './value-range'

/**
 * What can be wrong with the rule of one indicator: order, holes and overlaps of bands (an interval is [a; b), the top
 * one closed), points against the maximum, bands nobody can reach, a kind that does not fit the field.
 */
export type RuleContext = { readonly indicator: Indicator; readonly formula: Expression | undefined; readonly fields: ReadonlyMap<string, Field>; readonly compareDigits: number }
type Banded = { readonly from: string; readonly points: string }

const placeOf = ({ indicator }: RuleContext): ModelPlace => ({ indicator: indicator.code, direction: indicator.direction, rule: indicator.rule.kind })
const number = (text: string): Decimal => new Decimal(text)

const checkPoints = (context: RuleContext, points: ReadonlyArray<string>): ReadonlyArray<ModelFinding> => {
  const place = placeOf(context)
  const max = number(context.indicator.max)
  const negative = points.filter((text) => number(text).lt(ZERO)).map((text) => error('RULE_POINTS_NEGATIVE', place, { points: text }))
  const above = points.filter((text) => number(text).gt(max)).map((text) => error('RULE_POINTS_ABOVE_MAX', place, { points: text, max: max.toFixed() }))
  const top = points.length === 0 ? ZERO : Decimal.max(...points.map(number))
  const differs = points.length > 0 && top.lt(max) ? [error('RULE_TOP_NOT_MAX', place, { points: top.toFixed(), max: max.toFixed() })] : []
  return [...(points.length === 0 ? [error('RULE_EMPTY', place)] : []), ...negative, ...above, ...differs]
}

/** Thresholds stand highest first; equal ones overlap. More digits than values are compared with decide nothing. */
const checkOrder = (context: RuleContext, thresholds: ReadonlyArray<string>): ReadonlyArray<ModelFinding> => {
  const place = placeOf(context)
  return thresholds.flatMap((from, position) => {
    const next = thresholds[position + 1]
    const isFine = (new Decimal(from).decimalPlaces() ?? 0) <= context.compareDigits
    return [
      ...(isFine ? [] : [error('RULE_TOO_PRECISE', place, { from, digits: String(context.compareDigits) })]),
      ...(next !== undefined && number(next).eq(number(from)) ? [error('RULE_OVERLAP', place, { from })] : []),
      ...(next !== undefined && number(next).gt(number(from)) ? [error('RULE_ORDER', place, { from, next })] : []),
    ]
  })
}

const checkMonotone = (context: RuleContext, points: ReadonlyArray<string>): ReadonlyArray<ModelFinding> => {
  const isDown = context.indicator.goodDirection === 'down'
  const isWrong = points.some((text, position) => {
    const next = points[position + 1]
    return next !== undefined && (isDown ? number(next).lt(number(text)) : number(next).gt(number(text)))
  })
  return isWrong ? [warning('RULE_NOT_MONOTONE', placeOf(context))] : []
}

const checkReach = (context: RuleContext, steps: ReadonlyArray<Banded>, range: ValueRange): ReadonlyArray<ModelFinding> => {
  const place = placeOf(context)
  const lowest = steps.at(-1)?.from
  const unreachable = steps.filter(({ from }) => Number(from) > range.high).map(({ from }) => warning('RULE_UNREACHABLE', place, { from, high: String(range.high) }))
  const below = steps.slice(0, -1).filter(({ from }) => Number(from) <= range.low).map(() => warning('RULE_UNREACHABLE', place, { from: lowest ?? '', high: String(range.low) })).slice(0, 1)
  if (lowest === undefined || Number(lowest) <= range.low) return [...unreachable, ...below]
  const hole = Number.isFinite(range.low) ? error('RULE_HOLE', place, { from: lowest, low: String(range.low) }) : warning('RULE_HOLE', place, { from: lowest, low: '' })
  return [...unreachable, ...below, hole]
}

const checkSteps = (context: RuleContext, steps: ReadonlyArray<Banded>, range: ValueRange | undefined): ReadonlyArray<ModelFinding> => [
  ...checkPoints(context, steps.map(({ points }) => points)),
  ...checkOrder(context, steps.map(({ from }) => from)),
  ...checkMonotone(context, steps.map(({ points }) => points)),
  ...(range === undefined ? [] : checkReach(context, steps, range)),
]

const checkRelative = (context: RuleContext, points: ReadonlyArray<string>, thresholds: ReadonlyArray<string>): ReadonlyArray<ModelFinding> => {
  const isRising = points.some((text, position) => number(points[position + 1] ?? text).gt(number(text)))
  return [...checkPoints(context, points), ...checkOrder({ ...context, compareDigits: 6 }, thresholds), ...(isRising ? [warning('RULE_NOT_MONOTONE', placeOf(context))] : [])]
}

const checkChoices = (field: Field, grades: ReadonlyArray<string>, place: ModelPlace): ReadonlyArray<ModelFinding> => {
  const choices = (field.choices ?? []).map(({ value }) => number(value).toFixed())
  return [
    ...grades.filter((value) => !choices.includes(value)).map((value) => error('RULE_GRADE_UNKNOWN', place, { value, field: field.label })),
    ...choices.filter((value) => !grades.includes(value)).map((value) => error('RULE_CHOICE_WITHOUT_GRADE', place, { value, field: field.label })),
  ]
}

const checkRubric = (context: RuleContext, rule: Extract<ScoringRule, { kind: 'rubric' }>): ReadonlyArray<ModelFinding> => {
  const place = placeOf(context)
  const values = rule.grades.map(({ value }) => number(value).toFixed())
  const repeated = values.filter((value, position) => values.indexOf(value) !== position).map((value) => error('RULE_OVERLAP', place, { from: value }))
  const field = context.formula?.kind === 'field' ? context.fields.get(context.formula.key) : undefined
  return [...checkPoints(context, rule.grades.map(({ points }) => points)), ...repeated, ...(field?.kind === 'choice' ? checkChoices(field, values, place) : [])]
}

const checkLinear = (context: RuleContext, rule: Extract<ScoringRule, { kind: 'linear' }>): ReadonlyArray<ModelFinding> => {
  const order = number(rule.fullAt).comparedTo(number(rule.zeroAt))
  if (order === 0) return [error('RULE_LINEAR_EQUAL', placeOf(context), { from: rule.zeroAt })]
  return (order < 0) === (context.indicator.goodDirection === 'down') ? [] : [warning('RULE_LINEAR_DIRECTION', placeOf(context))]
}

const checkBoolean = (context: RuleContext): ReadonlyArray<ModelFinding> => {
  if (context.formula === undefined) return []
  const isFlag = (key: string): boolean => context.fields.get(key)?.kind === 'boolean'
  return isTruth(context.formula, isFlag) ? [] : [error('RULE_NOT_YES_NO', placeOf(context))]
}

const checkPercentiles = (context: RuleContext, rule: Extract<ScoringRule, { kind: 'cluster_percentile' }>): ReadonlyArray<ModelFinding> => {
  const wrong = rule.bands.filter(({ percentile }) => number(percentile).lt(0) || number(percentile).gt(100))
    .map(({ percentile }) => error('RULE_PERCENTILE_RANGE', placeOf(context), { percentile }))
  const points = [...rule.bands.map((band) => band.points), ...(rule.aboveZero === undefined ? [] : [rule.aboveZero])]
  return [...checkRelative(context, points, rule.bands.map(({ percentile }) => percentile)), ...wrong]
}

const checkGrid = (context: RuleContext, rule: Extract<ScoringRule, { kind: 'status_change' }>): ReadonlyArray<ModelFinding> => {
  const place = placeOf(context)
  const isFull = rule.statuses.length > 0 && rule.changes.length > 0 && rule.cells.length === rule.statuses.length && rule.cells.every((row) => row.length === rule.changes.length)
  const range = context.formula === undefined ? undefined : rangeOf(context.formula, context.fields)
  const lowest = rule.statuses.at(-1)?.from
  const isOpen = range !== undefined && lowest !== undefined && Number(lowest) > range.low
  return [
    ...(isFull ? [] : [error('RULE_GRID_SHAPE', place, { rows: String(rule.statuses.length), columns: String(rule.changes.length) })]),
    ...checkOrder(context, rule.statuses.map(({ from }) => from)), ...checkOrder(context, rule.changes.map(({ from }) => from)),
    ...checkPoints(context, rule.cells.flat().map(({ points }) => points)),
    ...(isOpen ? [warning('RULE_GRID_OPEN', place, { axis: 'statuses', from: lowest })] : []),
  ]
}

const checkNormalised = (context: RuleContext, { by, scale }: Extract<ScoringRule, { kind: 'normalised' }>): ReadonlyArray<ModelFinding> => {
  const place = placeOf(context)
  const isLog = by.method === 'log_goalposts'
  const posts = 'low' in by && (number(by.low).gte(by.high) || (isLog && number(by.low).lte(0))) ? [error('RULE_GOALPOSTS', place, { low: by.low, high: by.high, log: String(isLog) })] : []
  if ('steps' in scale) {
    const points = scale.steps.map((step) => step.points)
    const isFalling = points.some((text, position) => number(points[position + 1] ?? text).gt(number(text)))
    return [...posts, ...checkPoints(context, points), ...checkOrder(context, scale.steps.map(({ from }) => from)), ...(isFalling ? [warning('RULE_NOT_MONOTONE', place)] : [])]
  }
  const order = number(scale.fullAt).comparedTo(number(scale.zeroAt))
  return [...posts, ...(order === 0 ? [error('RULE_LINEAR_EQUAL', place, { from: scale.zeroAt })] : []), ...(order < 0 ? [warning('RULE_NOT_MONOTONE', place)] : [])]
}

const checkGrowth = (context: RuleContext, steps: ReadonlyArray<Banded>): ReadonlyArray<ModelFinding> => [
  ...checkPoints(context, steps.map(({ points }) => points)), ...checkOrder(context, steps.map(({ from }) => from)), ...checkMonotone(context, steps.map(({ points }) => points)),
]

const checkPenalty = (context: RuleContext, each: string): ReadonlyArray<ModelFinding> => (number(each).gt(0) ? [] : [error('RULE_PENALTY_NOT_POSITIVE', placeOf(context), { each })])

const checkAdded = (context: RuleContext, rule: AddedRule): ReadonlyArray<ModelFinding> => {
  switch (rule.kind) {
    case 'target_share': return number(rule.target).gt(0) ? [] : [error('RULE_TARGET_NOT_POSITIVE', placeOf(context), { target: rule.target })]
    case 'growth': return checkGrowth(context, rule.steps)
    case 'status_change': return checkGrid(context, rule)
    case 'normalised': return checkNormalised(context, rule)
    default: return assertNever(rule)
  }
}

export const checkRule = (context: RuleContext): ReadonlyArray<ModelFinding> => {
  const { rule } = context.indicator
  if (isAddedRule(rule)) return checkAdded(context, rule)
  switch (rule.kind) {
    case 'steps': return checkSteps(context, rule.steps, context.formula === undefined ? undefined : rangeOf(context.formula, context.fields))
    case 'ratio_to_municipality': return checkSteps(context, rule.steps, undefined)
    case 'linear': return checkLinear(context, rule)
    case 'boolean': return checkBoolean(context)
    case 'cluster_median': return checkRelative(context, rule.bands.map(({ points }) => points), rule.bands.map(({ offset }) => offset))
    case 'cluster_percentile': return checkPercentiles(context, rule)
    case 'count_penalty': return checkPenalty(context, rule.each)
    case 'rubric': return checkRubric(context, rule)
    case 'best_is_100': return []
    default: return assertNever(rule)
  }
}
