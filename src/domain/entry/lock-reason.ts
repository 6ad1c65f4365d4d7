import { canTakeValues, type CycleStatus } from '../cycles/cycle-workflow'
import { refuseCell, type FormGate } from '../submissions/write-access'
import type { Layer } from '../values/layers'

/** Why a cell takes nothing from this person now. Wording in `texts/entry.ts`. */
export const lockReasons = ['CYCLE_NOT_OPEN', 'DEADLINE_PASSED', 'FORM_CLOSED_FOR_WRITING', 'CELL_NOT_REOPENED', 'VALUE_NEARER', 'NOT_APPLICABLE', 'NO_RIGHT'] as const
export type LockReason = (typeof lockReasons)[number]

export type EntryGate = FormGate & { readonly cycleStatus: CycleStatus; readonly isPastDeadline: boolean }

/** Why the whole form is closed to the writer of a layer, whatever its own state; the region verifies after the deadline too. */
export const cycleLock = ({ cycleStatus, isPastDeadline }: EntryGate, layer: Layer): LockReason | undefined => {
  if (!canTakeValues(cycleStatus)) return 'CYCLE_NOT_OPEN'
  return isPastDeadline && layer !== 'verified' ? 'DEADLINE_PASSED' : undefined
}

/** The same for one cell, with the state of the form. */
export const cellLock = (gate: EntryGate, layer: Layer, slot: number): LockReason | undefined => cycleLock(gate, layer) ?? refuseCell(gate, layer, slot)?.code
