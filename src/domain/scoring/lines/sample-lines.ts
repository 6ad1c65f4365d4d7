import { checkModel } from '../../models/check-model'
import type { Indicator, ModelDocument } from '../../models/model-document'
import type { SampleRow } from '../../models/sample-values'
import { cellStateByte, emptyGrid, type CellGrid } from './cells'
import { compileModel } from '../compile/compile-model'
import { lineStates, type CycleScores, type LineState, type Participant } from '../cards/cycle-scores'
import { explainLine, type LineExplanation } from './explain-line'
import { scoreCycle } from '../score-cycle'

/** One organization of the sample under a rule: value and points in shown units; `reference` is what the rule made of the value or compared it with. */
export type SampledLine = { readonly row: number; readonly value: number; readonly reference: number | null; readonly reached: number; readonly points: number }
/** `worked`: the line in the middle of the values, explained. `absent`: how many have no points, by why. */
export type SampledRule = { readonly lines: ReadonlyArray<SampledLine>; readonly absent: Partial<Record<LineState, number>>; readonly worked: { readonly row: number; readonly explanation: LineExplanation } | null }

const MICRO = 1_000_000

const fill = (grid: { values: Float64Array; states: Uint8Array; slots: number }, document: ModelDocument, rows: ReadonlyArray<SampleRow['cells'] | undefined>): void =>
  rows.forEach((cells, row) => document.fields.forEach(({ key }, slot) => {
    const cell = cells?.[key]
    const at = row * grid.slots + slot
    if (cell === undefined) return
    grid.states[at] = typeof cell === 'number' ? cellStateByte.value : cellStateByte[cell]
    grid.values[at] = typeof cell === 'number' ? cell : 0
  }))

/** Figures of the sample as the engine takes them, with those of the cycle before. */
export const sampleGrid = (document: ModelDocument, sample: ReadonlyArray<SampleRow>): CellGrid => {
  const grid = emptyGrid(sample.length, document.fields.length)
  const before = emptyGrid(sample.length, document.fields.length)
  fill(grid, document, sample.map(({ cells }) => cells))
  fill(before, document, sample.map(({ before: cells }) => cells))
  return sample.some((row) => row.before !== undefined) ? { ...grid, previous: [{ values: before.values, states: before.states, isComparable: true }] } : grid
}

const participantsOf = (sample: ReadonlyArray<SampleRow>): ReadonlyArray<Participant> =>
  sample.map(({ participant, attributes }) => ({ ...participant, isRural: attributes.is_rural, isSmall: attributes.is_small, hasSelection: attributes.has_selection, isFirstCycle: attributes.is_first_cycle }))

/** The model cut down to one indicator; undefined while the checker has an error against it. */
const alone = (document: ModelDocument, indicator: Indicator): ModelDocument | undefined => {
  const { caps: _caps, weightSets: _sets, notRated: _notRated, adjustments: _adjustments, aggregation: _aggregation, ...rest } = document
  const direction = document.directions.find(({ code }) => code === indicator.direction)
  if (direction === undefined) return undefined
  const cut: ModelDocument = { ...rest, directions: [direction], groups: document.groups.filter(({ code }) => code === direction.group), indicators: [indicator], floors: [], tieOrder: [], missing: { ...document.missing, policy: 'zero_points' } }
  return checkModel(cut).some(({ severity, place }) => severity === 'error' && place.indicator !== undefined) ? undefined : cut
}

const linesOf = (scores: CycleScores): ReadonlyArray<SampledLine> =>
  [...scores.lineState].flatMap((state, row) => {
    const reference = scores.lineReference[row] ?? Number.NaN
    const value = scores.lineValue[row] ?? Number.NaN
    if (lineStates[state] !== 'scored' || Number.isNaN(value)) return []
    return [{ row, value: value / MICRO, reference: Number.isNaN(reference) ? null : reference / MICRO, reached: scores.lineReached[row] ?? -1, points: (scores.linePoints[row] ?? 0) / MICRO }]
  })

/** What a rule being written gives figures of a past cycle, by the engine itself; undefined while it is not yet a rule. Never throws. */
export const sampleRule = (document: ModelDocument, indicator: Indicator, sample: ReadonlyArray<SampleRow>): SampledRule | undefined => {
  try {
    const cut = alone(document, indicator)
    if (cut === undefined) return undefined
    const scores = scoreCycle(compileModel(cut), participantsOf(sample), sampleGrid(cut, sample))
    const lines = linesOf(scores)
    const middle = [...lines].sort((a, b) => a.value - b.value || a.row - b.row)[Math.floor(lines.length / 2)]
    const absent: Partial<Record<LineState, number>> = {}
    for (const state of scores.lineState) {
      const name = lineStates[state]
      if (name !== undefined && name !== 'scored') absent[name] = (absent[name] ?? 0) + 1
    }
    return { lines, absent, worked: middle === undefined ? null : { row: middle.row, explanation: explainLine(cut, scores, { row: middle.row, position: 0 }) } }
  } catch {
    // Amounts that are still being typed are no amounts; the checker names them when the piece is saved.
    return undefined
  }
}

/** How many of the sample reach each level under a whole document, and one card in the middle; undefined while the document has errors. Never throws. */
export type SampledLevels = { readonly levels: ReadonlyArray<{ readonly name: string | null; readonly count: number }>; readonly median: number | null }
export const sampleLevels = (document: ModelDocument, sample: ReadonlyArray<SampleRow>): SampledLevels | undefined => {
  try {
    if (sample.length === 0 || checkModel(document).some(({ severity }) => severity === 'error')) return undefined
    const scores = scoreCycle(compileModel(document), participantsOf(sample), sampleGrid(document, sample))
    const levels = [...document.levels.map(({ name }, at) => ({ name, count: scores.level.filter((level) => level === at).length })), { name: null, count: scores.level.filter((level) => level < 0).length }]
    const totals = [...scores.total].filter((_total, row) => (scores.level[row] ?? -1) >= 0).sort((a, b) => a - b)
    return { levels, median: totals[Math.floor(totals.length / 2)] ?? null }
  } catch {
    return undefined
  }
}
