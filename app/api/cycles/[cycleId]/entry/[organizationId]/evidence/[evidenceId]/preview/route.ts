import { getEvidenceFile } from '@/usecases/evidence/get-evidence'
import { previewResponse } from '@/web/files/file-response'
import { toQueryRoute } from '@/web/route'

export const GET = toQueryRoute(getEvidenceFile, { input: (_request, { cycleId, organizationId, evidenceId }) => ({ cycleId, organizationId, versionId: evidenceId }), respond: previewResponse })
