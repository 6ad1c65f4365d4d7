// npm run rights: prints docs/rights.md from the table of rights.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { rightsPage } from './rights-page'

const target = path.resolve('docs/rights.md')
mkdirSync(path.dirname(target), { recursive: true })
writeFileSync(target, rightsPage())
console.log('docs/rights.md is printed.')
