import type { RegionId, UserId } from '@/domain/shared/ids'
import { err, type Result } from '@/domain/shared/result'
import { findJob, updateJobFinished, updateJobProgress, updateJobStarted, type JobPayload } from '@/data/jobs/job.store'
import { withTenant } from '@/data/tenant'
import { systemClock } from '@/platform/clock'
import { logger } from '@/platform/logger'
import type { Actor } from '@/policy/can'

export type JobRun = {
  readonly regionId: RegionId
  readonly jobId: string
  readonly subjectId: string
  readonly data: Readonly<Record<string, unknown>>
  /** The owner with the rights of this moment; null for letters and other work of nobody. */
  readonly actor: Actor | null
  /** Done of total, for the owner's page. */
  readonly report: (progress: { done: number; total: number }) => Promise<void>
}
export type JobRefusal = { readonly code: string }
/** Makes its effect once however often it is run; a refusal is shown to the owner, a fault is tried again. */
export type JobHandler = (run: JobRun) => Promise<Result<unknown, JobRefusal>>

export type JobWorld = {
  readonly handlers: Readonly<Record<string, JobHandler>>
  /** Rights are read when the job runs: a right revoked meanwhile is gone. */
  readonly findActor: (userId: UserId, regionId: RegionId) => Promise<Actor | null>
}

const finish = (regionId: RegionId, jobId: string, result: Result<unknown, JobRefusal>): Promise<void> =>
  withTenant(regionId, (tx) => updateJobFinished(tx, jobId, { status: result.ok ? 'done' : 'failed', reason: result.ok ? null : result.error, at: systemClock() }))

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
  if (handler === undefined) return finish(regionId, job.id, err({ code: 'JOB_KIND_UNKNOWN' }))
  const actor = job.ownerId === null ? null : await world.findActor(job.ownerId as UserId, regionId)
  const report: JobRun['report'] = (progress) => withTenant(regionId, (tx) => updateJobProgress(tx, job.id, progress))
  try {
    await finish(regionId, job.id, await handler({ regionId, jobId: job.id, subjectId: job.subjectId, data: payload.data, actor, report }))
  } catch (fault) {
    logger().error({ jobId: job.id, kind: payload.kind, fault: fault instanceof Error ? fault.stack : String(fault) }, 'job fault')
    if (isLastAttempt) await finish(regionId, job.id, err({ code: 'JOB_FAULT' }))
    throw fault
  }
}
