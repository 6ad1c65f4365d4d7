import { z } from 'zod'
import { listCompleteness } from '@/data/cycles/completeness.store'
import { findCycle, type Cycle } from '@/data/cycles/cycle.store'
import { listImports } from '@/data/imports/import.store'
import { findModelVersionHead } from '@/data/models/model-version.store'
import { listCycleReleases } from '@/data/scoring/release.store'
import { requireRegion } from '@/data/tenancy/region.store'
import { canCalculate, canTakeValues } from '@/domain/cycles/cycle-workflow'
import { can, canSomewhere, isReached, reachOf, type Actor } from '@/policy/can'
import { defineQuery, type OutOf } from '../kernel/define-query'
import { isPastDeadline } from '../kernel/past-deadline'
import type { Context } from '../kernel/runtime'
import { cycleIdSchema } from '../kernel/schemas'

const allowed = (actor: Actor, status: 'draft' | 'open' | 'closed', isPast: boolean) => {
  const here = { regionId: actor.regionId }
  return {
    open: status === 'draft' && can(actor, 'cycle.open', here),
    close: status === 'open' && can(actor, 'cycle.close', here),
    calculate: canCalculate(status) && can(actor, 'release.create', here),
    publish: can(actor, 'release.publish', here),
    exportWorkbook: canTakeValues(status) && canSomewhere(actor, 'workbook.export'),
    importWorkbook: canTakeValues(status) && !isPast && canSomewhere(actor, 'import.create'),
  }
}

type Reads = { readonly ctx: Context; readonly cycle: Cycle }

const importsOf = async ({ ctx, cycle }: Reads) =>
  canSomewhere(ctx.actor, 'import.read') ? listImports(ctx.tx, { cycleId: cycle.id, ownerId: reachOf(ctx.actor, 'import.read').kind === 'region' ? null : ctx.actor.userId }) : []

const completenessOf = async ({ ctx, cycle }: Reads) => {
  const reach = reachOf(ctx.actor, 'municipality.read')
  return (await listCompleteness(ctx.tx, cycle.id)).filter((row) => isReached(reach, row))
}

const releasesOf = async ({ ctx, cycle }: Reads) =>
  (await listCycleReleases(ctx.tx, cycle.id)).map((release) => ({
    id: release.id, number: release.number, participants: release.participants, createdAt: release.createdAt.toISOString(), publishedAt: release.publishedAt?.toISOString() ?? null,
  }))

const factsOf = ({ id, title, period, status, collectionFrom, deadline, deadlineAt, openedAt }: Cycle) => ({
  id, title, period, status, collectionFrom, deadline, deadlineAt: deadlineAt?.toISOString() ?? null, openedAt: openedAt?.toISOString() ?? null,
})

/** The page of a cycle: state, deadline, who has come how far (own municipalities only), imports, releases, and what the actor may do. */
export const getCycle = defineQuery({
  name: 'cycles.get',
  operation: 'cycle.read',
  input: z.strictObject({ cycleId: cycleIdSchema }),
  load: ({ tx }, { cycleId }) => findCycle(tx, cycleId),
  scopeOf: () => ({}),
  run: async (ctx, _input, cycle) => {
    const version = await findModelVersionHead(ctx.tx, cycle.modelVersionId)
    const region = await requireRegion(ctx.tx)
    return {
      ...factsOf(cycle),
      timeZone: region.timeZone,
      modelVersion: version === undefined ? null : { id: version.id, modelId: version.modelId, name: version.modelName, number: version.number },
      completeness: await completenessOf({ ctx, cycle }),
      releases: await releasesOf({ ctx, cycle }),
      imports: await importsOf({ ctx, cycle }),
      allowed: allowed(ctx.actor, cycle.status, await isPastDeadline(ctx, cycle)),
    }
  },
})
export type CyclePage = OutOf<typeof getCycle>
