import { MICRO, toMicro } from '../../shared/micro'
import { cellStateByte } from '../lines/cells'
import type { CompiledModel } from '../compile/compile-model'
import type { CompiledParts } from '../compile/compile-parts'
import type { OwnFacts } from './standing-card'
import { ownSlot } from './standing-line'
import type { Change } from './standing-types'

type Adjustment = CompiledParts['adjustments'][number]
const MOST_STEPS = 12

/** A penalty may be taken off whole point by whole point; a bonus may be earned in full. */
const figuresOf = ({ sign, max }: Adjustment, now: number, least: number): ReadonlyArray<number> => {
  if (sign === 1) return now < max ? [max] : []
  const from = Math.min(now, max)
  const steps = Math.ceil(from / MICRO) - 1
  const between = Array.from({ length: Math.max(0, Math.min(steps, MOST_STEPS)) }, (_, step) => (Math.ceil(from / MICRO) - 1 - step) * MICRO)
  return [...new Set([...between, least])].filter((figure) => figure >= least && figure < from)
}

/** Bonuses to be earned and penalties to be taken off, where one figure alone makes them; of others nothing certain can be said. */
export const adjustmentChanges = (model: CompiledModel, { cells }: OwnFacts): ReadonlyArray<ReadonlyArray<Change>> =>
  (model.parts?.adjustments ?? []).flatMap((adjustment) => {
    const source = model.document.adjustments?.[adjustment.position]
    const slot = ownSlot(model, adjustment.formula)
    if (source === undefined || slot === null) return []
    const field = model.document.fields[slot]
    const now = cells.states[slot] === cellStateByte.value ? (cells.values[slot] ?? 0) : null
    const least = Math.max(0, field?.min === undefined ? 0 : toMicro(field.min))
    const most = field?.max === undefined ? Infinity : toMicro(field.max)
    const amount = (figure: number): number => adjustment.sign * Math.max(0, Math.min(figure, adjustment.max)) + 0
    const changes = figuresOf(adjustment, now ?? 0, least).filter((figure) => figure <= most).map((figure): Change => ({
      subject: source.kind, position: adjustment.position, slot, figure: null, code: source.code, controllability: 'medium', from: now, to: figure, pointsFrom: amount(now ?? 0), pointsTo: amount(figure),
    }))
    return changes.length === 0 ? [] : [changes]
  })
