import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

/** Every route that gives a file out of the product, and what it gives. Results name their release; the others hold none. */
const files: Readonly<Record<string, { readonly holds: 'results'; readonly table: string } | { readonly holds: 'no results'; readonly why: string }>> = {
  'api/exports/rating.csv': { holds: 'results', table: 'src/web/rating-file.ts' },
  'api/exports/rating.xlsx': { holds: 'results', table: 'src/web/rating-file.ts' },
  'api/exports/releases/[releaseId]/difference.csv': { holds: 'results', table: 'src/web/difference-file.ts' },
  'api/exports/releases/[releaseId]/difference.xlsx': { holds: 'results', table: 'src/web/difference-file.ts' },
  'api/exports/models/[versionId]': { holds: 'no results', why: 'a method' },
  'api/exports/models/[versionId]/indicators/[code]': { holds: 'no results', why: 'a passport' },
  'api/public/[slug]/models/[versionId]/indicators/[code]': { holds: 'no results', why: 'a passport' },
  'api/models/[versionId]/order': { holds: 'no results', why: 'an order' },
  'api/cycles/[cycleId]/workbook': { holds: 'no results', why: 'primary figures' },
  'api/cycles/[cycleId]/files/[fileId]': { holds: 'no results', why: 'an uploaded file' },
}

const appFolder = path.join(process.cwd(), 'app')
const routes = readdirSync(appFolder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(`${path.sep}route.ts`)).map((file) => file.split(path.sep).slice(0, -1).join('/'))
const source = (file: string): string => readFileSync(path.join(process.cwd(), file), 'utf8')
const givesFile = (route: string): boolean => /export const GET/.test(source(`app/${route}/route.ts`)) && route.startsWith('api/') && route !== 'api/health'

describe('every export with a result names its release', () => {
  it('knows every route that gives a file', () => expect(routes.filter(givesFile).sort()).toEqual(Object.keys(files).sort()))
  it.each(Object.entries(files))('%s', (route, file) => {
    const text = source(`app/${route}/route.ts`)
    if (file.holds === 'no results') {
      expect(text).not.toMatch(/usecases\/(scoring|releases|overview)\//)
      return
    }
    const table = source(file.table)
    expect(text).toContain(path.basename(file.table, '.ts'))
    expect(table).toMatch(/text\((words|names)\.(release|after),/)
    expect(table).toMatch(/fileName\([^)]*release\.number\)/)
  })
})

/** Views of pages that show results: each gives the header its release. */
describe('every page with a result names its release', () => {
  const folder = path.join(process.cwd(), 'src', 'usecases')
  const pages = readdirSync(appFolder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('page.tsx'))
  const readsResults = /usecases\/(scoring|releases|overview)\/(get|compare)-/
  const withResults = pages.filter((page) => readsResults.test(source(path.join('app', page))))
  it('finds them', () => { expect(readdirSync(folder)).toContain('scoring'); expect(withResults.length).toBeGreaterThanOrEqual(6) })
  it.each(withResults)('%s', (page) => {
    const text = source(path.join('app', page))
    const views = [...text.matchAll(/from '@\/(ui\/[a-z-]+\/[a-z.-]+)'/g)].flatMap(([, file]) => (file === undefined || file.startsWith('ui/kit/') ? [] : [`src/${file}.tsx`]))
    expect([text, ...views.map(source)].some((one) => /release=\{|releaseTexts\.(full|short)|cardTexts\.(release|shortRelease)|ReleaseLine/.test(one))).toBe(true)
  })
})
