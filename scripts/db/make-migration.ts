// npm run make-migration -- <name>     writes prisma/migrations/<time>_<name>/{migration.sql,schema/}
// npm run make-migration -- --check    drift check: exits 1 when prisma/schema and the last migration differ
// Policies, grants and triggers are then added to migration.sql by hand. No database is asked.
import { cp, mkdir, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { diffSchemas, readSchema } from './schema-diff'

const SCHEMA = path.resolve('prisma/schema')
const MIGRATIONS = path.resolve('prisma/migrations')
const NAME = /^[a-z0-9]+(_[a-z0-9]+)*$/

async function lastSchemaFolder(): Promise<string | undefined> {
  const entries = await readdir(MIGRATIONS, { withFileTypes: true })
  const last = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort().at(-1)
  return last === undefined ? undefined : path.join(MIGRATIONS, last, 'schema')
}

async function pendingSql(): Promise<string> {
  const folder = await lastSchemaFolder()
  return diffSchemas(folder === undefined ? [] : await readSchema(folder), await readSchema(SCHEMA))
}

async function check(): Promise<number> {
  const sql = await pendingSql()
  if (sql === '') {
    console.log('No drift: prisma/schema is what the last migration left.')
    return 0
  }
  console.error(`Drift: prisma/schema differs from the last migration. Run npm run make-migration -- <name>.\n\n${sql}`)
  return 1
}

async function write(name: string): Promise<number> {
  if (!NAME.test(name)) {
    console.error('A migration is named in snake_case, for example: add_score_cards')
    return 2
  }
  const sql = await pendingSql()
  if (sql === '') {
    console.log('Nothing to migrate.')
    return 0
  }
  const time = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14)
  const folder = path.join(MIGRATIONS, `${time}_${name}`)
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, 'migration.sql'), sql)
  await cp(SCHEMA, path.join(folder, 'schema'), { recursive: true })
  console.log(`${path.relative(process.cwd(), folder)}/migration.sql: add policies, grants and triggers by hand.`)
  return 0
}

const [argument] = process.argv.slice(2)
if (argument === undefined) console.error('usage: npm run make-migration -- <name> | --check')
process.exit(argument === undefined ? 2 : argument === '--check' ? await check() : await write(argument))
