// npm run bench [-- --quick] [--only P1,P2,P3,P6,P9]: figures of one run on one machine, correctness before speed. See docs/performance.md.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { disconnect } from '@/data/client'
import { projectRoot } from '../root.mjs'
import { describeMachine, loadNow } from './machine'
import { measureMainJob } from './main-job'
import { measureHotPages, REFERENCE, type PageTiming } from './pages'
import { measureOffice } from './office'
import { measureCountry, REGIONS } from './country'
import { measureDocuments, REPORT_DOCX, REPORT_PDF, WORKBOOK } from './documents'
import { makeBenchRegion, sizeOf, type BenchRegion } from './region'
import { measureRelease } from './release-job'
import { findTiming, medianOf, type Timing } from './rounds'
import { measureGrid, type GridTiming } from './grid'
import { measureSaves, type SaveTiming } from './saves'
import { openBenchServer, type BenchServer } from './server'
import { gridTable, pagesTable, savesTable, tableText, timingTable } from './table'
import { COINR_SECONDS, measureWeightDraws } from './weight-draws'

type Claim = { readonly id: string; readonly claim: string; readonly measured: number; readonly limit: number; readonly isMet: boolean; readonly note: string }
type Bench = { readonly region: BenchRegion; readonly server: BenchServer; readonly isQuick: boolean }
type Measured = { readonly title: string; readonly table: string; readonly timings: ReadonlyArray<Timing | PageTiming | SaveTiming | GridTiming>; readonly claims: ReadonlyArray<Claim> }

const say = (line = ''): void => void process.stdout.write(`${line}\n`)
const rounded = (value: number): number => Math.round(value * 100) / 100
const atMost = (id: string, claim: string, { measured, limit, note = '' }: { measured: number; limit: number; note?: string }): Claim => ({ id, claim, measured: rounded(measured), limit, isMet: measured <= limit, note })
const atLeast = (id: string, claim: string, { measured, limit, note = '' }: { measured: number; limit: number; note?: string }): Claim => ({ id, claim, measured: rounded(measured), limit, isMet: measured >= limit, note })

const mainJob = async ({ region, server, isQuick }: Bench): Promise<Measured> => {
  const timings = await measureMainJob(region, { ...server, warmups: isQuick ? 2 : 4, rounds: isQuick ? 3 : 9 })
  const { median, cpu } = findTiming(timings, 'in process')
  const office = await measureOffice(region, isQuick ? 1 : 3)
  return {
    title: 'P1 main job: workbook → checked → stored with history → scored, ranked, explained, written', table: timingTable(timings), timings,
    claims: [
      atMost('P1', 'main job of a region, in process, median ms', { measured: median, limit: 200 }),
      atLeast('P1', 'times faster than the recalculation of the same workbook', { measured: (office.seconds * 1000) / median, limit: 15, note: office.note }),
      ...(office.processorSeconds === null ? [] : [atLeast('P1', 'the same by processor time, which a busy machine stretches less', { measured: (office.processorSeconds * 1000) / (cpu.program + cpu.postgres), limit: 15 })]),
    ],
  }
}

const release = async ({ region, server, isQuick }: Bench): Promise<Measured> => {
  const timings = await measureRelease(region, { ...server, warmups: 2, rounds: isQuick ? 5 : 11 })
  const ratio = (name: string): number => findTiming(timings, 'product: whole release').median / findTiming(timings, name).median
  return {
    title: 'P2 release of a region: read, exact scores, explanation lines, places, write', table: timingTable(timings), timings,
    claims: [
      atMost('P2', 'release against reading and writing alone, by the same stores', { measured: ratio('product: read and write alone'), limit: 3 }),
      atMost('P2', 'release against reading, and copying ready rows inside the server', { measured: ratio('inside the server: read and copy rows'), limit: 3 }),
    ],
  }
}

const country = async ({ region, server }: Bench): Promise<Measured> => {
  const { timings, seconds, drift, participants } = await measureCountry(region, server)
  return {
    title: `P3 release of the country: ${REGIONS} regions, ${participants} directors, two regions at a time; milliseconds a region`, table: timingTable(timings), timings,
    claims: [
      atMost('P3', `release of ${participants} directors in ${REGIONS} regions, seconds`, { measured: seconds, limit: 10 }),
      atMost('P3', 'time a region of the whole against a region of ten, difference in percent', { measured: Math.abs(drift) * 100, limit: 20 }),
    ],
  }
}

const weightDraws = async ({ region, server, isQuick }: Bench): Promise<Measured> => {
  const timings = await measureWeightDraws(region, { ...server, warmups: 2, rounds: isQuick ? 5 : 11 })
  const { median } = findTiming(timings, 'product: 1,000 draws')
  return {
    title: 'P4 1,000 sets of weights for a region: totals, places in two groups, intervals of every place', table: timingTable(timings), timings,
    claims: [
      atMost('P4', '1,000 weight draws for a region, median ms', { measured: median, limit: 500 }),
      atLeast('P4', 'times faster than COINr', { measured: (COINR_SECONDS * 1000) / median, limit: 400, note: `COINr: ${COINR_SECONDS} s of the study, not of this run` }),
    ],
  }
}

const pages = async ({ region, server, isQuick }: Bench): Promise<Measured> => {
  const timings = await measureHotPages({ region, server, amount: isQuick ? 100 : 300, rounds: isQuick ? 2 : 4 })
  return {
    title: 'P6 hot pages: the web server alone, 8 connections', table: pagesTable(timings), timings,
    claims: timings.filter(({ name }) => name !== REFERENCE).flatMap(({ name, times, statements }) => [
      atMost('P6', `processor time of a request, times the minimal page: ${name}`, { measured: times, limit: 3 }),
      atMost('P6', `queries: ${name}`, { measured: statements.queries, limit: 6, note: `${statements.all} with the bounds of transactions and the tenant's setting` }),
    ]),
  }
}

const documents = async ({ region, server, isQuick }: Bench): Promise<Measured> => {
  const { timings, cells } = await measureDocuments(region, { ...server, warmups: 1, rounds: isQuick ? 3 : 7 })
  const seconds = (name: string): number => findTiming(timings, name).median / 1000
  return {
    title: 'P9 files of a region: facts read from the release, worded and rendered', table: timingTable(timings), timings,
    claims: [
      atMost('P9', `export of a region to XLSX, ${cells} cells, seconds`, { measured: seconds(WORKBOOK), limit: 1 }),
      atMost('P9', 'DOCX report of a region with charts, seconds', { measured: seconds(REPORT_DOCX), limit: 5 }),
      atMost('P9', 'the same report as a tagged PDF, seconds', { measured: seconds(REPORT_PDF), limit: 5 }),
    ],
  }
}

const saves = async ({ region, server, isQuick }: Bench): Promise<Measured> => {
  const { timings, lost } = await measureSaves(region, server, isQuick ? 1 : 3)
  const sustained = timings.filter(({ name }) => name.startsWith('sustained'))
  const atOnce = timings.at(-1)
  return {
    title: 'P5 saves of a form through the running product: session, right, row-level security, history, audit', table: savesTable(timings), timings,
    claims: [
      atLeast('P5', 'saves a second, sustained', { measured: medianOf(sustained.map(({ perSecond }) => perSecond)), limit: 300 }),
      atMost('P5', '99th percentile of a save, ms', { measured: medianOf(sustained.map(({ p99Ms }) => p99Ms)), limit: 50 }),
      atMost('P5', '3,000 saves at once, seconds until all are answered', { measured: atOnce?.seconds ?? Number.NaN, limit: 6 }),
      atMost('P5', 'answered and not stored', { measured: lost, limit: 0 }),
    ],
  }
}

const grid = async ({ region, server }: Bench): Promise<Measured> => {
  const timing = await measureGrid(region, server)
  return {
    title: `P8 grid ${timing.rows} × ${timing.columns} in Chromium`, table: gridTable(timing), timings: [timing],
    claims: [
      atMost('P8', 'key to paint, 95th percentile, ms', { measured: Math.max(timing.keyP95Ms, timing.typedP95Ms), limit: 50 }),
      atMost('P8', `paste of ${timing.pastedCells} cells to paint, ms`, { measured: timing.pasteMs, limit: 1_500 }),
    ],
  }
}

const suites: Readonly<Record<string, (bench: Bench) => Promise<Measured>>> = { P1: mainJob, P2: release, P3: country, P4: weightDraws, P5: saves, P6: pages, P8: grid, P9: documents }

const chosenSuites = (args: ReadonlyArray<string>): ReadonlyArray<string> => {
  const only = args[args.indexOf('--only') + 1]
  if (!args.includes('--only') || only === undefined) return Object.keys(suites)
  // P2 and P3 read what P1 has stored.
  const asked = only.split(',')
  const unknown = asked.find((name) => !(name in suites))
  if (unknown !== undefined) throw new Error(`No measurement ${unknown}; there are ${Object.keys(suites).join(', ')}`)
  return Object.keys(suites).filter((name) => asked.includes(name) || (name === 'P1' && (asked.includes('P2') || asked.includes('P3'))))
}

const writeResults = (results: object): string => {
  const folder = path.join(projectRoot, 'bench', 'results')
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, `${new Date().toISOString().slice(0, 19).replaceAll(':', '')}.json`)
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`)
  return path.relative(projectRoot, file)
}

const claimRows = (claims: ReadonlyArray<Claim>): ReadonlyArray<ReadonlyArray<string>> => [
  ['claim', 'measured', 'target', 'met', 'note'],
  ...claims.map(({ id, claim, measured, limit, isMet, note }) => [`${id} ${claim}`, String(measured), String(limit), isMet ? 'yes' : 'no', note]),
]

const measureAll = async (bench: Bench, names: ReadonlyArray<string>): Promise<Record<string, Measured>> => {
  const measured: Record<string, Measured> = {}
  for (const name of names) {
    const found = await suites[name]?.(bench)
    if (found === undefined) continue
    measured[name] = found
    say(`\n${found.title}\n${found.table}`)
  }
  return measured
}

const main = async (args: ReadonlyArray<string>): Promise<void> => {
  const isQuick = args.includes('--quick')
  const names = chosenSuites(args)
  const loadBefore = loadNow()
  const server = await openBenchServer()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close().finally(() => process.exit(1)))
  try {
    const machine = describeMachine(server.version)
    say(`${machine.processor}, ${machine.cores} cores, Node ${machine.node}, PostgreSQL ${machine.postgres}, commit ${machine.commit}, load ${loadBefore}`)
    const region = await makeBenchRegion(server.ownerUrl)
    say(`Region: ${JSON.stringify(sizeOf(region))}`)
    const measured = await measureAll({ region, server, isQuick }, names)
    const claims = Object.values(measured).flatMap((found) => found.claims)
    const loadAfter = loadNow()
    say(`\n${tableText(claimRows(claims))}`)
    if (Math.max(loadBefore, loadAfter) > machine.cores) say(`The machine was busy with other work (load ${loadBefore} before, ${loadAfter} after, ${machine.cores} cores): times are too long, ratios are rough.`)
    say(`Written to ${writeResults({ at: new Date().toISOString(), isQuick, machine, load: { before: loadBefore, after: loadAfter }, region: sizeOf(region), measured, claims })}`)
  } finally {
    await disconnect()
    await server.close()
  }
}

await main(process.argv.slice(2))
