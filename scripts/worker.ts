import { run } from 'graphile-worker'
import type { JobPayload } from '@/data/jobs/job.store'
import { disconnect } from '@/data/client'
import { env } from '@/platform/env'
import { logger } from '@/platform/logger'
import { runJob } from '@/usecases/kernel/run-job'
import { refuseBypass } from '@/usecases/settings/refuse-bypass'
import { jobWorld } from './job-world'

/** The process that does the jobs: checks of imports, calculations, letters. Several may run side by side. */
const main = async (): Promise<void> => {
  await refuseBypass()
  const runner = await run({
    connectionString: env().DATABASE_URL,
    concurrency: 2,
    pollInterval: 1000,
    noHandleSignals: true,
    taskList: { run_job: (payload, { job }) => runJob(payload as JobPayload, jobWorld, job.attempts >= job.max_attempts) },
  })
  logger().info('worker ready')
  const stop = (): void => {
    void runner.stop().then(disconnect).then(() => process.exit(0))
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  await runner.promise
}

main().catch((fault: unknown) => {
  logger().fatal({ fault: fault instanceof Error ? fault.stack : String(fault) }, 'worker stopped')
  process.exit(1)
})
