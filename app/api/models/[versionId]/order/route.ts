import { getOrderFile } from '@/usecases/models/get-order-file'
import { fileResponse } from '@/web/files/file-response'
import { toQueryRoute } from '@/web/route'

export const GET = toQueryRoute(getOrderFile, { input: (_request, { versionId }) => ({ versionId }), respond: fileResponse })
