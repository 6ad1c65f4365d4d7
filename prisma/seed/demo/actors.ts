import type { Actor } from '@/policy/can'
import type { Role } from '@/policy/roles'
import type { Call } from '@/usecases/kernel/runtime'
import type { Result } from '@/domain/shared/result'
import type { DemoAccess } from './users'
import type { World } from './world'

/** The demo region's own analyst or approver, at a moment of the demo's past. */
export const callAs = (world: World, access: DemoAccess, as: { role: Role; at: Date }): Call => {
  const assignment = access.assignments.find((candidate) => candidate.role === as.role)
  const user = access.users.find((candidate) => candidate.id === assignment?.userId)
  if (assignment === undefined || user === undefined) throw new Error(`No ${as.role} in ${world.region.slug}`)
  const actor: Actor = { userId: user.id, sessionId: null, displayName: user.name, regionId: world.regionId, grants: [{ role: as.role, scope: assignment.scope }] }
  return { actor, requestId: 'учебные данные', now: as.at }
}

export const must = <T>(result: Result<T, unknown>, step: string): T => {
  if (!result.ok) throw new Error(`${step}: ${JSON.stringify(result.error).slice(0, 2000)}`)
  return result.value
}
