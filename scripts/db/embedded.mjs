// A real PostgreSQL 18 from an npm package, for machines that have only Node. Russian collation, a random port and a
// random password; a server that already runs on the same folder is adopted instead of started twice.
import { spawn, spawnSync } from 'node:child_process'
import { chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { PlainFailure, explainFileError } from '../errors.mjs'
import { postgresBinaries } from './binaries.mjs'
import { chooseIdentity } from './identity.mjs'
import { countOtherSessions, isAlive, readPostmaster, servesCluster } from './postmaster.mjs'
import { openSecrets } from './secrets.mjs'

const MAJOR_VERSION = '18'
const START_TIMEOUT_MS = 120_000
const STOP_TIMEOUT_MS = 7_000
const POLL_MS = 25
const INITDB_OPTIONS = ['-U', 'postgres', '--auth=scram-sha-256', '-E', 'UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=ru-RU']
const SERVER_SETTINGS = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'timezone=UTC', 'log_timezone=UTC', 'max_connections=100']
const DURABILITY_OFF = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

const englishMessages = () => ({ ...process.env, LC_ALL: 'C' })

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

const LOG_SENTENCES = [
  [/No space left on device|could not (extend|write to) file/i, (cluster) => `На диске нет свободного места для базы данных (${cluster}): освободите его и запустите снова.`],
  [/database files are incompatible with server|was initialized by PostgreSQL version/i, (cluster) => `Папка базы данных ${cluster} создана другой версией PostgreSQL: верните прежнюю версию программы или укажите другую папку в SMER_DATA_DIR.`],
  [/invalid permissions|wrong ownership|Permission denied/i, (cluster) => `У папки базы данных ${cluster} неподходящие владелец или права: запускайте от того же пользователя, что и в первый раз.`],
  [/FATAL|PANIC|could not (open|read|access|find)|invalid/i, (cluster) => `Папка базы данных ${cluster} повреждена: восстановите её из резервной копии или укажите другую папку в SMER_DATA_DIR.`],
]

function explainLog(log, cluster) {
  const known = LOG_SENTENCES.find(([pattern]) => pattern.test(log))
  const sentence = known === undefined ? `PostgreSQL не запустился: ${log.trim().split('\n').at(-1) || 'причина не названа'}` : known[1](cluster)
  return new PlainFailure(sentence, { cause: new Error(log) })
}

function refuseBrokenCluster(cluster) {
  if (!existsSync(cluster)) return
  if (!statSync(cluster).isDirectory() || (readdirSync(cluster).length > 0 && !existsSync(path.join(cluster, 'PG_VERSION')))) {
    throw new PlainFailure(`Папка базы данных ${cluster} повреждена: восстановите её из резервной копии или укажите другую папку в SMER_DATA_DIR.`)
  }
  const version = existsSync(path.join(cluster, 'PG_VERSION')) ? readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8').trim() : MAJOR_VERSION
  if (version !== MAJOR_VERSION) throw explainLog('was initialized by PostgreSQL version', cluster)
}

function writePasswordFile(file, password, identity) {
  writeFileSync(file, `${password}\n`, { mode: 0o600 })
  if (identity.options.uid !== undefined) chownSync(file, identity.options.uid, identity.options.gid)
}

// The cluster is made beside its place and renamed: an interrupted first start leaves nothing half-made.
function createCluster({ cluster, binaries, identity, password }) {
  const draft = `${cluster}.new`
  const passwordFile = `${cluster}.password`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { mode: 0o700 })
  identity.own(draft)
  writePasswordFile(passwordFile, password, identity)
  try {
    const [command, args] = identity.wrap(binaries.initdb, ['-D', draft, `--pwfile=${passwordFile}`, ...INITDB_OPTIONS])
    const outcome = spawnSync(command, args, { ...identity.options, cwd: '/', encoding: 'utf8', env: englishMessages() })
    if (outcome.status !== 0) throw explainLog(`${outcome.stderr ?? ''}${outcome.error?.message ?? ''}`, cluster)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    throw error
  } finally {
    rmSync(passwordFile, { force: true })
  }
  if (existsSync(cluster)) rmSync(cluster, { recursive: true })
  renameSync(draft, cluster)
}

function launch({ cluster, binaries, identity, port, settings, logFile }) {
  const [command, args] = identity.wrap(binaries.postgres, ['-D', cluster, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])])
  const log = openSync(logFile, 'a', 0o600)
  // A process group of its own: Ctrl-C reaches the program, which stops the database last.
  const child = spawn(command, args, { ...identity.options, cwd: '/', detached: true, stdio: ['ignore', log, log], env: englishMessages() })
  closeSync(log)
  child.unref()
  return child
}

async function waitUntilReady(cluster, hasExited) {
  const deadline = Date.now() + START_TIMEOUT_MS
  while (Date.now() < deadline) {
    const found = readPostmaster(cluster)
    if (found?.ready) return found
    if (hasExited(found)) return undefined
    await wait(POLL_MS)
  }
  throw new PlainFailure(`PostgreSQL не ответил за ${START_TIMEOUT_MS / 1000} с: посмотрите журнал рядом с папкой ${cluster}.`)
}

async function startOwn(place) {
  const port = await freePort()
  const logBefore = existsSync(place.logFile) ? statSync(place.logFile).size : 0
  const child = launch({ ...place, port })
  let exited = false
  child.once('exit', () => (exited = true))
  child.once('error', () => (exited = true))
  const found = await waitUntilReady(place.cluster, () => exited)
  if (found === undefined) throw explainLog(readFileSync(place.logFile).subarray(logBefore).toString('utf8'), place.cluster)
  return found
}

async function stopProcess(pid) {
  const signal = (name) => isAlive(pid) && process.kill(pid, name)
  const gone = async (limit) => {
    for (const end = Date.now() + limit; isAlive(pid) && Date.now() < end; ) await wait(POLL_MS)
    return !isAlive(pid)
  }
  signal('SIGINT') // fast shutdown: sessions end, data is flushed
  if (await gone(STOP_TIMEOUT_MS)) return
  signal('SIGQUIT')
  await gone(STOP_TIMEOUT_MS / 2)
}

function preparePlace({ dataFolder, settings }) {
  const cluster = path.join(dataFolder, 'postgres')
  try {
    mkdirSync(path.join(dataFolder, 'logs'), { recursive: true })
  } catch (error) {
    throw explainFileError(error, dataFolder)
  }
  refuseBrokenCluster(cluster)
  const binaries = postgresBinaries()
  const identity = chooseIdentity(binaries, cluster)
  return { cluster, binaries, identity, settings, logFile: path.join(dataFolder, 'logs', 'postgres.log') }
}

function passwordFor(place, secrets) {
  const exists = existsSync(path.join(place.cluster, 'PG_VERSION'))
  if (exists && !secrets.has('postgresPassword')) throw new PlainFailure(`Рядом с базой данных нет её паролей (${secrets.file}): верните этот файл из резервной копии.`)
  const password = secrets.secret('postgresPassword')
  if (!exists) createCluster({ ...place, password })
  return password
}

async function startOrAdopt(place, urlAt) {
  const running = readPostmaster(place.cluster) && (await waitUntilReady(place.cluster, (found) => found === undefined))
  const { pid, port } = running ?? (await startOwn(place))
  if (await servesCluster(urlAt(port), place.cluster)) return { pid, port, adopted: running !== undefined }
  throw new PlainFailure(`На порту ${port} отвечает не та база данных, что лежит в ${place.cluster}: проверьте пароли в папке данных.`)
}

/**
 * Starts, or adopts, the PostgreSQL of one data folder.
 * @param {{ dataFolder: string, isDisposable?: boolean }} options absolute folder; disposable data is not flushed to disk
 * @returns superuser `url` (database postgres), `port`, `pid`, `adopted`, `identity` and `stop()`, which leaves an
 *   adopted server alone while others still use it. Throws PlainFailure with one Russian sentence.
 */
export async function startPostgres({ dataFolder, isDisposable = false }) {
  const place = preparePlace({ dataFolder, settings: [...SERVER_SETTINGS, ...(isDisposable ? DURABILITY_OFF : [])] })
  try {
    const password = passwordFor(place, openSecrets(dataFolder))
    const urlAt = (port) => `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`
    const { pid, port, adopted } = await startOrAdopt(place, urlAt)
    const url = urlAt(port)
    const stop = async () => {
      if (adopted && isAlive(pid) && (await countOtherSessions(url)) > 0) return false
      await stopProcess(pid)
      return true
    }
    return { url, port, pid, adopted, identity: place.identity.name, stop }
  } catch (error) {
    throw explainFileError(error, dataFolder)
  }
}
