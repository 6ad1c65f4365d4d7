import { z } from 'zod'
import { findCycle } from '@/data/cycles/cycle.store'
import { listSchedules, listStaff, type Schedule } from '@/data/cycles/schedule.store'
import { findModelDocument, findModelVersionHead } from '@/data/models/model-version.store'
import { requireRegion } from '@/data/tenancy/region.store'
import { areMethodsOpen, isCycleStepOpen } from '@/domain/cycles/cycle-workflow'
import { warnOfSchedule } from '@/domain/cycles/schedule'
import { dayIn } from '@/domain/shared/calendar'
import { can } from '@/policy/can'
import { defineQuery, type OutOf } from '../kernel/define-query'
import { cycleIdSchema } from '../kernel/schemas'
import { changedDays, namesOf, scheduleDto } from '../kernel/schedule-dto'

/** Each edition with what it changed against the one in force when it was proposed. */
const historyOf = (editions: ReadonlyArray<Schedule>, names: ReadonlyMap<string, string>) =>
  editions.map((edition) => {
    const before = editions.find((other) => other.number < edition.number && other.approvedAt !== null)
    return {
      number: edition.number, reason: edition.reason, proposedAt: edition.proposedAt.toISOString(), proposedBy: edition.proposedById === null ? null : (names.get(edition.proposedById) ?? null),
      approvedAt: edition.approvedAt?.toISOString() ?? null, isReplaced: edition.approvedAt === null && editions.some(({ number }) => number > edition.number),
      isFirst: before === undefined, changes: before === undefined ? [] : changedDays(before, edition),
      stagesChanged: before !== undefined && edition.stages.some((row) => before.stages.some((old) => old.stage === row.stage && (old.startsOn !== row.startsOn || old.endsOn !== row.endsOn))),
    }
  })

/** The plan of a cycle: the edition in force, the one that waits, what to look at, every edition with its reason. */
export const getSchedule = defineQuery({
  name: 'cycles.getSchedule',
  operation: 'cycle.read',
  input: z.strictObject({ cycleId: cycleIdSchema }),
  load: ({ tx }, { cycleId }) => findCycle(tx, cycleId),
  scopeOf: () => ({}),
  run: async ({ tx, actor, now }, _input, cycle) => {
    const editions = await listSchedules(tx, cycle.id)
    const { timeZone } = await requireRegion(tx)
    const today = dayIn(now, timeZone)
    const names = await namesOf(tx, editions)
    const here = { regionId: actor.regionId }
    const mayPlan = (cycle.status === 'planned' || cycle.status === 'schedule_approved') && can(actor, 'cycle.plan', here)
    const current = editions.find(({ approvedAt }) => approvedAt !== null)
    const newest = editions[0]
    const proposal = newest !== undefined && newest.approvedAt === null ? newest : undefined
    const shown = proposal ?? current
    const head = await findModelVersionHead(tx, cycle.modelVersionId)
    const model = head === undefined ? { fields: [] } : await findModelDocument(tx, head)
    const dto = (edition: Schedule | undefined) => (edition === undefined ? null : scheduleDto(edition, { cycle, today, names }))
    return {
      cycle: { id: cycle.id, title: cycle.title, period: cycle.period, status: cycle.status, instructionFileId: cycle.instructionFileId, methodsAct: cycle.methodsAct },
      timeZone, current: dto(current), proposal: dto(proposal),
      warnings: shown === undefined ? [] : warnOfSchedule({ days: shown, stages: shown.stages, model, period: cycle.period }),
      history: historyOf(editions, names),
      staff: mayPlan ? (await listStaff(tx, today)).map(({ id, name }) => ({ id, name })) : [],
      mayPlan,
      mayNameMethods: areMethodsOpen(cycle.status) && can(actor, 'cycle.plan', here),
      mayConfirm: proposal !== undefined && isCycleStepOpen(cycle.status, 'correctSchedule') && can(actor, 'cycle.approve', here),
    }
  },
})
export type SchedulePage = OutOf<typeof getSchedule>
