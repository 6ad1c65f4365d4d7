import { run } from 'graphile-worker'
import type { JobPayload } from '@/data/jobs/job.store'
import { RESET_TASK } from '@/data/accounts/reset-job.store'
import { disconnect } from '@/data/client'
import { env } from '@/platform/env'
import { faultFacts } from '@/platform/fault-facts'
import { logger } from '@/platform/logger'
import { sendReset } from '@/usecases/accounts/send-reset'
import { runJob } from '@/usecases/kernel/run-job'
import { refuseBypass } from '@/usecases/settings/refuse-bypass'
import { jobWorld } from './job-world'
import { holdLife, releaseDeadLocks, sweepDeadLocks, workerIdsOf } from './worker-locks'

const WORKERS = 2

/** The process that does the jobs: checks of imports, calculations, letters. Several may run side by side. */
const main = async (): Promise<void> => {
  await refuseBypass()
  const connectionString = env().DATABASE_URL
  const life = await holdLife(connectionString)
  await releaseDeadLocks(connectionString, jobWorld)
  const sweep = sweepDeadLocks(connectionString, jobWorld)
  const start = (workerId: string) => run({
    connectionString,
    workerId,
    concurrency: 1,
    pollInterval: 1000,
    noHandleSignals: true,
    taskList: {
      run_job: (payload, { job }) => runJob(payload as JobPayload, jobWorld, job.attempts >= job.max_attempts),
      [RESET_TASK]: (payload) => sendReset(payload),
    },
  })
  const runners = await Promise.all(workerIdsOf(life.instance, WORKERS).map(start))
  logger().info('worker ready')
  const stop = (): void => {
    sweep.stop()
    void Promise.all(runners.map((runner) => runner.stop())).then(life.release).then(disconnect).then(() => process.exit(0))
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  await Promise.all(runners.map((runner) => runner.promise))
}

main().catch((fault: unknown) => {
  logger().fatal({ fault: faultFacts(fault) }, 'worker stopped')
  process.exit(1)
})
