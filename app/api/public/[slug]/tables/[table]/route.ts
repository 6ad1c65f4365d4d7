import { getPublicRegion } from '@/usecases/public/get-public-region'
import { releaseTableFile } from '@/web/files/public-tables'
import { searchOf, toPublicQueryRoute } from '@/web/route'

/** A table of the published results for everybody. */
export const GET = async (request: Request, context: { params: Promise<Record<string, string>> }): Promise<Response> => {
  const { table = '' } = await context.params
  const { format, release, type } = searchOf(request)
  return toPublicQueryRoute(getPublicRegion, { input: (_request, { slug }) => ({ slug, releaseId: release, type }), respond: (page) => releaseTableFile(page, { table, format }) })(request, context)
}
