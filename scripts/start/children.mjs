import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, statSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { PlainFailure } from '../errors.mjs'
import { projectRoot } from '../root.mjs'

const TAIL_LINES = 25
const running = new Set()

function openLog(file) {
  const from = existsSync(file) ? statSync(file).size : 0
  const tail = () => readFileSync(file).subarray(from).toString('utf8').trimEnd().split('\n').slice(-TAIL_LINES).join('\n')
  return { descriptor: openSync(file, 'a', 0o600), tail }
}

function signalGroup(child, signal) {
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal)
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}

/**
 * A child in a process group of its own, so that Ctrl-C reaches only this program and the order of stopping is ours.
 * @param {{ command: string, args: string[], env: object, logFile: string, isTiedToParent?: boolean }} what
 * @returns `exit` (promise of the exit code), `tail()` (last lines it wrote) and `stop(graceMs)`
 */
export function startChild({ command, args, env, logFile, isTiedToParent = false }) {
  const log = openLog(logFile)
  const child = spawn(command, args, { cwd: projectRoot, env, detached: true, stdio: ['ignore', log.descriptor, log.descriptor, ...(isTiedToParent ? ['ipc'] : [])] })
  closeSync(log.descriptor)
  const handle = { tail: log.tail, logFile, isStopping: false, hasExited: false }
  handle.exit = new Promise((resolve) => {
    child.once('error', () => resolve(1))
    child.once('exit', (code) => resolve(code ?? 1))
  }).then((code) => {
    handle.hasExited = true
    running.delete(handle)
    return code
  })
  handle.stop = async (graceMs) => {
    if (handle.hasExited || child.pid === undefined) return
    handle.isStopping = true
    signalGroup(child, 'SIGTERM')
    await Promise.race([handle.exit, wait(graceMs, undefined, { ref: false })])
    if (handle.hasExited) return
    signalGroup(child, 'SIGKILL')
    await handle.exit
  }
  running.add(handle)
  return handle
}

/** Runs a child to its end; an exit code other than zero becomes a failure that shows the end of its log. */
export async function runChild({ title, ...what }) {
  const child = startChild(what)
  if ((await child.exit) === 0) return
  if (child.isStopping) throw new PlainFailure(`${title}: прервано.`)
  if (/ENOSPC|No space left on device/i.test(child.tail())) throw new PlainFailure(`На диске нет свободного места (${title}): освободите его и запустите снова.`)
  throw new PlainFailure(`${title}: не удалось, подробности в ${child.logFile}.\n${child.tail()}`)
}

/** Stops whatever is still running, the last started first. */
export async function stopChildren(graceMs) {
  for (const child of [...running].reverse()) await child.stop(graceMs)
}
