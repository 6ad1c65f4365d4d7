import { getAppealFile } from '@/usecases/appeals/read-appeals'
import { fileResponse } from '@/web/files/file-response'
import { toQueryRoute } from '@/web/route'

export const GET = toQueryRoute(getAppealFile, { input: (_request, { appealId, fileId }) => ({ appealId, fileId }), respond: fileResponse })
