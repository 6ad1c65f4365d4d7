// Installs, generates, builds, starts the database, migrates, seeds, then runs the worker and the server until stopped.
import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { openSecrets } from '../db/secrets.mjs'
import { PlainFailure, explainFileError } from '../errors.mjs'
import { projectRoot } from '../root.mjs'
import { buildFrom, isBuilt, nextCommand } from './build.mjs'
import { runChild, startChild, stopChildren } from './children.mjs'
import { demoSignInLines } from './demo-sign-ins.mjs'
import { installCommand, isInstalled } from './install.mjs'
import { step } from './progress.mjs'
import { prepareDataFolder, readSettings, refuseBusyPort, refuseNoRoomForPackages } from './settings.mjs'

const CHILD_GRACE_MS = 4_000
const HEALTH_TIMEOUT_MS = 90_000
const HEALTH_POLL_MS = 100
const PARENT_POLL_MS = 500
const WORKER_RESTART_MS = 1_000

const script = (name) => path.join(projectRoot, 'scripts', name)
const nodeScript = (name, ...args) => ({ command: process.execPath, args: [script(name), ...args] })
const withParent = ({ command, args }) => ({ command, args: ['--import', new URL('die-with-parent.mjs', import.meta.url).href, ...args], isTiedToParent: true })

/** Everything that was started, undone in one place and only once. */
const session = { isStopping: false, stopDatabase: async () => undefined, forgetData: () => undefined, stopped: undefined }

function stop() {
  session.isStopping = true
  session.stopped ??= stopChildren(CHILD_GRACE_MS).then(() => session.stopDatabase()).then(() => session.forgetData())
  return session.stopped
}

async function stopOnSignal() {
  if (session.isStopping) return
  process.stdout.write('\nОстанавливаю…\n')
  await stop()
  process.stdout.write('Остановлено.\n')
  process.exit(0)
}

// npm may end before this program and would leave it running unseen.
function stopWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && stopOnSignal(), PARENT_POLL_MS).unref()
}

async function prepareProgram({ dataFolder }) {
  const logIn = (name) => path.join(dataFolder, 'logs', `${name}.log`)
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
  if (!isInstalled()) {
    refuseNoRoomForPackages()
    await step('Устанавливаю пакеты', () => runChild({ title: 'Установка пакетов', ...installCommand(), env: process.env, logFile: logIn('install') }))
  }
  await step('Готовлю код доступа к базе данных', () => runChild({ title: 'Подготовка кода', ...nodeScript('db/generate.mjs'), env: process.env, logFile: logIn('generate') }))
  if (isBuilt()) return
  await step('Собираю приложение', () => buildFrom(() => runChild({ title: 'Сборка приложения', ...nextCommand('build'), env, logFile: logIn('build') })))
}

// The owner's address stays here: the server and the worker get the application's only.
function programEnvironment(settings, database) {
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    SMER_DEMO: process.env.SMER_DEMO ?? '1',
    SMER_DATA_DIR: settings.dataFolder,
    DATABASE_URL: database.appUrl,
    APP_ORIGIN: settings.origin,
    NEXTAUTH_URL: settings.origin,
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET ?? openSecrets(settings.dataFolder).secret('nextauthSecret'),
    PORT: String(settings.port),
  }
  delete env.DATABASE_OWNER_URL
  return env
}

async function prepareDatabase(settings) {
  const { openDatabase } = await import('./database.mjs')
  const database = await step('Запускаю базу данных', () => openDatabase(settings))
  session.stopDatabase = database.stop
  if (settings.isDisposable) leaveAddresses(settings, database)
  const env = programEnvironment(settings, database)
  const { migrate } = await import('../db/migrate.mjs')
  await step('Обновляю структуру базы данных', () => migrate(database.ownerUrl))
  const seedEnv = { ...env, DATABASE_OWNER_URL: database.ownerUrl }
  const seed = nodeScript('run-ts.mjs', path.join(projectRoot, 'prisma', 'seed', 'seed.ts'))
  await step('Загружаю учебные регионы', () => runChild({ title: 'Загрузка учебных регионов', ...seed, env: seedEnv, logFile: path.join(settings.dataFolder, 'logs', 'seed.log') }))
  return env
}

// Browser tests prepare their cases in the same database.
function leaveAddresses({ dataFolder, origin }, { appUrl, ownerUrl }) {
  writeFileSync(path.join(dataFolder, 'addresses.json'), JSON.stringify({ origin, appUrl, ownerUrl }), { mode: 0o600 })
}

function keepWorker(env, dataFolder) {
  const worker = startChild({ ...withParent(nodeScript('run-ts.mjs', script('worker.ts'))), env, logFile: path.join(dataFolder, 'logs', 'worker.log') })
  worker.exit.then(async () => {
    if (session.isStopping) return
    process.stderr.write(`Обработчик заданий остановился и запускается снова, подробности в ${worker.logFile}.\n`)
    await wait(WORKER_RESTART_MS)
    if (!session.isStopping) keepWorker(env, dataFolder)
  })
}

async function isHealthy(settings) {
  const host = settings.host === '0.0.0.0' || settings.host === '::' ? '127.0.0.1' : settings.host
  try {
    const answer = await fetch(`http://${host.includes(':') ? `[${host}]` : host}:${settings.port}/api/health`)
    return answer.ok
  } catch {
    return false
  }
}

async function waitForHealth(settings, server) {
  const deadline = Date.now() + HEALTH_TIMEOUT_MS
  while (Date.now() < deadline) {
    if (await isHealthy(settings)) return
    if (server.hasExited) throw new PlainFailure(`Сервер не запустился, подробности в ${server.logFile}.\n${server.tail()}`)
    await wait(HEALTH_POLL_MS)
  }
  throw new PlainFailure(`Сервер не ответил за ${HEALTH_TIMEOUT_MS / 1000} с, подробности в ${server.logFile}.\n${server.tail()}`)
}

async function serve(settings, env) {
  const args = ['start', '-p', String(settings.port), '-H', settings.host]
  const server = startChild({ ...withParent(nextCommand(...args)), env, logFile: path.join(settings.dataFolder, 'logs', 'server.log') })
  server.exit.then(() => session.isStopping || session.isServing !== true || fail(new PlainFailure(`Сервер остановился, подробности в ${server.logFile}.\n${server.tail()}`)))
  await step('Запускаю сервер', () => waitForHealth(settings, server))
  session.isServing = true
}

async function run(flags) {
  const settings = readSettings(flags)
  await refuseBusyPort(settings)
  prepareDataFolder(settings.dataFolder)
  if (settings.isDisposable) session.forgetData = () => rmSync(settings.dataFolder, { recursive: true, force: true })
  await prepareProgram(settings)
  const env = await prepareDatabase(settings)
  keepWorker(env, settings.dataFolder)
  await serve(settings, env)
  process.stdout.write([...demoSignInLines(settings.dataFolder), '', `СМЭР работает: ${settings.origin}`, 'Остановить: Ctrl-C', ''].join('\n'))
}

async function fail(reason) {
  await new Promise(setImmediate) // a signal that broke the step is handled first
  if (session.isStopping) return
  const error = explainFileError(reason)
  await stop().catch(() => undefined)
  process.stderr.write(`${error instanceof PlainFailure ? error.message : error.stack}\n`)
  process.exit(1)
}

/** Runs until a signal; ends with code 1 and one Russian sentence when something is wrong. */
export async function main(flags) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stopOnSignal)
  stopWithNpm()
  await run(flags).catch(fail)
}
