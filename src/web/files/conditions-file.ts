import { conditionKeys, isFlag } from '@/domain/organizations/condition-cells'
import { matrixOfSheet } from '@/domain/organizations/place-conditions'
import { err, ok } from '@/domain/shared/result'
import { readCsv } from '@/platform/csv/read-csv'
import { readWorkbookInThread } from '@/platform/xlsx/read-in-thread'
import { writeWorkbook } from '@/platform/xlsx/write-workbook'
import { conditionsTexts as texts, conditionWords } from '@/texts/conditions'
import type { ConditionsPage } from '@/usecases/organizations/list-conditions'
import { readForm } from '../input/body'
import { fileResponse } from './file-response'
import type { RouteInput } from '../route'

const MAX_MEGABYTES = 2

/** The table as a workbook that can be filled in and read again. */
export const conditionsFile = ({ rows }: ConditionsPage): Response => {
  const heads = [conditionWords.code, texts.columns.name, texts.columns.municipality, ...conditionKeys.map((key) => conditionWords[key])]
  const body = rows.map(({ code, name, municipality, cells }) => [code, name, municipality, ...conditionKeys.map((key) => (isFlag(key) ? texts.shown(key, cells[key]) : cells[key] === '' ? null : Number(cells[key])))])
  const sheet = { name: texts.sheet, headRows: 1, frozenColumns: 2, columns: heads.map((_, at) => ({ width: at === 1 ? 44 : at === 2 ? 30 : 16 })), rows: [heads, ...body] }
  return fileResponse({ bytes: new Uint8Array(writeWorkbook([sheet])), name: `${texts.fileName}.xlsx`, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' })
}

/** A workbook begins as a ZIP archive does. */
const isArchive = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b

/** The uploaded table, field `file`: a workbook, or text with separators. */
export const conditionsInput: RouteInput = async (request) => {
  const form = await readForm(request, MAX_MEGABYTES)
  if (form === 'tooLarge') return err({ code: 'BODY_TOO_LARGE', megabytes: MAX_MEGABYTES })
  const file = form === 'noForm' ? null : form.get('file')
  if (!(file instanceof File) || file.size === 0) return err({ code: 'CONDITIONS_FILE' })
  const bytes = new Uint8Array(await file.arrayBuffer())
  const fileName = file.name.slice(0, 300)
  if (!isArchive(bytes)) return ok({ fileName, matrix: readCsv(bytes) ?? [] })
  const read = await readWorkbookInThread(bytes)
  return read.ok ? ok({ fileName, matrix: matrixOfSheet(read.value) }) : err({ code: 'MODEL_WORKBOOK_UNREADABLE', refusal: read.error })
}
