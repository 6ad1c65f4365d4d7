import { fieldApplicability, fieldsWithEmptyBase } from '../imports/import-template'
import { fieldsOf, type Expression } from '../models/expression'
import { isCounted, isMeasured, isShare } from '../models/field-nature'
import type { CheckStrength, FormCheck, OutlierMethod } from '../models/form-checks'
import type { Field, Indicator, ModelDocument, OrganizationType } from '../models/model-document'
import { parseFormula } from '../models/parse-formula'
import { MICRO, toMicro } from '../shared/micro'

/** A field's own limits, in micro-units. */
export type FieldCheck = {
  readonly slot: number
  readonly field: Field
  readonly types: ReadonlySet<OrganizationType>
  readonly min: number | undefined
  readonly max: number | undefined
  readonly isWhole: boolean
  readonly allowed: ReadonlySet<number> | undefined
  readonly mayBeNotApplicable: boolean
  /** The grade of an expert's rubric: a zero is never given without a word (domain/02 B.2.17). */
  readonly isGrade: boolean
}
/** `slackPercent`: so much above the whole is still usual. */
export type PairCheck = { readonly part: number; readonly whole: number; readonly slackPercent: number; readonly strength: CheckStrength }
export type ConditionCheck = { readonly code: string; readonly expression: Expression; readonly slots: ReadonlyArray<number>; readonly message: string; readonly strength: CheckStrength }
/** `points` in micro-units, `percent` as a number. */
export type ChangeCheck = { readonly slot: number; readonly percent: number | undefined; readonly points: number | undefined }
export type OutlierCheck = { readonly slot: number; readonly method: OutlierMethod; readonly limit: number }
/** An indicator whose values stand only with evidence: attached to any of the fields it is counted from. */
export type EvidenceCheck = { readonly code: string; readonly name: string; readonly slots: ReadonlyArray<number>; readonly types: ReadonlySet<OrganizationType> }
export type TotalCheck = { readonly slot: number; readonly tolerancePercent: number; readonly strength: CheckStrength }

/** The checks of a model version, made ready once for many forms. Plain data and pure code: the same in a browser and on the server. */
export type CompiledChecks = {
  readonly slotOf: ReadonlyMap<string, number>
  readonly fields: ReadonlyArray<FieldCheck>
  readonly pairs: ReadonlyArray<PairCheck>
  readonly conditions: ReadonlyArray<ConditionCheck>
  readonly changes: ReadonlyArray<ChangeCheck>
  readonly outliers: ReadonlyArray<OutlierCheck>
  readonly totals: ReadonlyArray<TotalCheck>
  readonly independents: ReadonlyArray<TotalCheck>
  readonly evidence: ReadonlyArray<EvidenceCheck>
}

/** Derived where a model says nothing: percentages by points, everything else by half or twice. */
const DEFAULT_POINTS = 30 * MICRO
const DEFAULT_PERCENT = 100
/** Three standard deviations, and a range stretched by half. */
const DEFAULT_Z = 3
const DEFAULT_STRETCH = 0.5
const DEFAULT_TOLERANCE = 5
/** A plan of volume is overfulfilled, posts are shared. */
const DEFAULT_SLACK = 10

const allowedOf = (field: Field): ReadonlySet<number> | undefined => {
  if (field.kind === 'boolean') return new Set([0, MICRO])
  return field.kind === 'choice' ? new Set((field.choices ?? []).map(({ value }) => toMicro(value))) : undefined
}

/** A percentage lies within 0–100 and a count is not negative, unless the field says otherwise itself. */
const limitsOf = (field: Field): { min: number | undefined; max: number | undefined } => ({
  min: field.min !== undefined ? toMicro(field.min) : isShare(field) || isCounted(field) ? 0 : undefined,
  max: field.max !== undefined ? toMicro(field.max) : isShare(field) ? 100 * MICRO : undefined,
})

const fieldChecks = (document: ModelDocument): ReadonlyArray<FieldCheck> => {
  const applicable = fieldApplicability(document)
  const withEmptyBase = fieldsWithEmptyBase(document)
  const grades = new Set(document.indicators.flatMap(({ rule, formula }) => (rule.kind === 'rubric' ? [formula.trim()] : [])))
  return document.fields.map((field, slot) => ({
    slot, field, types: new Set(applicable.get(field.key)), ...limitsOf(field), isWhole: field.kind === 'integer', allowed: allowedOf(field), mayBeNotApplicable: withEmptyBase.has(field.key), isGrade: grades.has(field.key),
  }))
}

/** `part / whole * 100` over two plain fields. */
const sharePair = (indicator: Indicator): { part: string; whole: string } | undefined => {
  const parsed = indicator.unit === '%' ? parseFormula(indicator.formula) : undefined
  if (parsed?.ok !== true) return undefined
  const { value } = parsed
  if (value.kind !== 'arithmetic' || value.operator !== '*' || value.right.kind !== 'number' || Number(value.right.text) !== 100) return undefined
  const { left } = value
  return left.kind === 'arithmetic' && left.operator === '/' && left.left.kind === 'field' && left.right.kind === 'field' ? { part: left.left.key, whole: left.right.key } : undefined
}

/** A part of a whole does not exceed it. Counted heads cannot; volumes and posts may, and then a word is asked why. */
const pairChecks = (document: ModelDocument, slotOf: ReadonlyMap<string, number>): ReadonlyArray<PairCheck> => {
  const found = new Map<string, PairCheck>()
  for (const indicator of document.indicators) {
    const pair = sharePair(indicator)
    const [part, whole] = [slotOf.get(pair?.part ?? ''), slotOf.get(pair?.whole ?? '')]
    if (part === undefined || whole === undefined) continue
    const areHeads = [part, whole].every((slot) => document.fields[slot]?.kind === 'integer')
    found.set(`${part}/${whole}`, areHeads ? { part, whole, slackPercent: 0, strength: 'error' } : { part, whole, slackPercent: DEFAULT_SLACK, strength: 'warning' })
  }
  return [...found.values()]
}

type Of<Kind extends FormCheck['kind']> = Extract<FormCheck, { kind: Kind }>
const ofKind = <Kind extends FormCheck['kind']>(document: ModelDocument, kind: Kind): ReadonlyArray<Of<Kind>> =>
  (document.checks ?? []).filter((check): check is Of<Kind> => check.kind === kind)

const conditionChecks = (document: ModelDocument, slotOf: ReadonlyMap<string, number>): ReadonlyArray<ConditionCheck> =>
  ofKind(document, 'condition').flatMap(({ code, condition, message, strength }) => {
    const parsed = parseFormula(condition)
    if (!parsed.ok) return []
    const slots = document.fields.flatMap(({ key }) => (condition.match(new RegExp(`\\b${key}\\b`)) === null ? [] : [slotOf.get(key) ?? 0]))
    return [{ code, expression: parsed.value, slots, message, strength }]
  })

const changeChecks = (document: ModelDocument, slotOf: ReadonlyMap<string, number>): ReadonlyArray<ChangeCheck> => {
  const own = new Map(ofKind(document, 'change').map((check) => [check.field, check]))
  return document.fields.filter(isMeasured).map((field) => {
    const slot = slotOf.get(field.key) ?? 0
    const given = own.get(field.key)
    if (given !== undefined) return { slot, percent: given.percent === undefined ? undefined : Number(given.percent), points: given.points === undefined ? undefined : toMicro(given.points) }
    return isCounted(field) ? { slot, percent: DEFAULT_PERCENT, points: undefined } : { slot, percent: undefined, points: isShare(field) ? DEFAULT_POINTS : undefined }
  })
}

const outlierChecks = (document: ModelDocument, slotOf: ReadonlyMap<string, number>): ReadonlyArray<OutlierCheck> => {
  const own = new Map(ofKind(document, 'outlier').map((check) => [check.field, check]))
  return document.fields.filter(isMeasured).map((field) => {
    const given = own.get(field.key)
    const slot = slotOf.get(field.key) ?? 0
    if (given !== undefined) return { slot, method: given.method, limit: Number(given.limit) }
    return isCounted(field) ? { slot, method: 'range', limit: DEFAULT_STRETCH } : { slot, method: 'z', limit: DEFAULT_Z }
  })
}

const independentChecks = (document: ModelDocument, slotOf: ReadonlyMap<string, number>): ReadonlyArray<TotalCheck> => {
  const own = new Map(ofKind(document, 'independent').map((check) => [check.field, check]))
  return document.fields.filter(isMeasured).map(({ key }) => ({
    slot: slotOf.get(key) ?? 0, tolerancePercent: Number(own.get(key)?.tolerancePercent ?? DEFAULT_TOLERANCE), strength: own.get(key)?.strength ?? 'warning',
  }))
}

const totalChecks = (document: ModelDocument, slotOf: ReadonlyMap<string, number>): ReadonlyArray<TotalCheck> => {
  const own = new Map(ofKind(document, 'municipal_total').map((check) => [check.field, check]))
  return document.fields.filter(isCounted).map(({ key }) => ({
    slot: slotOf.get(key) ?? 0, tolerancePercent: Number(own.get(key)?.tolerancePercent ?? 0), strength: own.get(key)?.strength ?? 'warning',
  }))
}

const evidenceChecks = (document: ModelDocument, slotOf: ReadonlyMap<string, number>): ReadonlyArray<EvidenceCheck> =>
  document.indicators.filter(({ evidenceRequired }) => evidenceRequired).flatMap(({ code, name, formula, applicability }) => {
    const parsed = parseFormula(formula)
    const slots = parsed.ok ? [...fieldsOf(parsed.value)].flatMap((key) => slotOf.get(key) ?? []).sort((a, b) => a - b) : []
    return slots.length === 0 ? [] : [{ code, name, slots, types: new Set(applicability.organizationTypes) }]
  })

/** The checks of a model version: its own and the derived ones. */
export const compileChecks = (document: ModelDocument): CompiledChecks => {
  const slotOf = new Map(document.fields.map(({ key }, slot) => [key, slot]))
  return {
    slotOf,
    fields: fieldChecks(document),
    pairs: pairChecks(document, slotOf),
    conditions: conditionChecks(document, slotOf),
    changes: changeChecks(document, slotOf),
    outliers: outlierChecks(document, slotOf),
    totals: totalChecks(document, slotOf),
    independents: independentChecks(document, slotOf),
    evidence: evidenceChecks(document, slotOf),
  }
}
