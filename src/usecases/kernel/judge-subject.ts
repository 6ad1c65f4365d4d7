import { judge, type Actor, type Scope } from '@/policy/can'
import type { Operation } from '@/policy/operations'
import type { CommonError } from './errors'

/** Where a loaded thing stands inside the region of the transaction; row-level security has already proved the region. */
export type PlaceInRegion = Omit<Scope, 'regionId'>

/** Rights are judged on what was loaded, never on what the client sent. */
export const judgeSubject = (actor: Actor, operation: Operation, place: PlaceInRegion | undefined): CommonError | undefined => {
  const verdict = place === undefined ? 'unseen' : judge(actor, operation, { ...place, regionId: actor.regionId })
  if (verdict === 'unseen') return { code: 'NOT_FOUND' }
  return verdict === 'forbidden' ? { code: 'FORBIDDEN', operation } : undefined
}
