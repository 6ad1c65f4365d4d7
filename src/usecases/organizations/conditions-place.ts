import { canSomewhere, type Actor, type Scope } from '@/policy/can'
import { grants } from '@/policy/grants'

/** A list has no place of its own: it is judged where the actor holds the right, else at any place of theirs, so that who may not is refused and not told that nothing is there. */
export const describingPlace = (actor: Actor): Scope | undefined =>
  (canSomewhere(actor, 'organization.describe') ? actor.grants.find((grant) => grants[grant.role].includes('organization.describe')) : actor.grants[0])?.scope
