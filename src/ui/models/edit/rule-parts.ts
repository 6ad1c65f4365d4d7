import type { ScoringRule } from '@/domain/models/model-document'

/** What a kind of rule is filled in with: single amounts and one list of rows. A kind that is not here is edited as it is written. */
export type RuleParts = { readonly amounts: ReadonlyArray<string>; readonly optional?: ReadonlyArray<string>; readonly rows?: { readonly name: string; readonly columns: ReadonlyArray<string> } }

const parts: Readonly<Partial<Record<string, RuleParts>>> = {
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

export const partsOfRule = (kind: string): RuleParts | undefined => parts[kind]

/** A rule of another kind to begin with; rows that fit are kept. */
export const startRule = (kind: ScoringRule['kind'], before: ScoringRule): ScoringRule => {
  const shape = partsOfRule(kind)
  if (shape === undefined) return { kind } as ScoringRule
  const old = before as Readonly<Record<string, unknown>>
  const amounts = Object.fromEntries(shape.amounts.map((name) => [name, typeof old[name] === 'string' ? old[name] : '']))
  const keptRows = shape.rows !== undefined && JSON.stringify(partsOfRule(before.kind)?.rows) === JSON.stringify(shape.rows) ? old[shape.rows.name] : []
  return { kind, ...amounts, ...(shape.rows === undefined ? {} : { [shape.rows.name]: keptRows }) } as unknown as ScoringRule
}

/** One amount or list of a rule put in place; an optional amount left empty goes out. */
export const withRulePart = (rule: ScoringRule, name: string, value: unknown): ScoringRule => {
  const { [name]: _old, ...rest } = rule as unknown as Record<string, unknown>
  const isEmpty = value === '' && (partsOfRule(rule.kind)?.optional ?? []).includes(name)
  return (isEmpty ? rest : { ...rest, [name]: value }) as unknown as ScoringRule
}

export const rulePart = (rule: ScoringRule, name: string): unknown => (rule as unknown as Readonly<Record<string, unknown>>)[name]
