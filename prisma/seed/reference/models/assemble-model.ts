import type { Direction, Field, Indicator, ModelDocument } from '@/domain/models/model-document'
import { fieldsOf } from '@/domain/models/expression'
import { parseFormula } from '@/domain/models/parse-formula'
import { formulaInWords } from '@/texts/formula'
import { direction1 } from './source/direction-1'
import { direction2 } from './source/direction-2'
import { direction3, direction4 } from './source/direction-3-4'
import { direction5, direction6 } from './source/direction-5-6'
import { direction7, direction8 } from './source/direction-7-8'
import { direction10, direction9 } from './source/direction-9-10'
import type { DirectionPart, IndicatorPart } from './source/parts'
import type { Tenant } from './source/tenants'
import { directionWording, indicatorWording, type Wording } from './source/wording'

/** Joins wording and parts into one model document per tenant. */
const parts: ReadonlyArray<DirectionPart> = [direction1, direction2, direction3, direction4, direction5, direction6, direction7, direction8, direction9, direction10]
const allFields: ReadonlyArray<Field> = parts.flatMap((part) => part.fields.map((field) => ({ about: 'organization' as const, ...field, direction: part.code, source: '' })))
const labelOf = (key: string): string => allFields.find((field) => field.key === key)?.label ?? key

const fieldsIn = (text: string): ReadonlyArray<string> => {
  const parsed = parseFormula(text)
  if (!parsed.ok) throw new Error(`${parsed.error.code}: ${text}`)
  return [...fieldsOf(parsed.value)]
}
const words = (text: string): string => {
  const parsed = parseFormula(text)
  if (!parsed.ok) throw new Error(`${parsed.error.code}: ${text}`)
  return formulaInWords(parsed.value, labelOf)
}

const collectionOf = (source: string): string => {
  if (/ФИС|РИС|протоколы ВсОШ|сайт о государственных/u.test(source)) return 'Загружает региональный оператор из государственной информационной системы; организация видит значение и может возразить'
  if (/модуль|платформ/u.test(source)) return 'Подставляется из платформы; муниципальный орган подтверждает'
  if (/института/u.test(source)) return 'Загружает институт развития образования по итогам диагностики'
  return 'Вносит организация, проверяет муниципальный орган управления образованием'
}

const passportOf = (wording: Wording, part: IndicatorPart, tenant: Tenant): Indicator['passport'] => ({
  number: wording.code, purpose: part.purpose, formulaInWords: words(part.formula), source: wording.source, collection: collectionOf(wording.source),
  periodicity: wording.periodicity, responsible: tenant.operator, origin: wording.origin,
  evidence: wording.evidence ? 'Копии подтверждающих документов прикладываются к значению' : 'Не требуется: значение берётся из государственной, муниципальной или собственной системы',
})

const indicatorOf = (part: IndicatorPart, direction: string, tenant: Tenant): Indicator => {
  const wording = indicatorWording.find((item) => item.code === part.code)
  if (wording === undefined) throw new Error(`No wording for ${part.code}`)
  return {
    code: part.code, version: 1, direction, name: wording.name, unit: part.unit ?? wording.unit, formula: part.formula,
    applicability: { organizationTypes: wording.types, ...(part.unless === undefined ? {} : { unless: { condition: part.unless[0], reason: part.unless[1] } }) },
    period: wording.period, controllability: wording.controllability, goodDirection: part.goodDirection ?? 'up', rule: part.rule, max: wording.max,
    ...(part.alternatives === undefined ? {} : { alternatives: part.alternatives }),
    ...(part.voidWhen === undefined ? {} : { voidWhen: part.voidWhen }),
    weight: '1', evidenceRequired: wording.evidence, legalBasis: tenant.legalBasis.slice(-1).map(({ title }) => title), passport: passportOf(wording, part, tenant),
  }
}

const isTaken = (tenant: Tenant, direction: string, code: string): boolean =>
  !tenant.withoutDirections.includes(direction) && (tenant.only === undefined || tenant.only.includes(code))

const expressionsOf = (indicator: Indicator): ReadonlyArray<string> => [
  indicator.formula, ...(indicator.applicability.unless === undefined ? [] : [indicator.applicability.unless.condition]),
  ...(indicator.voidWhen === undefined ? [] : [indicator.voidWhen.condition]), ...(indicator.alternatives ?? []).map(({ condition }) => condition),
]

const directionsOf = (indicators: ReadonlyArray<Indicator>, tenant: Tenant): ReadonlyArray<Direction> => {
  const [first, second] = tenant.groups
  return directionWording.flatMap((wording) => {
    const inside = indicators.filter((indicator) => indicator.direction === wording.code)
    if (inside.length === 0) return []
    const max = inside.reduce((sum, indicator) => sum + Number(indicator.max), 0)
    return [{ code: wording.code, name: wording.name, group: wording.zelenchuk_group === 1 ? first.code : second.code, max: String(max), source: `Направление ${wording.amur} дорожной карты Амурской области` }]
  })
}

/** A field is asked once; where its own direction is not taken, it stands in the first one that uses it. */
const fieldsFor = (indicators: ReadonlyArray<Indicator>, directions: ReadonlyArray<Direction>): ReadonlyArray<Field> =>
  allFields.flatMap((field) => {
    const users = indicators.filter((indicator) => expressionsOf(indicator).some((text) => fieldsIn(text).includes(field.key)))
    const [user] = users.filter((indicator) => indicator.direction === field.direction).concat(users)
    if (user === undefined) return []
    const direction = directions.some(({ code }) => code === field.direction) ? field.direction : user.direction
    return [{ ...field, direction, source: user.passport.source }]
  })

/** The model document of one tenant. */
export const assembleModel = (tenant: Tenant): ModelDocument => {
  const indicators = parts.flatMap((part) => part.indicators.filter(({ code }) => isTaken(tenant, part.code, code)).map((indicator) => indicatorOf(indicator, part.code, tenant)))
  const directions = directionsOf(indicators, tenant)
  const has = (code: string): boolean => directions.some((direction) => direction.code === code)
  const usedGroups = tenant.groups.filter((group) => directions.some((direction) => direction.group === group.code))
  return {
    format: 'smer-model/1', code: tenant.code, name: tenant.name, level: tenant.level, groups: usedGroups, directions, fields: fieldsFor(indicators, directions), indicators,
    levels: tenant.levels,
    floors: has('6') ? [{ level: 'high', direction: '6', belowPercent: '50', cap: tenant.cap }] : [],
    missing: { policy: 'zero_points', noLevelAbovePercent: '20' }, thinDirection: { belowPercent: '40' }, rounding: { compareDigits: 2, totalDigits: 2 },
    cluster: { by: ['organizationType', 'territory', 'size'], minimum: 8 }, tieOrder: ['6', '3', '2'].filter(has), legalBasis: tenant.legalBasis, comparableWith: [],
  }
}
