import { organizationTypes, type Direction, type Field, type Indicator } from '@/domain/models/model-document'
import { formatAmount } from './format'
import { controllabilityNames, formulaInNames, modelPages as texts, periodNames } from './model-pages'
import { organizationTypeNames, organizationTypePlural } from './organizations'

export type PassportSubject = { readonly indicator: Indicator; readonly direction: Direction | null; readonly fields: ReadonlyArray<Field> }
export type PassportFact = { readonly label: string; readonly value: string }

const orUnset = (text: string): string => (text === '' ? texts.notSet : text)
export const passportLabels = (fields: ReadonlyArray<Field>): ReadonlyMap<string, string> => new Map(fields.map((field) => [field.key, field.label]))

const typesText = (indicator: Indicator): string => {
  const { organizationTypes: own } = indicator.applicability
  return organizationTypes.filter((type) => own.includes(type)).map((type, index) => (index === 0 ? organizationTypePlural[type] : organizationTypePlural[type].toLowerCase())).join(', ') || organizationTypeNames.secondary_school
}

/** What a primary figure may be. */
export const fieldLimits = (field: Field): string => {
  if (field.kind === 'boolean') return `${texts.yes}, ${texts.no}`
  return field.kind === 'choice' ? (field.choices ?? []).map((choice) => choice.label).join('; ') : texts.limits(field.min, field.max)
}

/** The passport of an indicator line by line, for its page and for its document (domain/02 B.2). */
export const passportFacts = ({ indicator, direction, fields }: PassportSubject): ReadonlyArray<PassportFact> => {
  const words = texts.passport
  const { passport, applicability, voidWhen } = indicator
  const labels = passportLabels(fields)
  return [
    { label: words.code, value: indicator.code },
    { label: words.direction, value: direction === null ? indicator.direction : texts.directionTitle(direction.code, direction.name) },
    { label: words.unit, value: orUnset(indicator.unit) },
    { label: words.purpose, value: orUnset(passport.purpose) },
    { label: words.types, value: typesText(indicator) },
    ...(applicability.unless === undefined ? [] : [{ label: words.unless, value: texts.condition(applicability.unless.reason, formulaInNames(applicability.unless.condition, labels)) }]),
    { label: words.period, value: periodNames[indicator.period] },
    { label: words.periodicity, value: orUnset(passport.periodicity) },
    { label: words.source, value: orUnset(passport.source) },
    { label: words.collection, value: orUnset(passport.collection) },
    { label: words.responsible, value: orUnset(passport.responsible) },
    { label: words.evidence, value: orUnset(passport.evidence) },
    { label: words.evidenceRequired, value: indicator.evidenceRequired ? texts.yes : texts.no },
    { label: words.goodDirection, value: texts.goodDirection[indicator.goodDirection] },
    { label: words.controllability, value: controllabilityNames[indicator.controllability] },
    { label: words.max, value: formatAmount(indicator.max) },
    ...(indicator.weight === '1' ? [] : [{ label: words.weight, value: formatAmount(indicator.weight) }]),
    ...(voidWhen === undefined ? [] : [{ label: words.voidWhen, value: texts.condition(voidWhen.reason, formulaInNames(voidWhen.condition, labels)) }]),
    { label: words.origin, value: orUnset(passport.origin) },
    { label: words.version, value: String(indicator.version) },
    { label: words.law, value: indicator.legalBasis.length === 0 ? texts.notSet : indicator.legalBasis.join('; ') },
  ]
}
