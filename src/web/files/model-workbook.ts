import type { ModelDocument } from '@/domain/models/model-document'
import { writeModelSheets } from '@/domain/models/workbook/write-model-sheets'
import { err, ok } from '@/domain/shared/result'
import { readWorkbookInThread } from '@/platform/xlsx/read-in-thread'
import { writeWorkbook } from '@/platform/xlsx/write-workbook'
import { modelSheetWords } from '@/texts/model-workbook'
import { readForm } from '../input/body'
import { fileResponse } from './file-response'
import type { RouteInput } from '../route'

const MAX_MEGABYTES = 2

/** The uploaded workbook, field `file`, read in a thread of its own before anything is asked of the database. */
export const modelWorkbookInput: RouteInput = async (request) => {
  const form = await readForm(request, MAX_MEGABYTES)
  if (form === 'tooLarge') return err({ code: 'BODY_TOO_LARGE', megabytes: MAX_MEGABYTES })
  const file = form === 'noForm' ? null : form.get('file')
  if (!(file instanceof File) || file.size === 0) return err({ code: 'MODEL_WORKBOOK_FILE' })
  const read = await readWorkbookInThread(new Uint8Array(await file.arrayBuffer()))
  return read.ok ? ok({ book: read.value, words: modelSheetWords }) : err({ code: 'MODEL_WORKBOOK_UNREADABLE', refusal: read.error })
}

/** A model document as a workbook that can be loaded again. */
export const modelWorkbookFile = (document: ModelDocument, number: number): Response =>
  fileResponse({ bytes: new Uint8Array(writeWorkbook(writeModelSheets(document, modelSheetWords))), name: `${document.code}-${number}.xlsx`, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' })
