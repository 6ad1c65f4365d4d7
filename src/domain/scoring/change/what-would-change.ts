import { adjustmentChanges } from './adjustment-changes'
import { changeOptions } from './change-options'
import type { CompiledModel } from '../compile/compile-model'
import { isMissing, lineStateByte } from '../lines/line-state'
import { ownReferences, type Cohort, type ReferenceOf } from '../lines/own-references'
import { searchChanges, type Candidate, type ChosenSet, type Found } from './search-changes'
import { searchSets } from './search-sets'
import { cardEvaluator, sumCard, type CardSums, type Outcome, type OwnFacts, type PointChange, type StandingCard } from './standing-card'
import { ownSlot, previousOf, standingLine } from './standing-line'
import type { Change } from './standing-types'

/** Level: position in the model's levels. Total: published hundredths, for a given place. */
export type Goal = { readonly kind: 'level'; readonly level: number } | { readonly kind: 'total'; readonly total: number }
export type Proposal = { readonly changes: ReadonlyArray<Change>; readonly reach: Pick<Outcome, 'total' | 'level'>; readonly usesMedium: boolean }
/** Why an indicator that lost points is not proposed: it stands beside the answer as context. */
export type Aside = { readonly position: number; readonly code: string; readonly reason: 'lowControl' | 'voided' | 'divisionByZero' | 'noPrevious' | 'noBetterValue'; readonly lost: number }
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

type Asked = { readonly model: CompiledModel; readonly card: StandingCard; readonly own: OwnFacts; readonly references: ReadonlyArray<ReferenceOf>; readonly sums: CardSums; readonly goal: Goal }

const canChange = (state: number): boolean => state === lineStateByte.scored || state === lineStateByte.missing

const changesOf = ({ model, card, own, references }: Asked, position: number): ReadonlyArray<Change> => {
  const indicator = model.indicators[position]
  const reference = references[position]
  if (indicator === undefined || reference === undefined || indicator.weight === 0 || !canChange(card.lineState[position] ?? 0)) return []
  const line = standingLine(model, { indicator, position, card, own, reference })
  const { code, controllability } = indicator.source
  return changeOptions(line).map((option): Change => ({
    subject: 'indicator', position, slot: ownSlot(model, indicator.formula), code, controllability, from: line.value, to: option.value, figure: option.figure, pointsFrom: line.points, pointsTo: option.points,
  }))
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
const toPoints = (changes: ReadonlyArray<Change>): ReadonlyArray<PointChange> =>
  changes.map(({ subject, position, slot, figure, to, pointsTo }) => ({
    ...(subject === 'indicator' ? { line: { position, points: pointsTo } } : {}),
    ...(slot === null ? {} : { cell: { slot, micro: figure ?? to } }),
  }))

const isWithoutPrevious = ({ model, references }: Asked, position: number): boolean => {
  const kind = model.indicators[position]?.rule.kind
  return (kind === 'growth' || kind === 'status_change') && references[position]?.at(0).kind !== 'previous'
}

const asideOf = (asked: Asked, proposable: ReadonlySet<number>): ReadonlyArray<Aside> => {
  const { model, card } = asked
  return model.indicators.flatMap((indicator, position): ReadonlyArray<Aside> => {
    const state = card.lineState[position] ?? 0
    const lost = indicator.max - (card.linePoints[position] ?? 0)
    const { code, controllability } = indicator.source
    if (lost <= 0 || indicator.weight === 0 || proposable.has(position)) return []
    if (state === lineStateByte.voided) return [{ position, code, reason: 'voided', lost }]
    if (state === lineStateByte.divisionByZero) return [{ position, code, reason: 'divisionByZero', lost }]
    if (!canChange(state)) return []
    if (isWithoutPrevious(asked, position)) return [{ position, code, reason: 'noPrevious', lost }]
    return [{ position, code, reason: controllability === 'low' ? 'lowControl' : 'noBetterValue', lost }]
  })
}

type Evaluate = (changes: ReadonlyArray<Change>) => Outcome
type Searched = { readonly asked: Asked; readonly evaluate: Evaluate; readonly perSubject: ReadonlyArray<ReadonlyArray<Change>> }

const search = ({ asked, evaluate, perSubject }: Searched, isAllowed: (changes: ReadonlyArray<Change>) => boolean): Found<Change> => {
  const { model, goal } = asked
  const holds = (chosen: ReadonlyArray<Change>): boolean => isReached(goal, evaluate(chosen))
  const allowed = perSubject.filter(isAllowed)
  if (model.parts !== undefined) {
    const now = evaluate([]).total
    const gains = new Map(allowed.flatMap((changes) => changes.map((change) => [change, evaluate([change]).total - now] as const)))
    const sizeOf = ({ pointsFrom, pointsTo }: Change): number => pointsTo - pointsFrom
    return searchSets({ candidates: allowed, holds, gain: (change) => gains.get(change) ?? 0, sizeOf, largest: LARGEST_SET, wanted: SHOWN })
  }
  const needs = needsOf(asked)
  const candidates = allowed.map((changes) => toCandidate(model, changes, needs)).sort((a, b) => greatestGain(b) - greatestGain(a))
  return searchChanges({ candidates, needs: needs.map(({ need }) => need), holds, largest: LARGEST_SET, wanted: SHOWN })
}

export type Standing = { readonly card: StandingCard; readonly cohort: Cohort; readonly row: number; readonly own: OwnFacts }

/**
 * The smallest sets of changes that reach the goal: first of indicators a director controls well, then, where those do not reach it or need more
 * changes, with those controlled in part. What a director hardly controls is never proposed. Others stay as the release had them, the own new value counts
 * among theirs; every proposal is proved by the engine's own aggregation.
 */
export const whatWouldChange = (model: CompiledModel, { card, cohort, row, own }: Standing, goal: Goal): WhatWouldChange => {
  const previous = (position: number): number => {
    const indicator = model.indicators[position]
    return indicator === undefined ? Number.NaN : previousOf(model, indicator, { position, card, own })
  }
  const asked: Asked = { model, card, own, goal, sums: sumCard(model, card), references: ownReferences(model, { cohort, row, previous }) }
  const byPoints = cardEvaluator(model, card, own)
  const evaluate: Evaluate = (changes) => byPoints(toPoints(changes))
  const indicators = model.indicators.map((_, position) => changesOf(asked, position)).filter((changes) => changes.length > 0 && changes[0]?.controllability !== 'low')
  const perSubject = [...indicators, ...adjustmentChanges(model, own)]
  const now = evaluate([])
  const toProposal = ({ chosen }: ChosenSet<Change>): Proposal => ({ changes: chosen, reach: evaluate(chosen), usesMedium: chosen.some((change) => change.controllability === 'medium') })
  const searched: Searched = { asked, evaluate, perSubject }
  const high = search(searched, (changes) => changes[0]?.controllability === 'high')
  const all = search(searched, () => true)
  const [fewest = Infinity, smaller = Infinity] = [high.sets[0]?.chosen.length, all.sets[0]?.chosen.length]
  const sets = isReached(goal, now) ? [] : [...high.sets, ...(smaller < fewest ? all.sets : [])]
  return {
    goal, now, proposals: sets.map(toProposal), utmost: evaluate(perSubject.flatMap((changes) => changes.at(-1) ?? [])),
    aside: asideOf(asked, new Set(indicators.flatMap((changes) => changes[0]?.position ?? []))), isExhaustive: high.isExhaustive && all.isExhaustive,
  }
}
