// node scripts/run-ts.mjs <file.ts> [arguments]: runs a TypeScript program of this project, the @/ alias included.
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { register } from 'tsx/esm/api'
import { projectRoot } from './root.mjs'

const [, , file, ...rest] = process.argv
if (file === undefined) {
  process.stderr.write('usage: node scripts/run-ts.mjs <file.ts> [arguments]\n')
  process.exit(2)
}
const target = path.resolve(file)
process.argv = [process.execPath, target, ...rest]
process.env.TSX_TSCONFIG_PATH ??= path.join(projectRoot, 'tsconfig.json')
register()
await import(pathToFileURL(target).href)
