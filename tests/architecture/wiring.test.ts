import { describe, expect, it } from 'vitest'
import { readUseCases } from '../isolation/use-cases'
import { filesUnder, read, usesOf, valuesImportedFrom } from './sources'

/** How a use-case is reached, by the function of the seam that takes it. */
const COMMAND_SEAMS = ['toAction', 'toCommandRoute']
/** Commands that no person calls: the reason stands here, and the file that calls them. */
const calledByJobs: Readonly<Record<string, string>> = {
  createRelease: 'scripts/job-world.ts', // «Рассчитать» only orders it: a calculation outlives the page.
  beginCheck: 'src/usecases/imports/check-import.ts', // It begins with this one.
  keepDocument: 'scripts/document-jobs.ts', // A document is made by the job that was ordered with it.
  createRobustness: 'scripts/job-world.ts', // Every release orders it; it is a minute of calculation.
  proposeByRules: 'scripts/job-world.ts', // requestProposals orders it: it reads every card of a release.
  proposePairs: 'scripts/job-world.ts', // requestPairs orders it: it reads every card of a release and solves an assignment.
  proposeByResults: 'scripts/job-world.ts', // requestSupporters orders it: it reads every card of some cycles.
  reserveEvidence: 'src/usecases/evidence/upload-evidence.ts', // The first half of an upload, before the bytes are put away.
  reserveReportFile: 'src/usecases/recommendations/prove-report.ts', // The first half of an upload too.
  reservePointFile: 'src/usecases/decisions/prove-point.ts', // And so is this.
  beginStatistics: 'src/usecases/imports/read-statistics-file.ts', // The reading of a form begins and ends inside its job.
  recordStatistics: 'src/usecases/imports/read-statistics-file.ts',
  recordCheck: 'src/usecases/imports/check-import.ts', // The check of a workbook ends with it, inside the job.
}
/** Queries that no page loads: read by a job. */
const readByJobs: ReadonlyArray<string> = ['prepareImport', 'prepareStatistics', 'readQueuedDocuments']
/** Routes of the site itself, outside every region. */
const ROUTES_OF_THEIR_OWN: Readonly<Record<string, RegExp>> = {
  'app/api/health/route.ts': /export const GET = healthResponse/,
  'app/api/auth/[...nextauth]/route.ts': /./,
}
/** Reads of the own account: they belong to no region, so no right is judged and no page loads them. */
const OWN_ACCOUNT: Readonly<Record<string, ReadonlyArray<string>>> = {
  'app/(cabinet)/settings/sessions/page.tsx': ['listOwnSessions'],
  'app/(auth)/invitations/[token]/page.tsx': ['readInvitation'],
  'app/(auth)/password-reset/[token]/page.tsx': ['isResetOpen'],
}

const exported = await readUseCases()
const named = (kind: string) => exported.filter(({ useCase }) => useCase.kind === kind).map(({ exportName }) => exportName)
const doors = [...filesUnder('src/actions', /\.ts$/), ...filesUnder('app', /route\.ts$/)]
const doorsOf = (name: string, seams: ReadonlyArray<string>) => doors.filter((file) => usesOf(file, name).some((use) => seams.includes(use)))

describe('commands', () => {
  it.each(named('command'))('%s has exactly one door: an action, a route or a job', (name) => {
    const job = calledByJobs[name]
    if (job === undefined) expect(doorsOf(name, COMMAND_SEAMS)).toHaveLength(1)
    else {
      expect(doorsOf(name, COMMAND_SEAMS)).toEqual([])
      expect(read(job)).toContain(`${name}.execute(`)
    }
  })

  it.each(named('account'))('%s has exactly one account action', (name) => expect(doorsOf(name, ['toAccountAction'])).toHaveLength(1))

  it('are executed nowhere else in the program: screens go through the seam', () => {
    const seam = ['src/usecases/', 'src/web/action.ts', 'src/web/route.ts', 'src/web/page.ts']
    const callers = [...filesUnder('src', /\.tsx?$/), ...filesUnder('app', /\.tsx?$/)].filter((file) => !file.endsWith('.test.ts') && !seam.some((start) => file.startsWith(start)))
    expect(callers.filter((file) => /\.execute\(/.test(read(file)))).toEqual([])
  })
})

describe('server actions', () => {
  const actionFiles = filesUnder('src/actions', /\.tsx?$/)

  it.each(actionFiles)('%s exports only what the seam makes', (file) => {
    const lines = read(file).split('\n')
    expect(lines[0]).toBe("'use server'")
    const exports = lines.filter((line) => line.startsWith('export'))
    expect(exports.length).toBeGreaterThan(0)
    expect(exports.filter((line) => !/^export const \w+Action = to(Account|Plain)?Action\(/.test(line))).toEqual([])
    expect(lines.filter((line) => /^(const|let|function|async)/.test(line))).toEqual([])
  })

  it('lie in src/actions and nowhere else', () => {
    const others = [...filesUnder('src', /\.tsx?$/), ...filesUnder('app', /\.tsx?$/)].filter((file) => !actionFiles.includes(file))
    expect(others.filter((file) => /^\s*['"]use server['"]/m.test(read(file)))).toEqual([])
  })
})

describe('routes', () => {
  it.each(filesUnder('app', /route\.tsx?$/))('%s is made by the seam', (file) => {
    const own = ROUTES_OF_THEIR_OWN[file]
    if (own !== undefined) return expect(read(file)).toMatch(own)
    const taken = valuesImportedFrom(file, /^@\/usecases\//)
    expect(taken.length).toBeGreaterThan(0)
    for (const name of taken) expect(usesOf(file, name), `${name} in ${file}`).toEqual(usesOf(file, name).filter((use) => ['toQueryRoute', 'toCommandRoute', 'toPublicQueryRoute', 'toPublicRoute'].includes(use)))
    expect(read(file)).toMatch(/export const (GET|POST|PUT|DELETE)\b/)
  })
})

describe('pages', () => {
  const loadersOf = (file: string): ReadonlyArray<string> => (file.startsWith('app/(public)/') ? ['loadPublicPage'] : ['loadPage', 'findPage'])

  it.each(filesUnder('app', /(page|layout|template|default|metadata)\.tsx?$/))('%s reads only through the loader of its zone', (file) => {
    for (const name of valuesImportedFrom(file, /^@\/usecases\//)) {
      if (OWN_ACCOUNT[file]?.includes(name) === true) continue
      const uses = [...new Set(usesOf(file, name))]
      expect([uses.length, uses.every((use) => loadersOf(file).includes(use))], `${name} in ${file}: ${uses.join()}`).toEqual([1, true])
    }
    expect(valuesImportedFrom(file, /^@\/(data|platform)\//)).toEqual([])
    if (file.startsWith('app/(public)/')) expect(read(file)).not.toMatch(/\b(requireActor|requireSession|currentActor)\(/)
  })

  it.each(named('query').filter((name) => !readByJobs.includes(name)))('%s is asked by a page or a route', (name) => {
    const asking = filesUnder('app', /\.tsx?$/).filter((file) => usesOf(file, name).some((use) => ['loadPage', 'findPage', 'toQueryRoute'].includes(use)))
    expect(asking.length).toBeGreaterThan(0)
  })
})
