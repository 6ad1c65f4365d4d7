import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startPostgres } from '../db/embedded.mjs'
import { migrate } from '../db/migrate.mjs'
import { ensureDatabase, ensureRoles, signedInAs, withClient, type RoleUrls } from '../db/roles.mjs'

const DATABASE = 'smer_bench'
// The server listens on loopback with a random password of its own and lives as long as the benchmark.
/** Seals the sessions of measured pages; nobody else's are sealed with it. */
export const BENCH_SECRET = 'benchmark-secret-benchmark-secret-benchmark'
const passwords = { owner: 'bench-owner', app: 'bench-app', readonly: 'bench-readonly' }

export type BenchServer = RoleUrls & { readonly adminUrl: string; readonly folder: string; readonly version: string; readonly postmaster: number; readonly close: () => Promise<void> }

/** A PostgreSQL of the benchmark's own, flushed to disk like a real one, with the product's roles and schema; the process's settings point to it. */
export const openBenchServer = async (): Promise<BenchServer> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'smer-bench-'))
  const postgres = await startPostgres({ dataFolder: folder })
  const close = async (): Promise<void> => {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await ensureDatabase(postgres.url, DATABASE)
    const { username, password } = new URL(postgres.url)
    const adminUrl = signedInAs(postgres.url, { user: username, password, database: DATABASE })
    const urls = await ensureRoles(adminUrl, passwords)
    await migrate(urls.ownerUrl)
    Object.assign(process.env, { DATABASE_URL: urls.appUrl, NEXTAUTH_SECRET: BENCH_SECRET, SMER_DATA_DIR: path.join(folder, 'data'), LOG_LEVEL: 'error' })
    const version = await withClient(adminUrl, async (client) => (await client.query<{ version: string }>("SELECT current_setting('server_version') AS version")).rows[0]?.version ?? '')
    return { ...urls, adminUrl, folder, version, postmaster: postgres.pid, close }
  } catch (error) {
    await close()
    throw error
  }
}
