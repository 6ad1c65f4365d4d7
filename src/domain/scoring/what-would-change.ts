import { isTruth } from '../models/expression'
import type { Controllability } from '../models/model-document'
import { changeOptions } from './change-options'
import type { CompiledIndicator, CompiledModel } from './compile-model'
import { frozenReferences, type Cohort, type FrozenReference } from './frozen-references'
import { isMissing, lineStateByte } from './line-state'
import { searchChanges, type Candidate, type ChosenSet } from './search-changes'
import { cardEvaluator, sumCard, type CardSums, type Outcome, type StandingCard } from './standing-card'

/** Level: position in the model's levels. Total: published hundredths, for a given place. */
export type Goal = { readonly kind: 'level'; readonly level: number } | { readonly kind: 'total'; readonly total: number }
/** One indicator to be changed; micro-units. `from` is null where no data were given. */
export type Change = {
  readonly position: number
  readonly code: string
  readonly controllability: Controllability
  readonly from: number | null
  readonly to: number
  readonly pointsFrom: number
  readonly pointsTo: number
}
export type Proposal = { readonly changes: ReadonlyArray<Change>; readonly reach: Pick<Outcome, 'total' | 'level'>; readonly usesMedium: boolean }
/** Why an indicator that lost points is not proposed: it stands beside the answer as context. */
export type Aside = { readonly position: number; readonly code: string; readonly reason: 'lowControl' | 'voided' | 'divisionByZero' | 'noBetterValue'; readonly lost: number }
export type WhatWouldChange = {
  readonly goal: Goal
  readonly now: Outcome
  readonly proposals: ReadonlyArray<Proposal>
  /** The best the controllable indicators could give all together: what is told when nothing reaches the goal. */
  readonly utmost: Pick<Outcome, 'total' | 'level' | 'cappedBy'>
  readonly aside: ReadonlyArray<Aside>
  /** False where the search was cut short: a smaller set may exist. */
  readonly isExhaustive: boolean
}

const LARGEST_SET = 8
const SHOWN = 3

export const isReached = (goal: Goal, { total, level }: Pick<Outcome, 'total' | 'level'>): boolean => level !== -1 && (goal.kind === 'level' ? level <= goal.level : total >= goal.total)

/** The level above; for a card without a level, the level its points would give; null at the top. */
export const nextLevelGoal = (model: CompiledModel, now: Pick<Outcome, 'total' | 'level'>): Goal | null => {
  if (now.level === 0) return null
  return { kind: 'level', level: now.level === -1 ? model.levels.findIndex((from) => now.total >= from) : now.level - 1 }
}

/** Points for a place: as many as the one who holds it now has, the others staying where they are. @param others published totals of the rank group without the own card */
export const placeGoal = (others: ReadonlyArray<number>, place: number): Goal | null => {
  const holder = [...others].sort((a, b) => b - a)[place - 1]
  return holder === undefined ? null : { kind: 'total', total: holder }
}

const isWhole = (model: CompiledModel, { formula }: CompiledIndicator): boolean => {
  const kindOf = (key: string) => model.document.fields.find((field) => field.key === key)?.kind
  return isTruth(formula, (key) => kindOf(key) === 'boolean') || (formula.kind === 'field' && kindOf(formula.key) !== 'decimal')
}

type Asked = { readonly model: CompiledModel; readonly card: StandingCard; readonly references: ReadonlyArray<FrozenReference>; readonly sums: CardSums; readonly goal: Goal }

const canChange = (state: number): boolean => state === lineStateByte.scored || state === lineStateByte.missing

const changesOf = ({ model, card, references }: Asked, position: number): ReadonlyArray<Change> => {
  const indicator = model.indicators[position]
  const state = card.lineState[position] ?? 0
  if (indicator === undefined || indicator.weight === 0 || !canChange(state)) return []
  const value = card.lineValue[position] ?? Number.NaN
  const from = Number.isNaN(value) ? null : value
  const pointsFrom = card.linePoints[position] ?? 0
  const options = changeOptions({ indicator, reference: references[position] ?? { kind: 'none' }, compareDigits: model.compareDigits, value: from, points: pointsFrom, isWhole: isWhole(model, indicator) })
  return options.map((option) => ({ position, code: indicator.source.code, controllability: indicator.source.controllability, from, to: option.value, pointsFrom, pointsTo: option.points }))
}

type Need = { readonly need: number; readonly gain: (change: Change) => number }

const weightedGain = (model: CompiledModel, { position, pointsFrom, pointsTo }: Change): number => (pointsTo - pointsFrom) * (model.indicators[position]?.weight ?? 0)

/** What the goal asks for, as sums that changes add to: points of the total, points of directions that cap the level, data that are missing. */
const needsOf = ({ model, card, sums, goal }: Asked): ReadonlyArray<Need> => {
  const target = goal.kind === 'total' ? goal.total : model.levels[goal.level] ?? 0
  const directionOf = (change: Change): number => model.indicators[change.position]?.direction ?? 0
  const floors = model.floors.filter(({ guards, cap, direction }) => goal.kind === 'level' && goal.level <= guards && goal.level < cap && (sums.applicable[direction] ?? 0) > 0)
  return [
    { need: target - model.totalUnit / 2 - sums.total, gain: (change: Change) => weightedGain(model, change) * (sums.perPoint[directionOf(change)] ?? 0) },
    ...floors.map(({ direction, belowHundredths }): Need => ({
      need: ((sums.applicable[direction] ?? 0) * belowHundredths) / 10_000 - (sums.points[direction] ?? 0),
      gain: (change) => (directionOf(change) === direction ? weightedGain(model, change) : 0),
    })),
    {
      need: sums.missing - (sums.maximum * model.noLevelAboveHundredths) / 10_000,
      gain: ({ position }: Change) => (isMissing(card.lineState[position] ?? 0) ? (model.indicators[position]?.max ?? 0) * (model.indicators[position]?.weight ?? 0) : 0),
    },
  ].filter(({ need }) => need > 0)
}

const toCandidate = (model: CompiledModel, changes: ReadonlyArray<Change>, needs: ReadonlyArray<Need>): Candidate<Change> => ({
  options: changes.map((change) => ({
    option: change, gains: needs.map(({ gain }) => gain(change)),
    size: Math.round(((change.pointsTo - change.pointsFrom) * 1_000_000) / Math.max(1, model.indicators[change.position]?.max ?? 1)),
  })),
})

const greatestGain = ({ options }: Candidate<Change>): number => Math.max(0, ...options.map(({ gains }) => gains[0] ?? 0))
const toPoints = (changes: ReadonlyArray<Change>) => changes.map(({ position, pointsTo }) => ({ position, points: pointsTo }))

const asideOf = ({ model, card }: Asked, proposable: ReadonlySet<number>): ReadonlyArray<Aside> =>
  model.indicators.flatMap((indicator, position): ReadonlyArray<Aside> => {
    const state = card.lineState[position] ?? 0
    const lost = indicator.max - (card.linePoints[position] ?? 0)
    const { code, controllability } = indicator.source
    if (lost <= 0 || indicator.weight === 0 || proposable.has(position)) return []
    if (state === lineStateByte.voided) return [{ position, code, reason: 'voided', lost }]
    if (state === lineStateByte.divisionByZero) return [{ position, code, reason: 'divisionByZero', lost }]
    if (!canChange(state)) return []
    return [{ position, code, reason: controllability === 'low' ? 'lowControl' : 'noBetterValue', lost }]
  })

/**
 * The smallest sets of indicator changes that reach the goal: first of indicators a director controls well, then, where those do not reach it or need more
 * changes, with those controlled in part. What a director hardly controls is never proposed. Bars set by others stay as the
 * release had them; every proposal is proved by the engine's own aggregation.
 */
export const whatWouldChange = (model: CompiledModel, standing: { card: StandingCard; cohort: Cohort; row: number }, goal: Goal): WhatWouldChange => {
  const { card } = standing
  const asked: Asked = { model, card, goal, sums: sumCard(model, card), references: frozenReferences(model, standing.cohort, standing.row) }
  const evaluate = cardEvaluator(model, card)
  const needs = needsOf(asked)
  const perIndicator = model.indicators.map((_, position) => changesOf(asked, position)).filter((changes) => changes.length > 0 && changes[0]?.controllability !== 'low')
  const search = (isAllowed: (changes: ReadonlyArray<Change>) => boolean) => {
    const candidates = perIndicator.filter(isAllowed).map((changes) => toCandidate(model, changes, needs)).sort((a, b) => greatestGain(b) - greatestGain(a))
    return searchChanges({ candidates, needs: needs.map(({ need }) => need), holds: (chosen: ReadonlyArray<Change>) => isReached(goal, evaluate(toPoints(chosen))), largest: LARGEST_SET, wanted: SHOWN })
  }
  const now = evaluate([])
  const toProposal = ({ chosen }: ChosenSet<Change>): Proposal => ({ changes: chosen, reach: evaluate(toPoints(chosen)), usesMedium: chosen.some((change) => change.controllability === 'medium') })
  const high = search((changes) => changes[0]?.controllability === 'high')
  const all = search(() => true)
  const [fewest = Infinity, smaller = Infinity] = [high.sets[0]?.chosen.length, all.sets[0]?.chosen.length]
  const sets = isReached(goal, now) ? [] : [...high.sets, ...(smaller < fewest ? all.sets : [])]
  return {
    goal, now, proposals: sets.map(toProposal), utmost: evaluate(toPoints(perIndicator.flatMap((changes) => changes.at(-1) ?? []))),
    aside: asideOf(asked, new Set(perIndicator.flatMap((changes) => changes[0]?.position ?? []))), isExhaustive: high.isExhaustive && all.isExhaustive,
  }
}
