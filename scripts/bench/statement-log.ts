import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { withClient } from '../db/roles.mjs'

/** `queries` read or write rows; `all` counts the beginning and the end of transactions and the setting of the tenant too. */
export type StatementCount = { readonly queries: number; readonly all: number; readonly texts: ReadonlyArray<string> }

const LOGGED = /^\S+ \S+ \S+ \[\d+\] LOG: {2}(?:statement|execute [^:]+): (.*)$/
const SURROUNDING = /^(BEGIN|COMMIT|ROLLBACK|SELECT set_config\b|SET\b|DEALLOCATE|SAVEPOINT|RELEASE SAVEPOINT)/i
const SETTLE_MS = 150

const setLogging = (adminUrl: string, value: 'all' | 'none'): Promise<void> =>
  withClient(adminUrl, async (client) => {
    await client.query(`ALTER SYSTEM SET log_statement = '${value}'`)
    await client.query('SELECT pg_reload_conf()')
  })

const statementsSince = (file: string, from: number): ReadonlyArray<string> => {
  const entries = readFileSync(file).subarray(from).toString('utf8').split(/\n(?!\t)/)
  return entries.flatMap((entry) => LOGGED.exec(entry.replaceAll(/\s+/g, ' ').trim().replace('LOG: ', 'LOG:  '))?.[1] ?? [])
}

/** Lets the benchmark's PostgreSQL write every statement to its log while `ask` is done once, and counts them. The pools are warmed by a first call. */
export const countStatements = async (server: { adminUrl: string; folder: string }, ask: () => Promise<unknown>): Promise<StatementCount> => {
  const file = path.join(server.folder, 'logs', 'postgres.log')
  await setLogging(server.adminUrl, 'all')
  try {
    await wait(SETTLE_MS)
    await ask()
    const from = statSync(file).size
    await ask()
    await wait(SETTLE_MS)
    const texts = statementsSince(file, from)
    return { all: texts.length, queries: texts.filter((text) => !SURROUNDING.test(text)).length, texts }
  } finally {
    await setLogging(server.adminUrl, 'none')
  }
}
