import { fieldKeysOf } from '../../models/formula-fields'
import type { Field, Indicator, ModelDocument, OrganizationType } from '../../models/model-document'
import { Decimal } from '../../shared/decimal'
import { microToText, toMicro } from '../../shared/micro'
import { cellStateByte, emptyGrid, type CellGrid } from '../lines/cells'
import { compileModel, type CompiledModel } from '../compile/compile-model'
import { explainLine, type LineExplanation } from '../lines/explain-line'
import type { Participant } from '../clusters/participant'
import { scoreCycle } from '../score-cycle'

/** A score worked by hand: invented figures of one organization and of the others it is compared with, and every number on the way to the total. */
export type WorkedInput = { readonly organizationType: OrganizationType; readonly isRural: boolean; /** Decimal texts by field key; an absent key is «нет данных». */ readonly cells: Readonly<Record<string, string>> }
export type WorkedLine = {
  readonly indicator: Indicator
  readonly explanation: LineExplanation
  /** Hundredths of the published total. */
  readonly contribution: number
  /** Values of the invented others, where the rule compares with them; decimal texts. */
  readonly others: ReadonlyArray<string>
}
export type WorkedDirection = {
  readonly code: string; readonly name: string; readonly group: string
  /** Σ points × weight and Σ maxima × weight of what applies, decimal texts. */
  readonly points: string; readonly applicable: string
  readonly nominal: string; readonly score: string | null; readonly isThin: boolean
  readonly lines: ReadonlyArray<WorkedLine>
}
export type WorkedGroup = { readonly code: string; readonly name: string; readonly weight: string | null; readonly score: string; readonly max: string }
export type WorkedCard = {
  readonly directions: ReadonlyArray<WorkedDirection>
  readonly groups: ReadonlyArray<WorkedGroup>
  /** Hundredths. */
  readonly total: number
  readonly levelName: string | null
  readonly missingPercent: number
}

const compared = new Set<string>(['cluster_median', 'cluster_percentile', 'best_is_100', 'ratio_to_municipality', 'normalised'])
const OTHERS = 9

/** Fields of the type, in the order of the document. */
export const workedFields = (document: ModelDocument, type: OrganizationType): ReadonlyArray<Field> => {
  const used = new Set(document.indicators.filter(({ applicability }) => applicability.organizationTypes.includes(type)).flatMap(fieldKeysOf))
  return document.fields.filter(({ key }) => used.has(key))
}

const bounded = (field: Field, value: number): string => {
  const within = Math.min(Number(field.max ?? '1e9'), Math.max(Number(field.min ?? '-1e9'), value))
  return new Decimal(field.kind === 'decimal' ? within : Math.round(within)).toDecimalPlaces(field.kind === 'decimal' ? 2 : 0).toFixed()
}

const WHOLE = 40
/** Of the whole. */
const SHARES = [0.9, 0.95, 0.8, 1, 0.85]
const SUMMAND = 0.4
const ratio = /^([a-z]\w*) \/ ([a-z]\w*)/u
/** «(a + 0.5 * b) / c»: a and b together are at most c. */
const ratioOfSum = /^\(([^()]*\+[^()]*)\) \/ ([a-z]\w*)/u

/** Numerators of «a / b» stand below their denominators, numerators of sums share them; counts of faults are few; the rest lies in the upper part of its limits. */
type Roles = { readonly parts: ReadonlyMap<string, string>; readonly summands: ReadonlyMap<string, string>; readonly faults: ReadonlySet<string>; readonly positions: ReadonlyMap<string, number> }

/** A whole may be a part of a greater one: those trained of those in the reserve. */
const wholeOf = (key: string, roles: Roles): number => {
  const whole = roles.parts.get(key) ?? roles.summands.get(key)
  if (whole === undefined || whole === key) return WHOLE
  return roles.parts.has(whole) ? Math.floor(wholeOf(whole, roles) * (SHARES[(roles.positions.get(whole) ?? 0) % SHARES.length] ?? 1)) : WHOLE
}

const numberOf = (field: Field, position: number, roles: Roles): string => {
  if (roles.faults.has(field.key)) return bounded(field, position % 3 === 0 ? 1 : 0)
  const share = roles.parts.has(field.key) ? (SHARES[position % SHARES.length] ?? 1) : roles.summands.has(field.key) ? SUMMAND : undefined
  if (share !== undefined) return bounded(field, Math.floor(wholeOf(field.key, roles) * share))
  const [low, high] = [Number(field.min ?? '0'), Number(field.max ?? '100')]
  if (high - low <= 100) return bounded(field, low + (high - low) * 0.85)
  const isWhole = new Set(roles.parts.values()).has(field.key)
  return bounded(field, field.kind === 'decimal' && !isWhole ? 75 : WHOLE)
}

const figureOf = (field: Field, position: number, roles: Roles): string => {
  if (field.kind === 'boolean') return '1'
  return field.kind === 'choice' ? (field.choices?.at(-2)?.value ?? '0') : numberOf(field, position, roles)
}

const ratiosOf = ({ indicators }: ModelDocument): ReadonlyMap<string, string> =>
  new Map(indicators.flatMap(({ formula }) => {
    const [, part = '', whole = ''] = ratio.exec(formula) ?? []
    return part === '' ? [] : [[part, whole] as const]
  }))
const summandsOf = ({ indicators }: ModelDocument): ReadonlyMap<string, string> =>
  new Map(indicators.flatMap(({ formula }) => {
    const [, above = '', whole = ''] = ratioOfSum.exec(formula) ?? []
    return [...above.matchAll(/[a-z]\w*/gu)].map(([key]) => [key, whole] as const)
  }))

/** Invented figures that fit the limits of the fields; the same document gives the same figures. */
export const exampleInput = (document: ModelDocument, organizationType: OrganizationType): WorkedInput => {
  const parts = ratiosOf(document)
  const faults = new Set(document.indicators.filter(({ goodDirection, formula }) => goodDirection === 'down' && /^[a-z]\w*$/u.test(formula)).map(({ formula }) => formula))
  const fields = workedFields(document, organizationType)
  const roles: Roles = { parts, faults, summands: summandsOf(document), positions: new Map(fields.map(({ key }, position) => [key, position])) }
  const cells = Object.fromEntries(fields.map((field, position) => [field.key, figureOf(field, position, roles)]))
  return { organizationType, isRural: false, cells }
}

/** The others' figures: those of the example a step lower or higher, a part never above its whole. */
const otherFigure = (field: Field, text: string, { other, whole }: { other: number; whole: string | undefined }): string => {
  if (field.kind === 'boolean' || field.kind === 'choice') return text
  return bounded(field, whole === undefined ? Number(text) * (0.76 + 0.06 * other) : Math.min(Number(whole), Number(text) * (0.72 + 0.04 * other)))
}

const micro = (text: string): number | undefined => (/^-?\d{1,9}(\.\d{1,6})?$/.test(text) ? toMicro(text) : undefined)

const gridOf = (document: ModelDocument, input: WorkedInput): CellGrid => {
  const grid = emptyGrid(OTHERS + 1, document.fields.length)
  const wholes = new Set(document.indicators.flatMap(({ formula }) => [...formula.matchAll(/\/ (?:\(.*?)?([a-z]\w*)/gu)].map(([, key = '']) => key)))
  const example = exampleInput(document, input.organizationType)
  const partsOf = new Map([...ratiosOf(document), ...summandsOf(document)])
  document.fields.forEach((field, slot) => {
    for (let row = 0; row <= OTHERS; row += 1) {
      const given = (row === 0 ? input : example).cells[field.key]
      const value = given === undefined ? undefined : micro(row === 0 || wholes.has(field.key) ? given : otherFigure(field, given, { other: row, whole: example.cells[partsOf.get(field.key) ?? ''] }))
      if (value === undefined) continue
      grid.values[row * grid.slots + slot] = value
      grid.states[row * grid.slots + slot] = cellStateByte.value
    }
  })
  return grid
}

const applies = ({ state }: LineExplanation): boolean => state === 'scored' || state === 'missing' || state === 'voided' || state === 'divisionByZero'
const sum = (texts: ReadonlyArray<string>): string => texts.reduce((total, text) => total.plus(text), new Decimal(0)).toFixed()

type Scored = { readonly document: ModelDocument; readonly model: CompiledModel; readonly scores: ReturnType<typeof scoreCycle> }

const linesOf = ({ document, scores }: Scored, direction: string): ReadonlyArray<WorkedLine> =>
  document.indicators.flatMap((indicator, position) => {
    if (indicator.direction !== direction) return []
    const explanation = explainLine(document, scores, { row: 0, position })
    if (explanation.state === 'notApplicableType') return []
    const values = Array.from({ length: OTHERS }, (_, other) => scores.lineValue[(other + 1) * scores.m + position] ?? Number.NaN)
    return [{ indicator, explanation, contribution: scores.lineContribution[position] ?? 0, others: compared.has(indicator.rule.kind) ? values.filter((value) => !Number.isNaN(value)).map((value) => microToText(value)) : [] }]
  })

const directionsOf = (scored: Scored): ReadonlyArray<WorkedDirection> =>
  scored.document.directions.map(({ code, name, group }, position) => {
    const lines = linesOf(scored, code)
    const counted = lines.filter(({ explanation }) => applies(explanation))
    const score = scored.scores.directionScore[position] ?? Number.NaN
    return {
      code, name, group, lines, nominal: microToText(scored.scores.directionMax[position] ?? 0), score: Number.isNaN(score) ? null : microToText(score), isThin: scored.scores.directionThin[position] === 1,
      points: sum(counted.map(({ explanation, indicator }) => new Decimal(explanation.points).times(indicator.weight).toFixed())),
      applicable: sum(counted.map(({ indicator }) => new Decimal(indicator.max).times(indicator.weight).toFixed())),
    }
  })

const groupsOf = ({ document, scores }: Scored, directions: ReadonlyArray<WorkedDirection>): ReadonlyArray<WorkedGroup> =>
  document.groups.map(({ code, name, weight }, position) => {
    const inside = directions.filter(({ group, score }) => group === code && score !== null)
    const counted = scores.extended?.groupScore[position] ?? Number.NaN
    return { code, name, weight: weight ?? null, score: Number.isNaN(counted) ? sum(inside.map(({ score }) => score ?? '0')) : microToText(counted), max: sum(inside.map(({ nominal }) => nominal)) }
  })

/** The engine's own result for the figures given; what cannot be read as a number counts as no data. */
export const workCard = (document: ModelDocument, input: WorkedInput): WorkedCard => {
  const model = compileModel(document)
  const participant: Participant = { organizationType: input.organizationType, municipality: 0, isRural: input.isRural, isSmall: false, hasSelection: false, isFirstCycle: false, size: 'medium' }
  const scores = scoreCycle(model, Array.from({ length: OTHERS + 1 }, () => participant), gridOf(document, input))
  const scored: Scored = { document, model, scores }
  const directions = directionsOf(scored)
  return {
    directions, groups: groupsOf(scored, directions), total: scores.total[0] ?? 0, missingPercent: scores.missingPercent[0] ?? 0,
    levelName: document.levels[scores.level[0] ?? -1]?.name ?? null,
  }
}
