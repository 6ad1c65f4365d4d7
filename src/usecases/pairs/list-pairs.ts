import { z } from 'zod'
import { countPairs, listPairs } from '@/data/pairs/pair.store'
import { listDirectorsOfAccount } from '@/data/people/director-account.store'
import { listReleaseChoices } from '@/data/scoring/release-choice.store'
import { requireRegion } from '@/data/tenancy/region.store'
import { pairStates } from '@/domain/pairs/pair-workflow'
import { canSomewhere, reachOf } from '@/policy/can'
import { defineQuery } from '../kernel/define-query'
import { toReleaseLabel } from '../kernel/read-rated'
import { optionalSchema, pageSchema } from '../kernel/schemas'
import { pairDto } from './pair-dto'

export const PAIRS_ON_PAGE = 50

/** Pairs in sight: own ones for a director, those with a side in the own municipality, all for the region. */
export const listPairsQuery = defineQuery({
  name: 'pairs.list',
  operation: 'pair.read',
  input: z.strictObject({ status: optionalSchema(z.enum(pairStates)), page: pageSchema }),
  load: async () => ({}),
  scopeOf: () => ({}),
  run: async (ctx, { status, page = 1 }) => {
    const reach = reachOf(ctx.actor, 'pair.read')
    const mayManage = canSomewhere(ctx.actor, 'pair.manage')
    const within = reach.kind === 'region' ? null : { municipalityIds: reach.municipalityIds, directorIds: await listDirectorsOfAccount(ctx.tx, ctx.actor.userId) }
    const filter = { within, withProposals: mayManage, status }
    const total = await countPairs(ctx.tx, filter)
    const pairs = await listPairs(ctx.tx, filter, { limit: PAIRS_ON_PAGE, offset: (page - 1) * PAIRS_ON_PAGE })
    const { timeZone } = await requireRegion(ctx.tx)
    return {
      items: pairs.map((pair) => pairDto(ctx.actor, pair)), total, page, pageSize: PAIRS_ON_PAGE, pageCount: Math.max(1, Math.ceil(total / PAIRS_ON_PAGE)),
      releases: mayManage ? (await listReleaseChoices(ctx.tx)).map((choice) => toReleaseLabel(choice, timeZone)) : [],
    }
  },
})
