import type { ColumnRules } from '../imports/column-rules'
import type { ErrorCode } from '../imports/findings'
import { readCell } from '../imports/read-cell'
import { organizationCodes, readCode, type OrganizationCodes } from '../organizations/organization-codes'
import { MICRO } from '../shared/micro'
import { err, ok, type Result } from '../shared/result'
import { readKindByte, type SheetPiece } from '../shared/workbook'
import { placeKey, type FederalStatisticsForm } from './statistics-form'
import { emptyPassport, formNamed, readPassport, readSaidForm, saysBranch, tableHead, type HeadPart, type SaidForm, type SheetPassport, type TableHead, type WordRow } from './table-head'

/** More organizations than any region has: a file of rows without an end is refused before it fills the memory. */
export const MOST_ORGANIZATIONS = 5_000
const MOST_FAULTS = 50

export type StatisticsFault = { readonly code: ErrorCode | 'CELL_DOUBLED'; readonly sheet: string; readonly row: number; readonly column: number; readonly fieldKey: string; readonly text: string }
/** One organization of a file: who it says it is, and its amounts by field key, in micro-units. */
export type ReadOrganization = {
  readonly codes: OrganizationCodes
  readonly name: string
  readonly isBranch: boolean | null
  readonly sheet: string
  readonly row: number
  readonly amounts: Map<string, number>
  readonly faults: StatisticsFault[]
}
export const statisticsRefusalCodes = ['FORM_NOT_NAMED', 'OTHER_FORM', 'EDITION_NOT_NAMED', 'OTHER_EDITION', 'TABLE_NOT_FOUND', 'NO_ORGANIZATIONS', 'TOO_MANY_ORGANIZATIONS', 'NOTHING_MAPPED'] as const
export type StatisticsRefusal = { readonly code: (typeof statisticsRefusalCodes)[number]; readonly actual?: string }
export const isStatisticsRefusal = (refusal: { readonly code: string; readonly actual?: string }): refusal is StatisticsRefusal => (statisticsRefusalCodes as ReadonlyArray<string>).includes(refusal.code)
export type ReadStatistics = { readonly organizations: ReadonlyArray<ReadOrganization>; readonly fileDate: string | null; readonly rows: number }

/** `wanted`: the rules of every field that a place feeds, by `placeKey`. */
export type WantedStatistics = { readonly form: FederalStatisticsForm; readonly edition: number; readonly wanted: ReadonlyMap<string, ReadonlyArray<ColumnRules>> }
export type StatisticsReader = { readonly take: (piece: SheetPiece) => void; readonly finish: () => Result<ReadStatistics, StatisticsRefusal> }

type Reading = {
  readonly asked: WantedStatistics
  readonly said: SaidForm
  readonly organizations: Map<string, ReadOrganization>
  sheet: string
  passport: SheetPassport
  head: TableHead | undefined
  last: ReadOrganization | undefined
  hasTable: boolean
  rows: number
  isTooMany: boolean
}
type Row = { readonly piece: SheetPiece; readonly from: number; readonly to: number; readonly number: number }

const wordAt = (piece: SheetPiece, at: number): string => {
  const kind = piece.kinds[at]
  if (kind === readKindByte.text || kind === readKindByte.badNumber) return piece.texts[piece.numbers[at] ?? 0] ?? ''
  return kind === readKindByte.number ? String(piece.numbers[at] ?? '') : ''
}
const wordsOf = ({ piece, from, to }: Row): WordRow => Array.from({ length: to - from }, (_, index) => ({ column: piece.columns[from + index] ?? 0, text: wordAt(piece, from + index) })).filter(({ text }) => text.trim() !== '')

const cellAt = ({ piece, from, to }: Row, column: number | undefined): number | undefined => {
  if (column === undefined) return undefined
  for (let at = from; at < to; at += 1) if (piece.columns[at] === column) return at
  return undefined
}
const partAt = (row: Row, head: TableHead, part: HeadPart): string => {
  const at = cellAt(row, head.at.get(part))
  return at === undefined ? '' : wordAt(row.piece, at).trim()
}

/** Whose row it is: the codes in the row, else the row above, else what the sheet says over the table. */
const organizationOf = (reading: Reading, head: TableHead, row: Row): ReadOrganization | undefined => {
  const { organizations, passport } = reading
  const own = Object.fromEntries(organizationCodes.map((code) => [code, readCode(code, partAt(row, head, code))])) as OrganizationCodes
  const name = partAt(row, head, 'name')
  const isNamed = name !== '' || organizationCodes.some((code) => own[code] !== null)
  if (!isNamed && reading.last !== undefined) return reading.last
  const said = isNamed ? { codes: own, name, isBranch: saysBranch(partAt(row, head, 'branch')) } : { codes: { ...passport.codes }, name: passport.name, isBranch: passport.isBranch }
  const key = organizationCodes.some((code) => said.codes[code] !== null) ? `${organizationCodes.map((code) => said.codes[code] ?? '').join('|')}|${said.isBranch === true}` : said.name.toLowerCase()
  if (key === '') return undefined
  const known = organizations.get(key)
  if (known === undefined && organizations.size === MOST_ORGANIZATIONS) {
    reading.isTooMany = true
    return undefined
  }
  const found = known ?? { ...said, sheet: reading.sheet, row: row.number, amounts: new Map(), faults: [] }
  organizations.set(key, found)
  reading.last = found
  return found
}

const addFault = ({ faults }: ReadOrganization, fault: StatisticsFault): void => {
  if (faults.length < MOST_FAULTS) faults.push(fault)
}

const CROSSED = /^[xх*]$/iu
/** A form answers yes with 1 and no with 2. */
const isFederalNo = (rules: ColumnRules, { piece }: Row, at: number): boolean => rules.isBoolean && piece.kinds[at] === readKindByte.number && piece.numbers[at] === 2

const takeCell = (organization: ReadOrganization, rules: ColumnRules, { row, at }: { row: Row; at: number }): void => {
  const { piece, number } = row
  const text = wordAt(piece, at)
  if (CROSSED.test(text.trim())) return
  const read = isFederalNo(rules, row, at) ? { kind: 'amount' as const, micro: 0 } : readCell(rules, piece, { sheet: piece, at })
  const place = { sheet: piece.name, row: number, column: piece.columns[at] ?? 0, fieldKey: rules.field.key, text: text.slice(0, 80) }
  if (read.kind === 'fault') return addFault(organization, { code: read.code, ...place })
  if (read.kind !== 'amount') return
  const before = organization.amounts.get(rules.field.key)
  if (before !== undefined && before !== read.micro) return addFault(organization, { code: 'CELL_DOUBLED', ...place, text: String(read.micro / MICRO) })
  organization.amounts.set(rules.field.key, read.micro)
}

const takeRow = (reading: Reading, head: TableHead, row: Row): void => {
  const line = partAt(row, head, 'line')
  const section = partAt(row, head, 'section') || reading.passport.section
  if (line === '' || tableHead(wordsOf(row)) !== undefined) return
  const organization = organizationOf(reading, head, row)
  if (organization === undefined) return
  reading.rows += 1
  const take = (column: string, at: number | undefined): void => {
    if (at === undefined) return
    for (const rules of reading.asked.wanted.get(placeKey({ section, line, column })) ?? []) takeCell(organization, rules, { row, at })
  }
  if (head.values.size === 0) take(partAt(row, head, 'column'), cellAt(row, head.at.get('value')))
  else for (const [at, column] of head.values) take(column, cellAt(row, at))
}

const beginSheet = (reading: Reading, name: string): void => {
  reading.sheet = name
  reading.passport = emptyPassport()
  reading.head = undefined
  reading.last = undefined
  reading.said.form ??= formNamed(name)
}

const takePiece = (reading: Reading, piece: SheetPiece): void => {
  if (piece.name !== reading.sheet) beginSheet(reading, piece.name)
  const length = piece.rows.length
  for (let from = 0, to = 0; from < length && !reading.isTooMany; from = to) {
    while (to < length && piece.rows[to] === piece.rows[from]) to += 1
    const row: Row = { piece, from, to, number: piece.rows[from] ?? 0 }
    if (reading.head !== undefined) takeRow(reading, reading.head, row)
    else {
      const words = wordsOf(row)
      reading.head = tableHead(words)
      if (reading.head !== undefined) reading.hasTable = true
      else {
        readSaidForm(reading.said, words)
        readPassport(reading.passport, words)
      }
    }
  }
}

const finish = ({ asked, said, organizations, hasTable, rows, isTooMany }: Reading): Result<ReadStatistics, StatisticsRefusal> => {
  if (isTooMany) return err({ code: 'TOO_MANY_ORGANIZATIONS', actual: String(MOST_ORGANIZATIONS) })
  if (said.form === null) return err({ code: 'FORM_NOT_NAMED' })
  if (said.form !== asked.form) return err({ code: 'OTHER_FORM', actual: said.form })
  if (said.edition === null) return err({ code: 'EDITION_NOT_NAMED' })
  if (said.edition !== asked.edition) return err({ code: 'OTHER_EDITION', actual: String(said.edition) })
  if (!hasTable) return err({ code: 'TABLE_NOT_FOUND' })
  if (organizations.size === 0) return err({ code: 'NO_ORGANIZATIONS' })
  const found = [...organizations.values()]
  return found.every(({ amounts, faults }) => amounts.size === 0 && faults.length === 0) ? err({ code: 'NOTHING_MAPPED' }) : ok({ organizations: found, fileDate: said.date, rows })
}

/**
 * Reads the values of a federal form from pieces of a workbook: a row for each value (section, line, graph, value) or for each line (a column
 * for each graph), with the organization in the row, in a row above, or over the table. Keeps only what is wanted, so memory does not grow with rows.
 */
export const statisticsReader = (asked: WantedStatistics): StatisticsReader => {
  const reading: Reading = { asked, said: { form: null, edition: null, date: null }, organizations: new Map(), sheet: '', passport: emptyPassport(), head: undefined, last: undefined, hasTable: false, rows: 0, isTooMany: false }
  return { take: (piece) => takePiece(reading, piece), finish: () => finish(reading) }
}
