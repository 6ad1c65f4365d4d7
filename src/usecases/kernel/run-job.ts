import type { RegionId, UserId } from '@/domain/shared/ids'
import { err, type Result } from '@/domain/shared/result'
import { findJob, updateJobFinished, updateJobProgress, updateJobStarted, type JobPayload, type JobState } from '@/data/jobs/job.store'
import { withTenant, type TenantTx } from '@/data/tenant'
import { systemClock } from '@/platform/clock'
import { faultFacts } from '@/platform/fault-facts'
import { logger } from '@/platform/logger'
import type { Actor } from '@/policy/can'

export type JobRun = {
  readonly regionId: RegionId
  readonly jobId: string
  readonly subjectId: string
  readonly data: Readonly<Record<string, unknown>>
  /** The owner with the rights of this moment; null for letters and other work of nobody. */
  readonly actor: Actor | null
  /** When it fails now, nobody tries again. */
  readonly isLastAttempt: boolean
  /** Done of total, for the owner's page. */
  readonly report: (progress: { done: number; total: number }) => Promise<void>
}
export type JobRefusal = { readonly code: string }
/** Makes its effect once however often it is run; a refusal is shown to the owner, a fault is tried again. */
export type JobHandler = (run: JobRun) => Promise<Result<unknown, JobRefusal>>

export type JobWorld = {
  readonly handlers: Readonly<Record<string, JobHandler>>
  /** What else must be true when a job of the kind has failed for good; in the transaction that says so. */
  readonly onFailed: Readonly<Record<string, (tx: TenantTx, failed: { subjectId: string; jobId: string; at: Date }) => Promise<void>>>
  /** Rights are read when the job runs: a right revoked meanwhile is gone. */
  readonly findActor: (userId: UserId, regionId: RegionId) => Promise<Actor | null>
}

type Ended = { readonly job: Pick<JobState, 'id' | 'kind' | 'subjectId'>; readonly result: Result<unknown, JobRefusal> }

const finish = (regionId: RegionId, world: JobWorld, { job, result }: Ended): Promise<void> =>
  withTenant(regionId, async (tx) => {
    const at = systemClock()
    await updateJobFinished(tx, job.id, { status: result.ok ? 'done' : 'failed', reason: result.ok ? null : result.error, at })
    if (!result.ok) await world.onFailed[job.kind]?.(tx, { subjectId: job.subjectId, jobId: job.id, at })
  })

/** A job whose worker died at its last attempt: nobody will run it again, so its row must not say «running» for ever. */
export const abandonJob = async (payload: JobPayload, world: JobWorld): Promise<void> => {
  const regionId = payload.regionId as RegionId
  const job = await withTenant(regionId, (tx) => findJob(tx, payload.jobId))
  if (job === undefined || job.status === 'done' || job.status === 'failed') return
  await finish(regionId, world, { job, result: err({ code: 'JOB_FAULT' }) })
}

/** Runs one job of the queue and keeps its row true: waiting → running → done, or failed with a reason. */
export const runJob = async (payload: JobPayload, world: JobWorld, isLastAttempt: boolean): Promise<void> => {
  const regionId = payload.regionId as RegionId
  const job = await withTenant(regionId, async (tx) => {
    const found = await findJob(tx, payload.jobId)
    if (found !== undefined && found.status !== 'done') await updateJobStarted(tx, payload.jobId, systemClock())
    return found
  })
  if (job === undefined || job.status === 'done') return
  const handler = world.handlers[payload.kind]
  if (handler === undefined) return finish(regionId, world, { job, result: err({ code: 'JOB_KIND_UNKNOWN' }) })
  const actor = job.ownerId === null ? null : await world.findActor(job.ownerId as UserId, regionId)
  const report: JobRun['report'] = (progress) => withTenant(regionId, (tx) => updateJobProgress(tx, job.id, progress))
  try {
    await finish(regionId, world, { job, result: await handler({ regionId, jobId: job.id, subjectId: job.subjectId, data: payload.data, actor, isLastAttempt, report }) })
  } catch (fault) {
    logger().error({ jobId: job.id, kind: payload.kind, fault: faultFacts(fault) }, 'job fault')
    if (isLastAttempt) await finish(regionId, world, { job, result: err({ code: 'JOB_FAULT' }) })
    throw fault
  }
}
