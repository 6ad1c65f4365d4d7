// Three roles of one database: the owner migrates, the application may neither own nor bypass, the reader only reads.
import pg from 'pg'
import { PlainFailure } from '../errors.mjs'

export const OWNER = 'smer_owner'
export const APPLICATION = 'smer_app'
export const READER = 'smer_readonly'

const ROLE_LOCK = 72_707_370
const INSUFFICIENT_PRIVILEGE = '42501'
const ATTRIBUTES = 'LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB NOREPLICATION'

const quote = (name) => pg.escapeIdentifier(name)

export async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** The same server and database as `url`, signed in as another role. */
export function signedInAs(url, { user, password, database }) {
  const other = new URL(url)
  other.username = user
  other.password = password
  if (database !== undefined) other.pathname = `/${database}`
  return other.toString()
}

async function signsIn(url) {
  try {
    return await withClient(url, () => true)
  } catch {
    return false
  }
}

async function ensureRole(client, { role, password, url }) {
  const { rows } = await client.query('SELECT rolsuper OR rolbypassrls AS mighty FROM pg_roles WHERE rolname = $1', [role])
  if (rows.length === 0) {
    await client.query(`CREATE ROLE ${quote(role)} ${ATTRIBUTES} PASSWORD ${pg.escapeLiteral(password)}`)
    return
  }
  if (rows[0].mighty) throw new PlainFailure(`Роль ${role} на этом сервере может обходить защиту строк: лишите её этих прав.`)
  if (!(await signsIn(url))) await client.query(`ALTER ROLE ${quote(role)} LOGIN PASSWORD ${pg.escapeLiteral(password)}`)
}

async function giveDatabase(client) {
  const { rows } = await client.query('SELECT current_database() AS name, rolsuper AS mighty FROM pg_roles WHERE rolname = current_user')
  const [{ name, mighty }] = rows
  const database = quote(name)
  if (mighty) await client.query(`ALTER DATABASE ${database} OWNER TO ${OWNER}; ALTER SCHEMA public OWNER TO ${OWNER}`)
  else await client.query(`GRANT CONNECT, CREATE, TEMPORARY ON DATABASE ${database} TO ${OWNER}; GRANT USAGE, CREATE ON SCHEMA public TO ${OWNER}`)
  await client.query(`REVOKE CREATE ON SCHEMA public FROM PUBLIC`)
  await client.query(`GRANT CONNECT ON DATABASE ${database} TO ${APPLICATION}, ${READER}; GRANT USAGE ON SCHEMA public TO ${APPLICATION}, ${READER}`)
}

function explainRights(error) {
  if (error.code !== INSUFFICIENT_PRIVILEGE) return error
  return new PlainFailure(
    'Пользователь из DATABASE_URL не может создать роли в этой базе данных: дайте ему право CREATEROLE и владение базой или задайте и DATABASE_URL, и DATABASE_OWNER_URL.',
    { cause: error },
  )
}

/** Creates a database with Russian collation when the server has none of that name. */
export async function ensureDatabase(adminUrl, database) {
  await withClient(adminUrl, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database])
    if (rowCount === 0) await client.query(`CREATE DATABASE ${quote(database)}`)
  })
}

/**
 * Makes sure that the three roles exist, can sign in with these passwords and hold what they need in the database of `adminUrl`.
 * @param {string} adminUrl superuser, or a role with CREATEROLE that owns the database
 * @param {{ owner: string, app: string, readonly: string }} passwords
 * @returns {Promise<{ ownerUrl: string, appUrl: string, readonlyUrl: string }>}
 */
export async function ensureRoles(adminUrl, passwords) {
  const urlOf = (user, password) => signedInAs(adminUrl, { user, password })
  const urls = { ownerUrl: urlOf(OWNER, passwords.owner), appUrl: urlOf(APPLICATION, passwords.app), readonlyUrl: urlOf(READER, passwords.readonly) }
  const roles = [
    { role: OWNER, password: passwords.owner, url: urls.ownerUrl },
    { role: APPLICATION, password: passwords.app, url: urls.appUrl },
    { role: READER, password: passwords.readonly, url: urls.readonlyUrl },
  ]
  try {
    await withClient(adminUrl, async (client) => {
      await client.query('SELECT pg_advisory_lock($1)', [ROLE_LOCK])
      for (const role of roles) await ensureRole(client, role)
      await giveDatabase(client)
    })
  } catch (error) {
    throw explainRights(error)
  }
  return urls
}
