import { csvOfTemplate } from '@/domain/imports/csv-template'
import { templateSheets } from '@/domain/imports/template-sheets'
import { writeCsvRows } from '@/platform/csv/write-csv'
import { writeWorkbook } from '@/platform/xlsx/write-workbook'
import { importPageTexts } from '@/texts/import-page'
import { templateWords } from '@/texts/imports'
import { organizationTypeShortNames } from '@/texts/organizations'
import type { exportWorkbook } from '@/usecases/imports/export-workbook'
import type { OutOf } from '@/usecases/kernel/define-query'
import { fileResponse } from './file-response'

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The template of a cycle as an XLSX file, or as one table. */
export const workbookResponse = ({ template, grid, period, format }: OutOf<typeof exportWorkbook>): Response => {
  const words = templateWords(organizationTypeShortNames)
  if (format === 'csv') return fileResponse({ bytes: Uint8Array.from(writeCsvRows(csvOfTemplate(template, grid, words))), name: importPageTexts.tableName(period), type: 'text/csv; charset=utf-8' })
  const bytes = writeWorkbook(templateSheets(template, grid, words))
  return fileResponse({ bytes: Uint8Array.from(bytes), name: importPageTexts.workbookName(period), type: TYPE })
}
