import { z } from 'zod'
import { findCycle } from '@/data/cycles/cycle.store'
import { enqueueJob, findUnfinishedJob } from '@/data/jobs/job.store'
import type { JobId } from '@/domain/shared/ids'
import { err, ok } from '@/domain/shared/result'
import { defineCommand } from '../kernel/define-command'
import { mayCalculate } from '../kernel/may-calculate'
import { cycleIdSchema } from '../kernel/schemas'

/** «Рассчитать»: the calculation itself is a job, so the person may leave the page. */
export const requestRelease = defineCommand({
  name: 'releases.request',
  operation: 'release.create',
  input: z.strictObject({ cycleId: cycleIdSchema }),
  load: ({ tx }, { cycleId }) => findCycle(tx, cycleId),
  scopeOf: () => ({}),
  run: async (ctx, _input, cycle) => {
    if (!(await mayCalculate(ctx.tx, cycle))) return err({ code: 'CYCLE_NOT_CALCULABLE', status: cycle.status })
    if ((await findUnfinishedJob(ctx.tx, { kind: 'release.create', subjectId: cycle.id })) !== undefined) return err({ code: 'RELEASE_ALREADY_REQUESTED' })
    const jobId = ctx.newId() as JobId
    await enqueueJob(ctx.tx, { id: jobId, kind: 'release.create', ownerId: ctx.actor.userId, subjectKind: 'cycle', subjectId: cycle.id, data: { cycleId: cycle.id }, at: ctx.now })
    return ok({ out: { jobId }, audit: { event: 'release.requested', subjectKind: 'cycle', subjectId: cycle.id } })
  },
})
