import { findAnything } from '@/usecases/search/find-anything'
import { searchOf, toQueryRoute } from '@/web/route'

/** What the person may open, by words. */
export const GET = toQueryRoute(findAnything, { input: (request) => ({ q: searchOf(request)['q'] }), respond: (answer) => Response.json(answer, { headers: { 'Cache-Control': 'private, no-store' } }) })
