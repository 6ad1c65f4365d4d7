import { readFile, readdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import type { DiffTarget } from '@prisma/schema-engine-wasm/schema_engine_bg'

export type SchemaFile = { path: string; content: string }

const refuse = () => Promise.reject(new Error('The diff of two schemas never asks a database.'))

const noDatabase: SqlDriverAdapter = {
  provider: 'postgres',
  adapterName: 'no-database',
  queryRaw: () => Promise.resolve({ columnNames: [], columnTypes: [], rows: [] }),
  executeRaw: () => Promise.resolve(0),
  executeScript: () => Promise.resolve(),
  startTransaction: refuse,
  getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: true }),
  dispose: () => Promise.resolve(),
}

async function startEngine() {
  const folder = path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
  const binary = await readFile(path.join(folder, 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(binary, { './schema_engine_bg.js': bindings as unknown as WebAssembly.ModuleImports })
  bindings.__wbg_set_wasm(instance.exports)
  const begin = instance.exports['__wbindgen_start']
  if (typeof begin === 'function') begin()
  const factory = { provider: 'postgres', adapterName: 'no-database', connect: () => Promise.resolve(noDatabase), connectToShadowDb: () => Promise.resolve(noDatabase) } as const
  return bindings.SchemaEngine.new({ datamodels: undefined }, () => undefined, bindMigrationAwareSqlAdapterFactory(factory))
}

/** Reads a folder of `.prisma` files in the order of their names; an absent folder is an empty schema. */
export async function readSchema(folder: string): Promise<SchemaFile[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.prisma')).sort()
  return Promise.all(names.map(async (name) => ({ path: name, content: await readFile(path.join(folder, name), 'utf8') })))
}

/** SQL that turns a database of schema `from` into one of schema `to`; an empty string when there is nothing to do. */
export async function diffSchemas(from: readonly SchemaFile[], to: readonly SchemaFile[]): Promise<string> {
  const engine = await startEngine()
  const target = (files: readonly SchemaFile[]): DiffTarget => (files.length === 0 ? { tag: 'empty' } : { tag: 'schemaDatamodel', files: [...files] })
  const filters = { externalTables: [], externalEnums: [] }
  const answer = await engine.diff({ from: target(from), to: target(to), script: true, exitCode: true, filters })
  return answer.exitCode === 0 ? '' : (answer.stdout ?? '')
}
