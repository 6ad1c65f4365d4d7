import { Decimal, ZERO } from '../shared/decimal'
import { checkBalance } from './check-balance'
import { checkChecks, checkTexts } from './check-checks'
import { checkRule } from './check-rule'
import { checkGoals } from './check-goals'
import { checkFrame } from './check-frame'
import { checkPassport } from './check-passport'
import { checkParts, partTexts } from './check-parts'
import { fieldsOf, isTruth, type Expression } from './expression'
import { error, warning, type ModelFinding, type ModelPlace } from './model-finding'
import { organizationTypes, participantAttributes, type Field, type Indicator, type ModelDocument } from './model-document'
import { parseFormula } from './parse-formula'

export type { ModelFinding } from './model-finding'

type Context = { readonly document: ModelDocument; readonly fields: ReadonlyMap<string, Field> }
type Part = { readonly part: 'formula' | 'unless' | 'voidWhen' | 'alternative' | 'smallBase'; readonly text: string }

const partsOf = (indicator: Indicator): ReadonlyArray<Part> => [
  { part: 'formula', text: indicator.formula },
  ...(indicator.applicability.unless === undefined ? [] : [{ part: 'unless' as const, text: indicator.applicability.unless.condition }]),
  ...(indicator.voidWhen === undefined ? [] : [{ part: 'voidWhen' as const, text: indicator.voidWhen.condition }]),
  ...(indicator.alternatives ?? []).map(({ condition }) => ({ part: 'alternative' as const, text: condition })),
  ...(indicator.smallBase === undefined ? [] : [{ part: 'smallBase' as const, text: indicator.smallBase.denominator }]),
]

const placeOf = (indicator: Indicator): ModelPlace => ({ indicator: indicator.code, direction: indicator.direction, rule: indicator.rule.kind })

const checkPart = ({ fields }: Context, indicator: Indicator, { part, text }: Part): ReadonlyArray<ModelFinding> => {
  const place = placeOf(indicator)
  const parsed = parseFormula(text)
  if (!parsed.ok) return [error('FORMULA_REFUSED', place, { part, reason: parsed.error.code, position: String(parsed.error.position + 1), text: parsed.error.text })]
  const unknown = [...fieldsOf(parsed.value)].filter((key) => !fields.has(key)).map((key) => error('FORMULA_FIELD_UNKNOWN', place, { part, field: key }))
  const isCondition = part !== 'formula' && part !== 'smallBase' && !isTruth(parsed.value, (key) => fields.get(key)?.kind === 'boolean')
  return isCondition ? [...unknown, error('CONDITION_NOT_TRUTH', place, { part, text })] : unknown
}

const formulaOf = (indicator: Indicator): Expression | undefined => {
  const parsed = parseFormula(indicator.formula)
  return parsed.ok ? parsed.value : undefined
}

const checkSmallBase = ({ smallBase }: Indicator, place: ModelPlace): ReadonlyArray<ModelFinding> => {
  if (smallBase === undefined) return []
  const { below, totalBelow } = smallBase
  return new Decimal(below).gt(ZERO) && new Decimal(totalBelow).gte(below) ? [] : [error('SMALL_BASE_ORDER', place, { below, totalBelow })]
}

const checkAmounts = (indicator: Indicator): ReadonlyArray<ModelFinding> => {
  const place = placeOf(indicator)
  const weight = new Decimal(indicator.weight)
  return [
    ...(new Decimal(indicator.max).gt(ZERO) ? [] : [error('INDICATOR_MAX_NOT_POSITIVE', place, { max: indicator.max })]),
    ...(weight.lt(ZERO) ? [error('WEIGHT_NEGATIVE', place, { weight: indicator.weight })] : []),
    ...(weight.isZero() ? [warning('WEIGHT_ZERO', place)] : []),
    ...checkSmallBase(indicator, place),
    ...(indicator.alternatives ?? []).filter(({ points }) => new Decimal(points).gt(indicator.max) || new Decimal(points).lt(ZERO))
      .map(({ points }) => error('ALTERNATIVE_ABOVE_MAX', place, { points, max: indicator.max })),
  ]
}

const checkIndicator = (context: Context, indicator: Indicator): ReadonlyArray<ModelFinding> => {
  const place = placeOf(indicator)
  const { document, fields } = context
  return [
    ...(document.directions.some(({ code }) => code === indicator.direction) ? [] : [error('INDICATOR_DIRECTION_UNKNOWN', place, { direction: indicator.direction })]),
    ...(indicator.passport.source.trim() === '' ? [error('INDICATOR_SOURCE_MISSING', place)] : []),
    ...checkPassport(indicator, place),
    ...(indicator.applicability.organizationTypes.length === 0 ? [error('INDICATOR_TYPES_MISSING', place)] : []),
    ...checkAmounts(indicator),
    ...partsOf(indicator).flatMap((part) => checkPart(context, indicator, part)),
    ...checkRule({ indicator, formula: formulaOf(indicator), fields, compareDigits: document.rounding.compareDigits }),
  ]
}

const checkField = (context: Context, used: ReadonlySet<string>, field: Field): ReadonlyArray<ModelFinding> => {
  const place: ModelPlace = { field: field.key, direction: field.direction }
  const facts = { label: field.label }
  const isReversed = field.min !== undefined && field.max !== undefined && new Decimal(field.min).gt(field.max)
  return [
    ...(context.document.directions.some(({ code }) => code === field.direction) ? [] : [error('FIELD_DIRECTION_UNKNOWN', place, { ...facts, direction: field.direction })]),
    ...((participantAttributes as ReadonlyArray<string>).includes(field.key) ? [error('FIELD_NAME_RESERVED', place, { ...facts, key: field.key })] : []),
    ...(isReversed ? [error('FIELD_RANGE', place, { ...facts, min: field.min ?? '', max: field.max ?? '' })] : []),
    ...(field.kind === 'choice' && (field.choices ?? []).length < 2 ? [error('FIELD_CHOICES_MISSING', place, facts)] : []),
    ...(used.has(field.key) ? [] : [warning('FIELD_UNUSED', place, facts)]),
  ]
}

/** Largest sum of weighted maxima over the organization types: what the widest type can earn. */
const widestSum = (indicators: ReadonlyArray<Indicator>): Decimal =>
  Decimal.max(...organizationTypes.map((type) => indicators.filter((indicator) => indicator.applicability.organizationTypes.includes(type))
    .reduce((sum, indicator) => sum.plus(new Decimal(indicator.max).times(indicator.weight)), ZERO)))

const checkDirections = ({ document }: Context): ReadonlyArray<ModelFinding> =>
  document.directions.flatMap((direction) => {
    const place: ModelPlace = { direction: direction.code }
    const inside = document.indicators.filter((indicator) => indicator.direction === direction.code)
    const sum = widestSum(inside)
    return [
      ...(document.groups.some(({ code }) => code === direction.group) ? [] : [error('DIRECTION_GROUP_UNKNOWN', place, { group: direction.group })]),
      ...(new Decimal(direction.max).gt(ZERO) ? [] : [error('DIRECTION_MAX_NOT_POSITIVE', place, { max: direction.max })]),
      ...(inside.length === 0 && direction.emptyReason === undefined ? [error('DIRECTION_EMPTY', place)] : []),
      ...(inside.length > 0 && direction.emptyReason !== undefined ? [error('DIRECTION_OFF_NOT_EMPTY', place, { count: String(inside.length) })] : []),
      ...(inside.length > 0 && !sum.eq(direction.max) ? [error('DIRECTION_SUM_DIFFERS', place, { max: direction.max, sum: sum.toFixed() })] : []),
    ]
  })

const usedFields = (document: ModelDocument): ReadonlySet<string> =>
  new Set([...document.indicators.flatMap((indicator) => partsOf(indicator).map(({ text }) => text)), ...partTexts(document), ...checkTexts(document)].flatMap((text) => {
    const parsed = parseFormula(text)
    return parsed.ok ? [...fieldsOf(parsed.value)] : []
  }))

/**
 * Everything that can be wrong with a model, naming indicator and rule; wording in `texts/models.ts`. No error among
 * the findings means that `compileModel` accepts the document and every applicable value earns defined points.
 */
export const checkModel = (document: ModelDocument): ReadonlyArray<ModelFinding> => {
  const context: Context = { document, fields: new Map(document.fields.map((field) => [field.key, field])) }
  const used = usedFields(document)
  return [
    ...checkFrame(document),
    ...checkParts(document),
    ...checkChecks(document),
    ...checkGoals(document),
    ...checkBalance(document),
    ...checkDirections(context),
    ...document.fields.flatMap((field) => checkField(context, used, field)),
    ...document.indicators.flatMap((indicator) => checkIndicator(context, indicator)),
  ]
}
