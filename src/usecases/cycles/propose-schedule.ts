import { z } from 'zod'
import { lockCycle } from '@/data/cycles/cycle.store'
import { insertSchedule, listSchedules, listStaff } from '@/data/cycles/schedule.store'
import { requireRegion } from '@/data/tenancy/region.store'
import { cycleStages, refuseSchedule } from '@/domain/cycles/schedule'
import { dayIn } from '@/domain/shared/calendar'
import type { UserId } from '@/domain/shared/ids'
import { err, ok } from '@/domain/shared/result'
import { defineCommand } from '../kernel/define-command'
import { calendarDateSchema, cycleIdSchema, optionalSchema, textSchema } from '../kernel/schemas'
import { refuseStepOf } from './step-facts'
import { takeStep } from './take-step'

const stageSchema = z.strictObject({
  stage: z.enum(cycleStages), startsOn: calendarDateSchema, endsOn: calendarDateSchema,
  responsibleId: z.preprocess((value) => (value === '' ? null : value), z.uuid().transform((id) => id as UserId).nullable()), executors: z.string().trim().max(500, 'TOO_LONG'),
})

/** The analyst proposes an edition of the plan: the first one before the order, a later one with the reason of its correction (PRM-11). */
export const proposeScheduleEdition = defineCommand({
  name: 'cycles.proposeSchedule',
  operation: 'cycle.plan',
  input: z.strictObject({
    cycleId: cycleIdSchema, reason: optionalSchema(textSchema(2000)), collectionFrom: calendarDateSchema, deadline: calendarDateSchema, verifyUntil: calendarDateSchema, preliminaryOn: calendarDateSchema,
    appealDays: z.coerce.number().int(), stages: z.array(stageSchema).max(cycleStages.length),
  }),
  load: ({ tx }, { cycleId }) => lockCycle(tx, cycleId),
  scopeOf: () => ({}),
  run: async (ctx, { cycleId, reason, stages, ...days }, cycle) => {
    const isFirst = cycle.status === 'planned'
    if (!isFirst && cycle.status !== 'schedule_approved') return err({ code: 'CYCLE_NOT_PLANNED' })
    if (!isFirst && reason === undefined) return err({ code: 'SCHEDULE_REASON_MISSING' })
    const refusal = refuseSchedule(days, stages)
    if (refusal !== undefined) return err(refusal)
    const { timeZone } = await requireRegion(ctx.tx)
    const staff = new Set((await listStaff(ctx.tx, dayIn(ctx.now, timeZone))).map(({ id }) => id))
    if (stages.some(({ responsibleId }) => responsibleId !== null && !staff.has(responsibleId))) return err({ code: 'SCHEDULE_PERSON_UNKNOWN' })
    const number = ((await listSchedules(ctx.tx, cycleId))[0]?.number ?? 0) + 1
    await insertSchedule(ctx.tx, { ...days, id: ctx.newId(), cycleId, number, reason: reason ?? null, proposedById: ctx.actor.userId, proposedAt: ctx.now, newId: ctx.newId, stages })
    return ok({ out: { number }, audit: { event: 'cycle.scheduleProposed', subjectKind: 'cycle', subjectId: cycleId, after: { number } } })
  },
})

/** The approver confirms the proposed correction of an approved plan; everybody is told. */
export const confirmSchedule = defineCommand({
  name: 'cycles.confirmSchedule',
  operation: 'cycle.approve',
  input: z.strictObject({ cycleId: cycleIdSchema, number: z.coerce.number().int() }),
  load: ({ tx }, { cycleId }) => lockCycle(tx, cycleId),
  scopeOf: () => ({}),
  run: async (ctx, { number }, cycle) => {
    const refusal = await refuseStepOf(ctx, cycle, 'correctSchedule')
    if (refusal !== undefined) return err(refusal)
    const [newest] = await listSchedules(ctx.tx, cycle.id)
    if (newest?.number !== number) return err({ code: 'CYCLE_WITHOUT_PROPOSAL' })
    await takeStep({ ...ctx, actorId: ctx.actor.userId }, cycle, { step: 'correctSchedule', reason: newest.reason })
    return ok({ out: {}, audit: { event: 'cycle.advanced', subjectKind: 'cycle', subjectId: cycle.id, before: { status: cycle.status }, after: { step: 'correctSchedule', number } } })
  },
})
