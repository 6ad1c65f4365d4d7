// One step before the server and the worker start: roles with the given passwords, then the migrations.
// DATABASE_ADMIN_URL is a superuser or a role with CREATEROLE that owns the database.
import { migrate } from './db/migrate.mjs'
import { ensureRoles } from './db/roles.mjs'

const REQUIRED = ['DATABASE_ADMIN_URL', 'SMER_OWNER_PASSWORD', 'SMER_APP_PASSWORD', 'SMER_READONLY_PASSWORD']

async function prepare() {
  const missing = REQUIRED.filter((name) => (process.env[name] ?? '') === '')
  if (missing.length > 0) throw new Error(`Не заданы переменные: ${missing.join(', ')}.`)
  const passwords = { owner: process.env.SMER_OWNER_PASSWORD, app: process.env.SMER_APP_PASSWORD, readonly: process.env.SMER_READONLY_PASSWORD }
  const { ownerUrl } = await ensureRoles(process.env.DATABASE_ADMIN_URL, passwords)
  const applied = await migrate(ownerUrl)
  process.stdout.write(`База данных готова, применено миграций: ${applied.length}.\n`)
}

await prepare().catch((error) => {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
})
