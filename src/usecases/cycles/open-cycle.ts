import { z } from 'zod'
import { insertParticipants, listAppointees, listParticipatedOrganizations } from '@/data/cycles/participant.store'
import { lockCycle, type Cycle } from '@/data/cycles/cycle.store'
import { listParticipatingZones } from '@/data/cycles/form-deadline.store'
import { findModelVersionHead } from '@/data/models/model-version.store'
import type { TenantTx } from '@/data/tenant'
import { insertSubmissions } from '@/data/values/submission.store'
import { cycleDeadlineAt } from '@/domain/cycles/form-deadline'
import { parseSchoolYear } from '@/domain/cycles/school-year'
import { takeSnapshot, type SnapshotRow } from '@/domain/cycles/snapshot'
import type { OrganizationId } from '@/domain/shared/ids'
import { err, ok } from '@/domain/shared/result'
import { defineCommand } from '../kernel/define-command'
import { cycleIdSchema } from '../kernel/schemas'
import { refuseStepOf } from './step-facts'
import type { StepTaker } from './step-taker'
import { takeStep } from './take-step'

const snapshotOf = async (tx: TenantTx, cycle: Cycle): Promise<ReadonlyArray<SnapshotRow>> => {
  const year = parseSchoolYear(cycle.period)
  if (!year.ok) return []
  const span = { from: year.value.from, until: cycle.deadline < year.value.to && cycle.deadline > year.value.from ? cycle.deadline : year.value.to }
  const before = cycle.previousCycleId === null ? new Set<OrganizationId>() : await listParticipatedOrganizations(tx, cycle.previousCycleId)
  const owner = (await findModelVersionHead(tx, cycle.modelVersionId))?.municipalityId ?? null
  const appointees = (await listAppointees(tx, span)).filter(({ municipalityId }) => owner === null || municipalityId === owner)
  return takeSnapshot(appointees, span, before)
}

const formsOf = (rows: ReadonlyArray<SnapshotRow>) => [...new Map(rows.map((row) => [row.organizationId, { organizationId: row.organizationId, municipalityId: row.municipalityId }])).values()]

/** Fixes who takes part, makes a form for every organization, and fixes the instant at which the last of their clocks passes the deadline; undefined when nobody would take part. */
export const openCollection = async (taker: StepTaker, cycle: Cycle): Promise<number | undefined> => {
  const { tx, now, newId } = taker
  const rows = await snapshotOf(tx, cycle)
  if (rows.length === 0) return undefined
  await insertParticipants(tx, cycle.id, { rows, newId })
  await insertSubmissions(tx, cycle.id, { forms: formsOf(rows), at: now })
  const deadlineAt = cycleDeadlineAt(cycle.deadline, await listParticipatingZones(tx, cycle.id))
  await takeStep(taker, cycle, { step: 'openCollection', instants: { openedAt: now, deadlineAt } })
  return rows.length
}

/** The analyst opens the collection by hand; at its date the system does. */
export const openCycle = defineCommand({
  name: 'cycles.open',
  operation: 'cycle.open',
  input: z.strictObject({ cycleId: cycleIdSchema }),
  load: ({ tx }, { cycleId }) => lockCycle(tx, cycleId),
  scopeOf: () => ({}),
  timeoutMs: 60_000,
  run: async (ctx, _input, cycle) => {
    const refusal = await refuseStepOf(ctx, cycle, 'openCollection')
    if (refusal !== undefined) return err(refusal)
    const participants = await openCollection({ ...ctx, actorId: ctx.actor.userId }, cycle)
    if (participants === undefined) return err({ code: 'CYCLE_WITHOUT_PARTICIPANTS' })
    return ok({ out: { participants }, audit: { event: 'cycle.opened', subjectKind: 'cycle', subjectId: cycle.id, after: { participants } } })
  },
})
