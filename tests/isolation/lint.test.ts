import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { createTestDatabase, inDatabase } from '../setup/test-server'
import { isTenantTable, lintDatabase, readTables, undone } from './catalog'

/** Faults are planted in a scratch database, each in a transaction that is undone; roles made there are gone with it. */
const server = inject('testServer')
const database = `smer_test_${server.run}_lint`
const role = `smer_test_role_${server.run}`
let admin: Client
let tenantTables: ReadonlyArray<string>

beforeAll(async () => {
  await createTestDatabase(server, database)
  admin = new Client({ connectionString: inDatabase(server.adminUrl, database) })
  await admin.connect()
  tenantTables = (await readTables(admin)).filter(isTenantTable).map(({ name }) => name)
})
afterAll(async () => {
  await admin.end()
})

const findingsAfter = (sql: string, application?: string): Promise<ReadonlyArray<string>> =>
  undone(admin, async () => {
    await admin.query(sql)
    return lintDatabase(admin, application)
  })

const TENANT = "(SELECT nullif(current_setting('app.region_id', true), '')::uuid)"
const faults: ReadonlyArray<readonly [rule: string, sql: string, application?: string]> = [
  ['01', 'ALTER TABLE director DISABLE ROW LEVEL SECURITY'],
  ['02', 'ALTER TABLE director NO FORCE ROW LEVEL SECURITY'],
  ['03', 'CREATE TABLE visit (region_id uuid, note text)'],
  ['04', 'ALTER TABLE director OWNER TO smer_app'],
  ['05', `CREATE ROLE ${role} BYPASSRLS`, role],
  ['05', `CREATE ROLE ${role} SUPERUSER`, role],
  ['05', `CREATE ROLE ${role} CREATEROLE`, role],
  ['06', `CREATE ROLE ${role} IN ROLE smer_owner`, role],
  ['07', 'CREATE VIEW everybody AS SELECT last_name FROM director'],
  ['08', 'CREATE MATERIALIZED VIEW everybody AS SELECT last_name FROM director; GRANT SELECT ON everybody TO smer_app'],
  ['09', "CREATE FUNCTION reveal() RETURNS text LANGUAGE sql SECURITY DEFINER AS 'SELECT max(last_name) FROM director'"],
  ['10', 'ALTER TABLE director ADD UNIQUE (id); ALTER TABLE job ADD director_id uuid REFERENCES director (id)'],
  ['11', 'CREATE UNIQUE INDEX one_code ON organization (code)'],
  ['12', 'GRANT TRUNCATE ON director TO smer_app'],
  ['12', 'GRANT TRIGGER ON director TO smer_app'],
  ['13', 'CREATE SEQUENCE number_of_all; GRANT SELECT ON number_of_all TO smer_app'],
  ['14', `DROP POLICY tenant ON director; CREATE POLICY tenant ON director USING (region_id = ${TENANT})`],
  ['15', "DROP POLICY tenant ON director; CREATE POLICY tenant ON director USING (region_id = current_setting('app.region_id')::uuid) WITH CHECK (true)"],
  ['16', 'GRANT SELECT ON director TO PUBLIC'],
  ['17', 'DROP POLICY tenant ON director'],
  ['18', 'CREATE POLICY helpful ON director FOR SELECT USING (true)'],
  ['18', `ALTER POLICY tenant ON director USING (region_id = ${TENANT} OR user_id IS NULL) WITH CHECK (true); ALTER POLICY tenant ON director USING (true)`],
  ['19', 'CREATE POLICY helpful ON director FOR INSERT WITH CHECK (true)'],
]

describe('the lint of row-level security', () => {
  it('finds nothing where nothing is planted', async () => expect(await lintDatabase(admin)).toEqual([]))

  it.each(faults.map(([rule, sql, application]) => ({ rule, sql, application })))('rule $rule finds: $sql', async ({ rule, sql, application }) => {
    const findings = await findingsAfter(sql, application)
    expect(findings.map((finding) => finding.slice(0, 2))).toContain(rule)
  })

  it('has a planted fault for every one of its rules', () => {
    expect([...new Set(faults.map(([rule]) => rule))].sort()).toEqual(Array.from({ length: 19 }, (_, at) => String(at + 1).padStart(2, '0')))
  })

  it.each([
    ['no row-level security', (table: string) => `ALTER TABLE "${table}" DISABLE ROW LEVEL SECURITY`],
    ['no FORCE', (table: string) => `ALTER TABLE "${table}" NO FORCE ROW LEVEL SECURITY`],
    ['no policy', (table: string) => `DROP POLICY tenant ON "${table}"`],
    ['a policy that shows everything', (table: string) => `ALTER POLICY tenant ON "${table}" USING (true)`],
    ['a policy without WITH CHECK', (table: string) => `DROP POLICY tenant ON "${table}"; CREATE POLICY tenant ON "${table}" USING (region_id = ${TENANT})`],
    ['a WITH CHECK that lets everything in', (table: string) => `ALTER POLICY tenant ON "${table}" WITH CHECK (true)`],
  ])('T10 kills the mutant of every tenant table: %s', async (_title, mutation) => {
    const survivors: string[] = []
    for (const table of tenantTables) {
      const findings = await findingsAfter(mutation(table))
      if (!findings.some((finding) => finding.includes(`: ${table}`))) survivors.push(table)
    }
    expect(survivors).toEqual([])
  })
})
