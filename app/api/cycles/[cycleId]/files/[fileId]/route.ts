import { getStepFile } from '@/usecases/cycles/get-step-file'
import { fileResponse } from '@/web/files/file-response'
import { toQueryRoute } from '@/web/route'

export const GET = toQueryRoute(getStepFile, { input: (_request, { cycleId, fileId }) => ({ cycleId, fileId }), respond: fileResponse })
