import type { Direction, Field, Indicator, ModelDocument } from '@/domain/models/model-document'
import { organizationTypes } from '@/domain/models/model-document'
import { fieldsIn, indicatorOf, libraryFields, ownFields, ownTemplates, scaledRule, templates } from './library'
import { goalsOf } from './source/goals'
import type { Item, Tenant, TenantDirection } from './source/tenant'

/** Joins the library, a region's own indicators and its structure into one model document. */
type Change = Exclude<Item, string>

const changed = (indicator: Indicator, { name, rule, max, unit, smallBase, weight, withoutVoid }: Partial<Change>): Indicator => {
  const { voidWhen, ...rest } = indicator
  return {
    ...rest, ...(voidWhen === undefined || withoutVoid === true ? {} : { voidWhen }),
    ...(name === undefined ? {} : { name }), ...(rule === undefined ? {} : { rule }), ...(max === undefined ? {} : { max }), ...(unit === undefined ? {} : { unit }),
    ...(smallBase === undefined ? {} : { smallBase }), ...(weight === undefined ? {} : { weight }),
  }
}

const brought = (indicator: Indicator, points: number | undefined): Indicator => {
  if (points === undefined) return indicator
  const factor = points / Number(indicator.max)
  return {
    ...indicator, max: String(points), rule: scaledRule(indicator.rule, factor),
    ...(indicator.alternatives === undefined ? {} : { alternatives: indicator.alternatives.map((other) => ({ ...other, points: String(Math.round(Number(other.points) * factor * 2) / 2) })) }),
  }
}

type Numbered = { readonly from: string; readonly indicator: Indicator }

const indicatorsOf = (tenant: Tenant): ReadonlyArray<Numbered> => {
  const known = [...templates, ...ownTemplates(tenant.own?.indicators ?? [])]
  const fields = [...libraryFields, ...ownFields(tenant.own?.fields ?? [], '')]
  const legalBasis = tenant.legalBasis.slice(-1).map(({ title }) => title)
  return tenant.directions.flatMap((direction) => direction.items.map((item, position) => {
    const change: Change = typeof item === 'string' ? { from: item } : item
    const template = known.find(({ code }) => code === change.from)
    if (template === undefined) throw new Error(`${tenant.file}: no template ${change.from}`)
    const made = changed(brought(indicatorOf(template, { direction: direction.code, responsible: tenant.operator, legalBasis, fields }), tenant.pointsOf), change)
    const code = tenant.keepsCodes === true ? made.code : `${direction.code}.${position + 1}`
    return { from: change.from, indicator: { ...made, code, passport: { ...made.passport, number: code } } }
  }))
}

/** The reason that names another indicator says its number in this model. */
const renumbered = (all: ReadonlyArray<Numbered>): ReadonlyArray<Indicator> => all.map(({ indicator }) => (indicator.voidWhen === undefined ? indicator : {
  ...indicator, voidWhen: { ...indicator.voidWhen, reason: indicator.voidWhen.reason.replace(/\(показатель ([^)]+)\)/u, (_, from: string) => {
    const now = all.find((other) => other.from === from)?.indicator.code
    return now === undefined ? '' : `(показатель ${now})`
  }).trim() },
}))

const expressionsOf = (indicator: Indicator): ReadonlyArray<string> => [
  indicator.formula, ...(indicator.applicability.unless === undefined ? [] : [indicator.applicability.unless.condition]),
  ...(indicator.voidWhen === undefined ? [] : [indicator.voidWhen.condition]), ...(indicator.alternatives ?? []).map(({ condition }) => condition),
  ...(indicator.smallBase === undefined ? [] : [indicator.smallBase.denominator]),
]

/** What the widest type can earn. */
const maxOf = (indicators: ReadonlyArray<Indicator>): string =>
  String(Math.max(...organizationTypes.map((type) => indicators.filter(({ applicability }) => applicability.organizationTypes.includes(type)).reduce((sum, { max }) => sum + Number(max), 0))))

const directionOf = (indicators: ReadonlyArray<Indicator>) => ({ code, name, group, source }: TenantDirection): Direction =>
  ({ code, name, group, max: maxOf(indicators.filter(({ direction }) => direction === code)), source })

/** A field is asked once, in the first direction that uses it. */
const fieldsFor = (tenant: Tenant, indicators: ReadonlyArray<Indicator>): ReadonlyArray<Field> => {
  const conditions = (tenant.additions?.caps ?? []).flatMap(({ when }) => (when.condition === undefined ? [] : [when.condition])).flatMap(fieldsIn)
  const all = [...libraryFields, ...ownFields(tenant.own?.fields ?? [], '')]
  const used = all.flatMap((field) => {
    const [user] = indicators.filter((indicator) => expressionsOf(indicator).some((text) => fieldsIn(text).includes(field.key)))
    if (user === undefined && conditions.includes(field.key)) throw new Error(`${tenant.file}: ${field.key} is in a condition only`)
    return user === undefined ? [] : [{ ...field, direction: user.direction, source: user.passport.source }]
  })
  return tenant.directions.flatMap(({ code }) => used.filter(({ direction }) => direction === code))
}

/** The model document of one tenant. */
export const assembleModel = (tenant: Tenant): ModelDocument => {
  const indicators = renumbered(indicatorsOf(tenant))
  return {
    format: 'smer-model/1', code: tenant.code, name: tenant.name, level: tenant.level, groups: tenant.groups, directions: tenant.directions.map(directionOf(indicators)),
    fields: fieldsFor(tenant, indicators), indicators, levels: tenant.levels, floors: tenant.floors, missing: tenant.missing,
    thinDirection: { belowPercent: '40' }, rounding: { compareDigits: 2, totalDigits: 2 }, cluster: { by: tenant.clusterBy ?? ['organizationType', 'territory', 'size'], minimum: 8 },
    tieOrder: tenant.tieOrder, legalBasis: tenant.legalBasis, comparableWith: [], ...tenant.additions,
    ...(tenant.goals === undefined ? {} : { goals: goalsOf(tenant.goals, indicators) }), ...(tenant.profile === undefined ? {} : { profile: tenant.profile }),
  }
}
