import { CSV_MARK } from '@/domain/imports/csv-template'
import { LABEL_ROW } from '@/domain/imports/template-marks'
import { isCsvWith, readCsv } from '@/platform/csv/read-csv'
import { writeCsvRows } from '@/platform/csv/write-csv'
import { annotateWorkbook, type RowNote } from '@/platform/xlsx/annotate-workbook'
import { importPageTexts, importRefusals } from '@/texts/import-page'
import { findingPlace, findingWording } from '@/texts/imports'
import type { getFaultyFile } from '@/usecases/imports/get-faulty-file'
import type { OutOf } from '@/usecases/kernel/define-query'
import { fileResponse } from './file-response'

type Faulty = OutOf<typeof getFaultyFile>

const notesOf = (errors: Faulty['errors']): ReadonlyArray<RowNote> =>
  errors.map((finding) => {
    const { problem, remedy } = findingWording(finding)
    const place = finding.column === undefined ? '' : `${findingPlace(finding)}: `
    return { sheet: finding.sheet, row: finding.row === undefined || finding.row <= LABEL_ROW ? LABEL_ROW : finding.row, text: `${place}${problem} ${remedy}` }
  })

const annotateCsv = (bytes: Uint8Array, notes: ReadonlyArray<RowNote>): Uint8Array => {
  const rows = readCsv(bytes) ?? []
  const width = Math.max(0, ...rows.map((row) => row.length))
  return writeCsvRows(rows.map((row, index) => {
    const said = notes.filter((note) => note.row === index + 1).map(({ text }) => text)
    const title = index + 1 === LABEL_ROW ? [importPageTexts.faultyColumn] : []
    return [...row, ...Array.from({ length: width - row.length }, () => ''), [...title, ...said].join('; ')]
  }))
}

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The own file, as it was sent, with one column more: what is wrong in each row. */
export const faultyFileResponse = ({ fileName, bytes, errors }: Faulty): Response => {
  if (bytes === null) return new Response(importRefusals.IMPORT_FILE_GONE(), { status: 410, headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'private, no-store' } })
  const notes = notesOf(errors)
  const name = importPageTexts.faultyName(fileName)
  if (isCsvWith(bytes, CSV_MARK)) return fileResponse({ bytes: Uint8Array.from(annotateCsv(bytes, notes)), name, type: 'text/csv; charset=utf-8' })
  const annotated = annotateWorkbook(Buffer.from(bytes), notes, { title: importPageTexts.faultyColumn, row: LABEL_ROW })
  return fileResponse({ bytes: Uint8Array.from(annotated ?? bytes), name, type: WORKBOOK })
}
