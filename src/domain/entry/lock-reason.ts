import { canTakeValues, type CycleStatus } from '../cycles/cycle-workflow'
import type { SubmissionState } from '../submissions/submission-workflow'
import { refuseCell, type FormGate } from '../submissions/write-access'
import type { Layer } from '../values/layers'

/** Why a cell takes nothing from this person now. Wording in `texts/entry.ts`. */
export const lockReasons = ['CYCLE_NOT_OPEN', 'DEADLINE_PASSED', 'FORM_CLOSED_FOR_WRITING', 'CELL_NOT_REOPENED', 'VALUE_VERIFIED', 'NOT_APPLICABLE', 'NO_RIGHT'] as const
export type LockReason = (typeof lockReasons)[number]

export type EntryGate = FormGate & { readonly cycleStatus: CycleStatus; readonly isPastDeadline: boolean }

/** The deadline is for whoever has not submitted: what was, is checked and corrected after it. */
const endsByDeadline: ReadonlyArray<SubmissionState> = ['not_started', 'in_progress']

/** Why the whole form is closed to the writer of a layer; the region verifies after the deadline too. */
export const cycleLock = ({ cycleStatus, isPastDeadline, status }: EntryGate, layer: Layer): LockReason | undefined => {
  if (!canTakeValues(cycleStatus)) return 'CYCLE_NOT_OPEN'
  return isPastDeadline && layer !== 'verified' && endsByDeadline.includes(status) ? 'DEADLINE_PASSED' : undefined
}

/** The same for one cell, with the state of the form. */
export const cellLock = (gate: EntryGate, layer: Layer, slot: number): LockReason | undefined => cycleLock(gate, layer) ?? refuseCell(gate, layer, slot)?.code
