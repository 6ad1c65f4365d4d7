import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Amounts } from '@/domain/composite/column'
import { availabilityOf, divideByDenominator, imputeGroupMean, screenByAvailability } from '@/domain/composite/prepare'
import { winsorise, type Treated } from '@/domain/composite/treat-outliers'
import { aggregateLevels, columnsOf, itemsOf, leavesOf, meanNames, methodOf, normaliseAll, type Columns } from './composite-index'
import { amountOf, readTable, type Table } from './csv'
import { places } from './engine'
import { isClose, type Report } from './report'

/** The whole ASEM pipeline by the analyst's functions, and every further table whose name tells how it was made. */
type Index = { readonly report: Report; readonly at: (file: string) => Table | undefined; readonly items: ReturnType<typeof itemsOf>; readonly units: ReadonlyArray<string> }

const compare = ({ report, units }: Index, name: string, { ours, theirs }: { ours: Columns; theirs: Table }): void => {
  const compared = theirs.columns.filter((column) => ours.has(column))
  report.compare(name, theirs.rows.flatMap((row) => compared.map((column) => {
    const [mine, expected] = [ours.get(column)?.[units.indexOf(row['uCode'] ?? '')] ?? null, amountOf(row, column)]
    return { where: `${row['uCode'] ?? ''} ${column}`, ours: mine, theirs: expected, isSame: isClose(mine, expected) }
  })))
}

const aligned = (table: Table, units: ReadonlyArray<string>): Table => ({ ...table, rows: units.map((unit) => table.rows.find((row) => row['uCode'] === unit) ?? {}) })

const treatmentCells = (row: Readonly<Record<string, string>>, { before, after, moved }: Treated) => {
  const code = row['iCode'] ?? ''
  const later: ReadonlyArray<readonly [string, number | null]> = [['winsorise.nwin', moved.length], ['check_SkewKurt1.Skew', after.skew], ['check_SkewKurt1.Kurt', after.kurtosis]]
  const pairs: ReadonlyArray<readonly [string, number | null]> = [['check_SkewKurt0.Skew', before.skew], ['check_SkewKurt0.Kurt', before.kurtosis], ...(moved.length === 0 ? [] : later)]
  const [ours, theirs] = [String(before.passes).toUpperCase(), row['check_SkewKurt0.Pass'] ?? '']
  return [
    { where: `${code} passes`, ours, theirs, isSame: ours === theirs },
    ...pairs.map(([column, value]) => ({ where: `${code} ${column}`, ours: value, theirs: amountOf(row, column), isSame: isClose(value, amountOf(row, column)) })),
  ]
}

const compareTreatment = (index: Index, imputed: Columns): Columns => {
  const details = index.at('treatment_details')
  const treated = new Map([...imputed].map(([column, values]) => [column, winsorise(values)]))
  const cells = (details?.rows ?? []).flatMap((row) => {
    const found = treated.get(row['iCode'] ?? '')
    return found === undefined ? [] : treatmentCells(row, found)
  })
  if (details !== undefined) index.report.compare('asem/treatment_details', cells)
  return new Map([...treated].map(([column, { values }]) => [column, values]))
}

const comparePrepared = (index: Index, raw: Columns): { denominated: Columns; treated: Columns } => {
  const units = index.at('units')
  const table = units === undefined ? undefined : aligned(units, index.units)
  const denominated: Columns = new Map([...raw].map(([column, values]) => {
    const denominator = index.items.find(({ code }) => code === column)?.denominator ?? ''
    return [column, denominator === '' || denominator === 'NA' || table === undefined ? values : divideByDenominator(values, table.rows.map((row) => amountOf(row, denominator)))]
  }))
  const groups = table?.rows.map((row) => row['EurAsia_group'] ?? '') ?? []
  const imputed: Columns = new Map([...denominated].map(([column, values]) => [column, imputeGroupMean(values, groups)]))
  const isKept = screenByAvailability([...imputed.values()], index.units.length, 0.9)
  const treated = compareTreatment(index, imputed)
  const steps: ReadonlyArray<readonly [string, Columns]> = [['2_denominated', denominated], ['3_imputed', imputed], ['4_screened', imputed], ['5_treated', treated]]
  for (const [file, ours] of steps) {
    const theirs = index.at(file)
    if (theirs !== undefined) compare(index, `asem/${file}`, { ours, theirs })
  }
  const screened = index.at('4_screened')
  if (screened !== undefined) index.report.compare('asem/4_screened', [{ where: 'units kept', ours: isKept.filter(Boolean).length, theirs: screened.rows.length, isSame: isKept.filter(Boolean).length === screened.rows.length }])
  return { denominated, treated }
}

const compareAvailability = (index: Index, raw: Columns): void => {
  const theirs = index.at('availability_raw_by_group')
  if (theirs === undefined) return
  const ours: Columns = new Map(theirs.columns.slice(1).map((node) => [node, availabilityOf(leavesOf(index.items, node).map((code) => raw.get(code) ?? []), index.units.length)]))
  compare(index, 'asem/availability_raw_by_group', { ours, theirs })
}

const ranked = (columns: Columns): Columns => new Map([...columns].map(([column, values]) => [column, places(values)]))

/** scores_<normalisation>__<mean>__wOriginal, ranks_…, norm_<normalisation>[_with_gaps]: what the name says, done by the domain. */
const countNamed = (index: Index, name: string, sources: { denominated: Columns; treated: Columns }): Columns | undefined => {
  const [kind = '', ...rest] = name.split('_')
  const [norm = '', mean, weights] = rest.join('_').split('__')
  const hasGaps = norm.endsWith('_with_gaps')
  const method = methodOf(norm.replace('_with_gaps', ''))
  if (method === undefined) return undefined
  const normalised = normaliseAll(hasGaps ? sources.denominated : sources.treated, index.items, { method, units: index.units })
  if (kind === 'norm') return normalised
  const found = mean === undefined ? undefined : meanNames[mean]
  if (found === undefined || weights !== 'wOriginal') return undefined
  const scores = aggregateLevels(normalised, index.items, { mean: found })
  return kind === 'ranks' ? ranked(scores) : scores
}

const threshold = (name: string): number | undefined => {
  const text = /_datthresh_([\d.]+|none)$/.exec(name)?.[1]
  if (text === undefined) return undefined
  return text === 'none' ? 0 : Number(text) > 1 ? Number(text) / 100 : Number(text)
}

const compareThresholds = (index: Index, name: string, least: number): boolean => {
  const [gaps, theirs] = [index.at('norm_minmax_0_100_with_gaps'), index.at(name)]
  if (gaps === undefined || theirs === undefined) return false
  const scores = aggregateLevels(columnsOf(aligned(gaps, index.units)), index.items, { mean: 'arithmetic', least })
  compare(index, `asem/${name} (analyst)`, { ours: name.startsWith('ranks') ? ranked(scores) : scores, theirs })
  return true
}

const compareFile = (index: Index, name: string, sources: { denominated: Columns; treated: Columns }): void => {
  const theirs = index.at(name)
  const least = threshold(name)
  if (theirs === undefined || (least !== undefined && compareThresholds(index, name, least))) return
  const ours = countNamed(index, name, sources)
  if (ours === undefined) index.report.skip(`asem/${name}`, 'the name does not tell how it was made')
  else compare(index, `asem/${name} (analyst)`, { ours, theirs })
}

const compareMain = (index: Index, treated: Columns): void => {
  const normalised = normaliseAll(treated, index.items, { method: methodOf('minmax_0_100') ?? ((values: Amounts) => values), units: index.units })
  const scores = aggregateLevels(normalised, index.items, { mean: 'arithmetic' })
  for (const [file, ours] of [['6_normalised', normalised], ['7_aggregated', scores], ['8_ranks', ranked(scores)]] as const) {
    const theirs = index.at(file)
    if (theirs !== undefined) compare(index, `asem/${file} (analyst, from raw)`, { ours, theirs })
  }
}

/** From raw figures to ranks. Every table is compared with what our own previous step gave, not with the table before it. */
export const compareAsemPipeline = (report: Report, folder: string): void => {
  const at = (file: string): Table | undefined => readTable(join(folder, 'asem', `${file}.csv`))
  const [structure, table] = [at('structure'), at('1_raw')]
  if (structure === undefined || table === undefined) return
  const index: Index = { report, at, items: itemsOf(structure), units: table.rows.map((row) => row['uCode'] ?? '') }
  const raw = columnsOf(table)
  const sources = comparePrepared(index, raw)
  compareAvailability(index, raw)
  compareMain(index, sources.treated)
  for (const file of readdirSync(join(folder, 'asem')).sort()) {
    const name = file.replace(/\.csv$/, '')
    if (/^(norm|scores|ranks)_/.test(name) && !name.startsWith('ranks_within_')) compareFile(index, name, sources)
  }
}
