// Plants one violation per house rule and expects each to be caught: a rule that lost its teeth is a failure.
// Nothing is written into the checkout: the probes live in a temporary folder beside links to what they need.
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { importProbes, lawful, standIns } from './probes/import-probes.mjs'
import { styleProbes } from './probes/style-probes.mjs'
import { projectRoot } from './root.mjs'

const inProject = (...parts) => path.join(projectRoot, ...parts)

function writeTree(folder, files) {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), text)
  }
}

function inScratch(work) {
  const folder = mkdtempSync(path.join(tmpdir(), 'smer-probes-'))
  try {
    for (const file of ['package.json', 'tsconfig.json', '.dependency-cruiser.cjs', 'eslint.config.mjs']) copyFileSync(inProject(file), path.join(folder, file))
    symlinkSync(inProject('node_modules'), path.join(folder, 'node_modules'))
    return work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function runJson(folder, cli, args) {
  const outcome = spawnSync(process.execPath, [inProject('node_modules', ...cli), ...args], { cwd: folder, encoding: 'utf8', maxBuffer: 1e8 })
  try {
    return JSON.parse(outcome.stdout)
  } catch (error) {
    throw new Error(`${cli.at(-1)} did not answer: ${outcome.stderr || outcome.stdout}`, { cause: error })
  }
}

function everyRuleHasProbe() {
  const { forbidden } = createRequire(import.meta.url)(inProject('.dependency-cruiser.cjs'))
  return forbidden.map(({ name }) => ({ name: `a probe for ${name}`, isCaught: importProbes.some(([rule]) => rule === name) }))
}

/** Import rules: [{ name, isCaught }], one run of dependency-cruiser over all probes. */
function runImportProbes() {
  return inScratch((folder) => {
    const extras = importProbes.map(([, , , more]) => more ?? {})
    writeTree(folder, Object.assign({}, standIns, lawful, ...extras, Object.fromEntries(importProbes.map(([, file, text]) => [file, text]))))
    const cli = ['dependency-cruiser', 'bin', 'dependency-cruise.mjs']
    const { violations } = runJson(folder, cli, ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src', 'app', 'tests', 'scripts']).summary
    const caught = importProbes.map(([rule, file]) => ({ name: `${rule} ← ${file}`, isCaught: violations.some((found) => found.rule.name === rule && found.from === file) }))
    const spared = Object.keys(lawful).map((file) => ({ name: `lawful import ← ${file}`, isCaught: !violations.some((found) => found.from === file) }))
    return [...everyRuleHasProbe(), ...caught, ...spared]
  })
}

// Probes may share a path in the project; in the scratch folder each stands under a number of its own.
const numbered = (file, at) => file.replace(/probe(\.tsx?)$/, `probe-${at}$1`)

/** Style rules: [{ name, isCaught }], one run of ESLint over all probes. */
function runStyleProbes() {
  return inScratch((folder) => {
    writeTree(folder, { 'src/domain/shared/result.ts': 'export type Result<Value, Reason> = { ok: true; value: Value } | { ok: false; error: Reason }\n' })
    writeTree(folder, Object.fromEntries(styleProbes.map(([, file, text], at) => [numbered(file, at), text])))
    const reports = runJson(folder, ['eslint', 'bin', 'eslint.js'], ['--format', 'json', 'src', 'app'])
    const rulesIn = (file) => reports.find((report) => report.filePath.endsWith(file))?.messages.map((message) => message.ruleId) ?? []
    return styleProbes.map(([rule, file], at) => ({ name: `${rule} ← ${file}`, isCaught: rulesIn(path.normalize(numbered(file, at))).includes(rule) }))
  })
}

const outcomes = [...runImportProbes(), ...runStyleProbes()]
const silent = outcomes.filter(({ isCaught }) => !isCaught)
for (const { name } of silent) process.stdout.write(`SILENT ${name}\n`)
process.stdout.write(`${outcomes.length - silent.length} probes caught, ${silent.length} silent\n`)
process.exitCode = silent.length === 0 ? 0 : 1
