import { z } from 'zod'
import { insertParticipants, listAppointees, listParticipatedOrganizations } from '@/data/cycles/participant.store'
import { lockCycle, updateCycleOpened, type Cycle } from '@/data/cycles/cycle.store'
import { findModelVersionHead } from '@/data/models/model-version.store'
import { findRegion } from '@/data/tenancy/region.store'
import { insertSubmissions } from '@/data/values/submission.store'
import { afterStep } from '@/domain/cycles/cycle-workflow'
import { parseSchoolYear } from '@/domain/cycles/school-year'
import { takeSnapshot, type SnapshotRow } from '@/domain/cycles/snapshot'
import { endOfDay } from '@/domain/shared/calendar'
import type { OrganizationId } from '@/domain/shared/ids'
import { err, ok } from '@/domain/shared/result'
import { defineCommand } from '../kernel/define-command'
import type { Context } from '../kernel/runtime'
import { cycleIdSchema } from '../kernel/schemas'

const snapshotOf = async (ctx: Context, cycle: Cycle): Promise<ReadonlyArray<SnapshotRow>> => {
  const year = parseSchoolYear(cycle.period)
  if (!year.ok) return []
  const span = { from: year.value.from, until: cycle.deadline < year.value.to && cycle.deadline > year.value.from ? cycle.deadline : year.value.to }
  const before = cycle.previousCycleId === null ? new Set<OrganizationId>() : await listParticipatedOrganizations(ctx.tx, cycle.previousCycleId)
  const owner = (await findModelVersionHead(ctx.tx, cycle.modelVersionId))?.municipalityId ?? null
  const appointees = (await listAppointees(ctx.tx, span)).filter(({ municipalityId }) => owner === null || municipalityId === owner)
  return takeSnapshot(appointees, span, before)
}

const formsOf = (rows: ReadonlyArray<SnapshotRow>) => [...new Map(rows.map((row) => [row.organizationId, { organizationId: row.organizationId, municipalityId: row.municipalityId }])).values()]

/** Fixes who takes part, makes a form for every organization, and computes the instant of the deadline. */
export const openCycle = defineCommand({
  name: 'cycles.open',
  operation: 'cycle.open',
  input: z.strictObject({ cycleId: cycleIdSchema }),
  load: ({ tx }, { cycleId }) => lockCycle(tx, cycleId),
  scopeOf: () => ({}),
  timeoutMs: 60_000,
  run: async (ctx, _input, cycle) => {
    if (afterStep(cycle.status, 'open') === undefined) return err({ code: 'CYCLE_STEP_FORBIDDEN', status: cycle.status })
    const rows = await snapshotOf(ctx, cycle)
    const region = await findRegion(ctx.tx)
    if (rows.length === 0 || region === undefined) return err({ code: 'CYCLE_WITHOUT_PARTICIPANTS' })
    await insertParticipants(ctx.tx, cycle.id, { rows, newId: ctx.newId })
    await insertSubmissions(ctx.tx, cycle.id, { forms: formsOf(rows), at: ctx.now })
    await updateCycleOpened(ctx.tx, cycle.id, { at: ctx.now, deadlineAt: endOfDay(cycle.deadline, region.timeZone) })
    return ok({ out: { participants: rows.length }, audit: { event: 'cycle.opened', subjectKind: 'cycle', subjectId: cycle.id, after: { participants: rows.length } } })
  },
})
