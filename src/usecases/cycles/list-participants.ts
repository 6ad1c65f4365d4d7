import { z } from 'zod'
import { findCycle } from '@/data/cycles/cycle.store'
import { listFormDeadlines } from '@/data/cycles/form-deadline.store'
import { canTakeValues } from '@/domain/cycles/cycle-workflow'
import { currentDeadline, formDeadlineAt } from '@/domain/cycles/form-deadline'
import { submissionStates, type SubmissionState } from '@/domain/submissions/submission-workflow'
import { can, isReached, reachOf } from '@/policy/can'
import { defineQuery, type OutOf } from '../kernel/define-query'
import { cycleIdSchema, municipalityIdSchema, optionalSchema, pageSchema } from '../kernel/schemas'

const PAGE_SIZE = 50
const extendable: ReadonlyArray<SubmissionState> = ['not_started', 'in_progress', 'returned', 'not_submitted']

/** Organizations of a cycle with the state of each form and its own last second; own places only. */
export const listParticipants = defineQuery({
  name: 'cycles.listParticipants',
  operation: 'cycle.read',
  input: z.strictObject({ cycleId: cycleIdSchema, municipality: optionalSchema(municipalityIdSchema), page: pageSchema }),
  load: ({ tx }, { cycleId }) => findCycle(tx, cycleId),
  scopeOf: () => ({}),
  run: async ({ tx, actor }, { municipality, page = 1 }, cycle) => {
    const reach = reachOf(actor, 'organization.read')
    const reached = (await listFormDeadlines(tx, cycle.id, submissionStates)).filter((row) => isReached(reach, row))
    const rows = municipality === undefined ? reached : reached.filter(({ municipalityId }) => municipalityId === municipality)
    const mayExtend = canTakeValues(cycle.status) && can(actor, 'cycle.extend', { regionId: actor.regionId })
    return {
      cycle: { id: cycle.id, title: cycle.title, period: cycle.period, status: cycle.status, deadline: cycle.deadline },
      municipality: municipality ?? null,
      municipalities: [...new Map(reached.map(({ municipalityId, municipalityName }) => [municipalityId, municipalityName]))].map(([id, name]) => ({ id, name })),
      page, pageSize: PAGE_SIZE, total: rows.length, pageCount: Math.max(1, Math.ceil(rows.length / PAGE_SIZE)),
      rows: rows.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map((row) => ({
        organizationId: row.organizationId, name: row.organizationName, municipalityName: row.municipalityName, status: row.status, missedDeadline: row.missedDeadline, timeZone: row.timeZone,
        deadlineAt: formDeadlineAt({ deadline: currentDeadline(cycle.deadline, row), timeZone: row.timeZone }).toISOString(), extendedTo: row.extendedTo, reason: row.extensionReason,
        mayExtend: mayExtend && extendable.includes(row.status), mayExempt: mayExtend && row.status === 'not_started',
      })),
    }
  },
})
export type ParticipantsPage = OutOf<typeof listParticipants>
