import { readKindByte, type ReadSheet, type ReadWorkbook, type WrittenCell } from '../shared/workbook'
import type { StoredCells } from './stored-cells'
import type { ImportTemplate, TemplateIdentity, TemplateSheet } from './import-template'
import { CSV_STAMP_COLUMN, FORM_STAMP, HEAD_ROWS, idColumns, LABEL_ROW, STAMP_SHEET, TEMPLATE_FORMAT } from './template-marks'
import { templateSheets, type TemplateWords } from './template-sheets'

/** Rows of a CSV file as they were read. */
export type CsvRows = ReadonlyArray<ReadonlyArray<string>>
/** The word of the first line by which a table of the template is known. */
export const CSV_MARK = idColumns[0]

const identityKeys = ['regionId', 'cycleId', 'modelVersionId', 'contentHash'] as const satisfies ReadonlyArray<keyof TemplateIdentity>
const SEPARATOR = '|'

const open = (cell: WrittenCell | undefined): string | number | null => (typeof cell === 'object' && cell !== null ? cell.locked : (cell ?? null))

/** The template as one table: ids, the fields of all sheets, the stamp. */
export const csvOfTemplate = (template: ImportTemplate, grid: StoredCells, words: TemplateWords): ReadonlyArray<ReadonlyArray<string | number | null>> => {
  const sheets = templateSheets(template, grid, words).filter(({ headRows, isProse }) => headRows === HEAD_ROWS && isProse !== true)
  const ids = idColumns.length
  const stampOf = (row: number): string | null => {
    if (row === 0) return CSV_STAMP_COLUMN
    if (row === LABEL_ROW - 1) return [TEMPLATE_FORMAT, ...identityKeys.map((key) => template.identity[key])].join(SEPARATOR)
    const participant = template.participants[row - HEAD_ROWS]
    return participant === undefined ? null : String(template.formVersions?.get(participant.organizationId) ?? '')
  }
  return Array.from({ length: HEAD_ROWS + template.participants.length }, (_, row) => [
    ...(sheets[0]?.rows[row]?.slice(0, ids) ?? []).map(open), ...sheets.flatMap(({ rows }) => (rows[row]?.slice(ids) ?? []).map(open)), stampOf(row),
  ])
}

type Texts = { readonly list: string[]; readonly placeOf: (text: string) => number }

const textPlaces = (): Texts => {
  const list: string[] = []
  const places = new Map<string, number>()
  const placeOf = (text: string): number => {
    const known = places.get(text)
    if (known !== undefined) return known
    places.set(text, list.length)
    return list.push(text) - 1
  }
  return { list, placeOf }
}

const sheetOf = (name: string, rows: CsvRows, { texts, isOwn }: { texts: Texts; isOwn: (column: number) => boolean }): ReadSheet => {
  const found = rows.flatMap((row, index) => row.flatMap((text, column) => (text.trim() === '' || !isOwn(column) ? [] : [{ row: index + 1, column: column + 1, number: texts.placeOf(text) }])))
  return {
    name, visibility: 'visible', merges: [], hiddenRows: new Int32Array(0), rows: Int32Array.from(found, ({ row }) => row), columns: Uint16Array.from(found, ({ column }) => column),
    kinds: new Uint8Array(found.length).fill(readKindByte.text), numbers: Float64Array.from(found, ({ number }) => number),
  }
}

const stampRows = (rows: CsvRows, keys: ReadonlyArray<string>): CsvRows => {
  const [stamp, organization] = [keys.indexOf(CSV_STAMP_COLUMN), keys.indexOf('organization_id')]
  const [format = '', ...identity] = (rows[LABEL_ROW - 1]?.[stamp] ?? '').split(SEPARATOR)
  const versions = rows.slice(HEAD_ROWS).map((row) => [`${FORM_STAMP}${row[organization] ?? ''}`, row[stamp] ?? ''])
  return stamp < 0 || identity.length !== identityKeys.length ? [] : [['format', format], ...identityKeys.map((key, index) => [key, identity[index] ?? '']), ...versions]
}

const keysOf = ({ columns }: TemplateSheet): ReadonlySet<string> => new Set([...idColumns, ...columns.map(({ field }) => field.key)])

/** A filled table as the workbook it stands for: rows and columns keep their places in the file; columns nobody knows are told with the first sheet. */
export const workbookOfCsv = (template: ImportTemplate, rows: CsvRows): ReadWorkbook => {
  const keys = (rows[0] ?? []).map((key) => key.trim())
  const texts = textPlaces()
  const known = new Set(template.sheets.flatMap((sheet) => [...keysOf(sheet)]))
  const sheets = template.sheets.map((sheet, index) => {
    const own = keysOf(sheet)
    const isOwn = (column: number): boolean => {
      const key = keys[column] ?? ''
      return own.has(key) || (index === 0 && key !== CSV_STAMP_COLUMN && !known.has(key))
    }
    return sheetOf(sheet.name, rows, { texts, isOwn })
  })
  return { date1904: false, sheets: [...sheets, sheetOf(STAMP_SHEET, stampRows(rows, keys), { texts, isOwn: () => true })], texts: texts.list }
}
