import { mappingSheet } from '@/domain/statistics/mapping-sheet'
import { err, ok } from '@/domain/shared/result'
import { readWorkbookInThread } from '@/platform/xlsx/read-in-thread'
import { writeWorkbook } from '@/platform/xlsx/write-workbook'
import { mappingWords, statisticsTexts as texts } from '@/texts/statistics'
import type { exportStatisticsSample } from '@/usecases/imports/export-statistics-sample'
import type { OutOf } from '@/usecases/kernel/define-query'
import type { exportMapping } from '@/usecases/statistics/get-mapping'
import { readForm } from '../input/body'
import { fileResponse } from './file-response'
import type { RouteInput } from '../route'

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const MAX_MEGABYTES = 2

/** Rows of a mapping as a workbook that can be loaded again. */
export const mappingFile = ({ form, edition, rows }: OutOf<typeof exportMapping>): Response =>
  fileResponse({ bytes: new Uint8Array(writeWorkbook([mappingSheet(rows, mappingWords)])), name: texts.fileName(form, edition), type: TYPE })

/** The uploaded workbook of a mapping, read in a thread of its own before anything is asked of the database. */
export const mappingInput: RouteInput = async (request, { mappingId }) => {
  const form = await readForm(request, MAX_MEGABYTES)
  if (form === 'tooLarge') return err({ code: 'BODY_TOO_LARGE', megabytes: MAX_MEGABYTES })
  const file = form === 'noForm' ? null : form.get('file')
  if (!(file instanceof File) || file.size === 0) return err({ code: 'MODEL_WORKBOOK_FILE' })
  const read = await readWorkbookInThread(new Uint8Array(await file.arrayBuffer()))
  return read.ok ? ok({ mappingId, book: read.value, words: mappingWords }) : err({ code: 'MODEL_WORKBOOK_UNREADABLE', refusal: read.error })
}

const columns = ['okpo', 'inn', 'kpp', 'ogrn', 'branch', 'name', 'section', 'line', 'column', 'title', 'value'] as const
const WIDTHS: Readonly<Partial<Record<(typeof columns)[number], number>>> = { name: 40, title: 60 }

/** A file of the form as it may be filled and loaded: our organizations with their codes, every cell that the mapping knows. */
export const statisticsSampleFile = ({ form, edition, day, organizations, rows }: OutOf<typeof exportStatisticsSample>): Response => {
  const head = [[texts.sampleForm(form)], [texts.sampleEdition(edition)], [texts.sampleDate(day)], []]
  const body = organizations.flatMap(({ codes, isBranch, name }) =>
    rows.map((row) => [codes.okpo, codes.inn, codes.kpp, codes.ogrn, isBranch ? texts.yes : texts.no, name, row.section, row.line, row.column, row.title, null]))
  const sheet = { name: texts.formEdition(form, edition).slice(0, 31), headRows: head.length + 1, columns: columns.map((column) => ({ width: WIDTHS[column] ?? 16 })), rows: [...head, columns.map((column) => texts.sampleHeads[column]), ...body] }
  return fileResponse({ bytes: new Uint8Array(writeWorkbook([sheet])), name: texts.sampleName(form, edition), type: TYPE })
}
