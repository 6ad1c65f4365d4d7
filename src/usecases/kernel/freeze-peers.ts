import { findPeerRule, insertReleasePeers, listPeerSubjects } from '@/data/peers/peer.store'
import { nearestPeers } from '@/domain/peers/nearest-peers'
import type { CycleId, ReleaseId } from '@/domain/shared/ids'
import type { Context } from './runtime'

/** Peer groups are frozen with their release, by the rule of that day. */
export const freezePeers = async (ctx: Context, release: { id: ReleaseId; cycleId: CycleId }): Promise<void> => {
  const rule = await findPeerRule(ctx.tx)
  const groups = nearestPeers(await listPeerSubjects(ctx.tx, release.cycleId), rule)
  await insertReleasePeers(ctx.tx, { id: ctx.newId(), releaseId: release.id, rule, groups, at: ctx.now, by: ctx.actor.userId })
}
