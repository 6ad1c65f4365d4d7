import { findPeerRule, insertReleasePeers, listPeerSubjects } from '@/data/peers/peer.store'
import { nearestPeers } from '@/domain/peers/nearest-peers'
import { takingPart, type Absence } from '@/domain/scoring/lines/absence'
import type { CycleId, OrganizationId, ReleaseId } from '@/domain/shared/ids'
import type { Context } from './runtime'

/** Peer groups are frozen with their release, by the rule of that day. */
export const freezePeers = async (ctx: Context, release: { id: ReleaseId; cycleId: CycleId; absences: ReadonlyArray<Absence> }): Promise<void> => {
  const rule = await findPeerRule(ctx.tx)
  const subjects = (await listPeerSubjects(ctx.tx, release.cycleId)).map((subject) => ({ ...subject, organizationId: subject.organization as OrganizationId }))
  const groups = nearestPeers(takingPart(subjects, release.absences), rule)
  await insertReleasePeers(ctx.tx, { id: ctx.newId(), releaseId: release.id, rule, groups, at: ctx.now, by: ctx.actor.userId })
}
