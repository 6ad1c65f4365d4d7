import { z } from 'zod'
import { listJobs, type JobState } from '@/data/jobs/job.store'
import { requireRegion } from '@/data/tenancy/region.store'
import { reachOf } from '@/policy/can'
import { defineQuery } from '../kernel/define-query'

export type JobDto = {
  readonly id: string
  readonly kind: string
  readonly status: JobState['status']
  readonly subjectKind: string
  readonly subjectId: string
  readonly done: number
  readonly total: number
  readonly reason: { readonly code: string } | null
  readonly createdAt: string
  readonly startedAt: string | null
  readonly finishedAt: string | null
}

export const toJobDto = (job: JobState): JobDto => ({
  id: job.id, kind: job.kind, status: job.status, subjectKind: job.subjectKind, subjectId: job.subjectId, done: job.done, total: job.total,
  reason: job.reason as { code: string } | null,
  createdAt: job.createdAt.toISOString(), startedAt: job.startedAt?.toISOString() ?? null, finishedAt: job.finishedAt?.toISOString() ?? null,
})

const PAGE = 50

/** Jobs, newest first: the own ones; those who calculate for the region see the region's. */
export const listJobsQuery = defineQuery({
  name: 'jobs.list',
  operation: 'job.read',
  input: z.strictObject({ page: z.coerce.number().int().min(1).max(1000).optional() }),
  load: async () => ({}),
  scopeOf: () => ({}),
  run: async (ctx, { page = 1 }) => {
    const seesAll = reachOf(ctx.actor, 'release.create').kind === 'region'
    const rows = await listJobs(ctx.tx, { ownerId: seesAll ? null : ctx.actor.userId, skip: (page - 1) * PAGE, take: PAGE + 1 })
    const region = await requireRegion(ctx.tx)
    return { page, timeZone: region.timeZone, hasNext: rows.length > PAGE, jobs: rows.slice(0, PAGE).map(toJobDto) }
  },
})
