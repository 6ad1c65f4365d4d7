import { run } from 'graphile-worker'
import type { JobPayload } from '@/data/jobs/job.store'
import { RESET_TASK } from '@/data/accounts/reset-job.store'
import { disconnect } from '@/data/client'
import { env } from '@/platform/env'
import { faultFacts } from '@/platform/fault-facts'
import { logger } from '@/platform/logger'
import { sendReset } from '@/usecases/accounts/send-reset'
import { closeDueAppeals } from '@/usecases/appeals/close-due-appeals'
import { runDueSteps } from '@/usecases/cycles/run-due-steps'
import { sweepAllUploads } from '@/usecases/evidence/sweep-uploads'
import { runDueActivations } from '@/usecases/models/run-due-activations'
import { runJob } from '@/usecases/kernel/run-job'
import { sendDaily } from '@/usecases/notifications/send-daily'
import { refuseBypass } from '@/usecases/settings/refuse-bypass'
import { jobWorld } from './job-world'
import { holdLife, sweepDeadLocks } from './worker-locks'

const CALENDAR_TASK = 'run_due_steps'
const MORNING_TASK = 'send_daily'
const SWEEP_TASK = 'sweep_uploads'

/** The process that does the jobs: checks of imports, calculations, letters. Several may run side by side. */
const main = async (): Promise<void> => {
  await refuseBypass()
  const connectionString = env().DATABASE_URL
  const life = await holdLife(connectionString)
  const sweep = await sweepDeadLocks(connectionString, jobWorld)
  const runner = await run({
    connectionString,
    events: life.events,
    concurrency: 2,
    pollInterval: 1000,
    noHandleSignals: true,
    // One of the workers a minute; a minute nobody was there for is made good at the next, since what is due stays due.
    crontab: `* * * * * ${CALENDAR_TASK}\n5 * * * * ${MORNING_TASK}\n35 * * * * ${SWEEP_TASK}`,
    taskList: {
      run_job: (payload, { job }) => runJob(payload as JobPayload, jobWorld, job.attempts >= job.max_attempts),
      [RESET_TASK]: (payload) => sendReset(payload),
      // Every hour, for it is morning somewhere; what was sent today is not sent again.
      [MORNING_TASK]: () => sendDaily(),
      // Files nobody's command has taken: the browser closed between the upload and its record.
      [SWEEP_TASK]: () => sweepAllUploads(),
      [CALENDAR_TASK]: async () => {
        await runDueActivations()
        await runDueSteps()
        await closeDueAppeals()
      },
    },
  })
  logger().info('worker ready')
  const stop = (): void => {
    sweep.stop()
    void runner.stop().then(life.release).then(disconnect).then(() => process.exit(0))
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  await runner.promise
}

main().catch((fault: unknown) => {
  logger().fatal({ fault: faultFacts(fault) }, 'worker stopped')
  process.exit(1)
})
