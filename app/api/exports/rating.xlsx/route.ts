import { getRatingForExport } from '@/usecases/scoring/get-rating'
import { ratingFile } from '@/web/files/rating-file'
import { searchOf, toQueryRoute } from '@/web/route'

/** The rating with the filter and order of its page, as a file. */
export const GET = (request: Request, context: { params: Promise<Record<string, string>> }): Promise<Response> => {
  const { release, ...address } = searchOf(request)
  return toQueryRoute(getRatingForExport, { input: () => (release === undefined ? {} : { release }), respond: (rating) => ratingFile(rating, { format: 'xlsx', address }) })(request, context)
}
