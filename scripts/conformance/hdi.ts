import { readdirSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Direction } from '@/domain/models/model-document'
import type { Normalisation } from '@/domain/models/scoring-parts'
import { amountOf, readTable, type Table } from './csv'
import { scoreModel, type Part } from './engine'
import type { Report } from './report'

/** The human development index as a model: goalposts with caps, education a mean of two, the total a geometric mean. */
const MAX = '1000000'
const part = (direction: string, field: number, by: Normalisation): Part => ({ direction, formula: `f${field}`, max: MAX, rule: { kind: 'normalised', by, scale: { zeroAt: '0', fullAt: '100' } } })
// Figures are a hundred or a thousand times larger than printed, so that all their digits are kept; so are the goalposts.
const parts: ReadonlyArray<Part> = [
  part('health', 0, { method: 'goalposts', low: '20000', high: '85000' }), part('education', 1, { method: 'goalposts', low: '0', high: '18000' }),
  part('education', 2, { method: 'goalposts', low: '0', high: '15000' }), part('income', 3, { method: 'log_goalposts', low: '100000', high: '75000000' }),
]
const directions = ['health', 'education', 'income'].map((code): Direction => ({ code, name: code, group: 'g', max: MAX, source: '' }))
const FIGURES = ['life_expectancy', 'expected_years_schooling', 'mean_years_schooling', 'gni_per_capita_ppp']

const compareTable = (report: Report, name: string, table: Table): void => {
  const rows = table.rows.map((row) => FIGURES.map((column) => { const value = amountOf(row, column); return value === null ? null : value * 1000 }))
  const scores = scoreModel({ parts, rows, more: { directions, aggregation: { direction: { kind: 'arithmetic' }, total: { kind: 'geometric' } }, rounding: { compareDigits: 6, totalDigits: 1 } } })
  const cells = (column: string, ours: (row: number) => number | null) => table.rows.map((row, position) => {
    const [mine, theirs] = [ours(position), amountOf(row, column)]
    return { where: `${row['iso3'] ?? ''} ${column}`, ours: mine, theirs, isSame: mine === theirs }
  })
  report.compare(`hdi/${name} index`, cells('published_hdi', (row) => (scores.total[row] ?? 0) / 10_000))
  report.compare(`hdi/${name} rank`, cells('published_rank', (row) => scores.rankRegion[row] ?? 0))
}

export const compareHdi = (report: Report, folder: string): void => {
  const path = join(folder, 'hdi')
  if (!existsSync(path)) return
  for (const file of readdirSync(path).filter((name) => name.endsWith('.csv')).sort()) {
    const table = readTable(join(path, file))
    const name = file.replace(/\.csv$/, '')
    if (table === undefined) continue
    if (FIGURES.every((column) => table.columns.includes(column))) compareTable(report, name, table)
    else report.skip(`hdi/${name}`, 'figures of the index are not in the table')
  }
}
