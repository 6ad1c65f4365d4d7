import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '@/platform/ids'
import { aRegion } from '#tests/factories/regions'
import { attempt, insertRow, isTenantTable, lintDatabase, makeRow, onlyOneOf, pointAt, readTables, setRegion, undone, type Row, type Table } from './catalog'

/** One row in every table for two regions; the rows of `mine` are made by the application role, key by key. */
type World = { tables: ReadonlyArray<Table>; tenant: ReadonlyArray<Table>; mine: string; theirs: string; myRows: Map<string, Row>; theirRows: Map<string, Row> }

const INSUFFICIENT_PRIVILEGE = '42501'
const FOREIGN_KEY_VIOLATION = '23503'
const RESTRICT_VIOLATION = '23001'
const INVALID_UUID = '22P02'
const APPEND_ONLY = [
  'account_event',
  'appeal_commission',
  'appeal_event',
  'appeal_file',
  'appeal_vote',
  'audit_event',
  'cell_message',
  'check_reason',
  'cycle_participant',
  'cycle_stage',
  'cycle_step',
  'deadline_extension',
  'decision_event',
  'effect_review',
  'evidence_version',
  'interview_event',
  'model_supplement',
  'notification',
  'notification_read',
  'own_peer_group',
  'pair_event',
  'peer_rule',
  'practice_event',
  'recommendation_event',
  'reference_figure',
  'release',
  'release_peers',
  'release_publication',
  'release_robustness',
  'report_step',
  'result_acquaintance',
  'result_review',
  'sample_draw',
  'sample_item',
  'save_batch',
  'score_card',
  'submission_copy',
  'submission_step',
  'supporter_event',
  'supporter_rule',
  'value_history',
  'weight_set',
]
/** Tables outside every tenant: accounts, the tenants themselves, and what migrate.mjs keeps for itself. A new table is either a tenant's or named here. */
const MIGRATIONS = '_prisma_migrations'
const GLOBAL = [MIGRATIONS, 'account_event', 'app_user', 'library_model', 'password_reset', 'region', 'session', 'sign_in_throttle']

const connect = async (variable: 'DATABASE_URL' | 'DATABASE_OWNER_URL'): Promise<Client> => {
  const client = new Client({ connectionString: process.env[variable] })
  await client.connect()
  return client
}

let app: Client
let owner: Client
let world: World
const foreignPointers: Array<{ key: string; code: string }> = []

const seedGlobal = async (tables: ReadonlyArray<Table>, regionId: string): Promise<Map<string, Row>> => {
  const rows = new Map<string, Row>([['region', { id: regionId }]])
  for (const table of tables.filter((one) => !isTenantTable(one) && one.name !== 'region' && one.name !== MIGRATIONS)) {
    const row = makeRow(table, regionId, rows)
    await insertRow(app, table.name, row)
    rows.set(table.name, row)
  }
  return rows
}

/** Before the good row of a table is written, each of its keys is pointed at a row of the other region. */
const seedTenant = async (tables: ReadonlyArray<Table>, regionId: string, others: ReadonlyMap<string, Row>): Promise<Map<string, Row>> => {
  await app.query('BEGIN')
  await setRegion(app, regionId)
  const rows = await seedGlobal(tables, regionId)
  for (const table of tables.filter(isTenantTable)) {
    const row = makeRow(table, regionId, rows)
    for (const key of table.keys.filter(({ target }) => tables.some((other) => other.name === target && isTenantTable(other)))) {
      const foreign = others.get(key.target)
      if (foreign !== undefined) foreignPointers.push({ key: key.name, code: await attempt(app, () => insertRow(app, table.name, onlyOneOf(table, { ...row, ...pointAt(key, foreign) }, key.columns))) })
    }
    await insertRow(app, table.name, row)
    rows.set(table.name, row)
  }
  await app.query('COMMIT')
  return rows
}

beforeAll(async () => {
  ;[app, owner] = [await connect('DATABASE_URL'), await connect('DATABASE_OWNER_URL')]
  const tables = await readTables(owner)
  const [theirs, mine] = [(await aRegion()).regionId, (await aRegion()).regionId]
  const theirRows = await seedTenant(tables, theirs, new Map())
  const myRows = await seedTenant(tables, mine, theirRows)
  world = { tables, tenant: tables.filter(isTenantTable), mine, theirs, myRows, theirRows }
})
afterAll(async () => {
  await app.end()
  await owner.end()
})

const count = async (client: Client, table: string, regionId?: string): Promise<number> => {
  const { rows } = await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM "${table}" ${regionId === undefined ? '' : 'WHERE region_id = $1'}`, regionId === undefined ? [] : [regionId])
  return rows[0]?.n ?? -1
}
const onEveryTable = async <T>(work: (table: Table) => Promise<T>): Promise<Record<string, T>> => {
  const results: Record<string, T> = {}
  for (const table of world.tenant) results[table.name] = await work(table)
  return results
}
const everywhere = <T>(value: T): Record<string, T> => Object.fromEntries(world.tenant.map(({ name }) => [name, value]))
const freshRow = (table: Table, regionId: string, rows: ReadonlyMap<string, Row>): Row => makeRow(table, regionId, rows)

describe('the database of tenants', () => {
  it('T2 has no finding of the nineteen rules of the lint', async () => expect(await lintDatabase(owner)).toEqual([]))

  it('knows which tables belong to no tenant', () => {
    expect(world.tables.filter((table) => !isTenantTable(table)).map(({ name }) => name).sort()).toEqual(GLOBAL)
    expect(world.tenant.length).toBeGreaterThan(20)
  })

  it.each([['no setting', undefined], ['an empty setting', ''], ['an unknown region', newId()]])('T4 shows no row of any table with %s', async (_title, setting) => {
    const seen = await undone(app, async () => {
      if (setting !== undefined) await setRegion(app, setting)
      return onEveryTable(({ name }) => count(app, name))
    })
    expect(seen).toEqual(everywhere(0))
  })

  it.each([['no setting', undefined, INSUFFICIENT_PRIVILEGE], ['an empty setting', '', INSUFFICIENT_PRIVILEGE], ['an unknown region', newId(), INSUFFICIENT_PRIVILEGE], ['garbage', 'no-region', INVALID_UUID]])(
    'T4 refuses an insert into every table with %s', async (_title, setting, code) => {
      const codes = await undone(app, async () => {
        if (setting !== undefined) await setRegion(app, setting)
        return onEveryTable((table) => attempt(app, () => insertRow(app, table.name, freshRow(table, world.theirs, world.theirRows))))
      })
      expect(codes).toEqual(everywhere(code))
    })

  it('T4 gives nothing for a garbage setting either: the statement is refused', async () => {
    const codes = await undone(app, async () => {
      await setRegion(app, 'no-region')
      return onEveryTable(({ name }) => attempt(app, () => count(app, name)))
    })
    expect(codes).toEqual(everywhere(INVALID_UUID))
  })

  it('shows each region exactly its own row of every table, to the application and to the owner', async () => {
    for (const client of [app, owner]) {
      const seen = await undone(client, async () => {
        await setRegion(client, world.mine)
        return onEveryTable(async ({ name }) => [await count(client, name), await count(client, name, world.theirs)])
      })
      expect(seen).toEqual(everywhere([1, 0]))
    }
  })

  it('refuses a row of another region in every table', async () => {
    const codes = await undone(app, async () => {
      await setRegion(app, world.mine)
      return onEveryTable((table) => attempt(app, () => insertRow(app, table.name, freshRow(table, world.theirs, world.theirRows))))
    })
    expect(codes).toEqual(everywhere(INSUFFICIENT_PRIVILEGE))
  })

  it('T5 refuses to move a row into another region, to the application and to the owner', async () => {
    const allowed = (name: string) => (APPEND_ONLY.includes(name) ? RESTRICT_VIOLATION : INSUFFICIENT_PRIVILEGE)
    for (const client of [app, owner]) {
      const codes = await undone(client, async () => {
        await setRegion(client, world.mine)
        return onEveryTable(({ name }) => attempt(client, () => client.query(`UPDATE "${name}" SET region_id = $1 WHERE region_id = $2`, [world.theirs, world.mine])))
      })
      expect(codes).toEqual(client === app ? everywhere(INSUFFICIENT_PRIVILEGE) : Object.fromEntries(world.tenant.map(({ name }) => [name, name === 'model_version' ? expect.stringMatching(/^(42501|23001)$/) : allowed(name)])))
    }
  })

  it('T5 refuses, for every foreign key between tenant tables, a pointer at a row of another region', () => {
    const isTenantKey = ({ target }: { target: string }) => world.tenant.some(({ name }) => name === target)
    expect(foreignPointers.map(({ key }) => key).sort()).toEqual(world.tenant.flatMap(({ keys }) => keys.filter(isTenantKey)).map(({ name }) => name).sort())
    expect(foreignPointers.length).toBeGreaterThan(30)
    expect(foreignPointers.filter(({ code }) => code !== FOREIGN_KEY_VIOLATION)).toEqual([])
  })

  it('lets the application delete nothing of a tenant and add no tenant', async () => {
    const codes = await undone(app, async () => {
      await setRegion(app, world.mine)
      return onEveryTable(({ name }) => attempt(app, () => app.query(`DELETE FROM "${name}"`)))
    })
    expect(codes).toEqual(everywhere(INSUFFICIENT_PRIVILEGE))
    const region = "INSERT INTO region (id, slug, name, kind, time_zone, vocabulary) VALUES (gen_random_uuid(), 'x', 'x', 'ministry', 'UTC', '{}')"
    expect(await undone(app, () => attempt(app, () => app.query(region)))).toBe(INSUFFICIENT_PRIVILEGE)
    const renamed = await undone(app, async () => {
      await setRegion(app, world.mine)
      return (await app.query('UPDATE region SET name = $1', ['Другое имя'])).rowCount
    })
    expect(renamed).toBe(1)
  })
})

describe('history', () => {
  it('has its triggers on exactly the append-only tables', async () => {
    const { rows } = await owner.query<{ name: string }>(
      "SELECT c.relname AS name FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE t.tgname IN ('append_only', 'never_emptied') AND t.tgenabled = 'O' GROUP BY c.relname HAVING count(*) = 2 ORDER BY 1")
    expect(rows.map(({ name }) => name)).toEqual(APPEND_ONLY)
  })

  it.each(APPEND_ONLY)('%s refuses UPDATE, DELETE and TRUNCATE to the application and to the owner', async (name) => {
    const column = { submission_copy: 'step_id', sample_item: 'draw_id', notification_read: 'notification_id' }[name] ?? 'id'
    const statements = [`UPDATE "${name}" SET ${column} = ${column}`, `DELETE FROM "${name}"`, `TRUNCATE "${name}" CASCADE`]
    for (const [client, code] of [[app, INSUFFICIENT_PRIVILEGE], [owner, RESTRICT_VIOLATION]] as const) {
      const codes = await undone(client, async () => {
        await setRegion(client, world.mine)
        const found: string[] = []
        for (const statement of statements) found.push(await attempt(client, () => client.query(statement)))
        return found
      })
      expect(codes).toEqual([code, code, code])
    }
  })

  it('keeps an approved version of a model unchanged, whatever is tried by SQL', async () => {
    const statements = ["UPDATE model_version SET document = '{\"a\": 1}'", 'UPDATE model_version SET number = 77', "UPDATE model_version SET status = 'draft'", "UPDATE model_version SET status = 'withdrawn', content_hash = 'x'", "UPDATE model_version SET signatory = 'x'", 'DELETE FROM model_version']
    const codes = await undone(owner, async () => {
      await setRegion(owner, world.mine)
      await owner.query("UPDATE model_version SET status = 'approved'")
      const found: string[] = []
      for (const statement of statements) found.push(await attempt(owner, () => owner.query(statement)))
      return [...found, await attempt(owner, () => owner.query("UPDATE model_version SET status = 'withdrawn'"))]
    })
    expect(codes).toEqual([...statements.map(() => RESTRICT_VIOLATION), 'accepted'])
  })
})
