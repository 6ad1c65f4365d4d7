import { writeCsv } from '@/platform/csv/write-csv'
import type { Table, TableColumn } from '@/platform/xlsx/table'
import { writeTable } from '@/platform/xlsx/write-table'
import { exportTexts } from '@/texts/exports'
import { NO_DATA, NOT_APPLICABLE } from '@/texts/format'
import { modelPages, ruleInWords } from '@/texts/model-pages'
import { organizationTypePlural } from '@/texts/organizations'
import { publicTableTexts as texts } from '@/texts/public-tables'
import { publicTexts } from '@/texts/public'
import type { OutOf } from '@/usecases/kernel/define-query'
import type { getPublicModel } from '@/usecases/public/get-public-model'
import type { getPublicRegion } from '@/usecases/public/get-public-region'
import { fileResponse } from './file-response'
import { hundredthsText } from './rating-file'
import { refusalResponse } from '../route'

type PublicRegion = OutOf<typeof getPublicRegion>
type OpenRelease = NonNullable<PublicRegion['open']>
type PublicModel = OutOf<typeof getPublicModel>
/** One column of a file about rows of one kind. */
type Of<Row> = TableColumn & { readonly cell: (row: Row) => string }

const { columns: words } = texts
const types = { csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const

const text = <Row,>(label: string, cell: (row: Row) => string, width?: number): Of<Row> => ({ label, kind: 'text', cell, ...(width === undefined ? {} : { width }) })
const number = <Row,>(label: string, cell: (row: Row) => string): Of<Row> => ({ label, kind: 'number', cell })
const counted = (value: number | null): string => (value === null ? texts.hidden : String(value))
const shared = (value: number | null | 'notApplicable'): string => (value === null ? texts.hidden : value === 'notApplicable' ? NOT_APPLICABLE : hundredthsText(value))
const tableOf = <Row,>(title: string, rows: ReadonlyArray<Row>, columns: ReadonlyArray<Of<Row>>): Table => ({
  title, columns: columns.map(({ label, kind, width }) => ({ label, kind, ...(width === undefined ? {} : { width }) })), rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
})

type TypeRow = OpenRelease['types'][number]
const releaseTables: Readonly<Record<string, (open: OpenRelease) => Table>> = {
  levels: ({ types: rows, levels }) => tableOf<TypeRow>(texts.tables.levels, rows, [
    text(words.type, ({ type }) => organizationTypePlural[type], 36), number(words.people, ({ size }) => counted(size)),
    ...levels.map(({ name }, at) => number<TypeRow>(name, (row) => counted(row.levels?.[at] ?? null))),
    number(words.rest, ({ rest }) => counted(rest)), number(words.median, ({ median }) => shared(median)),
  ]),
  directions: ({ types: rows, directions }) => tableOf<TypeRow>(texts.tables.directions, rows, [
    text(words.type, ({ type }) => organizationTypePlural[type], 36), ...directions.map(({ code, name }, at) => number<TypeRow>(words.direction(code, name), (row) => shared(row.directions[at] ?? null))),
  ]),
  municipalities: ({ municipalities, type }) => tableOf(texts.tables.municipalities(organizationTypePlural[type]), municipalities, [
    text(words.municipality, ({ name }) => name, 40), text(words.type, () => organizationTypePlural[type], 36), number(words.people, ({ size }) => counted(size)), number(words.median, ({ median }) => shared(median)),
  ]),
}

const methodTables: Readonly<Record<string, (model: PublicModel) => Table>> = {
  scale: ({ document: { levels } }) => tableOf(texts.tables.scale, levels.map((level, at) => ({ ...level, below: levels[at - 1]?.from ?? NO_DATA })), [
    text(words.level, ({ name }) => name), number(words.from, ({ from }) => from), number(words.below, ({ below }) => below),
  ]),
  indicators: ({ document: { indicators, directions } }) => tableOf(texts.tables.indicators, indicators, [
    text(words.code, ({ code }) => code, 10), text(words.name, ({ name }) => name, 60), text(words.ofDirection, ({ direction }) => directions.find(({ code }) => code === direction)?.name ?? direction, 40),
    text(words.unit, ({ unit }) => unit, 14), text(words.rule, ruleInWords, 60), number(words.max, ({ max }) => max), number(words.weight, ({ weight }) => weight),
  ]),
  fields: ({ document: { fields, directions } }) => tableOf(texts.tables.fields, fields, [
    text(words.field, ({ label }) => label, 60), text(words.unit, ({ unit }) => unit, 14), text(words.ofDirection, ({ direction }) => directions.find(({ code }) => code === direction)?.name ?? direction, 40),
    text(words.about, ({ about }) => modelPages.about[about]), text(words.source, ({ source }) => source, 40),
  ]),
}

type Asked = { readonly table: string; readonly format: string | undefined }
type Origin = ReadonlyArray<{ readonly label: string; readonly cell: string }>

/** Every row names where it comes from: a cut-out piece of the file stays traceable. */
const fileOf = (table: Table, { origin, name, format }: { origin: Origin; name: string; format: 'csv' | 'xlsx' }): Response => {
  const whole = { ...table, columns: [...table.columns, ...origin.map(({ label }) => ({ label, kind: 'text' as const }))], rows: table.rows.map((row) => [...row, ...origin.map(({ cell }) => cell)]) }
  const bytes = format === 'csv' ? writeCsv(whole) : writeTable(whole)
  return fileResponse({ bytes: new Uint8Array(bytes), name: `${exportTexts.fileName(table.title, name)}.${format}`, type: types[format] })
}

const originOf = (region: { name: string; isDemo: boolean }, label: string, cell: string): Origin => [
  { label: exportTexts.region, cell: region.name }, { label, cell }, ...(region.isDemo ? [{ label: exportTexts.mark, cell: exportTexts.demo }] : []),
]
const isFormat = (format: string | undefined): format is 'csv' | 'xlsx' => format === 'csv' || format === 'xlsx'

/** A table of the published results as a file; what is hidden on the page is hidden here by the same rule. */
export const releaseTableFile = ({ region, open }: PublicRegion, { table, format }: Asked): Response => {
  const make = Object.hasOwn(releaseTables, table) ? releaseTables[table] : undefined
  if (open === null || make === undefined || !isFormat(format)) return refusalResponse({ code: 'NOT_FOUND' })
  const { period, number: releaseNumber, publishedAt } = open.release
  const release = publicTexts.release({ region: region.name, period, number: releaseNumber, publishedAt, zone: region.timeZone })
  return fileOf(make(open), { origin: originOf(region, exportTexts.release, release), name: publicTexts.shortRelease(period, releaseNumber), format })
}

/** A table of a published method as a file. */
export const methodTableFile = (model: PublicModel, { table, format }: Asked): Response => {
  const make = Object.hasOwn(methodTables, table) ? methodTables[table] : undefined
  if (make === undefined || !isFormat(format)) return refusalResponse({ code: 'NOT_FOUND' })
  const { head, region, document } = model
  const version = publicTexts.methodLink(document.name, head.number)
  return fileOf(make(model), { origin: originOf(region, texts.version, version), name: modelPages.version(head.number), format })
}
