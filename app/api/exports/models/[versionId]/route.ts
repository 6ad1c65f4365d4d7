import { getModelVersion } from '@/usecases/models/get-version'
import { fileResponse } from '@/web/files/file-response'
import { toQueryRoute } from '@/web/route'

/** The document as it was loaded: it can be loaded again. */
export const GET = toQueryRoute(getModelVersion, {
  input: (_request, { versionId }) => ({ versionId }),
  respond: ({ head, document }) => fileResponse({ bytes: new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`), name: `${document.code}-${head.number}.json`, type: 'application/json' }),
})
