import { z } from 'zod'
import { findPeerRule, insertOwnGroup, insertPeerRule } from '@/data/peers/peer.store'
import { isPeerRule, MOST_WEIGHT } from '@/domain/peers/peer-rule'
import type { OrganizationId } from '@/domain/shared/ids'
import { err, ok } from '@/domain/shared/result'
import { defineCommand } from '../kernel/define-command'
import { listReleaseRows } from '../kernel/release-rows'
import { directorIdSchema, organizationIdSchema, releaseIdSchema } from '../kernel/schemas'
import { loadCard } from './get-score-card'

const weight = z.coerce.number().int().min(0).max(MOST_WEIGHT)

/** The region sets the weights of likeness and the size of a group; they hold from the next release on. */
export const setPeerRule = defineCommand({
  name: 'scoring.setPeerRule',
  operation: 'peers.set',
  input: z.strictObject({ size: z.coerce.number().int(), headcount: weight, rural: weight, small: weight, selection: weight, municipality: weight }),
  load: async () => ({}),
  scopeOf: () => ({}),
  run: async (ctx, { size, ...weights }) => {
    const number = (await findPeerRule(ctx.tx)).number + 1
    if (!isPeerRule({ size, weights })) return err({ code: 'PEER_RULE' })
    await insertPeerRule(ctx.tx, { id: ctx.newId(), rule: { number, size, weights }, at: ctx.now, by: ctx.actor.userId })
    return ok({ out: {}, audit: { event: 'peers.ruleSet', subjectKind: 'region', subjectId: ctx.actor.regionId, after: { number, size, ...weights } } })
  },
})

/** A group by hand: organizations of the same type to stand beside one card, named by their positions in the release, for their names may be out of reach; an empty one goes back to the nearest. */
export const chooseOwnPeers = defineCommand({
  name: 'scoring.chooseOwnPeers',
  operation: 'scoreCard.read',
  input: z.strictObject({ directorId: directorIdSchema, releaseId: releaseIdSchema, organizationId: organizationIdSchema, positions: z.array(z.coerce.number().int().min(0)).max(100).default([]) }),
  load: loadCard,
  scopeOf: ({ card }) => ({ municipalityId: card.municipalityId, organizationId: card.organizationId }),
  run: async (ctx, { positions }, { release, card }) => {
    const participants = await listReleaseRows(ctx.tx, release)
    const ids = positions.flatMap((position) => participants[position] ?? []).filter((row) => row.organizationType === card.organizationType && row.organizationId !== card.organizationId)
    const chosen = [...new Set(ids.map((row) => row.organizationId as OrganizationId))]
    await insertOwnGroup(ctx.tx, { id: ctx.newId(), userId: ctx.actor.userId, organizationId: card.organizationId, organizationIds: chosen, at: ctx.now })
    return ok({ out: {}, audit: { event: 'peers.chosen', subjectKind: 'organization', subjectId: card.organizationId, after: { count: chosen.length } } })
  },
})
