import { join } from 'node:path'
import type { ScoringRule } from '@/domain/models/model-document'
import type { Normalisation } from '@/domain/models/scoring-parts'
import { Decimal } from '@/domain/shared/decimal'
import { amountOf, readTable } from './csv'
import { linearColumn, places, scoreRows } from './engine'
import type { Report } from './report'

// The handbook prints two decimals: what rounds to the printed figure agrees.
const PRINTED = 0.005 + 1e-9

// Top 5 % get 100, the next ten 80, and so on (handbook, categorical scales).
const CATEGORIES = [['95', '100'], ['85', '80'], ['65', '60'], ['35', '50'], ['15', '40'], ['5', '20'], ['0', '0']] as const
type Scale = Extract<ScoringRule, { kind: 'normalised' }>['scale']

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
  const normalised = (by: Normalisation, scale: Scale, max: string): ReadonlyArray<number | null> => {
    const scores = scoreRows([{ direction: '1', formula: 'f0', max, rule: { kind: 'normalised', by, scale } }], raw.map((value) => [value]))
    return raw.map((value, row) => (value === null ? null : (scores.linePoints[row] ?? 0) / 1e6))
  }
  const moved = (values: ReadonlyArray<number | null>, by: number): ReadonlyArray<number | null> => values.map((value) => (value === null ? null : value + by))
  const ratioTo = (reference: 'mean' | 'worst'): ReadonlyArray<number | null> => normalised({ method: 'distance_to_reference', reference, among: 'region' }, { zeroAt: '0', fullAt: '1000' }, '10')
  const percentile: Normalisation = { method: 'percentile_rank', among: 'region' }
  compare('zscore', moved(normalised({ method: 'z_score', among: 'region' }, { zeroAt: '-10', fullAt: '10' }, '20'), -10), PRINTED)
  compare('ratio_mean', ratioTo('mean'), PRINTED)
  compare('ratio_worst', ratioTo('worst'), PRINTED)
  compare('diff_mean', moved(ratioTo('mean'), -1), PRINTED)
  compare('diff_worst', moved(ratioTo('worst'), -1), PRINTED)
  compare('above_below_mean_p20', moved(normalised({ method: 'distance_to_reference', reference: 'mean', among: 'region' }, { steps: [{ from: '120.000001', points: '2' }, { from: '80', points: '1' }, { from: '0', points: '0' }] }, '2'), -1), 0)
  compare('percentile', normalised(percentile, { zeroAt: '0', fullAt: '100' }, '100'), 0.05 + 1e-9)
  compare('categorical', normalised(percentile, { steps: CATEGORIES.map(([from, points]) => ({ from, points })) }, '100'), 0)
}
