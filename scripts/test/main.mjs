import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { isInstalled } from '../start/install.mjs'
import { runStep, runSteps } from './run-step.mjs'
import { firstSteps, generateStep, installStep, journeys, secondSteps } from './steps.mjs'

const WIDTH = 2

async function prepare(reports) {
  const outcomes = isInstalled() ? [] : [await runStep(installStep(), reports)]
  return [...outcomes, await runStep(generateStep(), reports)]
}

const hasFailed = (outcomes) => outcomes.some(({ failed }) => failed > 0)

async function runAll(reports) {
  const prepared = await prepare(reports)
  if (hasFailed(prepared)) return prepared
  const first = await runSteps(firstSteps(reports), { width: WIDTH, reports })
  const second = await runSteps(secondSteps(reports), { width: WIDTH, reports })
  return [...prepared, ...first, ...second, await runStep(journeys(reports), reports)]
}

/** Runs every check and ends with the counts of all of them. */
export async function main() {
  const reports = mkdtempSync(path.join(tmpdir(), 'smer-test-reports-'))
  const outcomes = await runAll(reports)
  const total = (key) => outcomes.reduce((sum, outcome) => sum + outcome[key], 0)
  const failing = outcomes.filter(({ failed }) => failed > 0).map(({ name }) => name)
  process.stdout.write(`Logs: ${reports}${failing.length === 0 ? '' : `\nFailing: ${failing.join(', ')}`}\n`)
  process.stdout.write(`${total('passed')} passed, ${total('failed')} failed\n`)
  process.exitCode = hasFailed(outcomes) ? 1 : 0
}
