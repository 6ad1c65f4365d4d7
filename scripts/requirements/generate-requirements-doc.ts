// npm run requirements: prints docs/requirements.md from the demands of the founding documents, the parts that come later and the names of the tests.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { readLater, readProofs, readRequirements, requirementsPage } from './requirements-page'

const root = path.resolve('.')
writeFileSync(path.join(root, 'docs/requirements.md'), requirementsPage({ requirements: readRequirements(root), proofs: readProofs(root), later: readLater(root) }))
console.log('docs/requirements.md is printed.')
