import { isTruth } from '../../models/expression'
import { toMicro } from '../../shared/micro'
import { cellStateByte } from '../lines/cells'
import type { CompiledIndicator, CompiledModel } from '../compile/compile-model'
import { columnSource, lineColumn } from '../lines/line-columns'
import { lineStateByte } from '../lines/line-state'
import { previousValue, type ReferenceOf } from '../lines/own-references'
import type { OwnFacts, StandingCard } from './standing-card'
import type { Rolling, StandingLine } from './standing-types'

/** The field that is the value itself; null where a formula makes the value of several. */
export const ownSlot = (model: CompiledModel, formula: CompiledIndicator['formula']): number | null => (formula.kind === 'field' ? (model.slotOf.get(formula.key) ?? null) : null)

const isWhole = ({ document }: CompiledModel, { formula }: CompiledIndicator): boolean => {
  const kindOf = (key: string) => document.fields.find((field) => field.key === key)?.kind
  return isTruth(formula, (key) => kindOf(key) === 'boolean') || (formula.kind === 'field' && kindOf(formula.key) !== 'decimal')
}

const rangeOf = ({ document }: CompiledModel, slot: number | null): StandingLine['range'] => {
  const field = slot === null ? undefined : document.fields[slot]
  return { low: field?.min === undefined ? -Infinity : toMicro(field.min), high: field?.max === undefined ? Infinity : toMicro(field.max) }
}

/** Where the card's value is a mean of several cycles: of how many, and what the earlier ones add up to. */
const rollingOf = (model: CompiledModel, indicator: CompiledIndicator, { participant, cells }: OwnFacts): Rolling | undefined => {
  const slot = ownSlot(model, indicator.formula)
  if (indicator.smallBase === undefined || slot === null) return undefined
  // A figure that is missing today will be there when it is given.
  const given = { ...cells, states: cells.states.slice() }
  given.states[slot] = cellStateByte.value
  const input = { model, participants: [participant], cells: given }
  if (!lineColumn(input, columnSource(input), indicator).rolled.has(0)) return undefined
  const earlier = (cells.previous ?? []).filter(({ isComparable }) => isComparable).slice(0, 2).filter(({ states }) => states[slot] === cellStateByte.value)
  return { years: earlier.length + 1, earlier: earlier.reduce((sum, { values }) => sum + (values[slot] ?? 0), 0) }
}

/**
 * The value of the previous comparable cycle: by its cells where they are given, otherwise as the card tells it (the stored change is exact or, in percent,
 * rounded to six places). NaN where there is none.
 */
export const previousOf = (model: CompiledModel, indicator: CompiledIndicator, of: { position: number; card: StandingCard; own: OwnFacts }): number => {
  const { position, card, own: { participant, cells } } = of
  const earlier = cells.previous?.[0]
  if (earlier === undefined || !earlier.isComparable) return previousValue(indicator, { value: card.lineValue[position] ?? Number.NaN, change: card.lineReference[position] ?? Number.NaN })
  const input = { model, participants: [participant], cells: { rows: 1, slots: cells.slots, values: earlier.values, states: earlier.states } }
  const column = lineColumn(input, columnSource(input), { ...indicator, smallBase: undefined })
  return column.state[0] === lineStateByte.scored ? (column.micro[0] ?? Number.NaN) : Number.NaN
}

/** One indicator of the card as the solver sees it. */
export const standingLine = (model: CompiledModel, at: { indicator: CompiledIndicator; position: number; card: StandingCard; own: OwnFacts; reference: ReferenceOf }): StandingLine => {
  const { indicator, position, card, own, reference } = at
  const value = card.lineValue[position] ?? Number.NaN
  const rolling = rollingOf(model, indicator, own)
  return {
    indicator, reference, compareDigits: model.compareDigits, value: Number.isNaN(value) ? null : value, points: card.linePoints[position] ?? 0,
    isWhole: isWhole(model, indicator), range: rangeOf(model, ownSlot(model, indicator.formula)), ...(rolling === undefined ? {} : { rolling }),
  }
}
