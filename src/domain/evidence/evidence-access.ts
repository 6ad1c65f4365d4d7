import { cycleLock, type EntryGate, type LockReason } from '../entry/lock-reason'
import { writeGate } from '../submissions/write-access'
import type { Layer } from '../values/layers'

export type EvidenceLevel = 'organization' | 'municipality' | 'region'
/** Whoever writes a layer attaches evidence in its name. */
export const levelOfLayer: Readonly<Record<Layer, EvidenceLevel>> = { self: 'organization', municipal: 'municipality', verified: 'region' }

/**
 * Whether evidence of these cells may be changed by the writer of a layer: exactly while the values themselves may. A returned form
 * takes evidence for the cells the return has named. Undefined: it may.
 */
export const refuseEvidenceChange = (gate: EntryGate, layer: Layer, slots: ReadonlyArray<number>): LockReason | undefined => {
  const whole = cycleLock(gate, layer)
  if (whole !== undefined) return whole
  const open = writeGate(gate, layer)
  if (open.kind === 'closed') return 'FORM_CLOSED_FOR_WRITING'
  return open.kind === 'cells' && !slots.every((slot) => open.slots.has(slot)) ? 'CELL_NOT_REOPENED' : undefined
}
