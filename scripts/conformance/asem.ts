import { join } from 'node:path'
import { Decimal } from '@/domain/shared/decimal'
import { amountOf, readTable, type Table } from './csv'
import { FULL, linearColumn, places, scoreRows, type Part } from './engine'
import { isClose, type Report } from './report'

/** The ASEM index: min–max as the linear rule, aggregation as directions of one engine run per level, ranks as places. */
type Child = { readonly code: string; readonly weight: string }
type Columns = ReadonlyMap<string, ReadonlyArray<number | null>>

const columnsOf = (table: Table): Columns => new Map(table.columns.slice(1).map((column) => [column, table.rows.map((row) => amountOf(row, column))]))

const compareColumns = (report: Report, name: string, { ours, theirs, tolerance }: { ours: Columns; theirs: Table; tolerance?: number }): void => {
  for (const column of theirs.columns) {
    const mine = ours.get(column)
    if (mine === undefined) continue
    report.compare(name, theirs.rows.map((row, position) => {
      const expected = amountOf(row, column)
      return { where: `${row['uCode'] ?? ''} ${column}`, ours: mine[position] ?? null, theirs: expected, isSame: isClose(mine[position] ?? null, expected, tolerance) }
    }))
  }
}

const normalise = (treated: Columns, directions: ReadonlyMap<string, string>, from: number): Columns =>
  new Map([...treated].map(([column, values]) => {
    const known = values.flatMap((value) => (value === null ? [] : [new Decimal(value)]))
    const [low, high] = [Decimal.min(...known), Decimal.max(...known)]
    const [zero, full] = directions.get(column) === '-1' ? [high, low] : [low, high]
    // On a scale that starts at `from` the point worth zero lies before the worst value.
    const start = zero.minus(full.minus(zero).times(from).div(100 - from))
    return [column, low.eq(high) ? values.map(() => null) : linearColumn(values, { zero: start, full }, 100)]
  }))

/** Weighted mean of the children that are there, for every parent of one level. */
const aggregate = (columns: Columns, parents: ReadonlyMap<string, ReadonlyArray<Child>>): Columns => {
  const children = [...parents].flatMap(([parent, list]) => list.map((child) => ({ ...child, parent })))
  const units = [...columns.values()][0]?.length ?? 0
  const rows = Array.from({ length: units }, (_, row) => children.map(({ code }) => {
    const value = columns.get(code)?.[row] ?? null
    return value === null ? null : new Decimal(value).times(1e7).toDecimalPlaces(6).toNumber()
  }))
  const parts = children.map(({ parent, weight }, position): Part => ({ direction: parent, weight, formula: `f${position}`, rule: { kind: 'linear', zeroAt: '0', fullAt: '1000000000' } }))
  const scores = scoreRows(parts, rows)
  return new Map([...parents.keys()].map((parent, direction) => [parent, rows.map((_, row) => {
    const score = scores.directionScore[row * scores.d + direction] ?? Number.NaN
    return Number.isNaN(score) ? null : (score / 1e6 / FULL) * 100
  })]))
}

const aggregateAll = (normalised: Columns, structure: Table): Columns => {
  let all: Columns = normalised
  for (const level of ['1', '2', '3']) {
    const parents = new Map<string, Child[]>()
    for (const row of structure.rows.filter((item) => item['Level'] === level)) {
      const list = parents.get(row['Parent'] ?? '') ?? []
      parents.set(row['Parent'] ?? '', [...list, { code: row['iCode'] ?? '', weight: row['Weight'] ?? '1' }])
    }
    all = new Map([...all, ...aggregate(all, parents)])
  }
  return all
}

const ranked = (columns: Columns): Columns => new Map([...columns].map(([column, values]) => [column, places(values)]))

const compareGroups = (report: Report, name: string, { table, all, units }: { table: Table; all: Columns; units: ReadonlyArray<string> }): void => {
  for (const group of new Set(table.rows.map((row) => row['EurAsia_group'] ?? ''))) {
    const rows = table.rows.filter((row) => row['EurAsia_group'] === group)
    const found = places(rows.map((row) => all.get('Index')?.[units.indexOf(row['uCode'] ?? '')] ?? null))
    report.compare(name, rows.map((row, position) => ({ where: row['uCode'] ?? '', ours: found[position] ?? null, theirs: amountOf(row, 'Index'), isSame: found[position] === amountOf(row, 'Index') })))
  }
}

export const compareAsem = (report: Report, folder: string): void => {
  const at = (file: string): Table | undefined => readTable(join(folder, 'asem', `${file}.csv`))
  const [structure, treated] = [at('structure'), at('5_treated')]
  if (structure === undefined || treated === undefined) return
  const directions = new Map(structure.rows.map((row) => [row['iCode'] ?? '', row['Direction'] ?? '1']))
  const normalised = normalise(columnsOf(treated), directions, 0)
  const all = aggregateAll(normalised, structure)
  const compare = (file: string, ours: Columns): void => {
    const theirs = at(file)
    if (theirs !== undefined) compareColumns(report, `asem/${file}`, { ours, theirs })
  }
  compare('6_normalised', normalised)
  compare('norm_minmax_0_100', normalised)
  compare('norm_minmax_1_100', normalise(columnsOf(treated), directions, 1))
  compare('7_aggregated', all)
  compare('scores_minmax_0_100__amean__wOriginal', all)
  const published = at('7_aggregated')
  if (published !== undefined) compare('8_ranks', ranked(columnsOf(published)))
  compare('norm_rank', new Map([...columnsOf(treated)].map(([column, values]) => [column, places(values.map((value) => (value === null ? null : directions.get(column) === '-1' ? value : -value)))])))
  const gaps = at('norm_minmax_0_100_with_gaps')
  if (gaps !== undefined) {
    const scored = aggregateAll(columnsOf(gaps), structure)
    compare('scores_datthresh_none', scored)
    compare('ranks_datthresh_none', ranked(scored))
  }
  const groups = at('ranks_within_EurAsia_group')
  if (groups !== undefined) compareGroups(report, 'asem/ranks_within_EurAsia_group', { table: groups, all, units: treated.rows.map((row) => row['uCode'] ?? '') })
}
