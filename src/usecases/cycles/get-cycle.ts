import { z } from 'zod'
import { listCompleteness } from '@/data/cycles/completeness.store'
import { findCycle } from '@/data/cycles/cycle.store'
import { listImports } from '@/data/imports/import.store'
import { findModelVersionHead } from '@/data/models/model-version.store'
import { listCycleReleases } from '@/data/scoring/release.store'
import { findRegion } from '@/data/tenancy/region.store'
import { canCalculate, canTakeValues } from '@/domain/cycles/cycle-workflow'
import { can, canSomewhere, reachOf, type Actor } from '@/policy/can'
import { defineQuery, type OutOf } from '../kernel/define-query'
import { cycleIdSchema } from '../kernel/schemas'

const allowed = (actor: Actor, status: 'draft' | 'open' | 'closed') => {
  const here = { regionId: actor.regionId }
  return {
    open: status === 'draft' && can(actor, 'cycle.open', here),
    close: status === 'open' && can(actor, 'cycle.close', here),
    calculate: canCalculate(status) && can(actor, 'release.create', here),
    publish: can(actor, 'release.publish', here),
    exportWorkbook: canTakeValues(status) && canSomewhere(actor, 'workbook.export'),
    importWorkbook: canTakeValues(status) && canSomewhere(actor, 'import.create'),
  }
}

/** The page of a cycle: state, deadline, who has come how far (own municipalities only), imports, releases, and what the actor may do. */
export const getCycle = defineQuery({
  name: 'cycles.get',
  operation: 'cycle.read',
  input: z.strictObject({ cycleId: cycleIdSchema }),
  load: ({ tx }, { cycleId }) => findCycle(tx, cycleId),
  scopeOf: () => ({}),
  run: async ({ tx, actor }, _input, cycle) => {
    const reach = reachOf(actor, 'municipality.read')
    const everywhere = await listCompleteness(tx, cycle.id)
    const version = await findModelVersionHead(tx, cycle.modelVersionId)
    const region = await findRegion(tx)
    const releases = await listCycleReleases(tx, cycle.id)
    const imports = canSomewhere(actor, 'import.read') ? await listImports(tx, { cycleId: cycle.id, ownerId: reachOf(actor, 'import.read').kind === 'region' ? null : actor.userId }) : []
    return {
      id: cycle.id, title: cycle.title, period: cycle.period, status: cycle.status, collectionFrom: cycle.collectionFrom, deadline: cycle.deadline,
      deadlineAt: cycle.deadlineAt?.toISOString() ?? null, openedAt: cycle.openedAt?.toISOString() ?? null, closedAt: cycle.closedAt?.toISOString() ?? null,
      timeZone: region?.timeZone ?? 'Europe/Moscow',
      modelVersion: version === undefined ? null : { id: version.id, modelId: version.modelId, name: version.modelName, number: version.number, status: version.status },
      completeness: reach.kind === 'region' ? everywhere : everywhere.filter((row) => reach.municipalityIds.includes(row.municipalityId)),
      releases: releases.map((release) => ({ id: release.id, number: release.number, participants: release.participants, createdAt: release.createdAt.toISOString(), publishedAt: release.publishedAt?.toISOString() ?? null })),
      imports,
      allowed: allowed(actor, cycle.status),
    }
  },
})
export type CyclePage = OutOf<typeof getCycle>
