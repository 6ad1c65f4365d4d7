import { getPassport } from '@/usecases/models/get-passport'
import { formatOf, passportResponse } from '@/web/files/document-response'
import { searchOf, toQueryRoute } from '@/web/route'

/** The passport of an indicator as DOCX or PDF. */
export const GET = (request: Request, context: { params: Promise<Record<string, string>> }): Promise<Response> => {
  const { format, modelId } = searchOf(request)
  return toQueryRoute(getPassport, { input: (_request, { versionId, code }) => ({ modelId, versionId, code }), respond: (passport) => passportResponse(passport, formatOf(format)) })(request, context)
}
