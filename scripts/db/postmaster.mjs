import { existsSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'

// Lines of postmaster.pid, in PostgreSQL's own order.
const PID_LINE = 0
const FOLDER_LINE = 1
const PORT_LINE = 3
const STATUS_LINE = 7

/** Whether a process with this number runs, ours or not. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

// After a hard stop the number in postmaster.pid may belong to something else by now.
function isPostgres(pid) {
  const name = `/proc/${pid}/comm`
  return process.platform !== 'linux' || !existsSync(name) || readFileSync(name, 'utf8').startsWith('postgres')
}

// A folder copied while its server ran brings the number of a server that serves the original.
const isCopyOf = (original, cluster) => existsSync(original) && realpathSync(original) !== realpathSync(cluster)

/** What postmaster.pid tells: { pid, port, ready }, or undefined when no live process stands behind it. */
export function readPostmaster(cluster) {
  const file = path.join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const lines = readFileSync(file, 'utf8').split('\n')
  const pid = Number(lines[PID_LINE])
  const port = Number(lines[PORT_LINE])
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return undefined
  if (!isPostgres(pid) || isCopyOf(lines[FOLDER_LINE], cluster)) {
    rmSync(file, { force: true })
    return undefined
  }
  return { pid, port, ready: lines[STATUS_LINE]?.trim() === 'ready' }
}

/** Whether the server at `url` serves exactly this cluster folder, and not somebody else's that took the port. */
export async function servesCluster(url, cluster) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  try {
    await client.connect()
    const { rows } = await client.query("SELECT current_setting('data_directory') AS folder")
    return realpathSync(rows[0].folder) === realpathSync(cluster)
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Sessions of other programs on the server, ours not counted. */
export async function countOtherSessions(url) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query("SELECT count(*)::int AS n FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()")
    return rows[0].n
  } finally {
    await client.end()
  }
}
