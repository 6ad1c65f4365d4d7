import { readCode, organizationCodes, type OrganizationCode } from '../organizations/organization-codes'
import type { FederalStatisticsForm } from './statistics-form'
import { columnInHead } from './statistics-form'

/** One row as words: column from 1 and what stands there. */
export type WordRow = ReadonlyArray<{ readonly column: number; readonly text: string }>

export type HeadPart = OrganizationCode | 'name' | 'branch' | 'section' | 'line' | 'column' | 'value'
/** Where the table's parts stand; `values`: columns whose own head names the graph (layout of one row a line). */
export type TableHead = { readonly at: ReadonlyMap<HeadPart, number>; readonly values: ReadonlyMap<number, string> }

const labels: ReadonlyArray<readonly [HeadPart, RegExp]> = [
  ['okpo', /^(код\s+)?(по\s+)?окпо/iu], ['inn', /^инн/iu], ['kpp', /^кпп/iu], ['ogrn', /^огрн/iu],
  ['branch', /^(признак\s+)?(филиал|обособленн)/iu], ['name', /^((полное|краткое|сокращ[её]нное)\s+)?(наименование|название)|^организация/iu],
  ['section', /^(код\s+)?(под)?раздел/iu], ['line', /^(№|номер|код)?\s*стр(ока|оки|\.)?$/iu], ['column', /^(№|номер|код)?\s*граф[аы]$/iu], ['value', /^значени[ея]/iu],
]
const partOf = (text: string): HeadPart | undefined => labels.find(([, label]) => label.test(text))?.[0]
const tidy = (text: string): string => text.replaceAll(/[\s\u00A0]+/g, ' ').trim()

/** The head of a table of values: a row that names the line, and either the graph with its value or several graphs. */
export const tableHead = (row: WordRow): TableHead | undefined => {
  const at = new Map<HeadPart, number>()
  const values = new Map<number, string>()
  for (const { column, text } of row) {
    const graph = columnInHead(text)
    const part = partOf(tidy(text))
    if (graph !== undefined) values.set(column, graph)
    else if (part !== undefined && !at.has(part)) at.set(part, column)
  }
  const isLong = at.has('column') && at.has('value')
  return at.has('line') && (isLong || values.size > 0) ? { at, values: isLong ? new Map() : values } : undefined
}

/** What stands above the table: of which organization the sheet is, and which form it says it is. */
export type SheetPassport = {
  readonly codes: Record<OrganizationCode, string | null>
  name: string
  isBranch: boolean | null
  section: string
}
export const emptyPassport = (): SheetPassport => ({ codes: { inn: null, kpp: null, ogrn: null, okpo: null }, name: '', isBranch: null, section: '' })

const isCode = (part: HeadPart): part is OrganizationCode => (organizationCodes as ReadonlyArray<string>).includes(part)

export const saysBranch = (text: string): boolean | null => {
  if (/^(да|1|филиал|истина)/iu.test(tidy(text))) return true
  return /^(нет|0|2|голов|ложь)/iu.test(tidy(text)) ? false : null
}

const take = (passport: SheetPassport, part: HeadPart, said: string): void => {
  if (isCode(part)) passport.codes[part] ??= readCode(part, said)
  else if (part === 'branch') passport.isBranch ??= saysBranch(said)
  else if (part === 'name') passport.name ||= said
  else if (part === 'section') passport.section = said
}

/** Takes «ОКПО | 12345678» and «ОКПО: 12345678». */
export const readPassport = (passport: SheetPassport, row: WordRow): void => {
  row.forEach(({ text }, index) => {
    const [label = '', own = ''] = tidy(text).split(/:\s*/, 2)
    const part = partOf(label)
    const said = own === '' ? tidy(row[index + 1]?.text ?? '') : own
    if (part !== undefined && said !== '') take(passport, part, said)
  })
}

export type SaidForm = { form: FederalStatisticsForm | null; edition: number | null; date: string | null }
const FORM = /(?:^|[^\p{L}])ОО\s?[-–‑−]\s?([12])(?!\d)/u
const YEAR_LABEL = /редакци|форма|год|период|учебн/iu
const YEAR = /(?<![\d.])(20\d\d)(?![\d.])/
const DATE_LABEL = /дата|сформирован|выгруж|файл/iu
const DATE = /(?<!\d)(\d{2})\.(\d{2})\.(20\d\d)(?!\d)/

export const formNamed = (text: string): FederalStatisticsForm | null => {
  const number = FORM.exec(text)?.[1]
  if (number === undefined) return null
  return number === '1' ? 'fsnOo1' : 'fsnOo2'
}

/** Reads which form, edition and day the rows above the table name; the first word counts. */
export const readSaidForm = (said: SaidForm, row: WordRow): void => {
  const whole = row.map(({ text }) => tidy(text)).join(' ')
  said.form ??= formNamed(whole)
  if (YEAR_LABEL.test(whole)) {
    const year = YEAR.exec(whole.replaceAll(/приказ\S*[^№]*№?\s*\S*/giu, ' '))?.[1]
    said.edition ??= year === undefined ? null : Number(year)
  }
  const [, day, month, year] = (DATE_LABEL.test(whole) ? DATE.exec(whole) : null) ?? []
  if (day !== undefined && month !== undefined && year !== undefined) said.date ??= `${year}-${month}-${day}`
}
