import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, expect, it } from 'vitest'
import { startPostgres, type Postgres } from '../../../scripts/db/embedded.mjs'
import { migrate } from '../../../scripts/db/migrate.mjs'
import { ensureDatabase, ensureRoles, signedInAs } from '../../../scripts/db/roles.mjs'
import { seeded } from '../../golden/random'
import { aKillWorld, expectNothingLost, startSaver } from './kill-world'
import type { SavingLine } from './saving-process'

const KILLS = 10
const LATEST_MS = 700
const DATABASE = 'smer_kill_test'
const passwords = { owner: 'kill-test-owner', app: 'kill-test-app', readonly: 'kill-test-readonly' }
const seed = Number(process.env['SEED'] ?? '20261122')

const folder = mkdtempSync(path.join(tmpdir(), 'smer-kill-'))
let server: Postgres | undefined
afterAll(async () => {
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** A server that flushes to disk like a real one; after a kill it stands at another port. */
const start = async (): Promise<void> => {
  server = await startPostgres({ dataFolder: folder })
  await ensureDatabase(server.url, DATABASE)
  const { username, password } = new URL(server.url)
  const { appUrl, ownerUrl } = await ensureRoles(signedInAs(server.url, { user: username, password, database: DATABASE }), passwords)
  Object.assign(process.env, { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl })
}

it(`REL-06 R3 R4 the database killed ${KILLS} times during saves and imports: no acknowledged save lost, imports before or after as a whole (SEED=${seed})`, { timeout: 300_000 }, async () => {
  await start()
  await migrate(process.env['DATABASE_OWNER_URL'] ?? '')
  const world = await aKillWorld()
  const random = seeded(seed)
  const lines: SavingLine[] = []
  for (let round = 1; round <= KILLS; round += 1) {
    const saver = startSaver(world, round)
    await saver.ready
    await wait(random.whole(0, LATEST_MS))
    process.kill(server?.pid ?? 0, 'SIGKILL')
    await saver.gone
    lines.push(...saver.lines)
    await start()
    await expectNothingLost(world, lines)
  }
  const { saved, imported } = await expectNothingLost(world, lines)
  expect(saved).toBeGreaterThan(KILLS * 10)
  expect(imported).toBeGreaterThan(0)
})
