// The job queue lives in its own schema, owned by the owner of the database and used by the application: add_job inside
// a command's transaction, and the worker process itself. Its tables have row-level security on and no policy, which
// hides every row from a role that does not own them: the application needs a policy of its own on each.
import { Logger, runMigrations } from 'graphile-worker'
import { APPLICATION, withClient } from './roles.mjs'

const POLICY = 'smer_app_uses_the_queue'
const silent = new Logger(() => () => undefined)

const GRANTS = `
  GRANT USAGE ON SCHEMA graphile_worker TO ${APPLICATION};
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA graphile_worker TO ${APPLICATION};
  REVOKE INSERT, UPDATE, DELETE ON graphile_worker.migrations FROM ${APPLICATION};
  GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA graphile_worker TO ${APPLICATION};
  GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA graphile_worker TO ${APPLICATION};
`

const tablesWithoutPolicy = `
  SELECT format('%I.%I', schemaname, tablename) AS name
  FROM pg_tables t
  WHERE schemaname = 'graphile_worker' AND rowsecurity
    AND NOT EXISTS (SELECT 1 FROM pg_policies p WHERE p.schemaname = t.schemaname AND p.tablename = t.tablename AND p.policyname = $1)
`

/** Installs or upgrades the queue's schema as its owner and lets the application role use it; safe to repeat. */
export async function installJobsSchema(ownerUrl) {
  await runMigrations({ connectionString: ownerUrl, logger: silent })
  await withClient(ownerUrl, async (client) => {
    await client.query(GRANTS)
    const { rows } = await client.query(tablesWithoutPolicy, [POLICY])
    for (const { name } of rows) await client.query(`CREATE POLICY ${POLICY} ON ${name} TO ${APPLICATION} USING (true) WITH CHECK (true)`)
  })
}
