import type { Field, Indicator, ScoringRule } from '@/domain/models/model-document'
import { fieldsOf } from '@/domain/models/expression'
import { parseFormula } from '@/domain/models/parse-formula'
import { formulaInWords } from '@/texts/formula'
import { alternativeFields, alternatives, replacedFor } from './source/alternatives'
import { direction1 } from './source/direction-1'
import { direction2 } from './source/direction-2'
import { direction3, direction4 } from './source/direction-3-4'
import { direction5, direction6 } from './source/direction-5-6'
import { direction7, direction8 } from './source/direction-7-8'
import { direction10, direction9 } from './source/direction-9-10'
import { fieldBurdens } from './source/burden'
import type { DirectionPart, FieldPart, IndicatorPart } from './source/parts'
import type { OwnIndicator } from './source/tenant'
import { indicatorWording, type Wording } from './source/wording'

/** All indicators of domain/02 B.3 and B.3b with their fields, before a region takes them. */
const parts: ReadonlyArray<DirectionPart> = [direction1, direction2, direction3, direction4, direction5, direction6, direction7, direction8, direction9, direction10]
const asField = (direction: string) => (field: FieldPart): Field => {
  const burden = fieldBurdens.get(field.key)
  if (burden === undefined) throw new Error(`Nobody says what ${field.key} costs`)
  return { about: 'organization', ...field, direction, source: '', burden }
}

export const libraryFields: ReadonlyArray<Field> = parts.flatMap(({ code, fields }) => [...fields, ...alternativeFields.filter((more) => more.code === code).flatMap((more) => more.fields)].map(asField(code)))
export const ownFields = (fields: ReadonlyArray<FieldPart>, direction: string): ReadonlyArray<Field> => fields.map(asField(direction))

export type Template = { readonly code: string; readonly direction: string; readonly part: IndicatorPart; readonly wording: Wording }

const schoolTemplates = parts.flatMap((direction) => direction.indicators.map((part): Template => {
  const wording = indicatorWording.find((item) => item.code === part.code)
  if (wording === undefined) throw new Error(`No wording for ${part.code}`)
  const replaced = replacedFor[part.code] ?? []
  return { code: part.code, direction: direction.code, part, wording: { ...wording, types: wording.types.filter((type) => !replaced.includes(type)) } }
}))

export const templates: ReadonlyArray<Template> = [...schoolTemplates, ...alternatives.map(({ direction, part, wording }) => ({ code: part.code, direction, part, wording }))]
export const ownTemplates = (own: ReadonlyArray<OwnIndicator>): ReadonlyArray<Template> => own.map(({ part, wording }) => ({ code: part.code, direction: '', part, wording }))

const expressionOf = (text: string) => {
  const parsed = parseFormula(text)
  if (!parsed.ok) throw new Error(`${parsed.error.code}: ${text}`)
  return parsed.value
}
export const fieldsIn = (text: string): ReadonlyArray<string> => [...fieldsOf(expressionOf(text))]

const collectionOf = (source: string): string => {
  if (/ФИС|РИС|протоколы|сайт о государственных|навигатор/u.test(source)) return 'Загружает региональный оператор из государственной информационной системы; организация видит значение и может возразить'
  if (/модуль|платформ/u.test(source)) return 'Подставляется из платформы; муниципальный орган подтверждает'
  if (/института|эксперт/u.test(source)) return 'Загружает институт развития образования или оператор по итогам оценки'
  return 'Вносит организация, проверяет муниципальный орган управления образованием'
}

/** A template as an indicator of a model; the maker gives the region's words. */
export const indicatorOf = ({ part, wording }: Template, made: { direction: string; responsible: string; legalBasis: ReadonlyArray<string>; fields: ReadonlyArray<Field> }): Indicator => ({
  code: part.code, version: 1, direction: made.direction, name: wording.name, unit: part.unit ?? wording.unit, formula: part.formula,
  applicability: { organizationTypes: wording.types, ...(part.unless === undefined ? {} : { unless: { condition: part.unless[0], reason: part.unless[1] } }) },
  period: wording.period, controllability: wording.controllability, goodDirection: part.goodDirection ?? 'up', rule: part.rule, max: wording.max,
  ...(part.alternatives === undefined ? {} : { alternatives: part.alternatives }),
  ...(part.voidWhen === undefined ? {} : { voidWhen: part.voidWhen }),
  weight: '1', evidenceRequired: wording.evidence, legalBasis: made.legalBasis,
  passport: {
    number: wording.code, purpose: part.purpose, formulaInWords: formulaInWords(expressionOf(part.formula), (key) => made.fields.find((field) => field.key === key)?.label ?? key),
    source: wording.source, collection: collectionOf(wording.source), periodicity: wording.periodicity, responsible: made.responsible, origin: wording.origin,
    evidence: wording.evidence ? 'Копии подтверждающих документов прикладываются к значению' : 'Не требуется: значение берётся из государственной, муниципальной или собственной системы',
  },
})

const half = (points: string, factor: number): string => String(Math.round(Number(points) * factor * 2) / 2)

/** The same rule with its points brought to another maximum, to half a point. */
export const scaledRule = (rule: ScoringRule, factor: number): ScoringRule => {
  switch (rule.kind) {
    case 'steps': return { ...rule, steps: rule.steps.map((step) => ({ ...step, points: half(step.points, factor) })) }
    case 'cluster_median': return { ...rule, bands: rule.bands.map((band) => ({ ...band, points: half(band.points, factor) })) }
    case 'cluster_percentile': return { ...rule, bands: rule.bands.map((band) => ({ ...band, points: half(band.points, factor) })), ...(rule.aboveZero === undefined ? {} : { aboveZero: half(rule.aboveZero, factor) }) }
    case 'rubric': return { ...rule, grades: rule.grades.map((grade) => ({ ...grade, points: half(grade.points, factor) })) }
    case 'count_penalty': return { ...rule, each: half(rule.each, factor) }
    default: return rule
  }
}
