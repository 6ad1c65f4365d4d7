import { getPublicPassport } from '@/usecases/public/get-public-model'
import { formatOf, passportResponse } from '@/web/files/document-response'
import { searchOf, toPublicQueryRoute } from '@/web/route'

/** The passport of an indicator of a public method as DOCX or PDF. */
export const GET = (request: Request, context: { params: Promise<Record<string, string>> }): Promise<Response> =>
  toPublicQueryRoute(getPublicPassport, { input: (_request, { slug, versionId, code }) => ({ slug, versionId, code }), respond: (passport) => passportResponse(passport, formatOf(searchOf(request)['format'])) })(request, context)
