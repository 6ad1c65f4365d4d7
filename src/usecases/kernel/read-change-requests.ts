import { listChangeRequests, type EffectChange } from '@/data/effects/effect-review.store'
import { reachOf } from '@/policy/can'
import type { Context } from './runtime'

const SHOWN = 20

/** What reviews of effects ask to change, the newest twenty: for who reads measures and decisions of the whole region (D.9, D.10: «что меняем»). */
export const readChangeRequests = async ({ tx, actor }: Context, changes: ReadonlyArray<EffectChange>) => {
  const seesAll = reachOf(actor, 'recommendation.read').kind === 'region' && reachOf(actor, 'decision.read').kind === 'region'
  return seesAll ? (await listChangeRequests(tx, changes, SHOWN)).map(({ createdAt, ...request }) => ({ ...request, createdAt: createdAt.toISOString() })) : []
}
export type ChangeRequestDto = Awaited<ReturnType<typeof readChangeRequests>>[number]
