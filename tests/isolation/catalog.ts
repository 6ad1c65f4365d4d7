import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { ClientBase } from 'pg'
import { newId } from '@/platform/ids'
import { unique } from '#tests/factories/unique'

export type Column = { name: string; type: string; isRequired: boolean; labels: ReadonlyArray<string> }
/** `columns` point at `targetColumns` of `target`; both lists are of one length. */
export type ForeignKey = { name: string; table: string; columns: ReadonlyArray<string>; target: string; targetColumns: ReadonlyArray<string> }
/** `alternatives`: of the columns of each list exactly one is filled (a CHECK says so). */
export type Table = { name: string; columns: ReadonlyArray<Column>; keys: ReadonlyArray<ForeignKey>; alternatives: ReadonlyArray<ReadonlyArray<string>> }
export type Row = Readonly<Record<string, unknown>>

const lintSql = readFileSync(path.join(import.meta.dirname, 'rls-lint.sql'), 'utf8')

/** Violations as '01 tenant table without RLS: director'. An empty list is a sound database. */
export const lintDatabase = async (client: ClientBase, application = 'smer_app'): Promise<ReadonlyArray<string>> => {
  const { rows } = await client.query<{ rule: string; thing: string }>(lintSql, [application, 'region_id'])
  return rows.map(({ rule, thing }) => `${rule}: ${thing}`)
}

const COLUMNS = `
  SELECT c.relname AS "table", a.attname AS name, format_type(a.atttypid, NULL) AS type, a.attnotnull AS "isRequired",
    coalesce((SELECT array_agg(e.enumlabel::text ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = a.atttypid), '{}') AS labels
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') ORDER BY c.relname, a.attnum`

const KEYS = `
  SELECT k.conname AS name, c.relname AS "table", f.relname AS target,
    (SELECT array_agg(x.attname::text ORDER BY u.place) FROM unnest(k.conkey) WITH ORDINALITY AS u (number, place) JOIN pg_attribute x ON x.attrelid = k.conrelid AND x.attnum = u.number) AS columns,
    (SELECT array_agg(x.attname::text ORDER BY u.place) FROM unnest(k.confkey) WITH ORDINALITY AS u (number, place) JOIN pg_attribute x ON x.attrelid = k.confrelid AND x.attnum = u.number) AS "targetColumns"
  FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_class f ON f.oid = k.confrelid JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE k.contype = 'f' AND n.nspname = 'public' ORDER BY k.conname`

const ALTERNATIVES = `
  SELECT c.relname AS "table", string_to_array((regexp_match(pg_get_constraintdef(k.oid), 'num_nonnulls\\(([^)]*)\\) = 1'))[1], ', ') AS columns
  FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE k.contype = 'c' AND n.nspname = 'public' AND pg_get_constraintdef(k.oid) ~ 'num_nonnulls\\([^)]*\\) = 1'`

/** Every table of the program, parents before children. */
export const readTables = async (client: ClientBase): Promise<ReadonlyArray<Table>> => {
  const { rows: columns } = await client.query<Column & { table: string }>(COLUMNS)
  const { rows: keys } = await client.query<ForeignKey>(KEYS)
  const { rows: alternatives } = await client.query<{ table: string; columns: ReadonlyArray<string> }>(ALTERNATIVES)
  const tables = [...new Set(columns.map(({ table }) => table))].map((name) => ({
    name, columns: columns.filter(({ table }) => table === name), keys: keys.filter(({ table }) => table === name),
    alternatives: alternatives.filter(({ table }) => table === name).map((check) => check.columns),
  }))
  const ordered: Table[] = []
  const isReady = ({ name, keys: own }: Table): boolean => own.every(({ target }) => target === name || ordered.some((placed) => placed.name === target))
  while (ordered.length < tables.length) {
    const next = tables.find((table) => !ordered.includes(table) && isReady(table))
    if (next === undefined) throw new Error('Tables refer to each other in a circle')
    ordered.push(next)
  }
  return ordered
}

export const isTenantTable = ({ columns }: Table): boolean => columns.some(({ name }) => name === 'region_id')

let counter = 0
/** Small, for shares and percents have their bounds. */
const nextNumber = (): number => (counter = (counter % 99) + 1)
const makers: Readonly<Record<string, () => unknown>> = {
  uuid: newId, jsonb: () => '{}', bytea: () => Buffer.alloc(0), boolean: () => false, date: () => '2026-09-01', 'timestamp with time zone': () => '2026-09-01T00:00:00Z',
  numeric: () => 0, text: () => `t${unique()}`, 'character varying': () => `t${unique()}`, integer: nextNumber, smallint: nextNumber, bigint: nextNumber,
}
const valueOf = ({ type, labels }: Column): unknown => {
  if (labels.length > 0) return labels[0]
  if (type.endsWith('[]')) return '{}'
  const make = makers[type]
  if (make === undefined) throw new Error(`No value is known for a column of the type ${type}`)
  return make()
}

const without = (key: ForeignKey): ReadonlyArray<string> => (key.columns.length > 1 ? key.columns.filter((column) => column !== 'region_id') : key.columns)

/** Columns of a row that point at the given parent row by one foreign key; the region itself is left alone. */
export const pointAt = (key: ForeignKey, parent: Row): Row =>
  Object.fromEntries(without(key).map((column) => [column, parent[key.targetColumns[key.columns.indexOf(column)] ?? '']]))

/** Leaves one column of each list of alternatives: a chosen one, else the first that is filled. */
export const onlyOneOf = (table: Table, row: Row, chosen: ReadonlyArray<string> = []): Row => {
  const dropped = table.alternatives.flatMap((group) => {
    const kept = group.find((column) => chosen.includes(column)) ?? group.find((column) => row[column] !== undefined)
    return group.filter((column) => column !== kept)
  })
  return Object.fromEntries(Object.entries(row).filter(([column]) => !dropped.includes(column)))
}

/** A row that satisfies every constraint of its table: required columns filled, every foreign key pointing at the given parents. */
export const makeRow = (table: Table, regionId: string, parents: ReadonlyMap<string, Row>): Row => {
  const filled = Object.fromEntries(table.columns.filter(({ isRequired }) => isRequired).map((column) => [column.name, valueOf(column)]))
  const pointers = table.keys.flatMap((key) => {
    const parent = parents.get(key.target)
    return parent === undefined ? [] : [pointAt(key, parent)]
  })
  const region = isTenantTable(table) ? { region_id: regionId } : {}
  return onlyOneOf(table, Object.assign(filled, ...pointers, region) as Row)
}

export const insertRow = async (client: ClientBase, table: string, row: Row): Promise<void> => {
  const names = Object.keys(row)
  await client.query(`INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map((_, at) => `$${at + 1}`).join(', ')})`, Object.values(row))
}

/** The setting of row-level security for the rest of the transaction. */
export const setRegion = async (client: ClientBase, regionId: string): Promise<void> => {
  await client.query("SELECT set_config('app.region_id', $1, true)", [regionId])
}

/** SQLSTATE of a refused statement, or 'accepted'. What it did is undone. */
export const attempt = async (client: ClientBase, work: () => Promise<unknown>): Promise<string> => {
  await client.query('SAVEPOINT attempt')
  try {
    await work()
    return 'accepted'
  } catch (error) {
    return (error as { code?: string }).code ?? String(error)
  } finally {
    await client.query('ROLLBACK TO SAVEPOINT attempt')
  }
}

/** A transaction that leaves nothing behind. */
export const undone = async <T>(client: ClientBase, work: () => Promise<T>): Promise<T> => {
  await client.query('BEGIN')
  try {
    return await work()
  } finally {
    await client.query('ROLLBACK')
  }
}
