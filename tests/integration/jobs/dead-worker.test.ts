import { expect, it, vi } from 'vitest'
import { findJob } from '@/data/jobs/job.store'
import { listCycleReleases } from '@/data/scoring/release.store'
import { withTenant } from '@/data/tenant'
import { releaseDeadLocks } from '../../../scripts/worker-locks'
import { jobWorld } from '../../../scripts/job-world'
import { env } from '@/platform/env'
import { requestRelease } from '@/usecases/releases/request-release'
import { aCall, anActor } from '#tests/factories/access'
import { aCycle } from '#tests/factories/cycles'
import { asOwner } from '#tests/factories/owner'
import { workerProcesses } from '#tests/factories/worker-process'

const { startWorker, kill } = workerProcesses()

it('a job whose worker was killed is done by the next worker, once', { timeout: 240_000 }, async () => {
  const cycle = await aCycle()
  const analyst = await anActor('ministry_analyst', { regionId: cycle.regionId })
  const ordered = await requestRelease.execute(aCall(analyst), { cycleId: cycle.cycleId })
  if (!ordered.ok) throw new Error(ordered.error.code)
  const statusOf = () => withTenant(cycle.regionId, async (tx) => (await findJob(tx, ordered.value.jobId))?.status)
  await asOwner(async (client) => {
    // The cycle is held, so the calculation waits for it with the job taken.
    await client.query('BEGIN')
    await client.query("SELECT set_config('app.region_id', $1, true)", [cycle.regionId])
    await client.query('SELECT 1 FROM cycle WHERE id = $1 FOR UPDATE', [cycle.cycleId])
    const first = startWorker()
    await vi.waitFor(async () => expect(await statusOf()).toBe('running'), { timeout: 100_000, interval: 200 })
    await kill(first)
    await client.query('ROLLBACK')
  })
  startWorker()
  await vi.waitFor(async () => expect(await statusOf()).toBe('done'), { timeout: 100_000, interval: 200 })
  expect(await withTenant(cycle.regionId, (tx) => listCycleReleases(tx, cycle.cycleId))).toHaveLength(1)
})

it('a job that takes long is left to the worker that lives', { timeout: 240_000 }, async () => {
  const cycle = await aCycle()
  const analyst = await anActor('ministry_analyst', { regionId: cycle.regionId })
  const ordered = await requestRelease.execute(aCall(analyst), { cycleId: cycle.cycleId })
  if (!ordered.ok) throw new Error(ordered.error.code)
  const statusOf = () => withTenant(cycle.regionId, async (tx) => (await findJob(tx, ordered.value.jobId))?.status)
  const attempts = await asOwner(async (client) => {
    await client.query('BEGIN')
    await client.query("SELECT set_config('app.region_id', $1, true)", [cycle.regionId])
    await client.query('SELECT 1 FROM cycle WHERE id = $1 FOR UPDATE', [cycle.cycleId])
    startWorker()
    await vi.waitFor(async () => expect(await statusOf()).toBe('running'), { timeout: 100_000, interval: 200 })
    await asOwner((other) => other.query("UPDATE graphile_worker._private_jobs SET locked_at = locked_at - interval '10 minutes' WHERE locked_by IS NOT NULL"))
    await releaseDeadLocks(env().DATABASE_URL, jobWorld)
    const held = await asOwner((other) => other.query<{ attempts: number; isLocked: boolean }>("SELECT attempts, locked_by IS NOT NULL AS \"isLocked\" FROM graphile_worker._private_jobs WHERE payload ->> 'jobId' = $1", [ordered.value.jobId]))
    await client.query('ROLLBACK')
    return held.rows
  })
  expect(attempts).toEqual([{ attempts: 1, isLocked: true }])
  await vi.waitFor(async () => expect(await statusOf()).toBe('done'), { timeout: 100_000, interval: 200 })
})
