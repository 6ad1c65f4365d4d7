import type { Rating } from '@/usecases/scoring/get-rating'
import { changeOf } from '@/domain/scoring/places/movers'
import { readRatingAddress, rowsOf, toRatingAddress } from '@/domain/scoring/places/rating-address'
import { filterRating, sortRating } from '@/domain/scoring/places/rating-filter'
import type { RatingRow } from '@/domain/scoring/places/rating-table'
import { writeCsv } from '@/platform/csv/write-csv'
import type { Table, TableColumn } from '@/platform/xlsx/table'
import { writeTable } from '@/platform/xlsx/write-table'
import { NO_DATA, NOT_APPLICABLE } from '@/texts/format'
import { clusterName, organizationTypeNames } from '@/texts/organizations'
import { outcomeInWords, ratingExportTexts as words, ratingTexts } from '@/texts/rating'
import { releaseTexts } from '@/texts/releases'
import { fileResponse } from './file-response'
import { refusalResponse } from '../route'

type Cell = string | null
type FileColumn = TableColumn & { readonly cell: (row: RatingRow) => Cell }

/** 6814 → '68.14', −50 → '-0.50'. */
export const hundredthsText = (value: number): string => {
  const digits = String(Math.abs(value)).padStart(3, '0')
  return `${value < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}
const count = (value: number): string => (value === 0 ? NO_DATA : String(value))
const number = (label: string, cell: (row: RatingRow) => Cell): FileColumn => ({ label, kind: 'number', cell })
const text = (label: string, cell: (row: RatingRow) => Cell, width?: number): FileColumn => ({ label, kind: 'text', cell, ...(width === undefined ? {} : { width }) })

const changeText = (rating: Rating, row: RatingRow): string => {
  const change = changeOf(row)
  if (rating.comparison.kind === 'incomparable') return ratingTexts.incomparable
  return change === null ? NO_DATA : hundredthsText(change)
}

/** Where the place would be under other admissible weights, 5–95 %; nothing while it has not been calculated. */
const intervalColumns = ({ intervals }: Rating): ReadonlyArray<FileColumn> => {
  if (intervals === null) return []
  const of = ({ position }: RatingRow): readonly [number, number] => [intervals.low[position] ?? 0, intervals.high[position] ?? 0]
  return [
    number(words.placeLow, (row) => count(of(row)[0])), number(words.placeHigh, (row) => count(of(row)[1])),
    text(words.significance, (row) => { const [low, high] = of(row); return low === 0 ? NO_DATA : low === high ? words.significant : words.insignificant(low, high) }, 30),
  ]
}

const organizationColumns = (rating: Rating): ReadonlyArray<FileColumn> => [
  number(words.place, (row) => count(row.rankRegion)), number(words.placeOf, (row) => count(row.rankRegionOf)), ...intervalColumns(rating),
  text(words.director, (row) => row.director, 36), text(words.organization, (row) => row.organization, 40),
  text(words.type, (row) => { const type = rating.table.types[row.type]; return type === undefined ? null : organizationTypeNames[type] }),
  text(words.municipality, (row) => rating.table.municipalities[row.municipality]?.name ?? null),
  text(words.cluster, (row) => clusterName(rating.table.clusters[row.cluster] ?? ''), 40), number(words.placeCluster, (row) => count(row.rankCluster)), number(words.placeClusterOf, (row) => count(row.rankClusterOf)),
]

const resultColumns = (rating: Rating): ReadonlyArray<FileColumn> => [
  number(words.total, (row) => hundredthsText(row.total)), text(words.level, (row) => rating.levels[row.level]?.name ?? outcomeInWords(rating.outcomes[row.position])),
  ...(rating.comparison.kind === 'none' ? [] : [number(words.change, (row) => changeText(rating, row))]),
  number(words.missing, (row) => hundredthsText(row.missingPercent)),
  ...rating.directions.map(({ code, name }, position) => number(words.direction(code, name), (row) => { const score = row.directions[position]; return score === null || score === undefined ? NOT_APPLICABLE : hundredthsText(score) })),
]

/** Every row names where it comes from: a cut-out piece of the file stays traceable. */
const originColumns = ({ region, release }: Rating): ReadonlyArray<FileColumn> => [
  text(words.region, () => region.name), text(words.cycle, () => `${release.cycleTitle}, ${release.period}`, 40), text(words.release, () => releaseTexts.short(release)),
  ...(region.isDemo ? [text(words.mark, () => words.demo)] : []),
]

/** The rows that the page with this address shows, in its order. */
export const ratingTable = (rating: Rating, search: Readonly<Record<string, string | undefined>>): Table => {
  const all = rowsOf(rating.table)
  const { filter, sort } = readRatingAddress(toRatingAddress(search), rating.table, { rows: all, levelCodes: rating.levels.map(({ code }) => code) })
  const rows = sortRating(filterRating(all, filter), sort, (at) => rating.table.municipalities[at]?.name ?? '')
  const columns = [...organizationColumns(rating), ...resultColumns(rating), ...originColumns(rating)]
  return { title: words.title(rating.release.period), columns: columns.map(({ label, kind, width }) => ({ label, kind, ...(width === undefined ? {} : { width }) })), rows: rows.map((row) => columns.map(({ cell }) => cell(row))) }
}

const types = { csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const

export const ratingFile = (rating: Rating | null, asked: { format: 'csv' | 'xlsx'; address: Readonly<Record<string, string>> }): Response => {
  if (rating === null) return refusalResponse({ code: 'NOT_FOUND' })
  const table = ratingTable(rating, asked.address)
  const bytes = asked.format === 'csv' ? writeCsv(table) : writeTable(table)
  const name = `${words.fileName(rating.region.name, rating.release.period, rating.release.number)}.${asked.format}`
  return fileResponse({ bytes: new Uint8Array(bytes), name, type: types[asked.format] })
}
