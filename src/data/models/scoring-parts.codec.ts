import { z } from 'zod'
import { organizationTypes } from '@/domain/models/model-document'

/** Shapes of the optional parts of a model document (domain/models/scoring-parts.ts) and the small pieces all shapes use. */
export const decimal = z.string().regex(/^-?\d{1,10}(\.\d{1,6})?$/)
export const code = z.string().regex(/^[\p{L}\d][\p{L}\d._-]{0,59}$/u)
// The database keeps neither a zero character nor half of a surrogate pair.
const isKept = (text: string): boolean => !text.includes('\u0000') && !/\p{Surrogate}/u.test(text)
export const text = (longest: number) => z.string().max(longest).refine(isKept)
export const line = text(500).trim().min(1)
export const free = text(4000)
export const formula = text(500)
export const list = <T extends z.ZodType>(item: T, max: number) => z.array(item).max(max)
export const step = z.strictObject({ from: decimal, points: decimal })

const among = z.enum(['region', 'cluster', 'municipality'])
const change = z.enum(['absolute', 'relative'])
const cut = z.strictObject({ from: decimal, label: line })
const normalisation = z.discriminatedUnion('method', [
  z.strictObject({ method: z.enum(['min_max', 'z_score', 'rank', 'percentile_rank', 'borda', 'distance_to_maximum']), among }),
  z.strictObject({ method: z.literal('distance_to_target'), target: decimal, among }),
  z.strictObject({ method: z.literal('distance_to_reference'), reference: z.enum(['mean', 'median', 'best', 'worst']), among }),
  z.strictObject({ method: z.enum(['goalposts', 'log_goalposts']), low: decimal, high: decimal }),
])

export const addedRules = [
  z.strictObject({ kind: z.literal('target_share'), target: decimal }),
  z.strictObject({ kind: z.literal('growth'), change, steps: list(step, 50) }),
  z.strictObject({
    kind: z.literal('status_change'), change, statuses: list(cut, 20), changes: list(cut, 20), cells: list(list(z.strictObject({ points: decimal, label: line }), 20), 20),
  }),
  z.strictObject({
    kind: z.literal('normalised'), by: normalisation,
    scale: z.union([z.strictObject({ zeroAt: decimal, fullAt: decimal }), z.strictObject({ steps: list(step, 50) })]),
  }),
] as const

export const smallBase = z.strictObject({ denominator: formula, below: decimal, totalBelow: decimal })

const lift = decimal.exactOptional()
const mean = z.union([
  z.strictObject({ kind: z.enum(['arithmetic', 'geometric', 'harmonic']), lift }),
  z.strictObject({ kind: z.literal('power'), exponent: decimal, lift }),
])
const when = z.strictObject({
  organizationTypes: list(z.enum(organizationTypes), organizationTypes.length).exactOptional(),
  yearsInPostFrom: z.number().int().min(0).max(99).exactOptional(), yearsInPostBelow: z.number().int().min(0).max(99).exactOptional(),
  yearShareBelowPercent: decimal.exactOptional(), condition: formula.exactOptional(), absent: list(code, 50).exactOptional(),
  weakIndicator: z.strictObject({ indicator: code, belowPercent: decimal }).exactOptional(),
})

export const modelAdditions = {
  aggregation: z.strictObject({
    direction: mean, group: mean.exactOptional(), total: mean,
    availability: z.strictObject({ direction: decimal.exactOptional(), group: decimal.exactOptional(), total: decimal.exactOptional() }).exactOptional(),
  }).exactOptional(),
  caps: list(z.strictObject({ cap: code, when, reason: line }), 50).exactOptional(),
  weightSets: list(z.strictObject({
    when, reason: line,
    directions: list(z.strictObject({ direction: code, max: decimal }), 50).exactOptional(),
    indicators: list(z.strictObject({ indicator: code, weight: decimal }), 500).exactOptional(),
  }), 20).exactOptional(),
  notRated: list(z.strictObject({ when, reason: line }), 20).exactOptional(),
  adjustments: list(z.strictObject({ code, name: line, kind: z.enum(['bonus', 'penalty']), direction: code, formula, max: decimal }), 50).exactOptional(),
  goals: list(z.strictObject({ code, text: line, rationale: z.string().trim().min(1).max(4000), dueYear: z.string().regex(/^20\d\d$/), measure: line, indicators: list(code, 500) }), 50).exactOptional(),
  profile: list(z.strictObject({ direction: code, target: decimal, reason: line }), 50).exactOptional(),
}
