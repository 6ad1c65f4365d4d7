import { getModelVersion } from '@/usecases/models/get-version'
import { modelWorkbookFile } from '@/web/files/model-workbook'
import { toQueryRoute } from '@/web/route'

/** The document as a workbook: changed there, it can be loaded again. */
export const GET = toQueryRoute(getModelVersion, { input: (_request, { versionId }) => ({ versionId }), respond: ({ head, document }) => modelWorkbookFile(document, head.number) })
