import { z } from 'zod'
import { checkStrengths, outlierMethods } from '@/domain/models/form-checks'
import { enteredByKinds, organizationTypes, type ModelDocument } from '@/domain/models/model-document'
import { err, ok, type Result } from '@/domain/shared/result'
import { addedRules, code, decimal, formula, free, line, list, modelAdditions, smallBase, step, text } from './scoring-parts.codec'

const scoringRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('steps'), steps: list(step, 50) }),
  z.strictObject({ kind: z.literal('linear'), zeroAt: decimal, fullAt: decimal }),
  z.strictObject({ kind: z.literal('boolean') }),
  z.strictObject({ kind: z.literal('cluster_median'), bands: list(z.strictObject({ offset: decimal, points: decimal }), 16) }),
  z.strictObject({ kind: z.literal('cluster_percentile'), bands: list(z.strictObject({ percentile: decimal, points: decimal }), 16), aboveZero: decimal.exactOptional() }),
  z.strictObject({ kind: z.literal('count_penalty'), each: decimal }),
  z.strictObject({ kind: z.literal('rubric'), grades: list(z.strictObject({ value: decimal, label: line, points: decimal }), 50) }),
  z.strictObject({ kind: z.literal('best_is_100') }),
  z.strictObject({ kind: z.literal('ratio_to_municipality'), steps: list(step, 50) }),
  ...addedRules,
])

const short = text(60).trim().min(1)
const burden = z.strictObject({
  enteredBy: z.enum(enteredByKinds), minutes: z.string().regex(/^\d{1,4}(\.\d)?$/),
  form: z.strictObject({ form: short, section: short.exactOptional(), line: short.exactOptional(), column: short.exactOptional() }).exactOptional(),
})
const condition = z.strictObject({ condition: formula, reason: line })
const field = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9_]{0,59}$/), label: line, unit: text(60), kind: z.enum(['decimal', 'integer', 'boolean', 'choice']),
  direction: code, about: z.enum(['organization', 'director']), min: decimal.exactOptional(), max: decimal.exactOptional(),
  choices: list(z.strictObject({ value: decimal, label: line }), 50).exactOptional(), source: free, burden: burden.exactOptional(),
})

const strength = z.enum(checkStrengths)
const formCheck = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('condition'), code, condition: formula, message: line, strength }),
  z.strictObject({ kind: z.literal('change'), field: code, percent: decimal.exactOptional(), points: decimal.exactOptional() }),
  z.strictObject({ kind: z.literal('outlier'), field: code, method: z.enum(outlierMethods), limit: decimal }),
  z.strictObject({ kind: z.literal('municipal_total'), field: code, tolerancePercent: decimal, strength }),
  z.strictObject({ kind: z.literal('independent'), field: code, tolerancePercent: decimal, strength }),
])

const passport = z.strictObject({
  number: free, purpose: free, formulaInWords: free, source: free, collection: free, periodicity: free, responsible: free, evidence: free, origin: free,
})

const indicator = z.strictObject({
  code, version: z.number().int().min(1), direction: code, name: line, unit: text(60), formula,
  applicability: z.strictObject({ organizationTypes: list(z.enum(organizationTypes), organizationTypes.length), unless: condition.exactOptional() }),
  period: z.enum(['date', 'school_year', 'calendar_year', 'cycle', 'three_school_years', 'september_20', 'december_31', 'january_1', 'holidays', 'last_assessment']),
  controllability: z.enum(['high', 'medium', 'low']), goodDirection: z.enum(['up', 'down']), rule: scoringRule, max: decimal,
  alternatives: list(z.strictObject({ condition: formula, points: decimal, reason: line }), 10).exactOptional(),
  voidWhen: condition.exactOptional(), smallBase: smallBase.exactOptional(), weight: decimal, evidenceRequired: z.boolean(), legalBasis: list(line, 50), passport,
})

const modelDocumentSchema = z.strictObject({
  format: z.literal('smer-model/1'), code, name: line, level: z.enum(['regional', 'municipal']),
  groups: list(z.strictObject({ code, name: line, weight: decimal.exactOptional() }), 20),
  directions: list(z.strictObject({ code, name: line, group: code, max: decimal, source: free, emptyReason: line.exactOptional() }), 50),
  fields: list(field, 1000), indicators: list(indicator, 500), checks: list(formCheck, 300).exactOptional(),
  levels: list(z.strictObject({ code, name: line, from: decimal, tone: z.enum(['high', 'optimal', 'acceptable', 'critical']) }), 10),
  floors: list(z.strictObject({ level: code, direction: code, belowPercent: decimal, cap: code }), 20),
  missing: z.strictObject({ policy: z.enum(['zero_points', 'exclude_and_renormalise', 'block']), noLevelAbovePercent: decimal }),
  thinDirection: z.strictObject({ belowPercent: decimal }),
  rounding: z.strictObject({ compareDigits: z.number().int().min(0).max(6), totalDigits: z.number().int().min(0).max(2) }),
  cluster: z.strictObject({ by: list(z.enum(['organizationType', 'territory', 'size', 'context']), 4), minimum: z.number().int().min(1).max(1000) }),
  tieOrder: list(code, 50),
  legalBasis: list(z.strictObject({ title: line, number: text(100).exactOptional(), date: z.iso.date().exactOptional() }), 50),
  comparableWith: list(code, 50),
  ...modelAdditions,
})

export type ModelDocumentRefusal =
  | { readonly code: 'MODEL_NOT_JSON' }
  | { readonly code: 'MODEL_STRUCTURE'; readonly places: ReadonlyArray<{ readonly path: string; readonly problem: string }> }

const PLACES_SHOWN = 20

/** Any value → a model document, or the places where its structure is wrong. What the model says is checked by `checkModel`. */
export const parseModelDocument = (value: unknown): Result<ModelDocument, ModelDocumentRefusal> => {
  const parsed = modelDocumentSchema.safeParse(value)
  if (parsed.success) return ok(parsed.data)
  const places = parsed.error.issues.slice(0, PLACES_SHOWN).map((issue) => ({ path: issue.path.map(String).join('.'), problem: issue.code }))
  return err({ code: 'MODEL_STRUCTURE', places })
}

/** Text of an uploaded file → a model document or a refusal. */
export const parseUploadedDocument = (json: string): Result<ModelDocument, ModelDocumentRefusal> => {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return err({ code: 'MODEL_NOT_JSON' })
  }
  return parseModelDocument(value)
}

/** The JSON column of a stored version; throws on what we could not have written. */
export const parseStoredDocument = (value: unknown): ModelDocument => {
  const parsed = parseModelDocument(value)
  if (!parsed.ok) throw new Error(`Stored model document: ${JSON.stringify(parsed.error)}`)
  return parsed.value
}
