import type { Direction, ScoringRule } from '@/domain/models/model-document'
import { cardOutcomes } from '@/domain/scoring/cards/cycle-scores'
import { amountOf, type Table } from './csv'
import { scoreModel, scoreRows, type Part } from './engine'
import type { Report } from './report'

/** American rules written as models of the editor: weights by tenure, substitutes for absent data, partial years, a two-way grid. */
export const grid = (values: ReadonlyArray<number>, depth: number): number[][] => (depth === 0 ? [[]] : grid(values, depth - 1).flatMap((head) => values.map((value) => [...head, value])))
const direction = (code: string, max: string): Direction => ({ code, name: code, group: 'g', max, source: '' })
const linear = (of: string, formula: string, ends: { zeroAt: string; fullAt: string }): Part => ({ direction: of, formula, max: '100', rule: { kind: 'linear', ...ends } })
/** n / d rounded half up, whole numbers. */
const halfUp = (n: number, d: number): number => Math.floor((2 * n + d) / (2 * d))

/** Weights by full years as principal on this campus: one model with a set of weights per row of the table. */
export const compareTexas = (report: Report, table: Table): void => {
  const parts = ['rubric', 'goals', 'growth'].map((code, position) => linear(code, `f${position}`, { zeroAt: '1', fullAt: '5' }))
  const weights = table.rows.map((row) => ['rubric', 'goals', 'student_growth'].map((column) => Math.round(Number(row[column] ?? '0') * 100)))
  const weightSets = table.rows.map((row, position) => {
    const years = Number.parseInt(row['full_years_as_principal_on_this_campus'] ?? '0', 10)
    const isOpen = (row['full_years_as_principal_on_this_campus'] ?? '').includes('more')
    return {
      when: { yearsInPostFrom: years, ...(isOpen ? {} : { yearsInPostBelow: years + 1 }) }, reason: `${years}`,
      directions: ['rubric', 'goals', 'growth'].map((code, index) => ({ direction: code, max: String(weights[position]?.[index] ?? 0) })),
    }
  })
  const levels = grid([1, 2, 3, 4, 5], 3)
  const cases = [0, 1, 2, 7].flatMap((yearsInPost) => levels.map((row) => ({ yearsInPost, row })))
  const scores = scoreModel({ parts, rows: cases.map(({ row }) => row), people: cases.map(({ yearsInPost }) => ({ yearsInPost })), more: { weightSets, directions: ['rubric', 'goals', 'growth'].map((code) => direction(code, '1')) } })
  report.compare('published-rules/texas_tpess_weights_by_tenure', cases.map(({ yearsInPost, row }, position) => {
    const own = weights[Math.min(yearsInPost, weights.length - 1)] ?? []
    const theirs = row.reduce((sum, level, index) => sum + (own[index] ?? 0) * (level - 1) * 25, 0)
    return { where: `${yearsInPost} years ${row.join('/')}`, ours: scores.total[position] ?? 0, theirs, isSame: scores.total[position] === theirs }
  }))
}

/** Four domains with factors, building level data or its substitute; the two-decimal value, half up. */
export const comparePennsylvaniaWhole = (report: Report): void => {
  const factors = [[25, 25, 25, 25], [10, 30, 30, 30], [30, 20, 20, 30]]
  const whole = grid([0, 1, 2, 3], 4).flatMap((domains) => factors.flatMap((own) => [0, 3, 7, 15].flatMap((b) => [5, 14].map((c) => ({ domains, own, b, c })))))
  // Ratings of buildings and goals in fifths; everything on 0–3, in 1/50 000.
  const exact = ({ domains, own, b, c }: (typeof whole)[number]): number => 7 * 50 * domains.reduce((sum, rating, index) => sum + rating * (own[index] ?? 0), 0) + 1000 * b + 2000 * c
  const formula = '0.7 * (f0 * f4 + f1 * f5 + f2 * f6 + f3 * f7) / 100 + 0.1 * f8 + 0.2 * f9'
  const steps = Array.from({ length: 301 }, (_, index) => ({ from: String((300 - index) / 100), points: String(300 - index) }))
  const scores = scoreRows([{ direction: '1', formula, max: '300', rule: { kind: 'steps', steps } }], whole.map((row) => [...row.domains, ...row.own, row.b / 5, row.c / 5]), 2)
  report.compare('published-rules/pennsylvania_pde13_2_rules two decimals', whole.map((row, position) => {
    // Cut to thousandths, then round to hundredths.
    const [ours, theirs] = [(scores.linePoints[position] ?? 0) / 1e6, Math.floor((Math.floor(exact(row) / 50) + 5) / 10)]
    return { where: JSON.stringify(row), ours, theirs, isSame: ours === theirs }
  }))
  const parts = ['A', 'B', 'C'].map((code, position) => linear(code, `f${position}`, { zeroAt: '0', fullAt: '3' }))
  const rows = grid([0, 5, 9, 15], 2).flatMap(([a = 0, c = 0]) => [null, 0, 6, 15].map((b) => [a / 5, b === null ? null : b / 5, c / 5]))
  const totals = scoreModel({ parts, rows, more: {
    directions: [direction('A', '70'), direction('B', '10'), direction('C', '20')],
    weightSets: [{ when: { absent: ['1'] }, reason: 'no building level data', directions: [{ direction: 'A', max: '80' }, { direction: 'B', max: '0' }] }],
  } })
  report.compare('published-rules/pennsylvania_pde13_2_rules substitute', rows.map(([a, b, c], position) => {
    const [own, goals] = [Math.round((a ?? 0) * 5), Math.round((c ?? 0) * 5)]
    const points = b === null || b === undefined ? 80 * own + 20 * goals : 70 * own + 10 * Math.round(b * 5) + 20 * goals
    const [ours, theirs] = [totals.total[position] ?? 0, halfUp(points * 100, 15)]
    return { where: `${a}/${b}/${c}`, ours, theirs, isSame: ours === theirs }
  }))
}

/** Partial year exemption: moved after the published date → not rated, with its reason. */
export const comparePartialYear = (report: Report): void => {
  const shares = [1_000_000, 830_000, 829_999, 0]
  const scores = scoreModel({ parts: [linear('1', 'f0', { zeroAt: '1', fullAt: '5' })], rows: shares.map(() => [4]), people: shares.map((yearShare) => ({ yearShare })), more: { notRated: [{ when: { yearShareBelowPercent: '83' }, reason: 'PYE' }] } })
  report.compare('published-rules/tennessee_loe_rules partial year', shares.map((share, row) => {
    const [ours, theirs] = [cardOutcomes[scores.extended?.outcome[row] ?? 0] ?? '', share < 830_000 ? 'notRated' : 'rated']
    return { where: String(share), ours, theirs, isSame: ours === theirs }
  }))
}

const COLOURS = ['Red', 'Orange', 'Yellow', 'Green', 'Blue']

/** Every cell of the five-by-five grid, at both printed ends of its status and its change. */
export const compareGrid = (report: Report, table: Table, cutpoints: Table | undefined): void => {
  if (cutpoints === undefined) return
  const axis = (name: string) => cutpoints.rows.filter((row) => row['axis'] === name).map((row) => ({ label: row['level'] ?? '', from: amountOf(row, 'from_inclusive'), to: amountOf(row, 'to_inclusive') }))
  const [statuses, changes] = [axis('status').reverse(), axis('change')]
  const cut = ({ label, from }: { label: string; from: number | null }): { label: string; from: string } => ({ label, from: String(from ?? -1000) })
  const rule: ScoringRule = {
    kind: 'status_change', change: 'absolute', statuses: statuses.map(cut), changes: changes.map(cut),
    cells: statuses.map(({ label }) => { const row = table.rows.find((found) => found['status'] === label); return changes.map((change) => { const colour = row?.[change.label] ?? ''; return { points: String(COLOURS.indexOf(colour)), label: colour } }) }),
  }
  const ends = ({ from, to }: { from: number | null; to: number | null }): number[] => [from ?? (to ?? 0) - 5, to ?? (from ?? 0) + 5]
  const cases = table.rows.flatMap((row) => {
    const status = statuses.find(({ label }) => label === row['status'])
    return status === undefined ? [] : changes.flatMap((change) => ends(status).flatMap((value) => ends(change).map((moved) => ({ value, moved, theirs: row[change.label] ?? '', where: `${status.label} ${value} × ${change.label} ${moved}` }))))
  })
  const before = cases.map(({ value, moved }) => [Math.round((value - moved) * 10) / 10])
  const scores = scoreModel({ parts: [{ direction: '1', formula: 'f0', max: '4', goodDirection: 'down', rule }], rows: cases.map(({ value }) => [value]), before, compareDigits: 1 })
  report.compare('published-rules/california_chronic_absenteeism_2023_grid', cases.map(({ theirs, where }, row) => {
    const ours = COLOURS[(scores.linePoints[row] ?? 0) / 1e6] ?? ''
    return { where, ours, theirs, isSame: ours === theirs }
  }))
}
