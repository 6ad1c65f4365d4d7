// Proves on an empty PostgreSQL that the migrations apply from the first to the last, and that applying again does nothing.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startPostgres } from './embedded.mjs'
import { migrate } from './migrate.mjs'
import { ensureRoles } from './roles.mjs'

const dataFolder = mkdtempSync(path.join(tmpdir(), 'smer-test-migrations-'))
const postgres = await startPostgres({ dataFolder, isDisposable: true })
try {
  const { ownerUrl } = await ensureRoles(postgres.url, { owner: 'owner', app: 'app', readonly: 'readonly' })
  const applied = await migrate(ownerUrl)
  const again = await migrate(ownerUrl)
  process.stdout.write(`Applied: ${applied.join(', ')}; again: ${again.length}\n`)
  process.exitCode = applied.length > 0 && again.length === 0 ? 0 : 1
} finally {
  await postgres.stop()
  rmSync(dataFolder, { recursive: true, force: true })
}
