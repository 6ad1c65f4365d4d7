import type { Layer } from '@/domain/values/layers'
import { covers, type Actor, type Scope } from './can'
import { grants } from './grants'

const layerOfWidth = ({ municipalityId, organizationId }: Scope): Layer => {
  if (organizationId !== undefined) return 'self'
  return municipalityId === undefined ? 'verified' : 'municipal'
}

const order: ReadonlyArray<Layer> = ['verified', 'municipal', 'self']

/**
 * The layer in which a person writes at a place: the organization assesses itself, the municipality states, the region verifies.
 * Of several rights the widest speaks; undefined without any.
 */
export const entryLayer = (actor: Actor, place: Scope): Layer | undefined => {
  const held = actor.grants.filter((grant) => grants[grant.role].includes('values.enter') && covers(grant.scope, place)).map(({ scope }) => layerOfWidth(scope))
  return order.find((layer) => held.includes(layer))
}
