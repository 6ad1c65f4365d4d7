import type { PreparedLayer } from '@/data/imports/prepared-layer.codec'
import { lockFormGates } from '@/data/submissions/form-state.store'
import { listFormPlaces } from '@/data/values/form-place.store'
import { readLayer } from '@/data/values/submission.store'
import { changedSlots } from '@/domain/submissions/changed-cells'
import { refuseCell } from '@/domain/submissions/write-access'
import type { Layer } from '@/domain/values/layers'
import type { SubmissionId } from '@/domain/shared/ids'
import { isReached, reachOf, type Actor } from '@/policy/can'
import type { Context } from '../kernel/runtime'

/** Who imports for the whole region verifies; a municipality enters its own layer, an organization assesses itself. */
export const layerOf = (actor: Actor): Layer => {
  const reach = reachOf(actor, 'import.commit')
  if (reach.kind === 'region') return 'verified'
  return reach.municipalityIds.length > 0 ? 'municipal' : 'self'
}

/** Whether the actor may write this layer of these forms now: rights may have changed since the file was compared. */
export const mayWrite = async ({ tx, actor }: Context, prepared: { layer: Layer; forms: ReadonlyArray<{ submissionId: SubmissionId }> }): Promise<boolean> => {
  if (prepared.layer !== layerOf(actor)) return false
  const reach = reachOf(actor, 'import.commit')
  if (reach.kind === 'region') return true
  const places = await listFormPlaces(tx, prepared.forms.map(({ submissionId }) => submissionId))
  return places.every((place) => isReached(reach, place))
}

const untouched = { values: [], states: [] }

/** Whether the states of the forms, locked from here on, still let every prepared change be written. */
export const areFormsOpen = async ({ tx }: Context, { layer, forms, slots, values, states }: Omit<PreparedLayer, 'conflicts'>): Promise<boolean> => {
  const ids = forms.map(({ submissionId }) => submissionId)
  const gates = await lockFormGates(tx, ids)
  const stored = await readLayer(tx, layer, ids)
  return ids.every((id, row) => {
    const gate = gates.get(id)
    const after = { values: values.subarray(row * slots, (row + 1) * slots), states: states.subarray(row * slots, (row + 1) * slots) }
    return gate !== undefined && changedSlots(stored.get(id) ?? untouched, after).every((slot) => refuseCell(gate, layer, slot) === undefined)
  })
}
