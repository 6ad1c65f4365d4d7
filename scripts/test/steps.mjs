import path from 'node:path'
import { nextCommand } from '../start/build.mjs'
import { installCommand } from '../start/install.mjs'
import { projectRoot } from '../root.mjs'
import { countPlaywright, countVitest } from './counts.mjs'

const script = (...parts) => path.join(projectRoot, 'scripts', ...parts)
const node = (...args) => ({ command: process.execPath, args })
const npmProgram = (...parts) => path.join(projectRoot, 'node_modules', ...parts)

function vitest(name, project, { reports, env = {} }) {
  const report = path.join(reports, `${name.replaceAll(/\W+/g, '-')}.json`)
  const args = [npmProgram('vitest', 'vitest.mjs'), 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return { name, commands: [{ ...node(...args), env }], count: () => countVitest(report) }
}

export const installStep = () => ({ name: 'install', commands: [installCommand()] })

export const generateStep = () => ({ name: 'generate', commands: [node(script('db', 'generate.mjs'))] })

/** The build goes first: it is the longest, and the types need what it generates. */
export const firstSteps = (reports) => [
  { name: 'production build', commands: [{ ...node(script('test', 'build.mjs')) }] },
  { name: 'lint', commands: [node(npmProgram('eslint', 'bin', 'eslint.js'), '.', '--max-warnings', '0')] },
  { name: 'import rules', commands: [node(npmProgram('dependency-cruiser', 'bin', 'dependency-cruise.mjs'), '--config', '.dependency-cruiser.cjs', 'src', 'app', 'scripts', 'prisma', 'tests', 'e2e')] },
  { name: 'probes', commands: [node(script('lint-probes.mjs'))] },
  vitest('unit in UTC', 'unit', { reports, env: { TZ: 'UTC' } }),
  vitest('unit in Kamchatka', 'unit', { reports, env: { TZ: 'Asia/Kamchatka' } }),
  { name: 'migrations and drift', commands: [node(script('db', 'check-migrations.mjs')), node(script('run-ts.mjs'), script('db', 'make-migration.ts'), '--check')] },
]

export const secondSteps = (reports) => [
  { name: 'types', commands: [nextCommand('typegen'), node(npmProgram('typescript', 'bin', 'tsc'), '--noEmit')] },
  vitest('integration', 'integration', { reports }),
]

export function journeys(reports) {
  const report = path.join(reports, 'journeys.json')
  return { name: 'browser journeys', commands: [{ ...node(npmProgram('@playwright', 'test', 'cli.js'), 'test'), env: { SMER_E2E_REPORT: report } }], count: () => countPlaywright(report) }
}
