import type { OutOf } from '@/usecases/kernel/define-query'
import type { getIncentiveSheet } from '@/usecases/decisions/get-incentive-sheet'
import { writeCsv } from '@/platform/csv/write-csv'
import type { Table, TableColumn } from '@/platform/xlsx/table'
import { writeTable } from '@/platform/xlsx/write-table'
import { incentiveTexts as words } from '@/texts/decisions'
import { formatDate, NO_DATA } from '@/texts/format'
import { differenceExportTexts } from '@/texts/release-difference'
import { fileResponse } from './file-response'
import { hundredthsText } from './rating-file'
import { refusalResponse } from '../route'

type Sheet = NonNullable<OutOf<typeof getIncentiveSheet>>
type FileColumn = TableColumn & { readonly cell: (row: Sheet['rows'][number]) => string }
const { columns: names } = words
const text = (label: string, cell: FileColumn['cell'], width?: number): FileColumn => ({ label, kind: 'text', cell, ...(width === undefined ? {} : { width }) })

/** Who got how many points, by which release and which order; every row says so. */
export const incentiveTable = ({ release, order, rows }: Sheet): Table => {
  const columns: ReadonlyArray<FileColumn> = [
    text(names.director, ({ director }) => director, 36), text(names.organization, ({ organization }) => organization, 40),
    { label: names.total, kind: 'number', cell: ({ total }) => (total === null ? NO_DATA : hundredthsText(total)) }, text(names.level, ({ level }) => level ?? NO_DATA),
    text(names.order, () => words.order(order.number, order.date === '' ? '' : formatDate(order.date)), 28), text(names.region, () => release.regionName), text(names.cycle, () => `${release.cycleTitle}, ${release.period}`, 40),
    text(names.release, () => differenceExportTexts.release(release.number, release.createdAt, release.timeZone)),
    ...(release.isDemo ? [text(names.mark, () => differenceExportTexts.demo)] : []),
  ]
  return { title: words.sheet, columns: columns.map(({ label, kind, width }) => ({ label, kind, ...(width === undefined ? {} : { width }) })), rows: rows.map((row) => columns.map(({ cell }) => cell(row))) }
}

const types = { csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const

export const incentiveFile = (sheet: OutOf<typeof getIncentiveSheet>, format: 'csv' | 'xlsx'): Response => {
  if (sheet === null) return refusalResponse({ code: 'NOT_FOUND' })
  const { release } = sheet
  const table = incentiveTable(sheet)
  const bytes = format === 'csv' ? writeCsv(table) : writeTable(table)
  return fileResponse({ bytes: new Uint8Array(bytes), name: `${words.fileName(release.regionName, release.period, release.number)}.${format}`, type: types[format] })
}
