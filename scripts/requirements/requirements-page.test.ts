import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readLater, readProofs, readRequirements, requirementsPage } from './requirements-page'

const root = path.resolve(import.meta.dirname, '../..')
const requirements = readRequirements(root)
const proofs = readProofs(root)
const later = readLater(root)

describe('the page of requirements', () => {
  it('is what the tests say: run `npm run requirements` after naming a requirement in a test', () => {
    expect(readFileSync(path.join(root, 'docs/requirements.md'), 'utf8')).toBe(requirementsPage({ requirements, proofs, later }))
  })

  it('knows all 183 demands of the five documents, each once', () => {
    expect(new Set(requirements.map((requirement) => requirement.id)).size).toBe(183)
  })

  it('meets no id in a test that no document has', () => {
    const known = new Set(requirements.map((requirement) => requirement.id))
    expect(proofs.filter((proof) => !known.has(proof.id))).toEqual([])
  })

  const demand = { id: 'PRM-17', place: 'section 3', demand: 'a dashboard' }
  const later17 = [{ area: 'Roadmaps', what: 'orders with items', demands: [{ id: 'PRM-17', already: 'a plan' }] }]
  const partOf = (page: string, from: string, to: string): string => page.slice(page.indexOf(from), page.indexOf(to))

  it('lists a demand that no test names as missing', () => {
    const page = requirementsPage({ requirements: [demand], proofs: [], later: [] })
    expect(partOf(page, '## Open', '## Later')).toContain('| PRM-17 | section 3 | a dashboard |')
  })

  it('tells apart what comes later, with what of it is there, and forgets that once a test proves it', () => {
    const page = requirementsPage({ requirements: [demand], proofs: [], later: later17 })
    expect(partOf(page, '## Open', '## Later')).toContain('None.')
    expect(page.slice(page.indexOf('### Later: Roadmaps (1)'))).toContain('| PRM-17 | section 3 | a dashboard | a plan |')
    expect(page).toContain('0 of 1 demands are proved by a test that carries their id; 1 are open: 0 missing in what is built, 1 of parts that come later.')
    expect(requirementsPage({ requirements: [demand], proofs: [{ id: 'PRM-17', file: 'a.test.ts', name: 'PRM-17 a dashboard', lives: [] }], later: later17 })).not.toContain('### Later')
  })

  it('puts a demand into one later part at most, and only one that a document has', () => {
    const ids = later.flatMap(({ demands }) => demands.map(({ id }) => id))
    const known = new Set(requirements.map(({ id }) => id))
    expect(ids.filter((id, at) => ids.indexOf(id) !== at || !known.has(id))).toEqual([])
  })
})
