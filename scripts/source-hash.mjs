import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from './root.mjs'

const isGenerated = (relative) => relative.startsWith(path.join('src', 'data', 'generated'))

function listFiles(relative) {
  const absolute = path.join(projectRoot, relative)
  if (!existsSync(absolute) || isGenerated(relative)) return []
  if (statSync(absolute).isFile()) return [relative]
  return readdirSync(absolute).sort().flatMap((name) => listFiles(path.join(relative, name)))
}

/** One hash over names and contents of files and folders given relative to the project; absent ones count as absent. */
export function hashOf(relatives) {
  const hash = createHash('sha256')
  for (const file of relatives.flatMap(listFiles)) hash.update(`${file}\0`).update(readFileSync(path.join(projectRoot, file))).update('\0')
  return hash.digest('hex')
}
