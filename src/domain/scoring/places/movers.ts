import { medianOf } from '../clusters/peers'

/** Anything with a total now and before, in hundredths; null before means that there is nothing to compare with. */
export type Changed = { readonly total: number; readonly previous: number | null }

export const changeOf = ({ total, previous }: Changed): number | null => (previous === null ? null : total - previous)

export type ChangeSummary = { readonly compared: number; readonly risen: number; readonly fallen: number; readonly unchanged: number; readonly median: number | null }

export const summarizeChanges = (rows: ReadonlyArray<Changed>): ChangeSummary => {
  const changes = rows.map(changeOf).filter((change) => change !== null)
  return {
    compared: changes.length,
    risen: changes.filter((change) => change > 0).length,
    fallen: changes.filter((change) => change < 0).length,
    unchanged: changes.filter((change) => change === 0).length,
    median: medianOf(changes),
  }
}

/** The strongest rises (`up`) or falls (`down`), strongest first; equal changes keep the given order. */
export const strongestMovers = <Row extends Changed>(rows: ReadonlyArray<Row>, direction: 'up' | 'down', limit: number): ReadonlyArray<Row> => {
  const sign = direction === 'up' ? 1 : -1
  return rows
    .map((row) => ({ row, change: (changeOf(row) ?? 0) * sign }))
    .filter(({ change }) => change > 0)
    .sort((a, b) => b.change - a.change)
    .slice(0, limit)
    .map(({ row }) => row)
}
