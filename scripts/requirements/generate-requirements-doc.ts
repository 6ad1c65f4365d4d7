// npm run requirements: prints docs/requirements.md from the demands of the founding documents and the names of the tests.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { readProofs, readRequirements, requirementsPage } from './requirements-page'

const root = path.resolve('.')
writeFileSync(path.join(root, 'docs/requirements.md'), requirementsPage(readRequirements(root), readProofs(root)))
console.log('docs/requirements.md is printed.')
