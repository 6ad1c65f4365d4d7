import type { JobId, UserId } from '@/domain/shared/ids'
import type { InputJson } from '../client'
import type { Job as JobRow } from '../generated/client'
import { inParts } from '../in-parts'
import type { TenantTx } from '../tenant'

/** What the worker is handed; everything else is read from the rows it names. */
export type JobPayload = { readonly regionId: string; readonly jobId: string; readonly kind: string; readonly data: Readonly<Record<string, unknown>> }

export type NewJob = {
  readonly id: JobId
  readonly kind: string
  readonly ownerId: UserId | null
  readonly subjectKind: string
  readonly subjectId: string
  readonly data?: Readonly<Record<string, unknown>>
  readonly at: Date
}

/** A job exists exactly when its cause was committed: the queue entry is added inside the caller's transaction. */
export const enqueueJob = async (tx: TenantTx, job: NewJob): Promise<void> => {
  await tx.job.create({
    data: { regionId: tx.regionId, id: job.id, kind: job.kind, status: 'waiting', ownerId: job.ownerId, subjectKind: job.subjectKind, subjectId: job.subjectId, createdAt: job.at },
  })
  const payload: JobPayload = { regionId: tx.regionId, jobId: job.id, kind: job.kind, data: job.data ?? {} }
  await tx.$queryRaw`SELECT graphile_worker.add_job('run_job', payload := ${JSON.stringify(payload)}::json, job_key := ${job.id}, max_attempts := 3)::text`
}

/** Many jobs at once, each with its row, in the transaction of their cause. */
export const enqueueJobs = async (tx: TenantTx, jobs: ReadonlyArray<NewJob>): Promise<void> => {
  const data = jobs.map((job) => ({ regionId: tx.regionId, id: job.id, kind: job.kind, status: 'waiting' as const, ownerId: job.ownerId, subjectKind: job.subjectKind, subjectId: job.subjectId, createdAt: job.at }))
  await inParts(data, (part) => tx.job.createMany({ data: part }))
  const payloads = jobs.map((job): string => JSON.stringify({ regionId: tx.regionId, jobId: job.id, kind: job.kind, data: job.data ?? {} } satisfies JobPayload))
  await tx.$queryRaw`
    SELECT count(*)::int FROM graphile_worker.add_jobs(ARRAY(
      SELECT ROW('run_job', p.payload, NULL, NULL, 3, p.payload ->> 'jobId', NULL, NULL)::graphile_worker.job_spec FROM unnest(${payloads}::json[]) AS p(payload)))`
}

export type JobState = Pick<JobRow, 'id' | 'kind' | 'status' | 'ownerId' | 'subjectKind' | 'subjectId' | 'done' | 'total' | 'reason' | 'createdAt' | 'startedAt' | 'finishedAt'>

export const findJob = async (tx: TenantTx, id: string): Promise<JobState | undefined> =>
  (await tx.job.findUnique({ where: { regionId_id: { regionId: tx.regionId, id } } })) ?? undefined

/** A job of this kind about this thing that waits or runs. Whoever asks at the same moment asks after the first has committed. */
export const findUnfinishedJob = async (tx: TenantTx, about: { kind: string; subjectId: string }): Promise<JobState | undefined> => {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${about.kind} ${about.subjectId}`}, 0))::text`
  return (await tx.job.findFirst({ where: { regionId: tx.regionId, ...about, status: { in: ['waiting', 'running'] } }, orderBy: { createdAt: 'desc' } })) ?? undefined
}

/** Newest first; all of the region's for those who see the region, else the own ones. */
export const listJobs = async (tx: TenantTx, page: { ownerId: UserId | null; skip: number; take: number }): Promise<ReadonlyArray<JobState>> =>
  tx.job.findMany({
    where: { regionId: tx.regionId, ...(page.ownerId === null ? {} : { ownerId: page.ownerId }) },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    skip: page.skip,
    take: page.take,
  })

export const updateJobStarted = async (tx: TenantTx, id: string, at: Date): Promise<void> => {
  await tx.job.update({ where: { regionId_id: { regionId: tx.regionId, id } }, data: { status: 'running', startedAt: at } })
}

export const updateJobProgress = async (tx: TenantTx, id: string, progress: { done: number; total: number }): Promise<void> => {
  await tx.job.update({ where: { regionId_id: { regionId: tx.regionId, id } }, data: progress })
}

export const updateJobFinished = async (tx: TenantTx, id: string, end: { status: 'done' | 'failed'; reason: unknown; at: Date }): Promise<void> => {
  await tx.job.update({
    where: { regionId_id: { regionId: tx.regionId, id } },
    data: { status: end.status, finishedAt: end.at, ...(end.reason === null ? {} : { reason: end.reason as InputJson }) },
  })
}
