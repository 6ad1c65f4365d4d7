import type { TenantTx } from '@/data/tenant'

type Table = 'municipality' | 'organization' | 'organization_name' | 'director' | 'appointment' | 'role_assignment'

/** Many rows in one statement, keyed by column names; a row that is already there is left alone. */
export const insertRows = async (tx: Pick<TenantTx, '$executeRawUnsafe'>, table: Table, rows: ReadonlyArray<Record<string, unknown>>): Promise<void> => {
  const columns = Object.keys(rows[0] ?? {}).join(', ')
  if (rows.length > 0) await tx.$executeRawUnsafe(`INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb) ON CONFLICT DO NOTHING`, JSON.stringify(rows))
}
