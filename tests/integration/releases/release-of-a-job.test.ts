import { expect, it } from 'vitest'
import { listJobs } from '@/data/jobs/job.store'
import { listCycleReleases } from '@/data/scoring/release.store'
import { withTenant } from '@/data/tenant'
import { err } from '@/domain/shared/result'
import { createRelease } from '@/usecases/releases/create-release'
import { requestRelease } from '@/usecases/releases/request-release'
import { runJob } from '@/usecases/kernel/run-job'
import { aCall, anActor } from '#tests/factories/access'
import { aCycle } from '#tests/factories/cycles'
import { jobWorld } from '../../../scripts/job-world'

it('a job run again finds the release it has made', async () => {
  const cycle = await aCycle()
  const analyst = await anActor('ministry_analyst', { regionId: cycle.regionId })
  const ordered = await requestRelease.execute(aCall(analyst), { cycleId: cycle.cycleId })
  if (!ordered.ok) throw new Error(ordered.error.code)
  const { jobId } = ordered.value
  const first = await createRelease.execute(aCall(analyst), { cycleId: cycle.cycleId, jobId })
  const again = await createRelease.execute(aCall(analyst), { cycleId: cycle.cycleId, jobId })
  expect(again).toEqual(first)
  expect(await withTenant(cycle.regionId, (tx) => listCycleReleases(tx, cycle.cycleId))).toHaveLength(1)
})

it('«Рассчитать» twice is refused while the first waits, also at the same moment, and allowed when it is done', async () => {
  const cycle = await aCycle()
  const analyst = await anActor('ministry_analyst', { regionId: cycle.regionId })
  const ask = () => requestRelease.execute(aCall(analyst), { cycleId: cycle.cycleId })
  const both = await Promise.all([ask(), ask()])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both).toContainEqual(err({ code: 'RELEASE_ALREADY_REQUESTED' }))
  const [job] = await withTenant(cycle.regionId, (tx) => listJobs(tx, { ownerId: null, skip: 0, take: 1 }))
  if (job === undefined) throw new Error('the job waits')
  await runJob({ regionId: cycle.regionId, jobId: job.id, kind: job.kind, data: { cycleId: cycle.cycleId } }, jobWorld, false)
  expect((await ask()).ok).toBe(true)
})
