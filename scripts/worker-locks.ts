import { EventEmitter } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { makeWorkerUtils, type WorkerEvents } from 'graphile-worker'
import type { JobPayload } from '@/data/jobs/job.store'
import { faultFacts } from '@/platform/fault-facts'
import { logger } from '@/platform/logger'
import { abandonJob, type JobWorld } from '@/usecases/kernel/run-job'

/** First half of the advisory locks by which living workers are known; the second half is the hash of the id the queue marks its jobs with: that of the pool. */
const ALIVE = 727_073
const AGAIN_MS = 1_000
const SWEEP_MS = 15_000
/** A worker takes its first job and its lock at the same moment on two connections: younger jobs are left alone. */
const GRACE = '5 seconds'

/**
 * Holds a lock for the workers of this process on a connection of its own. However the process dies, the server lets the locks go,
 * so another one knows it for dead at once and on any machine. The queue by itself would wait four hours.
 */
export const holdLife = async (connectionString: string): Promise<{ events: WorkerEvents; release: () => Promise<void> }> => {
  const ids: string[] = []
  const events: WorkerEvents = new EventEmitter()
  let isReleased = false
  const holdAll = async (client: Client): Promise<void> => {
    await client.query('SELECT pg_advisory_lock($1, hashtext(id)) FROM unnest($2::text[]) AS id', [ALIVE, ids])
  }
  const connect = async (): Promise<Client> => {
    const made = new Client({ connectionString })
    made.once('error', () => void again())
    await made.connect()
    await holdAll(made)
    return made
  }
  const again = async (): Promise<void> => {
    while (!isReleased) {
      await wait(AGAIN_MS)
      try {
        client = await connect()
        return
      } catch (fault) {
        logger().warn({ fault: faultFacts(fault) }, 'worker has lost its lock')
      }
    }
  }
  let client = await connect()
  events.on('pool:create', ({ workerPool }) => {
    ids.push(workerPool.id)
    holdAll(client).catch((fault: unknown) => logger().warn({ fault: faultFacts(fault) }, 'worker is without its lock'))
  })
  return {
    events,
    release: async () => {
      isReleased = true
      await client.end()
    },
  }
}

type Held = { readonly locked_by: string; readonly payload: JobPayload; readonly is_exhausted: boolean }

const HELD_BY_DEAD = `
  SELECT j.locked_by, j.payload, j.attempts >= j.max_attempts AS is_exhausted FROM graphile_worker._private_jobs j
  WHERE j.locked_by IS NOT NULL AND j.locked_at < now() - $2::interval AND NOT EXISTS (
    SELECT 1 FROM pg_locks l WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 2 AND l.classid = $1
      AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database()) AND l.objid::bigint = hashtext(j.locked_by)::bigint & 4294967295)`

/** Gives the jobs of dead workers back to the queue; one whose attempts are spent is ended as failed. */
export const releaseDeadLocks = async (connectionString: string, world: JobWorld): Promise<void> => {
  const client = new Client({ connectionString })
  await client.connect()
  const { rows: held } = await client.query<Held>(HELD_BY_DEAD, [ALIVE, GRACE]).finally(() => client.end())
  if (held.length === 0) return
  const ids = [...new Set(held.map(({ locked_by }) => locked_by))]
  const utils = await makeWorkerUtils({ connectionString })
  await utils.forceUnlockWorkers(ids).finally(() => utils.release())
  for (const { payload, is_exhausted } of held) if (is_exhausted && 'jobId' in payload) await abandonJob(payload, world)
  logger().warn({ workers: ids, jobs: held.length }, 'jobs of dead workers released')
}

/** Now and every quarter of a minute: a worker may die while another lives. */
export const sweepDeadLocks = async (connectionString: string, world: JobWorld): Promise<{ stop: () => void }> => {
  await releaseDeadLocks(connectionString, world)
  const timer = setInterval(() => {
    releaseDeadLocks(connectionString, world).catch((fault: unknown) => logger().error({ fault: faultFacts(fault) }, 'locks of dead workers not released'))
  }, SWEEP_MS)
  return { stop: () => clearInterval(timer) }
}
