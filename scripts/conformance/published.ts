import { join } from 'node:path'
import { checkBands, type PrintedBand } from '@/domain/models/check-bands'
import { amountOf, readTable, type Table } from './csv'
import { scoreRows, type Part } from './engine'
import { compareGrid, comparePartialYear, comparePennsylvaniaWhole, compareTexas, grid } from './published-models'
import { isClose, type Report } from './report'

/** Published rating rules as formulas and steps of the engine; expected values by whole-number arithmetic. */
type Steps = ReadonlyArray<readonly [from: string, points: string]>
const stepped = (formula: string, steps: Steps, max: string): Part => ({ direction: '1', formula, max, rule: { kind: 'steps', steps: steps.map(([from, points]) => ({ from, points })) } })

const compareSteps = (report: Report, table: string, { part, rows, expected, digits = 2 }: { part: Part; rows: number[][]; expected: (row: number[]) => number; digits?: number }): void => {
  const scores = scoreRows([part], rows, digits)
  report.compare(table, rows.map((row, position) => {
    const [ours, theirs] = [(scores.linePoints[position] ?? 0) / 1e6, expected(row)]
    return { where: row.join('/'), ours, theirs, isSame: ours === theirs }
  }))
}

const NUMBER = /\d+(?:[.,]\d+)?/g
const bandOf = (printed: string): PrintedBand => {
  const [first, second] = [...printed.matchAll(NUMBER)].map(([text]) => Number(text.replace(',', '.')))
  if (/^менее/i.test(printed)) return { ...(first === undefined ? {} : { to: first }), fromIncluded: true, toIncluded: false }
  if (/^перевыполнение/i.test(printed)) return { from: 100, fromIncluded: false, toIncluded: true }
  return { ...(first === undefined ? {} : { from: first }), ...(second === undefined ? {} : { to: second }), fromIncluded: true, toIncluded: true }
}

const compareBands = (report: Report, table: Table): void => {
  const places = [...new Set(table.rows.map((row) => row['place'] ?? ''))]
  for (const place of places) {
    const rows = table.rows.filter((row) => row['place'] === place)
    const defects = checkBands(rows.map((row) => bandOf(row['printed_band'] ?? '')))
    const cells = rows.flatMap((row, position) => {
      const printed = row['defect'] ?? ''
      if (printed === '') return []
      const wanted = /дыра|никуда/.test(printed) ? 'hole' : 'overlap'
      const found = defects.find(({ kind, bands }) => kind === wanted && bands.includes(position))
      return [{ where: `${place} ${row['printed_band'] ?? ''}`, ours: found === undefined ? 'nothing' : `${found.kind} ${found.from}–${found.to}`, theirs: wanted, isSame: found !== undefined }]
    })
    report.compare('published-rules/russian_published_bands', cells)
  }
}

const PENNSYLVANIA: Steps = [['2.5', '3'], ['1.5', '2'], ['0.5', '1'], ['0', '0']]
const comparePennsylvania = (report: Report): void => {
  // Parts in twentieths; the total is kept to thousandths, cut, then rounded to hundredths: the same as rounding half up.
  const band = (thousandths: number): number => [2500, 1500, 500, 0].findIndex((from) => Math.floor((Math.floor(thousandths) + 5) / 10) * 10 >= from)
  const rows = grid(Array.from({ length: 16 }, (_, n) => n / 5), 3)
  compareSteps(report, 'published-rules/pennsylvania_pde13_2_rules', {
    part: stepped('0.7 * f0 + 0.1 * f1 + 0.2 * f2', PENNSYLVANIA, '3'), rows,
    expected: ([a = 0, b = 0, c = 0]) => 3 - band((70 * Math.round(a * 5) + 10 * Math.round(b * 5) + 20 * Math.round(c * 5)) * 2),
  })
}

const compareTennessee = (report: Report, table: Table): void => {
  const steps: Steps = [['425', '5'], ['350', '4'], ['275', '3'], ['200', '2'], ['0', '1']]
  compareSteps(report, 'published-rules/tennessee_loe_rules', {
    part: stepped('50 * f0 + 35 * f1 + 15 * f2', steps, '5'), rows: grid([1, 2, 3, 4, 5], 3),
    expected: ([q = 0, g = 0, a = 0]) => 5 - [425, 350, 275, 200, 0].findIndex((from) => 50 * q + 35 * g + 15 * a >= from),
  })
  const printed = table.rows.find((row) => row['item'] === 'bands as printed')?.['value'] ?? ''
  const bands = printed.split(';').map((part) => {
    const [from = 0, to = from] = [...(part.split('=')[0] ?? '').matchAll(NUMBER)].map(([text]) => Number(text))
    return { from, to, fromIncluded: true, toIncluded: true }
  })
  const overlap = checkBands(bands).find(({ kind }) => kind === 'overlap')
  report.compare('published-rules/tennessee_loe_rules', [{ where: 'overlap at 200', ours: overlap?.from ?? null, theirs: 200, isSame: overlap?.from === 200 }])
}

const compareCalifornia = (report: Report, table: Table): void => {
  const levels = table.rows.filter((row) => row['axis'] === 'status')
  const steps = levels.map((row, position) => [row['from_inclusive'] ?? '0', String(position + 1)] as const).reverse()
  const rows = levels.flatMap((row) => [amountOf(row, 'from_inclusive') ?? 0, amountOf(row, 'to_inclusive') ?? 0]).map((value) => [value])
  compareSteps(report, 'published-rules/california_chronic_absenteeism_2023_cutpoints', { part: stepped('f0', steps, String(levels.length)), rows, expected: ([value = 0]) => levels.findIndex((row) => value <= (amountOf(row, 'to_inclusive') ?? 0)) + 1, digits: 1 })
}

const compareWeights = (report: Report): void => {
  const rows = grid([0, 1], 2).flatMap(([asked = 0, extra = 0]) => [0, 35, 90, 100].map((value) => [value, asked, extra]))
  const yaroslavl = scoreRows([{ direction: '1', max: '20', formula: 'f0 * (20 - 5 * (f1 > 0 || f2 > 0)) / 100', rule: { kind: 'linear', zeroAt: '0', fullAt: '20' } }], rows)
  report.compare('published-rules/russian_weight_rules', rows.map(([value = 0, asked = 0, extra = 0], row) => {
    const [ours, theirs] = [(yaroslavl.linePoints[row] ?? 0) / 1e6, (value * (asked + extra > 0 ? 15 : 20)) / 100]
    return { where: `Ярославль ${value}/${asked}/${extra}`, ours, theirs, isSame: ours === theirs }
  }))
  const triples = grid([0, 25, 70, 100], 3)
  const vologda = scoreRows([{ direction: '1', max: '100', formula: '0.8 * ((f0 + f1) / 2) + 0.2 * f2', rule: { kind: 'linear', zeroAt: '0', fullAt: '100' } }], triples)
  report.compare('published-rules/russian_weight_rules', triples.map(([a = 0, b = 0, people = 0], row) => {
    const [ours, theirs] = [(vologda.linePoints[row] ?? 0) / 1e6, (4 * (a + b) + 2 * people) / 10]
    return { where: `Вологда ${a}/${b}/${people}`, ours, theirs, isSame: ours === theirs }
  }))
  const values = [12, 48, 0, 60, 30]
  const best = scoreRows([{ direction: '1', max: '100', formula: 'f0', rule: { kind: 'best_is_100' } }], values.map((value) => [value]))
  report.compare('published-rules/russian_weight_rules', values.map((value, row) => ({ where: `Р-170 ${value}`, ours: (best.linePoints[row] ?? 0) / 1e6, theirs: (value * 5) / 3, isSame: isClose((best.linePoints[row] ?? 0) / 1e6, (value * 5) / 3) })))
}

const later: ReadonlyArray<readonly [file: string, reason: string]> = [
  ['fbit_formula', 'the formula alone, without figures to compare with'], ['dhis2_approval_transitions', 'a workflow, not a score'],
  ['dhis2_visibility_example', 'visibility, not a score'], ['ees_release', 'a workflow, not a score'], ['moodle_plan', 'a workflow, not a score'],
]

export const comparePublished = (report: Report, folder: string): void => {
  const at = (file: string): Table | undefined => readTable(join(folder, 'published-rules', `${file}.csv`))
  const when = (file: string, compare: (table: Table) => void): void => {
    const table = at(file)
    if (table !== undefined) compare(table)
  }
  when('russian_published_bands', (table) => compareBands(report, table))
  when('pennsylvania_pde13_2_rules', () => comparePennsylvania(report))
  when('tennessee_loe_rules', (table) => compareTennessee(report, table))
  when('texas_tpess_weights_by_tenure', (table) => compareTexas(report, table))
  when('california_chronic_absenteeism_2023_grid', (table) => compareGrid(report, table, at('california_chronic_absenteeism_2023_cutpoints')))
  when('pennsylvania_pde13_2_rules', () => comparePennsylvaniaWhole(report))
  when('tennessee_loe_rules', () => comparePartialYear(report))
  when('california_chronic_absenteeism_2023_cutpoints', (table) => compareCalifornia(report, table))
  when('russian_weight_rules', () => compareWeights(report))
  for (const [file, reason] of later) if (at(file) !== undefined) report.skip(`published-rules/${file}`, reason)
}
