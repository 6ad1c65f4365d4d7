import type { CycleStatus } from '../cycles/cycle-workflow'
import { canTakeValues } from '../cycles/cycle-workflow'
import type { Layer } from '../values/layers'

/** Why a cell takes nothing from this person now. Wording in `texts/entry.ts`. */
export const lockReasons = ['CYCLE_NOT_OPEN', 'DEADLINE_PASSED', 'FORM_SUBMITTED', 'VALUE_NEARER', 'NOT_APPLICABLE', 'NO_RIGHT'] as const
export type LockReason = (typeof lockReasons)[number]

export type FormStatus = 'filling' | 'submitted' | 'confirmed' | 'accepted'
export type FormState = { readonly cycleStatus: CycleStatus; readonly status: FormStatus; readonly layer: Layer; readonly isPastDeadline: boolean }

const openTo: Readonly<Record<Layer, ReadonlyArray<FormStatus>>> = {
  self: ['filling'],
  municipal: ['filling', 'submitted'],
  verified: ['filling', 'submitted', 'confirmed', 'accepted'],
}

/** Why the whole form is closed to the writer of a layer; the region verifies after the deadline too. */
export const formLock = ({ cycleStatus, status, layer, isPastDeadline }: FormState): LockReason | undefined => {
  if (!canTakeValues(cycleStatus)) return 'CYCLE_NOT_OPEN'
  if (isPastDeadline && layer !== 'verified') return 'DEADLINE_PASSED'
  return openTo[layer].includes(status) ? undefined : 'FORM_SUBMITTED'
}
