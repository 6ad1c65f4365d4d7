import type { ScoringRule } from '@/domain/models/model-document'
import type { Normalisation, NormalisationMethod } from '@/domain/models/scoring-parts'
import { ruleEditorTexts } from '@/texts/model-rule-editor'

/** What a simple kind of rule is filled in with: single amounts and one list of rows. Kinds with a form of their own are not here. */
export type RuleParts = { readonly amounts: ReadonlyArray<string>; readonly optional?: ReadonlyArray<string>; readonly rows?: { readonly name: string; readonly columns: ReadonlyArray<string> } }
export type FormedKind = 'growth' | 'status_change' | 'normalised'

const parts: Readonly<Record<Exclude<ScoringRule['kind'], FormedKind>, RuleParts>> = {
  steps: { amounts: [], rows: { name: 'steps', columns: ['from', 'points'] } },
  linear: { amounts: ['zeroAt', 'fullAt'] },
  boolean: { amounts: [] },
  cluster_median: { amounts: [], rows: { name: 'bands', columns: ['offset', 'points'] } },
  cluster_percentile: { amounts: [], optional: ['aboveZero'], rows: { name: 'bands', columns: ['percentile', 'points'] } },
  count_penalty: { amounts: ['each'] },
  rubric: { amounts: [], rows: { name: 'grades', columns: ['value', 'label', 'points'] } },
  best_is_100: { amounts: [] },
  ratio_to_municipality: { amounts: [], rows: { name: 'steps', columns: ['from', 'points'] } },
  target_share: { amounts: ['target'] },
}

const startAmounts: Readonly<Record<string, string>> = { zeroAt: '0', fullAt: '100', target: '100', each: '1' }

type Loose = Readonly<Record<string, unknown>>
const loose = (rule: ScoringRule): Loose => rule as unknown as Loose

export const partsOfRule = (kind: string): RuleParts | undefined => Object.entries(parts).find(([known]) => known === kind)?.[1]

/** A normalisation to begin with; what fits of the old one is kept. */
export const startNormalisation = (method: NormalisationMethod, before: Normalisation): Normalisation => {
  const among = 'among' in before ? before.among : 'region'
  switch (method) {
    case 'goalposts': case 'log_goalposts': return { method, low: 'low' in before ? before.low : '0', high: 'high' in before ? before.high : '100' }
    case 'distance_to_target': return { method, target: 'target' in before ? before.target : '100', among }
    case 'distance_to_reference': return { method, reference: 'reference' in before ? before.reference : 'median', among }
    default: return { method, among }
  }
}

const words = ruleEditorTexts.startGrid
const startFormed = (kind: FormedKind, before: ScoringRule, max: string): ScoringRule => {
  const kept = 'steps' in before ? before.steps : undefined
  const change = 'change' in before ? before.change : 'absolute'
  switch (kind) {
    case 'growth': return { kind, change, steps: kept ?? [{ from: '0', points: max }] }
    case 'normalised': return { kind, by: { method: 'min_max', among: 'region' }, scale: { zeroAt: '0', fullAt: '100' } }
    case 'status_change': return {
      kind, change, statuses: [{ from: '0', label: words.any }], changes: [{ from: '0', label: words.notWorse }, { from: '-1000000', label: words.worse }],
      cells: [[{ points: max, label: words.good }, { points: '0', label: words.bad }]],
    }
  }
}

const isFormed = (kind: ScoringRule['kind']): kind is FormedKind => kind === 'growth' || kind === 'status_change' || kind === 'normalised'

/** A rule of another kind to begin with; rows that fit are kept. `max`: the most points of the indicator. */
export const startRule = (kind: ScoringRule['kind'], before: ScoringRule, max: string): ScoringRule => {
  if (kind === before.kind) return before
  if (isFormed(kind)) return startFormed(kind, before, max)
  const shape = parts[kind]
  const old = loose(before)
  const amounts = Object.fromEntries(shape.amounts.map((name) => [name, typeof old[name] === 'string' ? old[name] : (startAmounts[name] ?? '0')]))
  const wasSame = 'steps' in before && shape.rows?.name === 'steps'
  const keptRows = shape.rows !== undefined && (wasSame || JSON.stringify(partsOfRule(before.kind)?.rows) === JSON.stringify(shape.rows)) ? old[shape.rows.name] : []
  return { kind, ...amounts, ...(shape.rows === undefined ? {} : { [shape.rows.name]: keptRows }) } as unknown as ScoringRule
}

/** One amount or list of a rule put in place; an optional amount left empty goes out. */
export const withRulePart = (rule: ScoringRule, name: string, value: unknown): ScoringRule => {
  const { [name]: _old, ...rest } = loose(rule)
  const isEmpty = value === '' && (partsOfRule(rule.kind)?.optional ?? []).includes(name)
  return (isEmpty ? rest : { ...rest, [name]: value }) as unknown as ScoringRule
}

export const rulePart = (rule: ScoringRule, name: string): unknown => loose(rule)[name]

type Grid = Extract<ScoringRule, { kind: 'status_change' }>
type Axis = Grid['statuses']

/** Axes of a grid changed: cells that still have their place are kept, new ones begin at no points. */
export const withAxes = (rule: Grid, axes: { statuses?: Axis; changes?: Axis }): Grid => {
  const { statuses, changes } = { ...rule, ...axes }
  const cells = statuses.map((_, row) => changes.map((__, column) => rule.cells[row]?.[column] ?? { points: '0', label: '' }))
  return { ...rule, statuses, changes, cells }
}

export const withCell = (rule: Grid, at: { row: number; column: number }, cell: Grid['cells'][number][number]): Grid =>
  ({ ...rule, cells: rule.cells.map((line, row) => line.map((old, column) => (row === at.row && column === at.column ? cell : old))) })
