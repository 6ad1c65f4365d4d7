import { getPublicModel } from '@/usecases/public/get-public-model'
import { methodTableFile } from '@/web/files/public-tables'
import { searchOf, toPublicQueryRoute } from '@/web/route'

/** A table of a published method for everybody. */
export const GET = async (request: Request, context: { params: Promise<Record<string, string>> }): Promise<Response> => {
  const { table = '' } = await context.params
  const { format } = searchOf(request)
  return toPublicQueryRoute(getPublicModel, { input: (_request, { slug, versionId }) => ({ slug, versionId }), respond: (model) => methodTableFile(model, { table, format }) })(request, context)
}
