import { lastChangeOf, type LayerChange } from '../values/cells-at'
import { UNTOUCHED, type Layer, type LayerCells } from '../values/layers'
import { fromCellText, toCellText, type CellText } from './entry-cell'
import type { EntryFault } from './check-entry'
import type { LockReason } from './lock-reason'
import type { CellAnswer, TheirCell } from './save-answer'

/** One cell of a batch. `base`: the version of the form at which its writer last saw the cell. */
export type AskedCell = { readonly field: string; readonly slot: number | undefined; readonly text: CellText; readonly base: number }
export type KnownChange = LayerChange & { readonly version: number; readonly actorName: string | null }

/** A form under lock: its own layer, what was changed since the oldest base (newest first), and what the rules say of a cell. */
export type JudgedForm = {
  readonly layer: Layer
  readonly slots: number
  readonly own: LayerCells
  readonly version: number
  readonly later: ReadonlyArray<KnownChange>
  readonly lockOf: (slot: number) => LockReason | undefined
  readonly faultOf: (slot: number, text: CellText) => EntryFault | undefined
}

/** What is written: the slots that change, and the whole layer after it. */
export type LayerEdit = { readonly slots: ReadonlyArray<number>; readonly values: Float64Array; readonly states: Uint8Array }
export type JudgedSave = { readonly cells: ReadonlyArray<CellAnswer>; readonly edit: LayerEdit }

const NEVER = new Date(8_640_000_000_000_000)

const changedSince = ({ layer, later }: JudgedForm, slot: number, base: number): KnownChange | undefined =>
  lastChangeOf(later.filter((change) => change.version > base), { layer, slot }, NEVER)

const theirCell = (change: KnownChange, text: CellText): TheirCell => ({ text, author: change.actorName, at: change.at.toISOString(), version: change.version })

const textAt = ({ own }: JudgedForm, slot: number): CellText => toCellText(own.states[slot] ?? UNTOUCHED, own.values[slot] ?? 0)

const judgeCell = (form: JudgedForm, { field, slot, text, base }: AskedCell): CellAnswer => {
  if (slot === undefined) return { field, result: 'unknown' }
  const reason = form.lockOf(slot)
  if (reason !== undefined) return { field, result: 'locked', reason }
  const fault = form.faultOf(slot, text)
  if (fault !== undefined) return { field, result: 'fault', fault }
  const stands = textAt(form, slot)
  if (stands === text) return { field, result: 'saved' }
  const theirs = changedSince(form, slot, base)
  return theirs === undefined ? { field, result: 'saved' } : { field, result: 'conflict', theirs: theirCell(theirs, stands) }
}

/**
 * Judges a batch cell by cell: different cells of one form merge, the same value is no quarrel, and a cell that somebody
 * changed after its writer had seen it is a conflict that changes nothing.
 */
export const judgeSave = (form: JudgedForm, asked: ReadonlyArray<AskedCell>): JudgedSave => {
  const values = new Float64Array(form.slots)
  const states = new Uint8Array(form.slots)
  for (let slot = 0; slot < form.slots; slot += 1) {
    values[slot] = form.own.values[slot] ?? 0
    states[slot] = form.own.states[slot] ?? UNTOUCHED
  }
  const slots: number[] = []
  const cells = asked.map((one) => {
    const answer = judgeCell(form, one)
    const cell = fromCellText(one.text)
    if (answer.result === 'saved' && one.slot !== undefined && cell !== undefined && textAt(form, one.slot) !== one.text) {
      slots.push(one.slot)
      values[one.slot] = cell.micro
      states[one.slot] = cell.byte
    }
    return answer
  })
  return { cells, edit: { slots, values, states } }
}
