import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { codeLines, filesUnder, read, root } from './sources'

const code = ['src', 'app', 'scripts', 'prisma', 'tests', 'e2e'].filter((folder) => existsSync(path.join(root, folder))).flatMap((folder) => filesUnder(folder, /\.(ts|tsx|mjs)$/))
const isTest = (file: string): boolean => /\.(test|spec)\.tsx?$/.test(file) || file.startsWith('tests/') || file.startsWith('e2e/')
const product = code.filter((file) => !isTest(file))

/** `common` are the words every screen shares; the other waits for a better name from its author. */
const NAMED_OTHERWISE = ['src/texts/common.ts', 'tests/integration/accounts/helpers.ts']

describe('sizes', () => {
  it('keeps a file within 300 lines of code, a test within 400', () => {
    expect(code.filter((file) => read(file).split('\n').length > 300 && codeLines(file) > (isTest(file) ? 400 : 300))).toEqual([])
  })

  it('keeps a file of the database schema within 200 lines', () => {
    expect(filesUnder('prisma/schema', /\.prisma$/).filter((file) => read(file).split('\n').length > 200)).toEqual([])
  })
})

describe('names', () => {
  it('has no drawer for everything', () => {
    expect(code.filter((file) => /(^|\/)(utils?|helpers?|misc|lib|stuff|common-[^/]*)(\.[^/]*)?(\/|$)/.test(file) && !NAMED_OTHERWISE.includes(file))).toEqual([])
  })

  it('has no barrels', () => expect(code.filter((file) => /(^|\/)index\.(ts|tsx|mjs)$/.test(file))).toEqual([]))

  it('writes files in kebab case', () => {
    const words = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/
    expect([...code].filter((file) => file.startsWith('src/')).filter((file) => !words.test(path.basename(file)))).toEqual([])
  })
})

describe('doors', () => {
  it('sets the tenant in one place', () => {
    expect(product.filter((file) => /set_config\(|SET (LOCAL )?(ROLE|app\.|SESSION)/.test(read(file)) && file.startsWith('src/'))).toEqual(['src/data/tenant.ts'])
  })

  it('writes no SQL by joining strings', () => {
    expect(product.filter((file) => file.startsWith('src/') && /\$(query|execute)RawUnsafe|Prisma\.raw\((?!'[a-z_]+'\))/.test(read(file)))).toEqual([])
  })

  it('opens transactions of the program in one place', () => {
    expect(product.filter((file) => file.startsWith('src/') && /\$transaction\(/.test(read(file)))).toEqual(['src/data/tenant.ts'])
  })
})

describe('promises', () => {
  it('has no work put off in comments and no silenced check', () => {
    const marks = new RegExp(['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX', 'eslint-' + 'disable', '@ts-' + 'ignore', '@ts-' + 'nocheck'].join('|'))
    expect(code.filter((file) => !file.startsWith('scripts/probes/') && marks.test(read(file)))).toEqual([])
  })

  it('skips no test', () => {
    const skipping = /\b(it|test|describe)\.(skip|only|todo|fixme|skipIf|runIf)\b/
    expect(code.filter(isTest).filter((file) => file !== 'tests/architecture/house.test.ts' && skipping.test(read(file)))).toEqual([])
  })
})

describe('documents', () => {
  const pages = [...filesUnder('docs', /\.md$/), ...['README.md', 'CONTRIBUTING.md'].filter((file) => existsSync(path.join(root, file)))]

  it.each(pages)('%s links to things that are there', (page) => {
    const targets = [...read(page).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '').filter((target) => !/^(https?:|mailto:|#)/.test(target))
    const missing = targets.filter((target) => !existsSync(path.resolve(root, path.dirname(page), target.split('#')[0] ?? '')))
    expect(missing).toEqual([])
  })

  it.each(pages)('%s names files that are there', (page) => {
    const named = [...read(page).matchAll(/`((?:src|app|scripts|tests|prisma|docs|e2e)\/[\w./()[\]-]+\.(?:ts|tsx|mjs|md|sql|prisma))`/g)].map((match) => match[1] ?? '')
    expect(named.filter((file) => !existsSync(path.join(root, file)))).toEqual([])
  })
})
