import { getPublicDocumentFile } from '@/usecases/public/get-published-documents'
import { fileResponse } from '@/web/files/file-response'
import { toPublicQueryRoute } from '@/web/route'

export const GET = toPublicQueryRoute(getPublicDocumentFile, { input: (_request, { slug, documentId, format }) => ({ slug, documentId, format }), respond: fileResponse })
