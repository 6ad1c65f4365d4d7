'use server'

import { toAction } from '@/web/action'
import { paths } from '@/web/paths'
import { requestDocumentBatch } from '@/usecases/documents/request-batch'
import { requestDocument } from '@/usecases/documents/request-document'
import { requestExtract } from '@/usecases/documents/request-extract'

export const requestDocumentAction = toAction(requestDocument, { goTo: ({ documentId }) => paths.document(documentId) })
export const requestDocumentBatchAction = toAction(requestDocumentBatch, { goTo: ({ jobId }) => paths.job(jobId) })
export const requestExtractAction = toAction(requestExtract, { goTo: ({ documentId }) => paths.document(documentId) })
