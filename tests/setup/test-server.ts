import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startPostgres } from '../../scripts/db/embedded.mjs'
import { migrate, readMigrations } from '../../scripts/db/migrate.mjs'
import { ensureRoles, signedInAs, withClient } from '../../scripts/db/roles.mjs'

export type TestServer = { run: string; adminUrl: string; template: string; ownerUrl: string; appUrl: string; readonlyUrl: string }

const digest = (text: string) => createHash('sha256').update(text).digest('hex')

/** The address of another database on the same server, as the same role. */
export function inDatabase(url: string, database: string): string {
  const other = new URL(url)
  other.pathname = `/${database}`
  return other.toString()
}

// A reused server serves several runs at once: they must agree on the passwords of the roles.
function passwordsFor(adminUrl: string) {
  const passwordOf = (role: string) => digest(`${adminUrl} ${role}`)
  return { owner: passwordOf('owner'), app: passwordOf('app'), readonly: passwordOf('readonly') }
}

const dropOwnDatabases = (adminUrl: string) =>
  withClient(adminUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>('SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)', [`smer_test_${process.pid}_`])
    for (const { name } of rows) await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  })

/** A server of the tests' own in a folder of its own, or the one of TEST_DATABASE_ADMIN_URL when it is set. */
export async function openTestServer(): Promise<{ adminUrl: string; close: () => Promise<void> }> {
  const given = process.env['TEST_DATABASE_ADMIN_URL'] ?? ''
  if (given !== '') return { adminUrl: given, close: () => dropOwnDatabases(given) }
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'smer-test-'))
  const postgres = await startPostgres({ dataFolder, isDisposable: true })
  const close = async () => {
    await postgres.stop()
    rmSync(dataFolder, { recursive: true, force: true })
  }
  return { adminUrl: postgres.url, close }
}

async function buildTemplate(adminUrl: string, template: string): Promise<void> {
  await withClient(adminUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock(72707371)')
    const { rows } = await client.query<{ isReady: boolean }>('SELECT NOT datallowconn AS "isReady" FROM pg_database WHERE datname = $1', [template])
    if (rows[0]?.isReady === true) return
    await client.query(`DROP DATABASE IF EXISTS ${template} WITH (FORCE)`)
    await client.query(`CREATE DATABASE ${template}`)
    const { ownerUrl } = await ensureRoles(inDatabase(adminUrl, template), passwordsFor(adminUrl))
    await migrate(ownerUrl)
    await client.query(`ALTER DATABASE ${template} ALLOW_CONNECTIONS false`)
  })
}

/** Builds the template database from the migrations once; a reused server keeps it until the migrations change. */
export async function prepareTestServer(adminUrl: string): Promise<TestServer> {
  const version = digest(readMigrations().map(({ checksum }) => checksum).join(' ')).slice(0, 12)
  const template = `smer_test_template_${version}`
  await buildTemplate(adminUrl, template)
  const passwords = passwordsFor(adminUrl)
  const urlOf = (user: string, password: string) => signedInAs(adminUrl, { user, password })
  return {
    run: String(process.pid),
    adminUrl,
    template,
    ownerUrl: urlOf('smer_owner', passwords.owner),
    appUrl: urlOf('smer_app', passwords.app),
    readonlyUrl: urlOf('smer_readonly', passwords.readonly),
  }
}

/** A fresh database from the template; its name says that it is a test's. Returns the addresses by role. */
export async function createTestDatabase(server: TestServer, name: string) {
  if (!name.includes('test')) throw new Error(`A test database must be named so: ${name}`)
  await withClient(server.adminUrl, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${server.template} OWNER smer_owner`)
  })
  return { appUrl: inDatabase(server.appUrl, name), ownerUrl: inDatabase(server.ownerUrl, name), readonlyUrl: inDatabase(server.readonlyUrl, name) }
}
