import { templateSheets } from '@/domain/imports/template-sheets'
import { writeWorkbook } from '@/platform/xlsx/write-workbook'
import { importPageTexts } from '@/texts/import-page'
import { templateWords } from '@/texts/imports'
import { organizationTypeShortNames } from '@/texts/organizations'
import type { exportWorkbook } from '@/usecases/imports/export-workbook'
import type { OutOf } from '@/usecases/kernel/define-query'
import { fileResponse } from './file-response'

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The template of a cycle as an XLSX file. */
export const workbookResponse = ({ template, grid, period }: OutOf<typeof exportWorkbook>): Response => {
  const bytes = writeWorkbook(templateSheets(template, grid, templateWords(organizationTypeShortNames)))
  return fileResponse({ bytes: Uint8Array.from(bytes), name: importPageTexts.workbookName(period), type: TYPE })
}
