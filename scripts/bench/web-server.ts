import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { projectRoot } from '../root.mjs'
import { nextCommand } from '../start/build.mjs'

const START_LIMIT_MS = 60_000
const POLL_MS = 50

export type WebServer = { readonly origin: string; readonly pid: number; readonly stop: () => Promise<void> }

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })

const run = (command: string, args: ReadonlyArray<string>, cwd: string): void => {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } })
  if (status !== 0) throw new Error(`Build failed in ${cwd}\n${stdout}\n${stderr}`)
}

/** The product's own production build; made unless .next comes from these very sources. */
export const buildProduct = (): string => {
  run(process.execPath, [path.join(projectRoot, 'scripts', 'test', 'build.mjs')], projectRoot)
  return projectRoot
}

/** The reference application, built inside the project so that both use the same packages. */
export const buildReference = (): string => {
  const folder = path.join(projectRoot, '.data', 'bench-reference')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  cpSync(path.join(projectRoot, 'scripts', 'bench', 'reference'), folder, { recursive: true })
  const { command, args } = nextCommand('build')
  run(command, args, folder)
  return folder
}

const stopProcess = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null) return
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGTERM')
  await ended
}

const answers = (url: string): Promise<boolean> => fetch(url).then(({ ok }) => ok, () => false)

/** `next start` of a built application on a free port of loopback; `ready` is an address that answers 200. */
export const startWeb = async (folder: string, ready: string, settings: Readonly<Record<string, string>>): Promise<WebServer> => {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const { command, args } = nextCommand('start', '-p', String(port), '-H', '127.0.0.1')
  const child = spawn(command, args, { cwd: folder, stdio: 'ignore', env: { ...process.env, ...settings, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', APP_ORIGIN: origin, NEXTAUTH_URL: origin } })
  const stop = () => stopProcess(child)
  for (const end = Date.now() + START_LIMIT_MS; Date.now() < end && child.exitCode === null; await wait(POLL_MS)) {
    if (child.pid !== undefined && (await answers(`${origin}${ready}`))) return { origin, pid: child.pid, stop }
  }
  await stop()
  throw new Error(`No answer from ${folder}`)
}
