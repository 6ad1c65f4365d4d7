import { judge, type Actor, type Scope } from '@/policy/can'
import type { Operation } from '@/policy/operations'
import type { CommonError } from './errors'

/** Rights are judged on what was loaded, never on what the client sent. */
export const judgeSubject = (actor: Actor, operation: Operation, scope: Scope | undefined): CommonError | undefined => {
  const verdict = scope === undefined ? 'unseen' : judge(actor, operation, scope)
  if (verdict === 'unseen') return { code: 'NOT_FOUND' }
  return verdict === 'forbidden' ? { code: 'FORBIDDEN', operation } : undefined
}
