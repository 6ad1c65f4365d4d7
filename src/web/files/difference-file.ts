import type { OutOf } from '@/usecases/kernel/define-query'
import type { DifferenceRow, getDifferenceForExport } from '@/usecases/releases/get-difference'
import { writeCsv } from '@/platform/csv/write-csv'
import type { Table, TableColumn } from '@/platform/xlsx/table'
import { writeTable } from '@/platform/xlsx/write-table'
import { NO_DATA } from '@/texts/format'
import { differenceExportTexts as words, differenceTexts, inputText } from '@/texts/release-difference'
import { fileResponse } from './file-response'
import { hundredthsText } from './rating-file'
import { refusalResponse } from '../route'

type Difference = OutOf<typeof getDifferenceForExport>
type FileColumn = TableColumn & { readonly cell: (row: DifferenceRow) => string }

const { columns: names } = words
const text = (label: string, cell: FileColumn['cell'], width?: number): FileColumn => ({ label, kind: 'text', cell, ...(width === undefined ? {} : { width }) })
const number = (label: string, cell: FileColumn['cell']): FileColumn => ({ label, kind: 'number', cell })
const count = (value: number): string => (value === 0 ? NO_DATA : String(value))

const placeColumns: ReadonlyArray<FileColumn> = [
  number(names.placeBefore, ({ places }) => count(places.region.before)), number(names.placeAfter, ({ places }) => count(places.region.after)),
  number(names.own, ({ placeChange }) => (placeChange === null ? NO_DATA : String(placeChange.own))), number(names.others, ({ placeChange }) => (placeChange === null ? NO_DATA : String(placeChange.others))),
  number(names.municipalityBefore, ({ places }) => count(places.municipality.before)), number(names.municipalityAfter, ({ places }) => count(places.municipality.after)),
  number(names.clusterBefore, ({ places }) => count(places.cluster.before)), number(names.clusterAfter, ({ places }) => count(places.cluster.after)),
]

const columnsOf = ({ release, heads }: Difference): ReadonlyArray<FileColumn> => [
  text(names.director, ({ director }) => director, 36), text(names.organization, ({ organization }) => organization, 40), text(names.municipality, ({ municipality }) => municipality),
  number(names.totalBefore, ({ total }) => hundredthsText(total.before)), number(names.totalAfter, ({ total }) => hundredthsText(total.after)), number(names.difference, ({ total }) => hundredthsText(total.after - total.before)),
  text(names.levelBefore, ({ level }) => level.before ?? differenceTexts.noLevel), text(names.levelAfter, ({ level }) => level.after ?? differenceTexts.noLevel),
  ...placeColumns,
  text(names.why, ({ lines }) => lines.map(({ code, cause, difference }) => words.line(code, cause, difference)).join('; '), 60),
  text(names.inputs, ({ inputs }) => inputs.map((field) => words.input(field.label, [inputText(field, field.before), inputText(field, field.after)], differenceTexts.given(field.given, release.timeZone))).join('; '), 60),
  text(names.region, () => release.regionName), text(names.cycle, () => `${release.cycleTitle}, ${release.period}`, 40),
  text(names.before, () => (heads === null ? NO_DATA : words.release(heads.before.number, heads.before.createdAt, release.timeZone))), text(names.after, () => words.release(release.number, release.createdAt, release.timeZone)),
  ...(release.isDemo ? [text(names.mark, () => words.demo)] : []),
]

/** Every changed card, its place, reasons and figures; each row names both releases. */
export const differenceTable = (difference: Difference): Table => {
  const columns = columnsOf(difference)
  return {
    title: words.title(difference.release.period, difference.release.number), columns: columns.map(({ label, kind, width }) => ({ label, kind, ...(width === undefined ? {} : { width }) })),
    rows: difference.rows.map((row) => columns.map(({ cell }) => cell(row))),
  }
}

const types = { csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const

export const differenceFile = (difference: Difference, format: 'csv' | 'xlsx'): Response => {
  if (difference.heads === null) return refusalResponse({ code: 'NOT_FOUND' })
  const table = differenceTable(difference)
  const bytes = format === 'csv' ? writeCsv(table) : writeTable(table)
  return fileResponse({ bytes: new Uint8Array(bytes), name: `${words.fileName(difference.release.regionName, difference.release.period, difference.release.number)}.${format}`, type: types[format] })
}
