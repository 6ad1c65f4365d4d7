import { covers, type Actor, type Scope } from './can'
import { grants } from './grants'
import type { Operation } from './operations'

/**
 * Whether the actor reaches this only as a director. A director's scope is the organization, yet a personal result
 * there may belong to a predecessor: it is shown to the person it is about and not to the successor (domain/06).
 */
export const seesOnlyOwnPerson = (actor: Actor, operation: Operation, asked: Scope): boolean =>
  actor.grants.filter((grant) => grants[grant.role].includes(operation) && covers(grant.scope, asked)).every((grant) => grant.role === 'director')
