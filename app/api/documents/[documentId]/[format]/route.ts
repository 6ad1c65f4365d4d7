import { getDocumentFile } from '@/usecases/documents/get-document'
import { fileResponse } from '@/web/files/file-response'
import { toQueryRoute } from '@/web/route'

export const GET = toQueryRoute(getDocumentFile, { input: (_request, { documentId, format }) => ({ documentId, format }), respond: fileResponse })
