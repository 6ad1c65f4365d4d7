import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

/** Every route that gives results out of the product as a file, and where the file's table is made. */
const tables: Readonly<Record<string, string>> = {
  'api/exports/rating.csv': 'src/web/files/rating-file.ts',
  'api/exports/rating.xlsx': 'src/web/files/rating-file.ts',
  'api/exports/releases/[releaseId]/difference.csv': 'src/web/files/difference-file.ts',
  'api/exports/releases/[releaseId]/difference.xlsx': 'src/web/files/difference-file.ts',
}
/** The register itself: names, codes and conditions, no results. */
const WITHOUT_RESULTS: ReadonlyArray<string> = ['api/organizations', 'api/organizations/conditions']
/** Use-cases that read results. */
const givesResults = /usecases\/(scoring|releases|overview|municipalities|organizations|directors|reports|home)\//

const appFolder = path.join(process.cwd(), 'app')
const routes = readdirSync(appFolder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(`${path.sep}route.ts`)).map((file) => file.split(path.sep).slice(0, -1).join('/'))
const source = (file: string): string => readFileSync(path.join(process.cwd(), file), 'utf8')
const isResultFile = (route: string): boolean => { const text = source(`app/${route}/route.ts`); return text.includes('export const GET') && givesResults.test(text) }

describe('every export with a result names its release', () => {
  it('knows every route that gives results as a file', () => expect(routes.filter((route) => isResultFile(route) && !WITHOUT_RESULTS.includes(route)).sort()).toEqual(Object.keys(tables).sort()))
  it.each(Object.entries(tables))('%s', (route, file) => {
    expect(source(`app/${route}/route.ts`)).toContain(path.basename(file, '.ts'))
    const table = source(file)
    expect(table).toMatch(/text\((words|names)\.(release|after),/)
    expect(table).toMatch(/fileName\([^)]*release\.number\)/)
  })
})

/** Views of pages that show results: each gives the header its release. */
describe('every page with a result names its release', () => {
  const pages = readdirSync(appFolder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('page.tsx'))
  const readsResults = /usecases\/(scoring|releases|overview)\/(get|compare)-/
  const withResults = pages.filter((page) => readsResults.test(source(path.join('app', page))))
  it('finds them', () => expect(withResults.length).toBeGreaterThanOrEqual(6))
  it.each(withResults)('%s', (page) => {
    const text = source(path.join('app', page))
    const views = [...text.matchAll(/from '@\/(ui\/[a-z-]+\/[a-z.-]+)'/g)].flatMap(([, file]) => (file === undefined || file.startsWith('ui/kit/') ? [] : [`src/${file}.tsx`]))
    expect([text, ...views.map(source)].some((one) => /release=\{|releaseTexts\.(full|short)|cardTexts\.(release|shortRelease)|ReleaseLine/.test(one))).toBe(true)
  })
})
