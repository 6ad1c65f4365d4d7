import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readProofs, readRequirements, requirementsPage } from './requirements-page'

const root = path.resolve(import.meta.dirname, '../..')
const requirements = readRequirements(root)
const proofs = readProofs(root)

describe('the page of requirements', () => {
  it('is what the tests say: run `npm run requirements` after naming a requirement in a test', () => {
    expect(readFileSync(path.join(root, 'docs/requirements.md'), 'utf8')).toBe(requirementsPage(requirements, proofs))
  })

  it('knows all 183 demands of the five documents, each once', () => {
    expect(new Set(requirements.map((requirement) => requirement.id)).size).toBe(183)
  })

  it('meets no id in a test that no document has', () => {
    const known = new Set(requirements.map((requirement) => requirement.id))
    expect(proofs.filter((proof) => !known.has(proof.id))).toEqual([])
  })

  it('lists a demand that no test names as open', () => {
    const page = requirementsPage([{ id: 'PRM-17', place: 'section 3', demand: 'a dashboard' }], [])
    expect(page.slice(page.indexOf('## Open'))).toContain('| PRM-17 | section 3 | a dashboard |')
  })
})
