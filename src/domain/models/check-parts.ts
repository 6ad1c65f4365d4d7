import { Decimal } from '../shared/decimal'
import { fieldsOf, isTruth } from './expression'
import type { Field, ModelDocument } from './model-document'
import { error, warning, type ModelFinding, type ModelPlace } from './model-finding'
import { parseFormula } from './parse-formula'
import type { Circumstance, Mean } from './scoring-parts'

/** Aggregation, caps, conditional weights, «не оценивается», bonuses and penalties: what can be wrong with them. */
type Part = 'cap' | 'weightSet' | 'notRated' | 'adjustment' | 'aggregation' | 'group'
type Place = { readonly document: ModelDocument; readonly part: Part; readonly number: number }

const facts = ({ part, number }: Place, more: Readonly<Record<string, string>> = {}): Record<string, string> => ({ part, number: String(number), ...more })
const at = ({ part, number }: Place): ModelPlace => ({ part, number: String(number) })
const isOutside = (text: string, low: number, high: number): boolean => new Decimal(text).lt(low) || new Decimal(text).gt(high)

const unknown = (place: Place, codes: ReadonlyArray<string>, known: ReadonlyArray<{ code: string }>): ReadonlyArray<ModelFinding> =>
  codes.filter((code) => known.every((item) => item.code !== code)).map((code) => error('PART_UNKNOWN', at(place), facts(place, { code })))

const checkFormula = (place: Place, text: string, isCondition: boolean): ReadonlyArray<ModelFinding> => {
  const parsed = parseFormula(text)
  if (!parsed.ok) return [error('PART_CONDITION', at(place), facts(place, { text }))]
  const fields: ReadonlyMap<string, Field> = new Map(place.document.fields.map((field) => [field.key, field]))
  const missing = [...fieldsOf(parsed.value)].filter((key) => !fields.has(key)).map((code) => error('PART_UNKNOWN', at(place), facts(place, { code })))
  const isWrong = isCondition && !isTruth(parsed.value, (key) => fields.get(key)?.kind === 'boolean')
  return [...missing, ...(isWrong ? [error('PART_CONDITION', at(place), facts(place, { text }))] : [])]
}

const percentsOf = (when: Circumstance): ReadonlyArray<string> => [...(when.yearShareBelowPercent === undefined ? [] : [when.yearShareBelowPercent]), ...(when.weakIndicator === undefined ? [] : [when.weakIndicator.belowPercent])]
const indicatorsOf = (when: Circumstance): ReadonlyArray<string> => [...(when.absent ?? []), ...(when.weakIndicator === undefined ? [] : [when.weakIndicator.indicator])]

const checkWhen = (place: Place, when: Circumstance, reason: string): ReadonlyArray<ModelFinding> => [
  ...(Object.keys(when).length === 0 ? [warning('PART_EMPTY', at(place), facts(place))] : []),
  ...(reason.trim() === '' ? [error('PART_REASON_MISSING', at(place), facts(place))] : []),
  ...(when.condition === undefined ? [] : checkFormula(place, when.condition, true)),
  ...unknown(place, indicatorsOf(when), place.document.indicators),
  ...percentsOf(when).filter((text) => isOutside(text, 0, 100)).map((amount) => error('PART_AMOUNT', at(place), facts(place, { amount }))),
  ...[when.yearsInPostFrom, when.yearsInPostBelow].filter((years) => years !== undefined && (years < 0 || !Number.isInteger(years))).map((years) => error('PART_AMOUNT', at(place), facts(place, { amount: String(years) }))),
]

const checkWeightSets = (document: ModelDocument): ReadonlyArray<ModelFinding> =>
  (document.weightSets ?? []).flatMap((set, position) => {
    const place: Place = { document, part: 'weightSet', number: position + 1 }
    const amounts = [...(set.directions ?? []).map(({ max }) => max), ...(set.indicators ?? []).map(({ weight }) => weight)]
    const maxima = document.directions.map(({ code, max }) => set.directions?.find(({ direction }) => direction === code)?.max ?? max)
    return [
      ...checkWhen(place, set.when, set.reason),
      ...unknown(place, (set.directions ?? []).map(({ direction }) => direction), document.directions),
      ...unknown(place, (set.indicators ?? []).map(({ indicator }) => indicator), document.indicators),
      ...amounts.filter((text) => new Decimal(text).lt(0)).map((amount) => error('PART_AMOUNT', at(place), facts(place, { amount }))),
      ...(maxima.every((max) => new Decimal(max).lte(0)) ? [error('WEIGHT_SET_ZERO', at(place), facts(place))] : []),
    ]
  })

const checkAdjustments = (document: ModelDocument): ReadonlyArray<ModelFinding> => {
  const all = document.adjustments ?? []
  return all.flatMap((adjustment, position) => {
    const place: Place = { document, part: 'adjustment', number: position + 1 }
    return [
      ...unknown(place, [adjustment.direction], document.directions),
      ...checkFormula(place, adjustment.formula, false),
      ...(new Decimal(adjustment.max).gt(0) ? [] : [error('PART_AMOUNT', at(place), facts(place, { amount: adjustment.max }))]),
      ...(all.findIndex(({ code }) => code === adjustment.code) < position ? [error('CODE_REPEATED', {}, { kind: 'adjustment', code: adjustment.code })] : []),
    ]
  })
}

const needsPositive = (mean: Mean): boolean => {
  switch (mean.kind) {
    case 'arithmetic': return false
    case 'geometric': case 'harmonic': return true
    case 'power': return new Decimal(mean.exponent).lt(0)
  }
}

const checkMean = (mean: Mean | undefined): ReadonlyArray<ModelFinding> => {
  if (mean === undefined) return []
  const lift = mean.lift ?? '0'
  const isExponentWrong = (exponent: string): boolean => isOutside(exponent, -10, 10) || new Decimal(exponent).isZero()
  return [
    ...(mean.kind === 'power' && isExponentWrong(mean.exponent) ? [error('MEAN_EXPONENT', {}, { exponent: mean.exponent })] : []),
    ...(isOutside(lift, 0, 99) ? [error('MEAN_LIFT', {}, { lift })] : []),
    ...(needsPositive(mean) && new Decimal(lift).isZero() ? [warning('MEAN_NEEDS_POSITIVE', {}, { mean: mean.kind })] : []),
  ]
}

const checkAggregation = (document: ModelDocument): ReadonlyArray<ModelFinding> => {
  const { aggregation } = document
  const weights = document.groups.flatMap(({ weight }) => (weight === undefined ? [] : [weight]))
  const place: Place = { document, part: 'aggregation', number: 1 }
  return [
    ...weights.filter((weight) => new Decimal(weight).lte(0)).map((amount) => error('PART_AMOUNT', at({ ...place, part: 'group' }), facts({ ...place, part: 'group' }, { amount }))),
    ...[aggregation?.direction, aggregation?.group, aggregation?.total].flatMap(checkMean),
    ...Object.values(aggregation?.availability ?? {}).filter((text) => isOutside(text, 0, 100)).map((amount) => error('PART_AMOUNT', at(place), facts(place, { amount }))),
  ]
}

/** Findings about the optional parts of a document. */
export const checkParts = (document: ModelDocument): ReadonlyArray<ModelFinding> => [
  ...checkAggregation(document),
  ...(document.caps ?? []).flatMap(({ cap, when, reason }, position) => {
    const place: Place = { document, part: 'cap', number: position + 1 }
    return [...unknown(place, [cap], document.levels), ...checkWhen(place, when, reason)]
  }),
  ...checkWeightSets(document),
  ...(document.notRated ?? []).flatMap(({ when, reason }, position) => checkWhen({ document, part: 'notRated', number: position + 1 }, when, reason)),
  ...checkAdjustments(document),
]

/** Every formula and condition of these parts, for the fields they use. */
export const partTexts = (document: ModelDocument): ReadonlyArray<string> => [
  ...[...(document.caps ?? []), ...(document.weightSets ?? []), ...(document.notRated ?? [])].flatMap(({ when }) => (when.condition === undefined ? [] : [when.condition])),
  ...(document.adjustments ?? []).map(({ formula }) => formula),
]
