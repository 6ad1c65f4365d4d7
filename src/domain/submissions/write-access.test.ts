import { describe, expect, it } from 'vitest'
import { layers } from '../values/layers'
import { submissionStates, type SubmissionState } from './submission-workflow'
import { refuseCell, statusAfterWrite, writeGate } from './write-access'

const open: Record<(typeof layers)[number], Partial<Record<SubmissionState, 'open' | 'cells'>>> = {
  self: { not_started: 'open', in_progress: 'open', returned: 'cells' },
  municipal: { not_started: 'open', in_progress: 'open', submitted: 'open', returned_by_region: 'cells' },
  verified: {
    not_started: 'open', in_progress: 'open', submitted: 'open', returned: 'open', municipal_confirmed: 'open', regional_review: 'open', returned_by_region: 'open', not_submitted: 'open',
  },
}
const everyPair = layers.flatMap((layer) => submissionStates.map((status) => ({ layer, status })))

describe('who writes in which state', () => {
  it.each(everyPair)('$layer in $status', ({ layer, status }) => {
    const gate = writeGate({ status, openSlots: [3] }, layer)
    expect(gate.kind).toBe(open[layer][status] ?? 'closed')
  })

  it('after a return only the named cells are open', () => {
    const returned = { status: 'returned', openSlots: [3, 7] } as const
    expect([3, 4, 7].map((slot) => refuseCell(returned, 'self', slot)?.code)).toEqual([undefined, 'CELL_NOT_REOPENED', undefined])
    expect(refuseCell(returned, 'municipal', 3)).toEqual({ code: 'FORM_CLOSED_FOR_WRITING', status: 'returned' })
    expect(refuseCell({ status: 'locked', openSlots: [3] }, 'verified', 3)?.code).toBe('FORM_CLOSED_FOR_WRITING')
  })

  it('the first own cell starts the form', () => {
    expect([statusAfterWrite('not_started', 'self'), statusAfterWrite('not_started', 'municipal'), statusAfterWrite('returned', 'self')]).toEqual(['in_progress', 'not_started', 'returned'])
  })
})
