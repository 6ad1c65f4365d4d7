import { z } from 'zod'
import { listCycles, insertCycle } from '@/data/cycles/cycle.store'
import { listModelVersions, lockModelVersion } from '@/data/models/model-version.store'
import { insertSchedule } from '@/data/cycles/schedule.store'
import { cycleKinds } from '@/domain/cycles/cycle-kind'
import { hasBegun } from '@/domain/cycles/cycle-workflow'
import { proposeSchedule } from '@/domain/cycles/schedule'
import { parseSchoolYear } from '@/domain/cycles/school-year'
import type { CycleId } from '@/domain/shared/ids'
import { err, ok } from '@/domain/shared/result'
import { mayBeginCycle } from '@/domain/models/model-workflow'
import { defineCommand } from '../kernel/define-command'
import { calendarDateSchema, modelVersionIdSchema, textSchema } from '../kernel/schemas'

/** A draft of a cycle on an approved model version; the snapshot is taken when it opens. */
export const createCycle = defineCommand({
  name: 'cycles.create',
  operation: 'cycle.create',
  input: z.strictObject({ modelVersionId: modelVersionIdSchema, kind: z.enum(cycleKinds).default('efficiency'), title: textSchema(200), period: z.string().trim(), collectionFrom: calendarDateSchema, deadline: calendarDateSchema }),
  load: ({ tx }, { modelVersionId }) => lockModelVersion(tx, modelVersionId),
  scopeOf: () => ({}),
  run: async (ctx, input, version) => {
    const year = parseSchoolYear(input.period)
    if (!year.ok) return year
    if (!mayBeginCycle(version.status)) return err({ code: 'MODEL_NOT_APPROVED' })
    if (input.deadline < input.collectionFrom) return err({ code: 'DEADLINE_BEFORE_COLLECTION' })
    const others = await listCycles(ctx.tx)
    if (others.some((cycle) => cycle.period === input.period && cycle.kind === input.kind && cycle.modelVersionId === version.id)) return err({ code: 'CYCLE_ALREADY_EXISTS', period: input.period })
    const cycleId = ctx.newId() as CycleId
    const ofModel = new Set((await listModelVersions(ctx.tx)).filter(({ modelId }) => modelId === version.modelId).map(({ id }) => id))
    const previous = others.find((cycle) => cycle.period < input.period && cycle.kind === input.kind && hasBegun(cycle.status) && ofModel.has(cycle.modelVersionId))
    await insertCycle(ctx.tx, { ...input, id: cycleId, previousCycleId: previous?.id ?? null, createdAt: ctx.now })
    const { days, stages } = proposeSchedule(input)
    await insertSchedule(ctx.tx, {
      ...days, id: ctx.newId(), cycleId, number: 1, reason: null, proposedById: ctx.actor.userId, proposedAt: ctx.now, newId: ctx.newId, stages: stages.map((stage) => ({ ...stage, responsibleId: null, executors: '' })),
    })
    return ok({ out: { cycleId }, audit: { event: 'cycle.created', subjectKind: 'cycle', subjectId: cycleId, after: { title: input.title, period: input.period, kind: input.kind } } })
  },
})
