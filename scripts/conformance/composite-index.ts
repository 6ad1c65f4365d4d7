import { aggregateColumns, type CompositeMean } from '@/domain/composite/aggregate'
import type { Amounts } from '@/domain/composite/column'
import { bordaScores, distanceTo, distanceToMaximum, goalposts, minMax, percentileRanks, ranks, shareOfMaximum, zScores } from '@/domain/composite/normalise'
import { mirror } from '@/domain/composite/prepare'
import { amountOf, type Table } from './csv'

/** An index described by a structure table, counted by the analyst's functions of the domain. */
export type Columns = ReadonlyMap<string, Amounts>
type Item = { readonly code: string; readonly parent: string; readonly level: string; readonly weight: number; readonly isReversed: boolean; readonly target: number | null; readonly denominator: string }

export const columnsOf = (table: Table): Columns => new Map(table.columns.slice(1).map((column) => [column, table.rows.map((row) => amountOf(row, column))]))

export const itemsOf = (structure: Table): ReadonlyArray<Item> => structure.rows.map((row) => ({
  code: row['iCode'] ?? '', parent: row['Parent'] ?? '', level: row['Level'] ?? '', weight: Number(row['Weight'] ?? '1'), isReversed: row['Direction'] === '-1',
  target: amountOf(row, 'Target'), denominator: row['Denominator'] ?? '',
}))

type Method = (values: Amounts, item: Item, units: ReadonlyArray<string>) => Amounts
const numbers = (name: string): number[] => [...name.matchAll(/_(-?\d+(?:\.\d+)?)/g)].map(([, text]) => Number(text))
const two = (name: string, [a, b]: readonly [number, number]): [number, number] => { const [first = a, second = b] = numbers(name); return [first, second] }
const reference = (name: string, units: ReadonlyArray<string>): number => units.indexOf(name.split('_').at(-1) ?? '')

const methods: ReadonlyArray<readonly [pattern: RegExp, (name: string) => Method]> = [
  [/^minmax/, (name) => { const [from, to] = two(name, [0, 100]); return (values) => minMax(values, { from, to }) }],
  [/^zscore/, (name) => { const [mean, deviation] = two(name, [0, 1]); return (values) => zScores(values, { mean, deviation }) }],
  [/^rank$/, () => (values) => ranks(values)],
  [/^borda/, () => (values) => bordaScores(values)],
  [/^(prank|percentile)/, () => (values) => percentileRanks(values)],
  [/^dist2max/, () => (values) => distanceToMaximum(values)],
  [/^dist2targ/, (name) => (values, item) => distanceTo(values, (item.target ?? Number.NaN) * (item.isReversed ? -1 : 1), name.includes('cap'))],
  [/^dist2ref_[A-Z]{3}$/, (name) => (values, _, units) => distanceTo(values, values[reference(name, units)] ?? Number.NaN)],
  [/^fracmax/, () => (values) => shareOfMaximum(values)],
  [/^scaled_/, (name) => { const [low, high] = two(name, [0, 100]); return (values) => goalposts(values, { low, high, top: 100, isCut: false }) }],
]

/** The normalisation a file is named after; undefined where the name tells none. */
export const methodOf = (name: string): Method | undefined => methods.find(([pattern]) => pattern.test(name))?.[1](name)

export const normaliseAll = (columns: Columns, items: ReadonlyArray<Item>, { method, units }: { method: Method; units: ReadonlyArray<string> }): Columns =>
  new Map(items.filter(({ level }) => level === '1').map((item) => [item.code, method(mirror(columns.get(item.code) ?? [], item.isReversed), item, units)]))

/** Every level above the indicators, one after another. */
export const aggregateLevels = (columns: Columns, items: ReadonlyArray<Item>, { mean, least = 0 }: { mean: CompositeMean; least?: number }): Columns => {
  const all = new Map(columns)
  for (const level of [...new Set(items.map((item) => item.level))].sort()) {
    const inside = items.filter((item) => item.level === level && item.parent !== '' && item.parent !== 'NA')
    for (const parent of new Set(inside.map((item) => item.parent))) {
      all.set(parent, aggregateColumns(inside.filter((item) => item.parent === parent).map(({ code, weight }) => ({ values: all.get(code) ?? [], weight })), mean, least))
    }
  }
  return all
}

/** Indicators below a node, at any depth. */
export const leavesOf = (items: ReadonlyArray<Item>, node: string): ReadonlyArray<string> =>
  items.filter(({ parent }) => parent === node).flatMap((item) => (item.level === '1' ? [item.code] : leavesOf(items, item.code)))

export const meanNames: Readonly<Record<string, CompositeMean>> = { amean: 'arithmetic', gmean: 'geometric', hmean: 'harmonic' }
