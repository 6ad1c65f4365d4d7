import { listFormPlaces } from '@/data/values/form-place.store'
import type { Layer } from '@/domain/values/layers'
import type { SubmissionId } from '@/domain/shared/ids'
import { isReached, reachOf, type Actor } from '@/policy/can'
import type { Context } from '../kernel/runtime'

/** Who imports for the whole region verifies; a municipality enters its own layer. */
export const layerOf = (actor: Actor): Layer => (reachOf(actor, 'import.commit').kind === 'region' ? 'verified' : 'municipal')

/** Whether the actor may write this layer of these forms now: rights may have changed since the file was compared. */
export const mayWrite = async ({ tx, actor }: Context, prepared: { layer: Layer; forms: ReadonlyArray<{ submissionId: SubmissionId }> }): Promise<boolean> => {
  if (prepared.layer !== layerOf(actor)) return false
  const reach = reachOf(actor, 'import.commit')
  if (reach.kind === 'region') return true
  const places = await listFormPlaces(tx, prepared.forms.map(({ submissionId }) => submissionId))
  return places.every((place) => isReached(reach, place))
}
