import { getPointFile } from '@/usecases/decisions/prove-point'
import { previewResponse } from '@/web/files/file-response'
import { toQueryRoute } from '@/web/route'

export const GET = toQueryRoute(getPointFile, { input: (_request, { decisionId, evidenceId }) => ({ decisionId, evidenceId }), respond: previewResponse })
