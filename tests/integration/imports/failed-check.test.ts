import { expect, it } from 'vitest'
import { listJobs } from '@/data/jobs/job.store'
import { withTenant } from '@/data/tenant'
import { err, ok } from '@/domain/shared/result'
import { createImport } from '@/usecases/imports/create-import'
import { beginCheck } from '@/usecases/imports/begin-check'
import { getImport } from '@/usecases/imports/get-import'
import { runJob, type JobWorld } from '@/usecases/kernel/run-job'
import { aCall, anActor } from '#tests/factories/access'
import { aCycle } from '#tests/factories/cycles'
import { jobWorld } from '../../../scripts/job-world'

const uploaded = async () => {
  const cycle = await aCycle()
  const analyst = await anActor('ministry_analyst', { regionId: cycle.regionId })
  const made = await createImport.execute(aCall(analyst), { cycleId: cycle.cycleId, fileName: 'Показатели.xlsx', bytes: new Uint8Array([80, 75, 3, 4]) })
  if (!made.ok) throw new Error(made.error.code)
  const { importId } = made.value
  const [job] = await withTenant(cycle.regionId, (tx) => listJobs(tx, { ownerId: null, skip: 0, take: 1 }))
  if (job === undefined) throw new Error('the check is ordered')
  const run = (world: JobWorld, isLastAttempt = true) => runJob({ regionId: cycle.regionId, jobId: job.id, kind: job.kind, data: { importId } }, world, isLastAttempt)
  const status = async () => {
    const page = await getImport.execute(aCall(analyst), { importId })
    return page.ok ? page.value.status : page.error.code
  }
  return { analyst, importId, run, status }
}
const withCheck = (check: JobWorld['handlers'][string]): JobWorld => ({ ...jobWorld, handlers: { 'import.check': check } })

it('an import whose check has begun says so', async () => {
  const { analyst, importId, status } = await uploaded()
  expect(await beginCheck.execute(aCall(analyst), { importId })).toMatchObject(ok({ key: expect.stringContaining('imports/') }))
  expect(await status()).toBe('checking')
})

it.each(['IMPORT_FILE_GONE', 'JOB_OWNER_WITHOUT_RIGHTS'])('an import whose check was refused by %s is failed, not being checked for ever', async (code) => {
  const { run, status } = await uploaded()
  await run(withCheck(async () => err({ code })))
  expect(await status()).toBe('failed')
})

it('a fault fails the import only at the last attempt', async () => {
  const { run, status } = await uploaded()
  const world = withCheck(() => Promise.reject(new Error('the disk is full')))
  await expect(run(world, false)).rejects.toThrow('the disk is full')
  expect(await status()).toBe('uploaded')
  await expect(run(world)).rejects.toThrow('the disk is full')
  expect(await status()).toBe('failed')
})

it('a job of an owner without any role fails the import', async () => {
  const { run, status } = await uploaded()
  await run({ ...jobWorld, findActor: async () => null })
  expect(await status()).toBe('failed')
})
