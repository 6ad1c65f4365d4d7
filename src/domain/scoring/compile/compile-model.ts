import type { Expression } from '../../models/expression'
import { organizationTypes, type Indicator, type ModelDocument, type OrganizationType } from '../../models/model-document'
import { parseFormula } from '../../models/parse-formula'
import { ceilToUnits, fraction, fractionFromText, multiply, roundToUnits, type Fraction } from '../../shared/fraction'
import { compileParts, type CompiledParts } from './compile-parts'
import { compileRule, type CompiledRule } from './compile-rule'

export type CompiledIndicator = {
  readonly source: Indicator
  readonly direction: number
  readonly formula: Expression
  readonly unless: Expression | undefined
  readonly voidWhen: Expression | undefined
  /** Points in micro-units. */
  readonly alternatives: ReadonlyArray<{ readonly condition: Expression; readonly points: number }>
  readonly smallBase: { readonly denominator: Expression; readonly below: Fraction; readonly totalBelow: Fraction } | undefined
  /** By position in `organizationTypes`. */
  readonly isForType: ReadonlyArray<boolean>
  /** Micro-units. */
  readonly max: number
  /** Whole: the weight × 10^weightDigits. */
  readonly weight: number
  readonly rule: CompiledRule
}

export type CompiledFloor = { readonly guards: number; readonly cap: number; readonly direction: number; readonly belowHundredths: number }

/** A model version prepared for scoring. Weighted amounts are whole micro-units × 10^weightDigits. */
export type CompiledModel = {
  readonly document: ModelDocument
  readonly slotOf: ReadonlyMap<string, number>
  readonly compareDigits: number
  readonly indicators: ReadonlyArray<CompiledIndicator>
  readonly weightDigits: number
  /** Weighted nominal maximum and the weighted applicable maximum below which the direction is thin. */
  readonly directions: ReadonlyArray<{ readonly nominal: number; readonly thinBelow: number }>
  /** Hundredths of a point. */
  readonly levels: ReadonlyArray<number>
  readonly floors: ReadonlyArray<CompiledFloor>
  readonly noLevelAboveHundredths: number
  /** Hundredths in one unit of the published total: 1 for two digits, 10 for one. */
  readonly totalUnit: number
  readonly tieOrder: ReadonlyArray<number>
  /** All weighted sums stay whole below 2⁵³; otherwise everything is counted by fractions. */
  readonly isSafe: boolean
  /** Undefined where the model only sums points. */
  readonly parts: CompiledParts | undefined
}

const SAFE = 2 ** 53

export const typeIndex = (type: OrganizationType): number => organizationTypes.indexOf(type)

/** A formula of a checked model; an unparsable one here is a bug, `checkModel` refuses it for people. */
const parsed = (text: string): Expression => {
  const result = parseFormula(text)
  if (!result.ok) throw new Error(`Unchecked model: ${result.error.code} in ${text}`)
  return result.value
}

const units = (text: string, digits: number): number => Number(roundToUnits(fractionFromText(text), digits))
const decimalsOf = (text: string): number => text.split('.')[1]?.length ?? 0

const positionIn = (codes: ReadonlyArray<{ code: string }>, code: string): number => {
  const position = codes.findIndex((item) => item.code === code)
  if (position === -1) throw new Error(`Unchecked model: unknown code ${code}`)
  return position
}

const compileIndicator = (document: ModelDocument, weightDigits: number) => (indicator: Indicator): CompiledIndicator => ({
  source: indicator,
  direction: positionIn(document.directions, indicator.direction),
  formula: parsed(indicator.formula),
  unless: indicator.applicability.unless === undefined ? undefined : parsed(indicator.applicability.unless.condition),
  voidWhen: indicator.voidWhen === undefined ? undefined : parsed(indicator.voidWhen.condition),
  alternatives: (indicator.alternatives ?? []).map((other) => ({ condition: parsed(other.condition), points: units(other.points, 6) })),
  smallBase: indicator.smallBase === undefined ? undefined : {
    denominator: parsed(indicator.smallBase.denominator), below: fractionFromText(indicator.smallBase.below), totalBelow: fractionFromText(indicator.smallBase.totalBelow),
  },
  isForType: organizationTypes.map((type) => indicator.applicability.organizationTypes.includes(type)),
  max: units(indicator.max, 6),
  weight: units(indicator.weight, weightDigits),
  rule: compileRule(indicator, document.rounding.compareDigits),
})

const compileDirections = (document: ModelDocument, weightDigits: number): CompiledModel['directions'] => {
  const share = multiply(fractionFromText(document.thinDirection.belowPercent), fraction(1n, 100n))
  return document.directions.map((direction) => {
    const max = fractionFromText(direction.max)
    return { nominal: units(direction.max, 6 + weightDigits), thinBelow: Number(ceilToUnits(multiply(max, share), 6 + weightDigits)) }
  })
}

const isSafe = (indicators: ReadonlyArray<CompiledIndicator>, directions: CompiledModel['directions'], weightDigits: number): boolean => {
  const maxima = indicators.reduce((sum, indicator) => sum + indicator.max * indicator.weight, 0)
  const nominals = directions.reduce((sum, direction) => sum + direction.nominal, 0)
  return (maxima + nominals) * 10 ** weightDigits < SAFE
}

/** Prepares a checked model document. Throws on what `checkModel` would have refused. */
export const compileModel = (document: ModelDocument): CompiledModel => {
  const weightDigits = Math.max(0, ...document.indicators.map((indicator) => decimalsOf(indicator.weight)))
  const indicators = document.indicators.map(compileIndicator(document, weightDigits))
  const directions = compileDirections(document, weightDigits)
  return {
    document, indicators, directions, weightDigits,
    slotOf: new Map(document.fields.map((field, slot) => [field.key, slot])),
    compareDigits: document.rounding.compareDigits,
    levels: document.levels.map((level) => units(level.from, 2)),
    floors: document.floors.map((floor) => ({
      guards: positionIn(document.levels, floor.level), cap: positionIn(document.levels, floor.cap),
      direction: positionIn(document.directions, floor.direction), belowHundredths: units(floor.belowPercent, 2),
    })),
    noLevelAboveHundredths: units(document.missing.noLevelAbovePercent, 2),
    totalUnit: 10 ** (2 - document.rounding.totalDigits),
    tieOrder: document.tieOrder.map((code) => positionIn(document.directions, code)),
    isSafe: isSafe(indicators, directions, weightDigits),
    parts: compileParts(document),
  }
}
