import type { GridTiming } from './grid'
import type { PageTiming } from './pages'
import type { Timing } from './rounds'
import type { SaveTiming } from './saves'

const ms = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(1))

/** Columns as wide as their widest cell; the first is aligned left. */
export const tableText = (rows: ReadonlyArray<ReadonlyArray<string>>): string => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ').trimEnd()).join('\n')
}

/** One row a contender: median, least and most, ms, and the medians of its parts. */
export const timingTable = (timings: ReadonlyArray<Timing>): string =>
  tableText([
    ['ms', 'median', 'min', 'max', 'CPU program', 'CPU PostgreSQL', 'parts (medians)'],
    ...timings.map(({ name, median, min, max, cpu, parts }) => [name, ms(median), ms(min), ms(max), ms(cpu.program), ms(cpu.postgres), Object.entries(parts).map(([part, value]) => `${part} ${ms(value)}`).join(', ')]),
  ])

/** One row a page: processor time of the web server for one request, how many times the reference that is, and what was sent and asked. */
export const pagesTable = (pages: ReadonlyArray<PageTiming>): string =>
  tableText([
    ['page', 'CPU ms', 'times', 'requests/s', 'median ms', 'kB', 'kB gzip', 'queries', 'all statements'],
    ...pages.map((page) => [page.name, page.cpuMs.toFixed(2), page.times.toFixed(2), page.perSecond.toFixed(0), ms(page.medianMs), page.kilobytes.toFixed(0), page.gzipKilobytes.toFixed(0), String(page.statements.queries), String(page.statements.all)]),
  ])

/** One row a run: how many saves, how fast, how long one takes, and the processor time of one, ms. */
export const savesTable = (timings: ReadonlyArray<SaveTiming>): string =>
  tableText([
    ['saves', 'number', 'cells each', 'seconds', 'a second', 'median ms', 'p99 ms', 'CPU web', 'CPU PostgreSQL'],
    ...timings.map(({ name, saves, cells, seconds, perSecond, medianMs, p99Ms, webMs, postgresMs }) => [name, String(saves), cells.toFixed(0), seconds.toFixed(2), perSecond.toFixed(0), ms(medianMs), ms(p99Ms), webMs.toFixed(2), postgresMs.toFixed(2)]),
  ])

/** Milliseconds of the grid. */
export const gridTable = ({ keyMedianMs, keyP95Ms, typedP95Ms, pasteMs, storedMs }: GridTiming): string =>
  tableText([['ms', 'moving, median', 'moving, p95', 'typing, p95', 'paste to paint', 'paste to stored'], ['grid', ms(keyMedianMs), ms(keyP95Ms), ms(typedP95Ms), ms(pasteMs), ms(storedMs)]])
