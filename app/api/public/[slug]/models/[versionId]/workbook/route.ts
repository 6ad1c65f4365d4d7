import { getPublicModel } from '@/usecases/public/get-public-model'
import { modelWorkbookFile } from '@/web/files/model-workbook'
import { toPublicQueryRoute } from '@/web/route'

/** A published method as a workbook that another region may load. */
export const GET = toPublicQueryRoute(getPublicModel, { input: (_request, { slug, versionId }) => ({ slug, versionId }), respond: ({ head, document }) => modelWorkbookFile(document, head.number) })
