import { join } from 'node:path'
import { Decimal } from '@/domain/shared/decimal'
import { amountOf, readTable } from './csv'
import { linearColumn, places, scoreRows } from './engine'
import type { Report } from './report'

// The handbook prints two decimals: what rounds to the printed figure agrees.
const PRINTED = 0.005 + 1e-9
const later = ['zscore', 'ratio_mean', 'ratio_worst', 'diff_mean', 'diff_worst', 'above_below_mean_p20', 'percentile', 'categorical']

/** Table 15 of the OECD/JRC handbook: what the engine's rules express of its eleven normalisations. */
export const compareHandbook = (report: Report, folder: string): void => {
  const table = readTable(join(folder, 'oecd-handbook', 'table15_published_normalisations_schooling.csv'))
  if (table === undefined) return
  const raw = table.rows.map((row) => amountOf(row, 'schooling'))
  const known = raw.flatMap((value) => (value === null ? [] : [new Decimal(value)]))
  const compare = (column: string, ours: ReadonlyArray<number | null>, tolerance: number): void => report.compare(`oecd-handbook/table15 ${column}`, table.rows.map((row, position) => {
    const [mine, theirs] = [ours[position] ?? null, amountOf(row, column)]
    return { where: row['country'] ?? '', ours: mine, theirs, isSame: mine === null || theirs === null ? mine === theirs : Math.abs(mine - theirs) <= tolerance }
  }))
  const best = scoreRows([{ direction: '1', formula: 'f0', max: '1', rule: { kind: 'best_is_100' } }], raw.map((value) => [value]))
  compare('rank_asc_min', places(raw.map((value) => (value === null ? null : -value))), 0)
  compare('minmax', linearColumn(raw, { zero: Decimal.min(...known), full: Decimal.max(...known) }, 1), PRINTED)
  compare('ratio_best', raw.map((value, row) => (value === null ? null : (best.linePoints[row] ?? 0) / 1e6)), PRINTED)
  for (const column of later) if (table.columns.includes(column)) report.skip(`oecd-handbook/table15 ${column}`, 'this normalisation comes with issue B')
}
