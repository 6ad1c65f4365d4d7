// Prisma client from prisma/schema, without the network. Does nothing when the schema is the one generated last.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectRoot } from '../root.mjs'
import { hashOf } from '../source-hash.mjs'

const GENERATED = path.join(projectRoot, 'src', 'data', 'generated')
const STAMP = path.join(GENERATED, '.schema-hash')

const isFresh = (hash) => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash

function runPrisma() {
  const cli = path.join(path.dirname(createRequire(import.meta.url).resolve('prisma/package.json')), 'build', 'index.js')
  return spawnSync(process.execPath, [cli, 'generate'], {
    cwd: projectRoot,
    encoding: 'utf8',
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: path.join(projectRoot, 'scripts', 'db', 'schema-engine.mjs'),
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  })
}

/** Generates when needed; returns whether it did. Throws with Prisma's own words when the schema is wrong. */
export function generateClient() {
  const hash = hashOf(['prisma/schema', 'prisma.config.ts', 'node_modules/prisma/package.json'])
  if (isFresh(hash)) return false
  const outcome = runPrisma()
  if (outcome.status !== 0) throw new Error(`prisma generate: ${outcome.stderr || outcome.stdout}`)
  writeFileSync(STAMP, hash)
  return true
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.stdout.write(generateClient() ? 'Prisma client generated\n' : 'Prisma client is up to date\n')
}
