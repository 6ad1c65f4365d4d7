import { z } from 'zod'
import { findCycle, type Cycle } from '@/data/cycles/cycle.store'
import { listParticipants } from '@/data/cycles/participant.store'
import { listMunicipalityNames } from '@/data/tenancy/municipality.store'
import { canTakeValues } from '@/domain/cycles/cycle-workflow'
import { isReached, reachOf } from '@/policy/can'
import { defineQuery } from '../kernel/define-query'
import { isPastDeadline } from '../kernel/past-deadline'
import type { Context } from '../kernel/runtime'
import { cycleIdSchema } from '../kernel/schemas'

/** Beyond so many organizations a list of them is no choice: the municipality is chosen. */
const LISTED = 300

const partsOf = async (ctx: Context, cycle: Cycle) => {
  const reach = reachOf(ctx.actor, 'workbook.export')
  const names = await listMunicipalityNames(ctx.tx)
  const rows = (await listParticipants(ctx.tx, cycle.id)).filter((row) => isReached(reach, row))
  const municipalities = [...new Set(rows.map(({ municipalityId }) => municipalityId))].map((id) => ({ id, name: names.get(id) ?? '' }))
  const organizations = [...new Map(rows.map(({ organizationId, organizationName }) => [organizationId, { id: organizationId, name: organizationName }])).values()]
  return { municipalities: municipalities.toSorted((a, b) => a.name.localeCompare(b.name, 'ru')), organizations: organizations.length > LISTED ? [] : organizations }
}

/** The page where a workbook is uploaded. */
export const getUploadForm = defineQuery({
  name: 'imports.getUploadForm',
  operation: 'import.create',
  input: z.strictObject({ cycleId: cycleIdSchema }),
  load: ({ tx }, { cycleId }) => findCycle(tx, cycleId),
  scopeOf: () => ({}),
  run: async (ctx, _input, cycle) => ({ cycle: { id: cycle.id, title: cycle.title, period: cycle.period }, isOpen: canTakeValues(cycle.status) && !(await isPastDeadline(ctx, cycle)), ...(await partsOf(ctx, cycle)), lastPeriod: cycle.previousCycleId === null ? null : ((await findCycle(ctx.tx, cycle.previousCycleId))?.period ?? null) }),
})
