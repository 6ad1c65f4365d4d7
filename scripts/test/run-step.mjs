import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '../root.mjs'

const SHOWN_LINES = 120

const seconds = (from) => `${((performance.now() - from) / 1000).toFixed(1)} s`

function runCommand({ command, args, env = {} }, logFile) {
  return new Promise((resolve) => {
    const log = openSync(logFile, 'a')
    const child = spawn(command, args, { cwd: projectRoot, env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0', ...env }, stdio: ['ignore', log, log] })
    closeSync(log)
    child.once('error', () => resolve(1))
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

function readCounts(count, code) {
  const own = count === undefined ? { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 } : count()
  return code !== 0 && own.failed === 0 ? { ...own, failed: 1 } : own
}

/**
 * Runs one step: its commands in order until one fails.
 * @param step { name, commands: [{ command, args, env }], count? } where `count()` reads { passed, failed } from a report
 * @returns { name, passed, failed }; prints a line, and the end of the log when something failed
 */
export async function runStep({ name, commands, count }, reports) {
  const from = performance.now()
  const logFile = path.join(reports, `${name.replaceAll(/\W+/g, '-')}.log`)
  let code = 0
  for (const command of commands) if (code === 0) code = await runCommand(command, logFile)
  const counts = readCounts(count, code)
  process.stdout.write(`${counts.failed === 0 ? 'ok  ' : 'FAIL'} ${name}: ${counts.passed} passed, ${counts.failed} failed, ${seconds(from)}\n`)
  if (counts.failed > 0) process.stdout.write(`${readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-SHOWN_LINES).join('\n')}\n`)
  return { name, ...counts }
}

/** Runs steps, at most `width` at once, in the order given. */
export async function runSteps(steps, { width, reports }) {
  const waiting = [...steps]
  const outcomes = []
  const lane = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) outcomes.push(await runStep(step, reports))
  }
  await Promise.all(Array.from({ length: width }, lane))
  return outcomes
}
