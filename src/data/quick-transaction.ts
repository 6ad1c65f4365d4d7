import type { Writable } from 'node:stream'
import pg from 'pg'
import { env } from '@/platform/env'
import { Prisma } from './generated/client'

/**
 * A transaction of ready SQL alone, for what is asked hundreds of times a second: statements are prepared by name, and travel one behind
 * the other without waiting for answers nobody needs. What `$executeRaw` writes is sent at once and answered before the end of the
 * transaction: a failure undoes it whole, and the number of rows is not told.
 */
export type SqlTx = {
  readonly $queryRaw: <T = unknown>(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) => Promise<T>
  readonly $executeRaw: (query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) => Promise<unknown>
}

type Settings = { readonly text: string; readonly values: unknown[] }
export type QuickWork<T> = {
  /** Sets whose rows the transaction sees; goes before everything else. Undefined: nobody's. */
  readonly opening?: Prisma.Sql
  readonly work: (tx: SqlTx) => Promise<T>
  /** Everything is asked before the first answer: the end of the transaction travels with it, and what is asked later is refused. */
  readonly isAskedAtOnce?: boolean
}

const CONNECTIONS = 12
/** A burst of saves waits its turn for a connection, as in `tenant.ts`. */
const WAIT_MS = 30_000
const BOOLEAN = 16
const JSON_TYPES = [114, 3802]
const WHOLE_TYPES = [21, 23]
const DATE = 1082
const INSTANT = 1184

const holder = globalThis as { smerQuickPool?: pg.Pool }

const openPool = (): pg.Pool => {
  const pool = new pg.Pool({ connectionString: env().DATABASE_URL, max: CONNECTIONS, connectionTimeoutMillis: WAIT_MS, pipeline: true })
  // A connection that breaks is told by the statement that waits for it; one that nobody waits for is replaced.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

const asText = (text: string): unknown => text
const asInstant = pg.types.getTypeParser(INSTANT, 'text') as (text: string) => unknown
const readers = new Map<number, (text: string) => unknown>([
  [BOOLEAN, (text) => text === 't'], [DATE, (text) => new Date(`${text}T00:00:00Z`)], [INSTANT, asInstant],
  ...JSON_TYPES.map((oid): [number, (text: string) => unknown] => [oid, (text) => JSON.parse(text)]),
  ...WHOLE_TYPES.map((oid): [number, (text: string) => unknown] => [oid, Number]),
])
const types = { getTypeParser: (oid: number) => readers.get(oid) ?? asText } as unknown as pg.CustomTypesConfig

// Texts come from the program's own templates, so there are few of them.
const names = new Map<string, string>()
const nameOf = (text: string): string => {
  const known = names.get(text) ?? `smer_${names.size}`
  names.set(text, known)
  return known
}

const settingsOf = (query: TemplateStringsArray | Prisma.Sql, values: ReadonlyArray<unknown>): Settings => {
  const { text, values: own } = query instanceof Prisma.Sql ? query : Prisma.sql(query, ...values)
  return { text, values: own }
}

const send = (client: pg.PoolClient, { text, values }: Settings): Promise<pg.QueryResult> => client.query({ name: nameOf(text), text, values, types })

/** Statements asked one after the other leave together: a packet, not one for each. */
const gather = (client: pg.PoolClient): void => {
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection
  stream.cork()
  process.nextTick(() => stream.uncork())
}

/** What went wrong first: statements after it only say that the transaction has failed. */
const firstFailure = async (sent: ReadonlyArray<Promise<unknown>>): Promise<unknown> => {
  const outcomes = await Promise.allSettled(sent)
  return outcomes.find((outcome) => outcome.status === 'rejected')?.reason
}

const runOn = async <T>(client: pg.PoolClient, { opening, work, isAskedAtOnce = false }: QuickWork<T>): Promise<T> => {
  const sent: Promise<unknown>[] = []
  const state = { isEnded: false }
  const keep = <A>(answer: Promise<A>): Promise<A> => {
    answer.catch(() => undefined)
    sent.push(answer)
    return answer
  }
  const ask = (query: TemplateStringsArray | Prisma.Sql, values: ReadonlyArray<unknown>): Promise<pg.QueryResult> => {
    if (state.isEnded) throw new Error('The transaction is over: everything had to be asked at once')
    gather(client)
    return keep(send(client, settingsOf(query, values)))
  }
  const end = (): Promise<pg.QueryResult> => {
    state.isEnded = true
    return keep(client.query('COMMIT'))
  }
  try {
    gather(client)
    void keep(client.query('BEGIN'))
    if (opening !== undefined) void ask(opening, [])
    const working = work({
      $queryRaw: async <R>(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) => (await ask(query, values)).rows as R,
      $executeRaw: (query, ...values) => {
        void ask(query, values)
        return Promise.resolve()
      },
    })
    const ending = isAskedAtOnce ? end() : undefined
    const out = await working
    const { command } = await (ending ?? end())
    await Promise.all(sent)
    // PostgreSQL answers the end of a failed transaction with its undoing, not with an error.
    if (command !== 'COMMIT') throw new Error('The transaction was undone')
    return out
  } catch (error) {
    throw (await firstFailure(sent)) ?? error
  }
}

/** Runs the work in a transaction of its own and answers when it is committed and flushed; whatever fails undoes all of it. */
export const runQuick = async <T>(work: QuickWork<T>): Promise<T> => {
  const client = await (holder.smerQuickPool ??= openPool()).connect()
  let broken: Error | undefined
  try {
    return await runOn(client, work)
  } catch (error) {
    await client.query('ROLLBACK').catch((failure: unknown) => (broken = failure instanceof Error ? failure : new Error(String(failure))))
    throw error
  } finally {
    client.release(broken)
  }
}

export const closeQuick = async (): Promise<void> => {
  await holder.smerQuickPool?.end()
  delete holder.smerQuickPool
}
