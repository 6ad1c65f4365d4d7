import { getDecisionFile } from '@/usecases/decisions/get-decision-file'
import { fileResponse } from '@/web/files/file-response'
import { toQueryRoute } from '@/web/route'

export const GET = toQueryRoute(getDecisionFile, { input: (_request, { decisionId }) => ({ decisionId }), respond: fileResponse })
