import type { Layer } from '../values/layers'
import type { SubmissionState } from './submission-workflow'

/** What of a layer may be written now: everything, the cells a return has named, or nothing. */
export type WriteGate = { readonly kind: 'open' } | { readonly kind: 'cells'; readonly slots: ReadonlySet<number> } | { readonly kind: 'closed' }

export type CellRefusal =
  | { readonly code: 'FORM_CLOSED_FOR_WRITING'; readonly status: SubmissionState }
  /** The form came back, and this cell is not among those the return names. */
  | { readonly code: 'CELL_NOT_REOPENED' }

type Access = Partial<Record<SubmissionState, 'all' | 'reopened'>>

/**
 * Who fills when. The organization: until it submits, then the returned cells only. The municipality: until it confirms, then what the
 * region returned. The region verifies at any time until it accepts, with or without a self-assessment.
 */
const access: Record<Layer, Access> = {
  self: { not_started: 'all', in_progress: 'all', returned: 'reopened' },
  municipal: { not_started: 'all', in_progress: 'all', submitted: 'all', returned_by_region: 'reopened' },
  verified: {
    not_started: 'all', in_progress: 'all', submitted: 'all', returned: 'all', municipal_confirmed: 'all', regional_review: 'all', returned_by_region: 'all', not_submitted: 'all',
  },
}

export type FormGate = { readonly status: SubmissionState; readonly openSlots: ReadonlyArray<number> }

export const writeGate = ({ status, openSlots }: FormGate, layer: Layer): WriteGate => {
  const kind = access[layer][status]
  if (kind === undefined) return { kind: 'closed' }
  return kind === 'all' ? { kind: 'open' } : { kind: 'cells', slots: new Set(openSlots) }
}

/** Why a cell may not be written on this layer now, or undefined. Judged on the server; the grid shows the same beforehand. */
export const refuseCell = (form: FormGate, layer: Layer, slot: number): CellRefusal | undefined => {
  const gate = writeGate(form, layer)
  if (gate.kind === 'closed') return { code: 'FORM_CLOSED_FOR_WRITING', status: form.status }
  return gate.kind === 'cells' && !gate.slots.has(slot) ? { code: 'CELL_NOT_REOPENED' } : undefined
}

/** The first cell of a self-assessment starts the form; nothing else a person writes changes its state. */
export const statusAfterWrite = (status: SubmissionState, layer: Layer): SubmissionState => (layer === 'self' && status === 'not_started' ? 'in_progress' : status)
