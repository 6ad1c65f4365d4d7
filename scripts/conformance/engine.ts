import { Decimal } from '@/domain/shared/decimal'
import type { Direction, Indicator, ModelDocument, ScoringRule } from '@/domain/models/model-document'
import { cellStateByte, emptyGrid } from '@/domain/scoring/lines/cells'
import { compileModel } from '@/domain/scoring/compile/compile-model'
import type { CycleScores, Participant } from '@/domain/scoring/cards/cycle-scores'
import { placesOf } from '@/domain/scoring/places/rank'
import { scoreCycle } from '@/domain/scoring/score-cycle'

/** Runs foreign tables through the product's own engine: a table becomes a model, a unit becomes a participant. */
export type Part = { readonly direction: string; readonly rule: ScoringRule; readonly formula: string; readonly weight?: string; readonly max?: string; readonly goodDirection?: 'up' | 'down' }

// Large maxima carry many digits through the six places that points are stored with.
export const FULL = 1_000_000_000

const indicatorOf = (part: Part, position: number): Indicator => ({
  code: String(position), version: 1, direction: part.direction, name: String(position), unit: '', formula: part.formula, applicability: { organizationTypes: ['secondary_school'] },
  period: 'cycle', controllability: 'high', goodDirection: part.goodDirection ?? 'up', rule: part.rule, max: part.max ?? String(FULL), weight: part.weight ?? '1', evidenceRequired: false, legalBasis: [],
  passport: { number: '', purpose: '', formulaInWords: '', source: 'table', collection: '', periodicity: '', responsible: '', evidence: '', origin: '' },
})

const modelOf = (parts: ReadonlyArray<Part>, fields: number, compareDigits: number): ModelDocument => ({
  format: 'smer-model/1', code: 'conformance', name: 'conformance', level: 'regional', groups: [{ code: 'g', name: 'g' }],
  directions: [...new Set(parts.map(({ direction }) => direction))].map((code): Direction => ({ code, name: code, group: 'g', max: String(FULL), source: '' })),
  fields: Array.from({ length: fields }, (_, position) => ({ key: `f${position}`, label: '', unit: '', kind: 'decimal', direction: '', about: 'organization', source: '' })),
  indicators: parts.map(indicatorOf), levels: [{ code: 'a', name: 'a', from: '0', tone: 'high' }], floors: [],
  missing: { policy: 'zero_points', noLevelAbovePercent: '100' }, thinDirection: { belowPercent: '0' }, rounding: { compareDigits, totalDigits: 2 },
  cluster: { by: ['organizationType'], minimum: 1 }, tieOrder: [], legalBasis: [], comparableWith: [],
})

const participant: Participant = { organizationType: 'secondary_school', municipality: 0, isRural: false, isSmall: false, hasSelection: false, isFirstCycle: false, size: 'medium' }

type Row = ReadonlyArray<number | null>
const gridOf = (rows: ReadonlyArray<Row>, fields: number): ReturnType<typeof emptyGrid> => {
  const cells = emptyGrid(rows.length, fields)
  rows.flat().forEach((value, index) => {
    cells.states[index] = value === null ? cellStateByte.notApplicable : cellStateByte.value
    cells.values[index] = value === null ? 0 : new Decimal(value).times(1_000_000).round().toNumber()
  })
  return cells
}

export type ModelRun = { readonly parts: ReadonlyArray<Part>; readonly rows: ReadonlyArray<Row>; readonly before?: ReadonlyArray<Row>; readonly more?: Partial<ModelDocument>; readonly compareDigits?: number; readonly people?: ReadonlyArray<Partial<Participant>> }

/** A whole model over rows of amounts, with an earlier year and circumstances of people where the rules ask for them. */
export const scoreModel = ({ parts, rows, before, more = {}, compareDigits = 6, people = [] }: ModelRun): CycleScores => {
  const fields = rows[0]?.length ?? 0
  const cells = { ...gridOf(rows, fields), ...(before === undefined ? {} : { previous: [{ ...gridOf(before, fields), isComparable: true }] }) }
  return scoreCycle(compileModel({ ...modelOf(parts, fields, compareDigits), ...more }), rows.map((_, row) => ({ ...participant, ...people[row] })), cells)
}

/** Scores rows of amounts; a gap (null) leaves numerator and maximum, as «не применимо» does. */
export const scoreRows = (parts: ReadonlyArray<Part>, rows: ReadonlyArray<ReadonlyArray<number | null>>, compareDigits = 6): CycleScores => {
  return scoreModel({ parts, rows, compareDigits })
}

/** A power of ten that lets the column use all the digits micro-units have. */
export const scaleOf = (values: ReadonlyArray<number | null>): Decimal => {
  const largest = Math.max(...values.map((value) => Math.abs(value ?? 0)))
  return new Decimal(10).pow(largest === 0 ? 0 : Math.floor(Math.log10(8e9 / largest)))
}

export const text = (value: Decimal): string => value.toDecimalPlaces(6).toFixed()

/** Share of the way from `zero` to `full` for every value of a column, by the engine's linear rule, as 0…`top`. */
export const linearColumn = (values: ReadonlyArray<number | null>, goalposts: { zero: Decimal; full: Decimal }, top: number): ReadonlyArray<number | null> => {
  const scale = scaleOf([...values, goalposts.zero.toNumber(), goalposts.full.toNumber()])
  const rule: ScoringRule = { kind: 'linear', zeroAt: text(goalposts.zero.times(scale)), fullAt: text(goalposts.full.times(scale)) }
  const scores = scoreRows([{ direction: '1', rule, formula: 'f0' }], values.map((value) => [value === null ? null : scale.times(value).toDecimalPlaces(6).toNumber()]))
  return values.map((value, row) => (value === null ? null : ((scores.linePoints[row] ?? 0) / 1e6 / FULL) * top))
}

/** Place 1 is the greatest; equal amounts share the smaller place; a gap has none. */
export const places = (values: ReadonlyArray<number | null>): ReadonlyArray<number | null> => {
  const found: (number | null)[] = values.map(() => null)
  const rows = values.flatMap((value, row) => (value === null ? [] : [row]))
  placesOf(rows, (row) => values[row] ?? 0, (row, place) => { found[row] = place })
  return found
}
