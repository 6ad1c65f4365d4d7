import { getReportFile } from '@/usecases/recommendations/prove-report'
import { fileResponse } from '@/web/files/file-response'
import { toQueryRoute } from '@/web/route'

export const GET = toQueryRoute(getReportFile, { input: (_request, { recommendationId, evidenceId }) => ({ recommendationId, evidenceId }), respond: fileResponse })
