import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { deficitKinds } from '@/domain/recommendations/find-deficits'
import { libraryOf } from './measure-library'
import { parseModelDocument } from '@/data/models/model-version.codec'
import { tenants } from '../reference/models/source/tenants'

const readModel = (file: string) => {
  const parsed = parseModelDocument(JSON.parse(readFileSync(new URL(`../reference/models/${file}.json`, import.meta.url), 'utf8')))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value
}

describe('the demo library of measures', () => {
  it.each(tenants.map(({ file }) => file))('%s: every indicator a director governs has its own measure for each kind of deficit, in its own words', (file) => {
    const document = readModel(file)
    const library = libraryOf(document)
    const missing = document.indicators.filter(({ controllability }) => controllability !== 'low').flatMap(({ code, name }) =>
      deficitKinds.filter((kind) => !library.some(({ indicatorCodes, kinds, organizationTypes }) => indicatorCodes.includes(code) && kinds.includes(kind) && organizationTypes.length === 0)).map((kind) => `${code} ${name}: ${kind}`))
    expect(missing).toEqual([])
    for (const part of ['title', 'text'] as const) expect(new Set(library.map((measure) => measure[part])).size).toBe(library.length)
  })
})
