import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '../root.mjs'
import { hashOf } from '../source-hash.mjs'

const SOURCES = ['app', 'src', 'public', 'prisma/schema', 'proxy.ts', 'instrumentation.ts', 'next.config.js', 'postcss.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json']
const STAMP = path.join(projectRoot, '.next', 'smer-sources')

export const nextCommand = (...args) => ({ command: process.execPath, args: [path.join(projectRoot, 'node_modules', 'next', 'dist', 'bin', 'next'), ...args] })

/** Whether .next was built from exactly these sources. */
export const isBuilt = () => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hashOf(SOURCES)

/** Runs `build` and remembers the sources it began with; a build that fails leaves no mark. */
export async function buildFrom(build) {
  const hash = hashOf(SOURCES)
  rmSync(STAMP, { force: true })
  await build()
  writeFileSync(STAMP, hash)
}
