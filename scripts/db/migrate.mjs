// Applies prisma/migrations in the order of their names, each in one transaction, recorded in the table and with the
// checksums of the official command. Run by itself it reads DATABASE_OWNER_URL.
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { PlainFailure } from '../errors.mjs'
import { projectRoot } from '../root.mjs'
import { installJobsSchema } from './jobs-schema.mjs'
import { withClient } from './roles.mjs'

const MIGRATIONS = path.join(projectRoot, 'prisma', 'migrations')
const MIGRATION_LOCK = 72_707_369 // the number the official command takes

const TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  id varchar(36) PRIMARY KEY NOT NULL, checksum varchar(64) NOT NULL, finished_at timestamptz, migration_name varchar(255) NOT NULL,
  logs text, rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`

const RECORD = `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
  VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`

/** Migrations of a folder in order: { name, sql, checksum }. */
export function readMigrations(folder = MIGRATIONS) {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort()
  return names
    .map((name) => ({ name, file: path.join(folder, name, 'migration.sql') }))
    .filter(({ file }) => existsSync(file))
    .map(({ name, file }) => {
      const sql = readFileSync(file, 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

function refuseSurprises(known, migrations) {
  const names = new Set(migrations.map(({ name }) => name))
  const stranger = [...known.keys()].find((name) => !names.has(name))
  if (stranger !== undefined) throw new PlainFailure(`База данных новее программы: в ней применена миграция ${stranger}, которой здесь нет.`)
  const edited = migrations.find(({ name, checksum }) => known.has(name) && known.get(name) !== checksum)
  if (edited !== undefined) throw new PlainFailure(`Миграция ${edited.name} изменена после применения: верните её прежний текст и добавьте новую.`)
}

async function apply(client, { name, sql, checksum }) {
  await client.query('BEGIN')
  try {
    await client.query(sql)
    await client.query(RECORD, [randomUUID(), checksum, name])
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw new PlainFailure(`Миграция ${name} не применилась: ${error.message}`, { cause: error })
  }
}

/**
 * Brings a database up to date: the job queue's schema first, then every migration not yet applied.
 * @returns {Promise<string[]>} names of the migrations applied now; throws PlainFailure and leaves the failed one undone
 */
export async function migrate(ownerUrl, migrations = readMigrations()) {
  return withClient(ownerUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK])
    await installJobsSchema(ownerUrl)
    await client.query(TABLE)
    const { rows } = await client.query('SELECT migration_name, checksum FROM "_prisma_migrations" WHERE rolled_back_at IS NULL AND finished_at IS NOT NULL')
    const known = new Map(rows.map((row) => [row.migration_name, row.checksum]))
    refuseSurprises(known, migrations)
    const waiting = migrations.filter(({ name }) => !known.has(name))
    for (const migration of waiting) await apply(client, migration)
    return waiting.map(({ name }) => name)
  })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const applied = await migrate(process.env.DATABASE_OWNER_URL)
  process.stdout.write(`Migrations applied: ${applied.length === 0 ? 'none' : applied.join(', ')}\n`)
}
