import type { Expression } from '../../models/expression'
import type { ModelDocument } from '../../models/model-document'
import { parseFormula } from '../../models/parse-formula'
import type { Aggregation, Circumstance, Mean } from '../../models/scoring-parts'
import { ceilToUnits, fraction, fractionFromText, multiply, roundToUnits } from '../../shared/fraction'

/** Weights of one set, whole: indicator weights × 10^digits; nominal maxima and thin thresholds in micro-units × 10^digits. */
export type CompiledWeights = { readonly indicators: ReadonlyArray<number>; readonly nominal: ReadonlyArray<number>; readonly thinBelow: ReadonlyArray<number> }
export type CompiledCircumstance = {
  readonly source: Circumstance
  readonly condition: Expression | undefined
  readonly absent: ReadonlyArray<number>
  readonly yearShareBelow: number | undefined
  readonly weak: { readonly indicator: number; readonly belowHundredths: number } | undefined
}
export type CompiledParts = {
  readonly aggregation: Aggregation
  /** Hundredths of a percent. */
  readonly availability: { readonly direction: number; readonly group: number; readonly total: number }
  readonly policy: ModelDocument['missing']['policy']
  readonly digits: number
  /** Group of each direction, and weights that the document gives to groups (micro-units). */
  readonly groupOf: ReadonlyArray<number>
  readonly groupWeights: ReadonlyArray<number | undefined>
  readonly weights: CompiledWeights
  readonly sets: ReadonlyArray<{ readonly when: CompiledCircumstance; readonly weights: CompiledWeights }>
  readonly caps: ReadonlyArray<{ readonly cap: number; readonly when: CompiledCircumstance }>
  readonly notRated: ReadonlyArray<CompiledCircumstance>
  /** Bonuses first, then penalties, in the order of the document; `position` is that order. Micro-units. */
  readonly adjustments: ReadonlyArray<{ readonly position: number; readonly direction: number; readonly sign: 1 | -1; readonly formula: Expression; readonly max: number }>
}

const SUMS: Aggregation = { direction: { kind: 'arithmetic' }, total: { kind: 'arithmetic' } }

/** True where the model needs more than sums of points. */
export const usesParts = (document: ModelDocument): boolean =>
  document.aggregation !== undefined || document.missing.policy !== 'zero_points'
  || [document.caps, document.weightSets, document.notRated, document.adjustments].some((list) => list !== undefined && list.length > 0)

const units = (text: string, digits: number): number => Number(roundToUnits(fractionFromText(text), digits))
const decimalsOf = (text: string): number => text.split('.')[1]?.length ?? 0

const parsed = (text: string): Expression => {
  const result = parseFormula(text)
  if (!result.ok) throw new Error(`Unchecked model: ${result.error.code} in ${text}`)
  return result.value
}

const compileWhen = (document: ModelDocument, when: Circumstance): CompiledCircumstance => {
  const place = (code: string): number => document.indicators.findIndex((indicator) => indicator.code === code)
  return {
    source: when, condition: when.condition === undefined ? undefined : parsed(when.condition), absent: (when.absent ?? []).map(place),
    yearShareBelow: when.yearShareBelowPercent === undefined ? undefined : units(when.yearShareBelowPercent, 4),
    weak: when.weakIndicator === undefined ? undefined : { indicator: place(when.weakIndicator.indicator), belowHundredths: units(when.weakIndicator.belowPercent, 2) },
  }
}

const weightsOf = (document: ModelDocument, digits: number, set?: NonNullable<ModelDocument['weightSets']>[number]): CompiledWeights => {
  const maxima = document.directions.map(({ code, max }) => set?.directions?.find(({ direction }) => direction === code)?.max ?? max)
  const share = multiply(fractionFromText(document.thinDirection.belowPercent), fraction(1n, 100n))
  return {
    indicators: document.indicators.map(({ code, weight }) => units(set?.indicators?.find(({ indicator }) => indicator === code)?.weight ?? weight, digits)),
    nominal: maxima.map((max) => units(max, 6 + digits)),
    thinBelow: maxima.map((max) => Number(ceilToUnits(multiply(fractionFromText(max), share), 6 + digits))),
  }
}

const compileAdjustments = (document: ModelDocument): CompiledParts['adjustments'] =>
  (document.adjustments ?? []).map(({ direction, kind, formula, max }, position) => ({
    position, direction: document.directions.findIndex(({ code }) => code === direction), sign: kind === 'bonus' ? 1 as const : -1 as const, formula: parsed(formula), max: units(max, 6),
  })).sort((a, b) => b.sign - a.sign || a.position - b.position)

/** Prepares the parts beyond sums of points; undefined where the model has none. */
export const compileParts = (document: ModelDocument): CompiledParts | undefined => {
  if (!usesParts(document)) return undefined
  const aggregation = document.aggregation ?? SUMS
  const all = [...document.indicators.map(({ weight }) => weight), ...(document.weightSets ?? []).flatMap((set) => (set.indicators ?? []).map(({ weight }) => weight))]
  const digits = Math.max(0, ...all.map(decimalsOf))
  const share = (text: string | undefined): number => (text === undefined ? 0 : units(text, 2))
  return {
    aggregation, digits, policy: document.missing.policy,
    availability: { direction: share(aggregation.availability?.direction), group: share(aggregation.availability?.group), total: share(aggregation.availability?.total) },
    groupOf: document.directions.map(({ group }) => document.groups.findIndex(({ code }) => code === group)),
    groupWeights: document.groups.map(({ weight }) => (weight === undefined ? undefined : units(weight, 6))),
    weights: weightsOf(document, digits),
    sets: (document.weightSets ?? []).map((set) => ({ when: compileWhen(document, set.when), weights: weightsOf(document, digits, set) })),
    caps: (document.caps ?? []).map(({ cap, when }) => ({ cap: document.levels.findIndex(({ code }) => code === cap), when: compileWhen(document, when) })),
    notRated: (document.notRated ?? []).map(({ when }) => compileWhen(document, when)),
    adjustments: compileAdjustments(document),
  }
}

/** Exponent of a mean as a power mean: 1 arithmetic, 0 geometric, −1 harmonic. */
export const exponentOf = (mean: Mean): number => {
  switch (mean.kind) {
    case 'arithmetic': return 1
    case 'geometric': return 0
    case 'harmonic': return -1
    case 'power': return Number(mean.exponent)
  }
}
