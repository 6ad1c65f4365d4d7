'use server'

import { toAction } from '@/web/action'
import { paths } from '@/web/paths'
import { requestDocumentBatch } from '@/usecases/documents/request-batch'
import { requestDocument } from '@/usecases/documents/request-document'
import { requestExtract } from '@/usecases/documents/request-extract'
import { acquaint, markSheetLine, openSheet } from '@/usecases/documents/sheet'
import { switchTemplateOff } from '@/usecases/documents/templates'

export const requestDocumentAction = toAction(requestDocument, { goTo: ({ documentId }) => paths.document(documentId) })
export const requestDocumentBatchAction = toAction(requestDocumentBatch, { goTo: ({ jobId }) => paths.job(jobId) })
export const requestExtractAction = toAction(requestExtract, { goTo: ({ documentId }) => paths.document(documentId) })
export const openSheetAction = toAction(openSheet)
export const markSheetLineAction = toAction(markSheetLine)
export const acquaintAction = toAction(acquaint)
export const switchTemplateOffAction = toAction(switchTemplateOff)
