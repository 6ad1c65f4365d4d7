import { z } from 'zod'
import { findJob } from '@/data/jobs/job.store'
import { findReleaseOfJob } from '@/data/scoring/release.store'
import { requireRegion } from '@/data/tenancy/region.store'
import { reachOf } from '@/policy/can'
import { defineQuery } from '../kernel/define-query'
import { jobIdSchema } from '../kernel/schemas'
import { toJobDto } from './list-jobs'

/** One job with its progress: the own one, or any for those who calculate for the region. */
export const getJob = defineQuery({
  name: 'jobs.get',
  operation: 'job.read',
  input: z.strictObject({ jobId: jobIdSchema }),
  load: async (ctx, { jobId }) => {
    const job = await findJob(ctx.tx, jobId)
    const isSeen = job !== undefined && (job.ownerId === ctx.actor.userId || reachOf(ctx.actor, 'release.create').kind === 'region')
    return isSeen ? job : undefined
  },
  scopeOf: () => ({}),
  run: async ({ tx }, { jobId }, job) => ({
    ...toJobDto(job),
    timeZone: (await requireRegion(tx)).timeZone,
    /** What a calculation made. */
    releaseId: job.kind === 'release.create' && job.status === 'done' ? ((await findReleaseOfJob(tx, jobId))?.id ?? null) : null,
  }),
})
