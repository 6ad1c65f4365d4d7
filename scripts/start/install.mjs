import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '../root.mjs'

const read = (relative) => JSON.parse(readFileSync(path.join(projectRoot, relative), 'utf8')).packages
const INSTALLED = path.join('node_modules', '.package-lock.json')

/** Whether node_modules holds exactly what the lock file says; packages for other platforms may be absent. */
export function isInstalled() {
  if (!existsSync(path.join(projectRoot, INSTALLED))) return false
  const installed = read(INSTALLED)
  return Object.entries(read('package-lock.json')).every(([name, wanted]) => {
    if (name === '') return true
    const found = installed[name]
    return found === undefined ? wanted.optional === true || wanted.devOptional === true : found.version === wanted.version && found.integrity === wanted.integrity
  })
}

/** The command that installs the lock file, development packages too: building needs them. */
export function installCommand() {
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.env.npm_execpath
  return npm !== undefined && /\.c?js$/.test(npm) ? { command: process.execPath, args: [npm, ...args] } : { command: 'npm', args }
}
