import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ModelDocument } from '@/domain/models/model-document'
import { countTables } from '@/domain/publication/count-tables'
import { suppressTables } from '@/domain/publication/suppress-tables'
import { compileModel } from '@/domain/scoring/compile/compile-model'
import { scoreCycle } from '@/domain/scoring/score-cycle'
import { recovered, type CountedRelease } from '#tests/golden/published-counts'
import { regionReferences } from '../reference/regions'
import { makeForms } from './values/make-forms'
import { makeWorld } from './world'

/** A release of a demo region in memory: its organizations, the figures of a cycle and the region's own method. */
const releaseOf = (slug: string, cycle: number): CountedRelease => {
  const reference = regionReferences.find((one) => one.slug === slug)
  if (reference === undefined) throw new Error(`No region ${slug}`)
  const world = makeWorld(reference)
  const document = JSON.parse(readFileSync(new URL(`../reference/models/${slug}.json`, import.meta.url), 'utf8')) as ModelDocument
  const { organizations } = world
  const grid = makeForms(slug, document, { cycle, trend: world.plan.trend, requests: organizations.map((one) => ({ ...one, isFirstCycle: false, organizationCode: one.code, municipality: String(one.municipality) })) })
  const scores = scoreCycle(compileModel(document), organizations.map((one) => ({ organizationType: one.type, municipality: one.municipality, isRural: one.isRural, isSmall: one.isSmall, hasSelection: one.hasSelection, isFirstCycle: false, size: one.size })), grid)
  return { cards: organizations.map((one, row) => ({ type: one.type, municipalityId: `m${one.municipality}`, level: scores.level[row] ?? -1 })), levels: document.levels.length, minimum: 5 }
}

describe('published tables of the demo regions', () => {
  it.each(regionReferences.map(({ slug }) => slug))('%s: nothing hidden follows from what all tables tell together, and most is told', { timeout: 120_000 }, (slug) => {
    const release = releaseOf(slug, 1)
    expect(recovered(release, suppressTables)).toEqual([])
    const { sizes, levels } = countTables(release.cards, release)
    const hidden = new Set([...suppressTables(sizes), ...suppressTables(levels)])
    const region = [...sizes.cells, ...levels.cells].filter(({ key, cost, count }) => Number.isFinite(cost) && count >= 5 && !key.includes('/'))
    expect(region.filter(({ key }) => hidden.has(key)).length).toBeLessThan(region.length / 2)
  })
})
